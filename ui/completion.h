// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace outcry {

/// What can be completed where the cursor stands, and with what. Pure functions; the popup shows
/// their result.
struct CompletionPlace
{
    enum class Kind { Nothing, Command, Name, Symbol, Emoji };

    Kind kind = Kind::Nothing;
    /// The part of the text that a completion replaces, its '/', '@', '$' or ':' included.
    int start = 0;
    int length = 0;
    /// Without the sign.
    QString typed;

    friend bool operator==(const CompletionPlace &, const CompletionPlace &) = default;
};

struct CompletionItem
{
    /// What is put in place, a space or ": " after it included.
    QString insertion;
    /// What the list shows: "/nick", "ann", "$AAPL".
    QString label;
    /// Beside it, dim: a command's usage and description, a symbol's name.
    QString detail;
    /// Whose circle stands before it, in the name's colour; empty: nobody's.
    QString person = {};
    /// At the right: what a symbol costs.
    QString price = {};

    friend bool operator==(const CompletionItem &, const CompletionItem &) = default;
};

/// `isAsked`: the user pressed Tab, so that a plain word is the beginning of a name.
[[nodiscard]] CompletionPlace completionPlace(const QString &text, int cursor, bool isAsked);

/// Entries that begin with what was typed come before those that hold it; never more than
/// kMostCompletions.
constexpr int kMostCompletions = 50;
[[nodiscard]] QList<CompletionItem> completedCommands(const CompletionPlace &place,
                                                      const QList<CommandInfo> &commands);
[[nodiscard]] QList<CompletionItem> completedNames(const CompletionPlace &place,
                                                   const QStringList &names);
/// A name with what comes after it, put in at `start` of the line: there it is whom the line is said to.
[[nodiscard]] QString nameInsertion(const QString &name, int start);
/// A symbol that may be completed, and what is known of it for people.
struct CompletionSymbol
{
    QString symbol;
    /// "Apple Inc."; found by its words too. May be empty.
    QString name = {};
};
/// Symbols before names that hold what was typed. Details are the names: prices are the caller's.
[[nodiscard]] QList<CompletionItem> completedSymbols(const CompletionPlace &place,
                                                     const QList<CompletionSymbol> &symbols);
[[nodiscard]] QList<CompletionItem> completedEmoji(const CompletionPlace &place);
/// The one whose short name is written out whole, ":heart"; without insertion: none.
[[nodiscard]] CompletionItem spelledEmoji(const CompletionPlace &place);

} // namespace outcry
