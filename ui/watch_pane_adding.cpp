// SPDX-License-Identifier: MIT
// How symbols come into a watch list: typed, chosen, asked about.
#include "model/desk.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/symbol_field.h"
#include "ui/tone_label.h"
#include "ui/undo_bar.h"
#include "ui/watch_pane.h"

#include <QLayout>
#include <QSet>

namespace outcry {

void WatchPane::startAdding()
{
    m_add->setFocus();
    m_add->selectAll();
}

void WatchPane::addSymbols(const QStringList &symbols)
{
    takeEntered(symbols, {});
}

/// Each time: the list of known symbols grows while the program runs.
void WatchPane::offerKnown()
{
    QStringList known = m_desk.knownSymbols();
    const QSet<QString> named(known.begin(), known.end());
    for (const QString &symbol : m_desk.watchLists().symbols()) {
        if (!named.contains(symbol))
            known += symbol;
    }
    m_add->setKnown(known, m_desk.symbolNames());
}

QStringList WatchPane::unquoted(QStringList symbols) const
{
    const QStringList known = m_desk.knownSymbols();
    symbols.removeIf([&](const QString &symbol) { return known.isEmpty() || known.contains(symbol); });
    return symbols;
}

/// What nobody quotes is seldom meant: it stays in the field, and the second Return is the answer.
void WatchPane::takeTyped(const QStringList &symbols, const QStringList &refused)
{
    QStringList asked = unquoted(symbols);
    const QStringList listed = m_desk.watchLists().symbols();
    asked.removeIf([&](const QString &symbol) { return listed.contains(symbol); });
    if (asked.isEmpty() || (asked == symbols && m_question->isVisibleTo(this)))
        return addTyped(symbols, refused);
    QStringList quoted = symbols;
    quoted.removeIf([&](const QString &symbol) { return asked.contains(symbol); });
    if (quoted.isEmpty() && refused.isEmpty())
        m_message->hide();
    else
        takeEntered(quoted, refused);
    m_add->setText((refused + asked).join(u' '));
    //: symbols that no server has prices of
    m_question->offer(tr("Nobody quotes %1 here. Add it anyway?").arg(asked.mid(0, 10).join(QStringLiteral(", "))), tr("Add"),
                      [this, asked, refused] {
                          m_add->setText(refused.join(u' '));
                          addTyped(asked, {});
                      });
}

void WatchPane::addTyped(const QStringList &symbols, const QStringList &refused)
{
    m_question->dismiss();
    takeEntered(symbols, refused);
}

void WatchPane::takeEntered(const QStringList &symbols, const QStringList &refused)
{
    QList<WatchRow> rows;
    for (const QString &symbol : symbols)
        rows += WatchRow::ofSymbol(symbol);
    const WatchLists::Added result = m_desk.watchLists().insert(currentList(), rows);
    QStringList words;
    for (const QString &word : refused.mid(0, 3))
        words += tr("\"%1\" is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.").arg(word.left(40));
    if (!result.known.isEmpty())
        words += tr("In this list already: %1.").arg(result.known.mid(0, 10).join(QStringLiteral(", ")));
    if (!result.tooMany.isEmpty())
        words += tr("No room for: %1. A list holds 1,000 rows, all lists together 1,000 symbols.")
                     .arg(result.tooMany.mid(0, 10).join(QStringLiteral(", ")));
    if (const QStringList unknown = unquoted(result.added); !unknown.isEmpty())
        words += tr("The server has not named these, so no price may come: %1.").arg(unknown.mid(0, 10).join(QStringLiteral(", ")));
    if (words.isEmpty())
        m_message->hide();
    else
        say(words.join(u' '), !refused.isEmpty() || !result.tooMany.isEmpty());
    // Of the height that the list has beneath these words, the row must lie in all.
    m_message->parentWidget()->layout()->activate();
    if (!result.added.isEmpty())
        m_grid->selectSymbol(result.added.first());
    else if (!result.known.isEmpty())
        m_grid->selectSymbol(result.known.first());
}

} // namespace outcry
