// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QMap>
#include <QStringList>

namespace outcry {

/// The options of a feed: "seed=7&symbols=AAPL,MSFT&loop". Errors say in words what would be right.
class FeedArgument
{
public:
    /// Refuses options that are not among `known`, and options given twice.
    static Result<FeedArgument> parse(QStringView text, const QStringList &known);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// Empty when it was not given, or without a value.
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name); }
    /// A decimal number within the bounds; `fallback` when it was not given.
    [[nodiscard]] Result<double> number(const QString &name, double fallback, double least, double most) const;
    /// A whole number; `fallback` when it was not given.
    [[nodiscard]] Result<quint64> whole(const QString &name, quint64 fallback, quint64 most) const;
    /// For options that are just there or not; "loop=yes" is refused.
    [[nodiscard]] Result<bool> flag(const QString &name) const;

private:
    QMap<QString, QString> m_values;
};

/// Everything a feed says about a bad argument has this code.
[[nodiscard]] Error badFeed(const QString &text);

} // namespace outcry
