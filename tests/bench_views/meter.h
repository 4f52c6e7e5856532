// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QtGlobal>

#include <functional>
#include <vector>

class QWidget;

namespace outcry::bench {

/// Of the calling thread, in nanoseconds.
[[nodiscard]] qint64 threadCpuNs();
[[nodiscard]] qint64 wallNs();
/// How often the calling thread has asked for memory so far, by any way.
[[nodiscard]] quint64 allocationCount();
/// What malloc has given out, in bytes.
[[nodiscard]] qint64 heapBytes();

/// Durations in nanoseconds.
class Samples
{
public:
    void add(qint64 ns) { m_values.push_back(ns); }
    /// 0 … 1; 0 when there are none.
    [[nodiscard]] double at(double part) const;
    /// `name`_count, and `name`_p50, `name`_p99 and `name`_max in milliseconds.
    void write(QJsonObject &out, const QString &name) const;

private:
    std::vector<qint64> m_values;
};

/// Lets events come until `isDone`; false after ten seconds.
bool waitFor(const std::function<bool()> &isDone);
/// Lets events come for a while.
void rest(int ms);
/// Does `deed` and waits until the widget was painted after it: how long that took.
[[nodiscard]] qint64 untilPainted(QWidget &widget, const std::function<void()> &deed);

} // namespace outcry::bench
