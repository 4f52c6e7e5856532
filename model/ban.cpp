// SPDX-License-Identifier: MIT
#include "model/ban.h"

#include <QDateTime>

namespace outcry {

static constexpr QLatin1String kBanned("banned");
static constexpr QLatin1String kUntil("banned until ");

QString banWords(qint64 untilMs)
{
    if (untilMs == 0)
        return kBanned;
    return kUntil + QDateTime::fromMSecsSinceEpoch(untilMs, Qt::UTC).toString(Qt::ISODate);
}

std::optional<qint64> readBan(const QString &words)
{
    if (words == kBanned)
        return 0;
    const QDateTime until = words.startsWith(kUntil) ? QDateTime::fromString(words.mid(kUntil.size()), Qt::ISODate) : QDateTime();
    return until.isValid() ? std::optional(until.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace outcry
