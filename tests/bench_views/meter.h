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

/// The same, many times: the time that passed, and the part of it that this thread worked. What is
/// between them is waiting, mostly for the X server.
class Timings
{
public:
    void add(QWidget &widget, const std::function<void()> &deed);
    /// `name`_count, _p50, _p99, _max, and the same of `name`_cpu.
    void write(QJsonObject &out, const QString &name) const;

private:
    Samples m_wall;
    Samples m_cpu;
};

} // namespace outcry::bench
