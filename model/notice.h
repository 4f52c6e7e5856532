// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace outcry {

/// Something the user should notice.
struct Notice
{
    Q_GADGET

public:
    enum class Severity { Hint, Warning, Failure };
    Q_ENUM(Severity)

    Severity severity = Severity::Hint;
    /// Stable, for programs: "nick_taken". May be empty.
    QString code;
    /// For people; plain text, may have several lines.
    QString text;
    /// The room it is about; empty: the whole connection.
    QString room;

    friend bool operator==(const Notice &, const Notice &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Notice)
