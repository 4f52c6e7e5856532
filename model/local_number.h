// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QLocale>
#include <QString>

#include <array>

namespace outcry {

/// How the user's locale writes numbers, asked for once and not for every price: its separators, digits and signs. Exact,
/// which a double is not for eight decimals.
class LocalNumber
{
public:
    /// Of the default locale as it is now. Valid in the calling thread, until the next call.
    [[nodiscard]] static const LocalNumber &current();

    /// `number`: "-1234.50". `hasPlus`: its sign is shown too when it is none.
    [[nodiscard]] QString text(QByteArrayView number, bool hasPlus = false) const;

private:
    static constexpr std::size_t kMostDigits = 20;

    explicit LocalNumber(const QLocale &locale);
    void takeGroups(std::size_t digits);
    void appendUnits(QString &text, QByteArrayView units) const;

    QLocale m_locale;
    std::array<QString, 10> m_digits;
    QString m_minus;
    QString m_plus;
    QString m_point;
    QString m_separator;
    /// For numbers of so many digits: bit i is set when a separator stands before the digit i, counted from the left.
    std::array<quint32, kMostDigits> m_groups{};
};

} // namespace outcry
