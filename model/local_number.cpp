// SPDX-License-Identifier: MIT
#include "model/local_number.h"

#include <optional>

namespace outcry {

const LocalNumber &LocalNumber::current()
{
    thread_local std::optional<LocalNumber> theCurrent;
    const QLocale locale;
    if (!theCurrent || theCurrent->m_locale != locale)
        theCurrent = LocalNumber(locale);
    return *theCurrent;
}

LocalNumber::LocalNumber(const QLocale &locale)
    : m_locale(locale)
    , m_minus(locale.negativeSign())
    , m_plus(locale.positiveSign())
    , m_point(locale.decimalPoint())
    , m_separator(locale.groupSeparator())
{
    for (std::size_t digit = 0; digit < m_digits.size(); ++digit)
        m_digits[digit] = locale.toString(qulonglong(digit));
    // Some begin with groups at four digits, some at five, some have groups of two.
    for (std::size_t digits = 1; digits < kMostDigits; ++digits)
        takeGroups(digits);
}

void LocalNumber::takeGroups(std::size_t digits)
{
    QByteArray ones(qsizetype(digits), '1');
    const QString sample = m_locale.toString(ones.toULongLong());
    std::size_t digit = 0;
    for (QStringView rest(sample); !rest.isEmpty() && digit < digits;) {
        if (rest.startsWith(m_digits[1])) {
            rest = rest.sliced(m_digits[1].size());
            ++digit;
        } else {
            rest = rest.sliced(1);
            m_groups[digits] |= 1U << digit;
        }
    }
}

void LocalNumber::appendUnits(QString &text, QByteArrayView units) const
{
    const auto count = std::size_t(units.size());
    const quint32 groups = count < kMostDigits ? m_groups[count] : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (groups >> i & 1U)
            text += m_separator;
        text += m_digits[std::size_t(units[qsizetype(i)] - '0')];
    }
}

QString LocalNumber::text(QByteArrayView number, bool hasPlus) const
{
    QString text;
    // Prices are of less than thirty characters; what is longer grows.
    text.reserve(32);
    if (number.startsWith('-')) {
        text += m_minus;
        number = number.sliced(1);
    } else if (hasPlus) {
        text += m_plus;
    }
    const qsizetype point = number.indexOf('.');
    appendUnits(text, point < 0 ? number : number.first(point));
    if (point < 0)
        return text;
    text += m_point;
    for (const char digit : number.sliced(point + 1))
        text += m_digits[std::size_t(digit - '0')];
    return text;
}

} // namespace outcry
