// SPDX-License-Identifier: MIT
#include "ui/symbol_field.h"

#include "model/quote.h"
#include "ui/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

namespace outcry {

static const QRegularExpression &separators()
{
    static const QRegularExpression expression(QStringLiteral("[\\s,;]+"));
    return expression;
}

SymbolField::SymbolField(QWidget *parent)
    : QLineEdit(parent)
    , m_known(new QStringListModel(this))
    , m_completions(new QCompleter(m_known, this))
{
    setObjectName(QStringLiteral("addSymbol"));
    setPlaceholderText(tr("Add a symbol: AAPL"));
    setAccessibleName(tr("Add a symbol"));
    addAction(look::icon(u"add"), QLineEdit::LeadingPosition);
    // Not setCompleter(): that one knows a single word only.
    m_completions->setWidget(this);
    m_completions->setCaseSensitivity(Qt::CaseInsensitive);
    m_completions->setFilterMode(Qt::MatchContains);
    m_completions->setMaxVisibleItems(10);
    connect(this, &QLineEdit::textEdited, this, &SymbolField::complete);
    connect(m_completions, qOverload<const QString &>(&QCompleter::activated), this, &SymbolField::takeCompletion);
}

void SymbolField::setKnown(const QStringList &symbols)
{
    m_known->setStringList(symbols);
}

bool SymbolField::isCompleting() const
{
    return m_completions->popup()->isVisible();
}

std::pair<int, int> SymbolField::wordAtCursor() const
{
    const QString typed = text();
    int start = cursorPosition();
    while (start > 0 && !typed[start - 1].isSpace() && typed[start - 1] != u',' && typed[start - 1] != u';')
        --start;
    return {start, cursorPosition() - start};
}

void SymbolField::complete()
{
    const auto [start, length] = wordAtCursor();
    QString word = text().mid(start, length);
    if (word.startsWith(u'$'))
        word.remove(0, 1);
    m_completions->setCompletionPrefix(word);
    const bool isWhole = m_completions->completionCount() == 1
        && m_completions->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (word.isEmpty() || m_completions->completionCount() == 0 || isWhole)
        return m_completions->popup()->hide();
    m_completions->complete();
}

void SymbolField::takeCompletion(const QString &symbol)
{
    const auto [start, length] = wordAtCursor();
    QString now = text();
    now.replace(start, length, symbol + u' ');
    setText(now);
    setCursorPosition(start + int(symbol.size()) + 1);
}

void SymbolField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && isCompleting() && m_completions->popup()->currentIndex().isValid()) {
        // The completer takes it.
        event->ignore();
        return;
    }
    if (isReturn) {
        m_completions->popup()->hide();
        enter();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SymbolField::enter()
{
    QStringList symbols;
    QStringList refused;
    for (const QString &word : text().split(separators(), Qt::SkipEmptyParts).mid(0, kMostAtOnce)) {
        const QString symbol = legalSymbol(word.startsWith(u'$') ? QStringView(word).mid(1) : QStringView(word));
        if (symbol.isEmpty())
            refused += word;
        else if (!symbols.contains(symbol))
            symbols += symbol;
    }
    // What could not be used stays to be mended.
    setText(refused.join(u' '));
    if (!symbols.isEmpty() || !refused.isEmpty())
        emit entered(symbols, refused);
}

} // namespace outcry
