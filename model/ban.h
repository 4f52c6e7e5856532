// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

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

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Ban)
