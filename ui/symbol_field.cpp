// SPDX-License-Identifier: MIT
#include "ui/symbol_field.h"

#include "model/quote.h"
#include "ui/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStandardItemModel>

#include <array>

namespace outcry {

namespace {

constexpr int kSymbolRole = Qt::UserRole + 1;
constexpr int kIsMeantRole = Qt::UserRole + 2;
/// So many words of a name are looked at; more tell nothing.
constexpr qsizetype kMostWords = 4;
/// Nobody looks through more.
constexpr qsizetype kMostFound = 50;

/// How well a symbol fits what was typed, the best first.
enum class Fit { Symbol, SymbolStart, WordStart, Somewhere, None };

} // namespace

static const QRegularExpression &separators()
{
    static const QRegularExpression expression(QStringLiteral("[\\s,;]+"));
    return expression;
}

static bool hasWordStart(const QString &name, const QString &words)
{
    for (qsizetype at = name.indexOf(words, 0, Qt::CaseInsensitive); at >= 0; at = name.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !name[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

static Fit fitOfName(const QString &name, const QString &words)
{
    return hasWordStart(name, words) ? Fit::WordStart
        : name.contains(words, Qt::CaseInsensitive) ? Fit::Somewhere
                                                    : Fit::None;
}

static Fit fitOf(const QString &symbol, const QString &name, const QString &word)
{
    if (symbol.startsWith(word, Qt::CaseInsensitive))
        return symbol.size() == word.size() ? Fit::Symbol : Fit::SymbolStart;
    const Fit fit = fitOfName(name, word);
    return fit == Fit::None && symbol.contains(word, Qt::CaseInsensitive) ? Fit::Somewhere : fit;
}

SymbolField::SymbolField(QWidget *parent)
    : QLineEdit(parent)
    , m_found(new QStandardItemModel(this))
    , m_completions(new QCompleter(m_found, this))
{
    setObjectName(QStringLiteral("addSymbol"));
    setPlaceholderText(tr("Add a symbol: AAPL"));
    setAccessibleName(tr("Add a symbol"));
    addAction(look::icon(u"add"), QLineEdit::LeadingPosition);
    // Not setCompleter(): that one knows a single word only, and an order by letters.
    m_completions->setWidget(this);
    m_completions->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completions->setMaxVisibleItems(10);
    connect(this, &QLineEdit::textEdited, this, &SymbolField::complete);
    connect(m_completions, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SymbolField::takeCompletion);
}

void SymbolField::setKnown(const QStringList &symbols, const SymbolNames &names)
{
    m_known = symbols;
    m_known.sort();
    m_names = names;
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

bool SymbolField::find(const QString &words, bool isName)
{
    std::array<QStringList, std::size_t(Fit::None)> found;
    for (const QString &symbol : words.isEmpty() ? QStringList() : m_known) {
        const QString name = m_names.value(symbol);
        const Fit fit = isName ? fitOfName(name, words) : fitOf(symbol, name, words);
        if (fit != Fit::None && found[std::size_t(fit)].size() < kMostFound)
            found[std::size_t(fit)] += symbol;
    }
    m_found->clear();
    for (const QStringList &symbols : found) {
        for (const QString &symbol : symbols.mid(0, kMostFound - m_found->rowCount())) {
            const QString name = m_names.value(symbol);
            auto *item = new QStandardItem(name.isEmpty() ? symbol : symbol + QStringLiteral("  ") + name);
            item->setData(symbol, kSymbolRole);
            item->setData(&symbols != &found[std::size_t(Fit::Somewhere)], kIsMeantRole);
            m_found->appendRow(item);
        }
    }
    return m_found->rowCount() > 0;
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
        isFound = find(words, i > 0);
    }
    if (!isFound)
        return m_completions->popup()->hide();
    m_completions->complete();
    // In a list of symbols the last one may be whole as it is; what only holds the letters somewhere is not meant by Return.
    const QModelIndex best = m_completions->popup()->model()->index(0, 0);
    m_completions->popup()->setCurrentIndex(isAlone() && best.data(kIsMeantRole).toBool() ? best : QModelIndex());
}

bool SymbolField::isAlone() const
{
    return QStringView(text()).first(m_wordStart).trimmed().isEmpty() && QStringView(text()).sliced(cursorPosition()).trimmed().isEmpty();
}

void SymbolField::takeCompletion(const QModelIndex &index)
{
    const QString symbol = index.data(kSymbolRole).toString();
    const bool isWhole = isAlone();
    QString now = text();
    now.replace(m_wordStart, cursorPosition() - m_wordStart, symbol + u' ');
    setText(now);
    setCursorPosition(m_wordStart + int(symbol.size()) + 1);
    if (isWhole)
        enter();
}

/// Escape is for the field as long as there is something in it.
bool SymbolField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SymbolField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit entering();
}

void SymbolField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && isCompleting() && m_completions->popup()->currentIndex().isValid()) {
        // The completer takes it.
        event->ignore();
    } else if (isReturn) {
        m_completions->popup()->hide();
        enter();
    } else if (event->matches(QKeySequence::Cancel)) {
        m_completions->popup()->hide();
        if (text().isEmpty())
            emit left();
        // As when it is deleted by hand.
        selectAll();
        del();
    } else {
        QLineEdit::keyPressEvent(event);
    }
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
