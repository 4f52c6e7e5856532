// SPDX-License-Identifier: MIT
#include "server/limits.h"

#include "model/text.h"


#include <algorithm>
#include <limits>
#include <optional>

namespace outcry {

namespace {

enum class Unit { Count, Bytes, Time };

/// One number of a limit.
struct Part
{
    qint64 Limits::*number;
    Unit unit;
    qint64 least;
    qint64 most;
};

struct Row
{
    QString name;
    QList<Part> parts;
    const char *meaning;
    /// Whether the second number must not be below the first.
    bool isRising = false;
};

constexpr qint64 kKilo = 1024;
constexpr qint64 kMega = 1024 * 1024;
constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kMostCount = 1'000'000'000;
constexpr qint64 kMostTime = 24 * 60 * kMinute;

} // namespace

static const QList<Row> &rows()
{
    using L = Limits;
    static const QList<Row> table{
        {QStringLiteral("head"), {{&L::headBytes, Unit::Bytes, 256, 16 * kMega}},
         QT_TRANSLATE_NOOP("outcry", "bytes of an HTTP head")},
        {QStringLiteral("handshake"), {{&L::handshakeMs, Unit::Time, 50, kMostTime}},
         QT_TRANSLATE_NOOP("outcry", "time for the whole head")},
        {QStringLiteral("message"), {{&L::messageBytes, Unit::Bytes, 16, 1024 * kMega}},
         QT_TRANSLATE_NOOP("outcry", "bytes of one message")},
        {QStringLiteral("fragments"), {{&L::fragments, Unit::Count, 1, kMostCount}},
         QT_TRANSLATE_NOOP("outcry", "fragments of one message")},
        {QStringLiteral("connections"),
         {{&L::connectionsPerAddress, Unit::Count, 1, kMostCount},
          {&L::newConnectionsPerTenMinutes, Unit::Count, 1, kMostCount}},
         QT_TRANSLATE_NOOP("outcry", "connections of one address at once / new ones in ten minutes")},
        {QStringLiteral("chat"),
         {{&L::chatBurst, Unit::Count, 1, kMostCount}, {&L::chatPerSecond, Unit::Count, 1, kMostCount}},
         QT_TRANSLATE_NOOP("outcry", "lines at once / then so many per second")},
        {QStringLiteral("login"), {{&L::loginsPerMinute, Unit::Count, 1, kMostCount}},
         QT_TRANSLATE_NOOP("outcry", "logins per minute")},
        {QStringLiteral("queue"),
         {{&L::queueSoftBytes, Unit::Bytes, kKilo, 1024 * kMega},
          {&L::queueHardBytes, Unit::Bytes, kKilo, 1024 * kMega},
          {&L::queueAgeMs, Unit::Time, 50, kMostTime}},
         QT_TRANSLATE_NOOP("outcry", "bytes a slow reader may leave waiting: warned / cut off / or after this time"),
         true},
        {QStringLiteral("ping"),
         {{&L::pingAfterMs, Unit::Time, 50, kMostTime}, {&L::dropAfterMs, Unit::Time, 50, kMostTime}},
         QT_TRANSLATE_NOOP("outcry", "silence until a ping / until it counts as gone"), true},
    };
    return table;
}

static const Row *rowNamed(QStringView name)
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const Row &row) { return row.name == name; });
    return found == rows().end() ? nullptr : &*found;
}

static QString numberText(qint64 number, Unit unit)
{
    if (number == 0)
        return QStringLiteral("off");
    if (unit == Unit::Time) {
        if (number % kMinute == 0)
            return QString::number(number / kMinute) + u'm';
        if (number % kSecond == 0)
            return QString::number(number / kSecond) + u's';
        return QString::number(number) + QStringLiteral("ms");
    }
    if (unit == Unit::Bytes && number % kMega == 0)
        return QString::number(number / kMega) + u'M';
    if (unit == Unit::Bytes && number % kKilo == 0)
        return QString::number(number / kKilo) + u'K';
    return QString::number(number);
}

/// The factor that a suffix stands for; nothing when it is none of this unit's.
static std::optional<qint64> factorOf(QStringView suffix, Unit unit)
{
    if (unit == Unit::Time) {
        if (suffix == u"ms")
            return 1;
        if (suffix == u"s")
            return kSecond;
        return suffix == u"m" ? std::optional(kMinute) : std::nullopt;
    }
    if (suffix.isEmpty())
        return 1;
    if (suffix == u"K" || suffix == u"k")
        return kKilo;
    return suffix == u"M" ? std::optional(kMega) : std::nullopt;
}

