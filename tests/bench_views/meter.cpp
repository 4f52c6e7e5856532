// SPDX-License-Identifier: MIT
#include "tests/bench_views/meter.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <ctime>
#include <malloc.h>

// Qt's containers ask malloc, not operator new; counting has to stand below both. GNU's C library
// keeps the real ones under these names.
extern "C" {
void *__libc_malloc(std::size_t);
void *__libc_calloc(std::size_t, std::size_t);
void *__libc_realloc(void *, std::size_t);

static thread_local quint64 theCount = 0;

void *malloc(std::size_t bytes) noexcept
{
    ++theCount;
    return __libc_malloc(bytes);
}

void *calloc(std::size_t count, std::size_t bytes) noexcept
{
    ++theCount;
    return __libc_calloc(count, bytes);
}

void *realloc(void *former, std::size_t bytes) noexcept
{
    ++theCount;
    return __libc_realloc(former, bytes);
}
}

namespace outcry::bench {

static qint64 readClock(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

qint64 threadCpuNs()
{
    return readClock(CLOCK_THREAD_CPUTIME_ID);
}

qint64 wallNs()
{
    return readClock(CLOCK_MONOTONIC);
}

quint64 allocationCount()
{
    return theCount;
}

qint64 heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
}

double Samples::at(double part) const
{
    if (m_values.empty())
        return 0;
    std::vector<qint64> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    return double(sorted[std::size_t(part * double(sorted.size() - 1))]);
}

void Samples::write(QJsonObject &out, const QString &name) const
{
    out[name + QStringLiteral("_count")] = double(m_values.size());
    out[name + QStringLiteral("_p50")] = at(0.5) / 1e6;
    out[name + QStringLiteral("_p99")] = at(0.99) / 1e6;
    out[name + QStringLiteral("_max")] = at(1) / 1e6;
}

bool waitFor(const std::function<bool()> &isDone)
{
    const QDeadlineTimer deadline(10'000);
    while (!isDone()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
    }
    return true;
}

void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

namespace {

class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &widget)
        : m_widget(widget)
    {
        m_widget.installEventFilter(this);
    }
    ~PaintWatch() override { m_widget.removeEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        hasPainted = hasPainted || event->type() == QEvent::Paint;
        return false;
    }

    bool hasPainted = false;

private:
    QWidget &m_widget;
};

} // namespace

qint64 untilPainted(QWidget &widget, const std::function<void()> &deed)
{
    PaintWatch watch(widget);
    const qint64 start = wallNs();
    deed();
    while (!watch.hasPainted && wallNs() - start < 1'000'000'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    return wallNs() - start;
}

void Timings::add(QWidget &widget, const std::function<void()> &deed)
{
    const qint64 before = threadCpuNs();
    m_wall.add(untilPainted(widget, deed));
    m_cpu.add(threadCpuNs() - before);
}

void Timings::write(QJsonObject &out, const QString &name) const
{
    m_wall.write(out, name);
    m_cpu.write(out, name + QStringLiteral("_cpu"));
}

} // namespace outcry::bench
