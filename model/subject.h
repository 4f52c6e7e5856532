// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"

namespace outcry {

/// What a room is about, in the words of its people. Towards them it is called the topic; in here a Topic is an address.
struct Subject
{
    static constexpr qsizetype kMostCharacters = 300;

    /// One line of plain text; empty: there is none.
    QString text;
    /// Who set or cleared it, under the name of that time.
    Person author;
    qint64 timeMs = 0;

    friend bool operator==(const Subject &, const Subject &) = default;
};

/// Somebody gave a room another subject, or took it away.
struct SubjectChange
{
    QString room;
    Subject subject;
    /// The text before.
    QString former;

    friend bool operator==(const SubjectChange &, const SubjectChange &) = default;
};

/// "ann changed the topic to: earnings week", "ann cleared the topic".
[[nodiscard]] QString changedText(const SubjectChange &change);
/// For who comes in: "The topic is: earnings week (set by ann)". Not of an empty one.
[[nodiscard]] QString presentText(const Subject &subject);

} // namespace outcry

Q_DECLARE_METATYPE(outcry::SubjectChange)