/// The number, or nothing: what the right form would be is the caller's to say.
static std::optional<qint64> readNumber(QStringView text, const Part &part)
{
    if (text == u"off")
        return 0;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const QStringView digits = text.left(end - text.begin());
    const std::optional<qint64> factor = factorOf(text.mid(digits.size()), part.unit);
    bool isNumber = false;
    const qint64 count = digits.toLongLong(&isNumber);
    if (!isNumber || !factor || count > std::numeric_limits<qint64>::max() / *factor)
        return std::nullopt;
    const qint64 number = count * *factor;
    return number < part.least || number > part.most ? std::nullopt : std::optional(number);
}

static QString rightForm(const Part &part)
{
    const QString range = Text::tr("from %1 to %2").arg(numberText(part.least, part.unit), numberText(part.most, part.unit));
    switch (part.unit) {
    case Unit::Bytes:
        return Text::tr("a number of bytes such as 64K or 1M, %1, or off").arg(range);
    case Unit::Time:
        return Text::tr("a time with its unit such as 500ms, 10s or 2m, %1, or off").arg(range);
    case Unit::Count:
        break;
    }
    return Text::tr("a whole number %1, or off").arg(range);
}

static Error badLimit(const QString &text)
{
    return {QStringLiteral("bad_limit"), text};
}

static Result<Done> readParts(const Row &row, QStringView values, Limits &limits)
{
    const QList<QStringView> texts = values.split(u'/');
    if (texts.size() > row.parts.size())
        return badLimit(Text::tr("limit \"%1\" takes at most %2 of the numbers \"%3\": %4")
                            .arg(row.name)
                            .arg(row.parts.size())
                            .arg(values.left(40))
                            .arg(Text::tr(row.meaning)));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Part &part = row.parts[i];
        const std::optional<qint64> number = readNumber(texts[i].trimmed(), part);
        if (!number)
            return badLimit(Text::tr("limit \"%1\": \"%2\" is not %3")
                                .arg(row.name, texts[i].left(40).toString(), rightForm(part)));
        limits.*part.number = *number;
    }
    return Done{};
}

static Result<Done> checkRising(const Row &row, const Limits &limits)
{
    if (!row.isRising)
        return Done{};
    const Part &first = row.parts[0];
    const Part &second = row.parts[1];
    const qint64 low = limits.*first.number;
    const qint64 high = limits.*second.number;
    if (high == 0 || low <= high)
        return Done{};
    return badLimit(Text::tr("limit \"%1\": the second number (%2) must not be below the first (%3); write both, such as %1=%3/%4")
                        .arg(row.name, numberText(high, second.unit), numberText(low, first.unit),
                             numberText(low * 2, second.unit)));
}

Result<Done> Limits::set(QStringView nameAndValue)
{
    const qsizetype equals = nameAndValue.indexOf(u'=');
    const QStringView name = (equals < 0 ? nameAndValue : nameAndValue.left(equals)).trimmed();
    const Row *row = rowNamed(name);
    if (!row)
        return badLimit(Text::tr("\"%1\" is not a limit; there are %2")
                            .arg(name.left(40).toString(), names().join(QStringLiteral(", "))));
    if (equals < 0)
        return badLimit(Text::tr("limit \"%1\" needs a value, such as %1=%2").arg(row->name, valueOf(name)));
    const QStringView values = nameAndValue.mid(equals + 1).trimmed();

    Limits changed = *this;
    if (values == u"off") {
        for (const Part &part : row->parts)
            changed.*part.number = 0;
    } else if (const auto read = readParts(*row, values, changed); !read) {
        return read;
    }
    if (const auto rising = checkRising(*row, changed); !rising)
        return rising;
    *this = changed;
    return Done{};
}

QStringList Limits::names()
{
    QStringList names;
    for (const Row &row : rows())
        names.append(row.name);
    return names;
}

QString Limits::valueOf(QStringView name) const
{
    QStringList numbers;
    if (const Row *row = rowNamed(name)) {
        for (const Part &part : row->parts)
            numbers.append(numberText(this->*part.number, part.unit));
    }
    return numbers.join(u'/');
}

QString Limits::meaningOf(QStringView name)
{
    const Row *row = rowNamed(name);
    return row ? Text::tr(row->meaning) : QString();
}

} // namespace outcry
