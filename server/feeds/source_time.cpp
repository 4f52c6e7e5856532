// SPDX-License-Identifier: MIT
#include "server/feeds/source_time.h"

#include <QDate>

namespace outcry {

namespace {

constexpr qint64 kMsPerMinute = 60'000;
constexpr qint64 kMsPerDay = 24 * 60 * kMsPerMinute;

/// Reads a text from the left; every read either takes what it names or leaves the text alone.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }

    bool take(char wanted)
    {
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool takeWord(QByteArrayView word)
    {
        if (m_rest.size() < word.size() || m_rest.first(word.size()).compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_rest = m_rest.sliced(word.size());
        return true;
    }

    /// How many digits stood there; `number` is set when that is within the bounds.
    int takeDigits(int least, int most, qint64 &number)
    {
        int count = 0;
        qint64 value = 0;
        while (count < m_rest.size() && count < most && m_rest[count] >= '0' && m_rest[count] <= '9')
            value = value * 10 + (m_rest[count++] - '0');
        if (count < least)
            return 0;
        number = value;
        m_rest = m_rest.sliced(count);
        return count;
    }

private:
    QByteArrayView m_rest;
};

bool takeDate(Scanner &scanner, QDate &date)
{
    qint64 first = 0;
    qint64 second = 0;
    qint64 third = 0;
    const int digits = scanner.takeDigits(1, 8, first);
    if (digits == 8) {
        date = QDate(int(first / 10000), int(first / 100 % 100), int(first % 100));
        return date.isValid();
    }
    for (const char mark : {'-', '/', '.'}) {
        if (digits == 0 || !scanner.take(mark))
            continue;
        if (!scanner.takeDigits(1, 2, second) || !scanner.take(mark))
            return false;
        const bool isYearFirst = digits == 4;
        if (!scanner.takeDigits(isYearFirst ? 1 : 4, isYearFirst ? 2 : 4, third) || (!isYearFirst && digits > 2))
            return false;
        if (isYearFirst)
            date = QDate(int(first), int(second), int(third));
        else if (mark == '/')
            date = QDate(int(third), int(first), int(second));
        else if (mark == '.')
            date = QDate(int(third), int(second), int(first));
        return date.isValid();
    }
    return false;
}

bool takeHalfOfDay(Scanner &scanner, qint64 &hour)
{
    const bool isMorning = scanner.takeWord("am");
    if (!isMorning && !scanner.takeWord("pm"))
        return true;
    if (hour < 1 || hour > 12)
        return false;
    hour = hour % 12 + (isMorning ? 0 : 12);
    return true;
}

bool takeTime(Scanner &scanner, qint64 &ms)
{
    qint64 hour = 0;
    qint64 minute = 0;
    qint64 second = 0;
    qint64 fraction = 0;
    if (!scanner.takeDigits(1, 2, hour) || !scanner.take(':') || !scanner.takeDigits(2, 2, minute))
        return false;
    if (scanner.take(':')) {
        if (!scanner.takeDigits(2, 2, second))
            return false;
        if (scanner.take('.')) {
            const int digits = scanner.takeDigits(1, 9, fraction);
            if (digits == 0)
                return false;
            for (int i = digits; i < 9; ++i)
                fraction *= 10;
        }
    }
    while (scanner.take(' '))
        continue;
    if (!takeHalfOfDay(scanner, hour) || hour > 23 || minute > 59 || second > 59)
        return false;
    ms = (hour * 60 + minute) * kMsPerMinute + second * 1000 + fraction / 1'000'000;
    return true;
}

/// The zone's distance from UTC, or none at all.
bool takeZone(Scanner &scanner, qint64 &offsetMs)
{
    while (scanner.take(' '))
        continue;
    if (scanner.isAtEnd() || scanner.takeWord("utc") || scanner.takeWord("gmt") || scanner.takeWord("z"))
        return true;
    const bool isWest = scanner.take('-');
    qint64 hours = 0;
    qint64 minutes = 0;
    if ((!isWest && !scanner.take('+')) || !scanner.takeDigits(2, 2, hours))
        return false;
    if ((scanner.take(':') || !scanner.isAtEnd()) && !scanner.takeDigits(2, 2, minutes))
        return false;
    if (hours > 14 || minutes > 59)
        return false;
    offsetMs = (hours * 60 + minutes) * kMsPerMinute * (isWest ? -1 : 1);
    return true;
}

/// Seconds or milliseconds since 1970, told apart by their length.
std::optional<qint64> parseUnixTime(QByteArrayView text)
{
    Scanner scanner(text);
    qint64 number = 0;
    const int digits = scanner.takeDigits(9, 13, number);
    if (digits == 0)
        return std::nullopt;
    if (digits >= 12)
        return scanner.isAtEnd() ? std::optional(number) : std::nullopt;
    qint64 fraction = 0;
    if (scanner.take('.')) {
        int places = scanner.takeDigits(1, 9, fraction);
        if (places == 0)
            return std::nullopt;
        for (; places < 3; ++places)
            fraction *= 10;
        for (; places > 3; --places)
            fraction /= 10;
    }
    return scanner.isAtEnd() ? std::optional(number * 1000 + fraction) : std::nullopt;
}

} // namespace

std::optional<qint64> parseSourceTime(QByteArrayView text)
{
    text = text.trimmed();
    if (const std::optional<qint64> unixTime = parseUnixTime(text))
        return unixTime;
    Scanner scanner(text);
    QDate date;
    if (!takeDate(scanner, date))
        return std::nullopt;
    qint64 timeMs = 0;
    qint64 offsetMs = 0;
    if (scanner.take('T') || scanner.take(' ')) {
        while (scanner.take(' '))
            continue;
        if (!takeTime(scanner, timeMs) || !takeZone(scanner, offsetMs))
            return std::nullopt;
    } else {
        // A date alone may still say that it is UTC ("2019-11-05Z").
        scanner.take('Z');
    }
    if (!scanner.isAtEnd())
        return std::nullopt;
    static const qint64 epochDay = QDate(1970, 1, 1).toJulianDay();
    return (date.toJulianDay() - epochDay) * kMsPerDay + timeMs - offsetMs;
}

} // namespace outcry
