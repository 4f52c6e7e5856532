// SPDX-License-Identifier: MIT
#include "ui/candle_chart.h"

#include "model/price.h"
#include "model/quote_text.h"
#include "ui/chart_axis.h"
#include "ui/frame_clock.h"
#include "ui/look.h"

#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace outcry {

using look::Role;

CandleChart::CandleChart(FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_now(new QToolButton(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Candle chart"));
    m_now->setObjectName(QStringLiteral("now"));
    m_now->setText(tr("↦ now"));
    m_now->setToolTip(tr("Go to the newest price (End)"));
    m_now->setFocusPolicy(Qt::NoFocus);
    m_now->setCursor(Qt::ArrowCursor);
    m_now->hide();
    connect(m_now, &QToolButton::clicked, this, &CandleChart::showNewest);
    connect(&m_clock, &FrameClock::frame, this, &CandleChart::onFrame);
    takeMetrics();
}

QSize CandleChart::sizeHint() const
{
    return {look::gap() * 40, look::gap() * 26};
}

QSize CandleChart::minimumSizeHint() const
{
    return {look::gap() * 20, look::gap() * 12};
}

void CandleChart::takeMetrics()
{
    const QFontMetrics metrics(look::smallFont());
    m_labels.clear();
    m_tiles.clear();
    m_digits.emplace(look::smallFont());
    m_timeAxisHeight = metrics.height() + look::halfGap();
    // As wide as the widest price in sight, so that digits fit and the plot does not breathe.
    int widest = metrics.horizontalAdvance(QStringLiteral("000.00"));
    if (count() > 0) {
        const Candle last = m_candles->at(count() - 1);
        widest = std::max(widest, metrics.horizontalAdvance(priceText(last.highTicks)));
    }
    m_priceAxisWidth = widest + 2 * look::gap();
}

void CandleChart::requestFrame()
{
    m_isDirty = true;
    m_clock.request();
}

void CandleChart::onFrame()
{
    if (std::exchange(m_isDirty, false))
        update();
}

void CandleChart::setCandles(const CandleSeries *candles, CandleInterval interval)
{
    m_candles = candles;
    m_interval = interval;
    takeMetrics();
    showNewest();
}

void CandleChart::candlesChanged(int addedInFront)
{
    m_right += addedInFront;
    if (m_priceAxisWidth == 0 || addedInFront > 0 || count() <= 1)
        takeMetrics();
    keepInBounds();
    if (count() > 0)
        setAccessibleDescription(wordsOf(count() - 1));
    requestFrame();
}

void CandleChart::setDecimals(int decimals)
{
    if (decimals == m_decimals)
        return;
    m_decimals = decimals;
    takeMetrics();
    requestFrame();
}

void CandleChart::setMessage(const QString &text)
{
    if (text == m_message)
        return;
    m_message = text;
    requestFrame();
}

void CandleChart::setSource(const QString &text, bool isSimulated)
{
    if (text == m_source && isSimulated == m_isSimulated)
        return;
    m_source = text;
    m_isSimulated = isSimulated;
    requestFrame();
}

void CandleChart::setOld(bool isOld)
{
    if (std::exchange(m_isOld, isOld) != isOld)
        requestFrame();
}

bool CandleChart::isRising(int from, int to) const
{
    const float close = m_candles->closeAt(to);
    const float open = m_candles->openAt(from);
    return close > open || (close == open && (from == 0 || close >= m_candles->closeAt(from - 1)));
}

Role CandleChart::newestRole() const
{
    return m_isOld ? Role::DimText : isRising(count() - 1, count() - 1) ? Role::Up : Role::Down;
}

QRect CandleChart::plotRect() const
{
    return {isRightToLeft() ? m_priceAxisWidth : 0, 0, std::max(1, width() - m_priceAxisWidth), std::max(1, height() - m_timeAxisHeight)};
}

QRect CandleChart::axisBox(int y, int height) const
{
    return {isRightToLeft() ? 0 : plotRect().right() + 2, y, m_priceAxisWidth - 1, height};
}

double CandleChart::xOf(double index) const
{
    return plotRect().right() + 1 - (m_right - index) * m_candleWidth;
}

double CandleChart::indexAtX(double x) const
{
    return m_right - (plotRect().right() + 1 - x) / m_candleWidth;
}

int CandleChart::yOf(double aboveBase) const
{
    return int(std::lround((m_scale.high - aboveBase) * m_scale.pixelsPerTick));
}

qint64 CandleChart::ticksAtY(int y) const
{
    return (m_candles ? m_candles->baseTicks() : 0) + std::llround(m_scale.high - y / m_scale.pixelsPerTick);
}

std::pair<int, int> CandleChart::visibleCandles() const
{
    const int first = std::max(0, int(std::floor(indexAtX(plotRect().left()) + 1e-6)));
    const int last = std::min(count() - 1, int(std::ceil(m_right)) - 1);
    return {first, last};
}

QString CandleChart::priceText(qint64 ticks) const
{
    return quote_text::price(ticks, m_decimals);
}

QString CandleChart::wordsOf(int index) const
{
    const Candle candle = m_candles->at(index);
    const qint64 before = index > 0 ? m_candles->at(index - 1).closeTicks : candle.openTicks;
    const double percent = before == 0 ? 0 : 100.0 * double(candle.closeTicks - before) / double(qAbs(before));
    const QString change
        = quote_text::shown((percent > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(percent, 'f', 2) + QStringLiteral(" %"));
    const QString prices = tr("%1  O %2  H %3  L %4  C %5  %6")
                               .arg(chart_axis::timeText(candle.timeMs, m_interval), priceText(candle.openTicks),
                                    priceText(candle.highTicks), priceText(candle.lowTicks), priceText(candle.closeTicks), change);
    //: a candle's prices, and how much was traded
    return candle.volume < 0 ? prices : tr("%1  V %2").arg(prices, QLocale().toString(candle.volume));
}

/// From the lowest to the highest in sight, with some air.
void CandleChart::takeScale()
{
    const auto [first, last] = visibleCandles();
    const int height = plotRect().height();
    if (last < first) {
        m_scale = {};
        return;
    }
    const CandleSeries::Range range = m_candles->rangeOf(first, last);
    const double span = std::max({double(range.high) - double(range.low), double(m_candles->baseTicks()) * 1e-4, 1.0});
    const double air = span * 0.08;
    const double middle = (double(range.high) + double(range.low)) / 2;
    m_scale.low = middle - span / 2 - air;
    m_scale.high = middle + span / 2 + air;
    m_scale.pixelsPerTick = height / (m_scale.high - m_scale.low);
}

int CandleChart::candleUnderMouse() const
{
    if (!plotRect().contains(m_mouse) || count() == 0)
        return -1;
    const int index = int(std::floor(indexAtX(m_mouse.x())));
    return index < 0 || index >= count() ? -1 : index;
}

} // namespace outcry
