// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/event_source.h"
#include "tests/bench_views/lines.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "tests/bench_views/price_stream.h"
#include "ui/client_window.h"
#include "ui/preferences.h"

#include <QDateTime>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace outcry::bench {

namespace {

constexpr int kBeatMs = 10;

/// Tells prices and lines from a thread of its own, a thousand times a second.
class Producer final : public QThread
{
public:
    Producer(EventSource &source, PriceStream &prices, int ticks, int messages)
        : m_source(source)
        , m_prices(prices)
        , m_ticks(ticks)
        , m_messages(messages)
    {
    }

    void end() { m_isEnding = true; }

protected:
    void run() override
    {
        const qint64 start = wallNs();
        qint64 ticks = 0;
        qint64 messages = 0;
        while (!m_isEnding) {
            const qint64 passed = wallNs() - start;
            QList<Quote> quotes;
            const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
            for (const qint64 due = passed * m_ticks / 1'000'000'000; ticks < due; ++ticks)
                quotes.append(m_prices.next(nowMs));
            if (!quotes.isEmpty())
                emit m_source.quotesReceived(quotes);
            for (const qint64 due = passed * m_messages / 1'000'000'000; messages < due; ++messages)
                emit m_source.messageReceived(lineNumber(quint64(messages + 1)));
            usleep(1000);
        }
    }

private:
    EventSource &m_source;
    PriceStream &m_prices;
    int m_ticks;
    int m_messages;
    std::atomic<bool> m_isEnding = false;
};

RoomState lobby()
{
    RoomState state;
    state.room = QStringLiteral("lobby");
    state.epoch = 1;
    return state;
}

WatchList watched(const QStringList &symbols)
{
    WatchList list{QStringLiteral("Desk"), {}};
    for (const QString &symbol : symbols)
        list.rows += WatchRow::ofSymbol(symbol);
    return list;
}

} // namespace

/// The whole client's window, its models fed by another thread; how late a 10 ms timer of the GUI
/// thread is.
QJsonObject measureHeartbeat(const Wishes &wishes)
{
    PriceStream prices(1000);
    EventSource source;
    Desk desk;
    desk.follow(source);
    desk.watchLists().setLists({watched(prices.symbols())});
    Preferences preferences;
    ClientWindow window(desk, preferences);
    window.resize(1280, 800);
    window.show();
    emit source.roomEntered(lobby());
    rest(500);
    Producer producer(source, prices, wishes.number(QStringLiteral("ticks"), 500'000),
                      wishes.number(QStringLiteral("messages"), 1000));
    producer.start();
    rest(500);

    Samples late;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    // Armed anew each time: a beat that comes late must not make the next one look early.
    beat.setSingleShot(true);
    qint64 due = wallNs() + kBeatMs * 1'000'000;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        late.add(qMax<qint64>(0, wallNs() - due));
        due = wallNs() + kBeatMs * 1'000'000;
        beat.start();
    });
    beat.start(kBeatMs);
    const qint64 cpu = threadCpuNs();
    const qint64 wall = wallNs();
    rest(wishes.number(QStringLiteral("seconds"), 5) * 1000);
    QJsonObject out;
    late.write(out, QStringLiteral("late"));
    out[QStringLiteral("cpu_percent")] = 100.0 * double(threadCpuNs() - cpu) / double(wallNs() - wall);
    producer.end();
    producer.wait();
    return out;
}

} // namespace outcry::bench
