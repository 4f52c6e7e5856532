// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace outcry {

/// An address that may not come in.
struct Ban
{
    /// "203.0.113.7"; of IPv6 the whole network, "2001:db8:1:2::", since one subscriber owns it all.
    QString address;
    /// Who was there by that name when it was banned; may be empty.
    QString nickname;
    qint64 sinceMs = 0;
    /// 0: until it is lifted.
    qint64 untilMs = 0;

    [[nodiscard]] bool isOver(qint64 nowMs) const { return untilMs != 0 && untilMs <= nowMs; }

    friend bool operator==(const Ban &, const Ban &) = default;
};

/// What who is banned is told when the connection is closed: "banned", "banned until 2026-11-26T17:30:00Z". Never translated:
/// clients read it.
[[nodiscard]] QString banWords(qint64 untilMs);
/// The other way: when it ends, 0: nobody knows. Nothing: these are other words.
[[nodiscard]] std::optional<qint64> readBan(const QString &words);

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Ban)
