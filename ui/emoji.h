// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace outcry {

/// One emoji and what it is found by.
struct Emoji
{
    QString text;
    /// Unicode's: "thumbs up".
    QString name;
    /// Short names people type: "+1 thumbsup".
    QStringList words;
    /// Of the words the first that is no other one's; empty: none.
    QString ownWord = {};

    /// ":thumbsup:", what is shown beside it.
    [[nodiscard]] QString shortName() const;
};

/// All of resources/emoji.txt, in its order; read when first asked for.
[[nodiscard]] const QList<Emoji> &emojiTable();
/// Those that what was typed means, the best first: exact short names, then beginnings of names,
/// then of words in them, then what holds it. '_' and '-' are blanks. Empty: all.
[[nodiscard]] QList<Emoji> emojiFor(const QString &typed, int most);

} // namespace outcry
