// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace outcry {

/// How far a room was read: the last line that was, in its numbering.
struct ReadMark
{
    /// 0: there is no mark.
    quint64 epoch = 0;
    quint64 sequence = 0;

    friend bool operator==(const ReadMark &, const ReadMark &) = default;
};

/// By room.
using ReadMarks = QMap<QString, ReadMark>;

/// For a settings file; bounded.
[[nodiscard]] QByteArray saveReadMarks(const ReadMarks &marks);
/// What it does not understand it passes over.
[[nodiscard]] ReadMarks readReadMarks(const QByteArray &saved);

} // namespace outcry
