// SPDX-License-Identifier: MIT
#include "ui/symbol_field.h"

#include "model/quote.h"
#include "ui/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStandardItemModel>

namespace outcry {

namespace {

enum KnownRole {
    SymbolRole = Qt::UserRole + 1,
    NameRole,
    /// Both: what a single word is looked for in.
    AnyRole,
};

/// So many words of a name are looked at; more tell nothing.
constexpr qsizetype kMostWords = 4;

} // namespace

static const QRegularExpression &separators()
{
    static const QRegularExpression expression(QStringLiteral("[\\s,;]+"));
    return expression;
}

SymbolField::SymbolField(QWidget *parent)
    : QLineEdit(parent)
    , m_known(new QStandardItemModel(this))
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
    connect(m_completions, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SymbolField::takeCompletion);
}

void SymbolField::setKnown(const QStringList &symbols, const SymbolNames &names)
{
    m_known->clear();
    for (const QString &symbol : symbols) {
        const QString name = names.value(symbol);
        auto *item = new QStandardItem(name.isEmpty() ? symbol : symbol + QStringLiteral("  ") + name);
        item->setData(symbol, SymbolRole);
        item->setData(name, NameRole);
        item->setData(QString(symbol + u' ' + name), AnyRole);
        m_known->appendRow(item);
    }
}

bool SymbolField::isCompleting() const
{
    return m_completions->popup()->isVisible();
}

QList<int> SymbolField::wordStarts() const
{
    const QString typed = text();
    const auto isBetween = [&typed](int at) { return typed[at].isSpace() || typed[at] == u',' || typed[at] == u';'; };
    QList<int> starts;
    int at = cursorPosition();
    do {
        while (at > 0 && !isBetween(at - 1))
            --at;
        starts += at;
        // A name has one space between its words.
        at -= at > 1 && typed[at - 1] == u' ' && !isBetween(at - 2) ? 1 : at;
    } while (at > 0 && starts.size() < kMostWords);
    return starts;
}

bool SymbolField::find(const QString &words, int role)
{
    m_completions->setCompletionRole(role);
    m_completions->setCompletionPrefix(words);
    return !words.isEmpty() && m_completions->completionCount() > 0;
}

/// As many of the last words as there is a name for, or the last one.
void SymbolField::complete()
{
    const QList<int> starts = wordStarts();
    bool isFound = false;
    for (qsizetype i = starts.size() - 1; i >= 0 && !isFound; --i) {
        m_wordStart = starts[i];
        QString words = text().mid(m_wordStart, cursorPosition() - m_wordStart);
        if (words.startsWith(u'$'))
            words.remove(0, 1);
        isFound = find(words, i == 0 ? AnyRole : NameRole);
        const bool isWhole = isFound && m_completions->completionCount() == 1
            && m_completions->currentIndex().data(SymbolRole).toString().compare(words, Qt::CaseInsensitive) == 0;
        if (isWhole)
            return m_completions->popup()->hide();
    }
    if (!isFound)
        return m_completions->popup()->hide();
    m_completions->complete();
}

void SymbolField::takeCompletion(const QModelIndex &index)
{
    const QString symbol = index.data(SymbolRole).toString();
    QString now = text();
    now.replace(m_wordStart, cursorPosition() - m_wordStart, symbol + u' ');
    setText(now);
    setCursorPosition(m_wordStart + int(symbol.size()) + 1);
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
