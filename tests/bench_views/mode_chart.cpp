// SPDX-License-Identifier: MIT
#include "model/candle_series.h"
#include "model/price.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "ui/candle_chart.h"
#include "ui/frame_clock.h"
#include "ui/look.h"

#include <QPainter>

#include <functional>
#include <random>

namespace outcry::bench {

static constexpr int kFrames = 30;
static constexpr int kZooms = 16;

static QList<Candle> walk(int count)
{
    QList<Candle> candles;
    candles.reserve(count);
    std::minstd_rand random(11);
    qint64 price = 100 * kTicksPerUnit;
    const auto step = [&] { return (qint64(random() % 41) - 20) * (kTicksPerUnit / 100); };
    for (int i = 0; i < count; ++i) {
        Candle candle{1'700'000'000'000 / 60'000 * 60'000 + i * 60'000LL, price, price, price, price};
        for (int tick = 0; tick < 4; ++tick) {
            price = qMax(kTicksPerUnit, price + step());
            candle.add(price, 100);
        }
        candles += candle;
    }
    return candles;
}

/// The least that any chart can do: fill its pixels once.
class BareChart final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), look::colour(look::Role::Background)); }
};

static Samples repaintings(QWidget &widget, const std::function<void(int frame)> &prepare)
{
    Samples frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        prepare(frame);
        const qint64 start = threadCpuNs();
        widget.repaint();
        frames.add(threadCpuNs() - start);
    }
    return frames;
}

/// A frame of a long chart, from a candle of many pixels to all of them in sight.
QJsonObject measureChart(const Wishes &wishes)
{
    const int count = wishes.number(QStringLiteral("candles"), 100'000);
    CandleSeries series;
    series.take(walk(count));
    QWidget window;
    window.resize(1280, 800);
    FrameClock clock(window);
    CandleChart chart(clock, &window);
    chart.setCandles(&series, CandleInterval::Minute);
    chart.resize(1200, 700);
    window.show();
    rest(300);

    QJsonObject out;
    double slowest = 0;
    chart.zoom(8, 600);
    for (int i = 0; i < kZooms; ++i) {
        const Samples frames = repaintings(chart, [&chart](int frame) { chart.moveBy(frame % 2 ? 1 : -1); });
        slowest = qMax(slowest, frames.at(0.5) / 1e6);
        const auto [first, last] = chart.visibleCandles();
        out[QStringLiteral("frame_of_%1").arg(last - first + 1)] = frames.at(0.5) / 1e6;
        chart.zoom(0.5, 600);
        rest(40);
    }
    out[QStringLiteral("slowest_p50")] = slowest;
    chart.hide();
    BareChart bare(&window);
    bare.setAttribute(Qt::WA_OpaquePaintEvent);
    bare.resize(chart.size());
    bare.show();
    rest(40);
    out[QStringLiteral("floor_p50")] = repaintings(bare, [](int) {}).at(0.5) / 1e6;
    out[QStringLiteral("bytes_per_candle")] = double(series.bytesHeld()) / series.size();
    return out;
}

} // namespace outcry::bench
