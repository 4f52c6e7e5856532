// SPDX-License-Identifier: MIT
#include "server/feeds/feed_argument.h"

#include "model/text.h"


#include <algorithm>
#include <cmath>

namespace outcry {

static bool areDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Error badFeed(const QString &text)
{
    return {QStringLiteral("bad_feed"), text};
}

Result<FeedArgument> FeedArgument::parse(QStringView text, const QStringList &known)
{
    FeedArgument argument;
    if (text.trimmed().isEmpty())
        return argument;
    for (const QStringView option : text.split(u'&')) {
        const qsizetype equals = option.indexOf(u'=');
        const QString name = (equals < 0 ? option : option.left(equals)).trimmed().toString();
        if (!known.contains(name))
            return badFeed(Text::tr("\"%1\" is not an option; there are %2").arg(name.left(40), known.join(QStringLiteral(", "))));
        if (argument.has(name))
            return badFeed(Text::tr("\"%1\" is given twice").arg(name));
        argument.m_values.insert(name, equals < 0 ? QString() : option.mid(equals + 1).trimmed().toString());
    }
    return argument;
}

Result<double> FeedArgument::number(const QString &name, double fallback, double least, double most) const
{
    if (!has(name))
        return fallback;
    bool isNumber = false;
    const double number = text(name).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < least || number > most)
        return badFeed(Text::tr("\"%1=%2\": right is a number from %3 to %4")
                           .arg(name, text(name).left(40))
                           .arg(least, 0, 'g', 12)
                           .arg(most, 0, 'g', 12));
    return number;
}

Result<quint64> FeedArgument::whole(const QString &name, quint64 fallback, quint64 most) const
{
    if (!has(name))
        return fallback;
    bool isNumber = areDigits(text(name));
    const quint64 number = isNumber ? text(name).toULongLong(&isNumber) : 0;
    if (!isNumber || number > most)
        return badFeed(Text::tr("\"%1=%2\": right is a whole number from 0 to %3").arg(name, text(name).left(40)).arg(most));
    return number;
}

Result<bool> FeedArgument::flag(const QString &name) const
{
    if (!text(name).isEmpty())
        return badFeed(Text::tr("\"%1\" takes no value").arg(name));
    return has(name);
}

} // namespace outcry
