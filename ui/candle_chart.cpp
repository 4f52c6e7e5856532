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

/// So many pixels a block of candles has at least.
static constexpr double kLeastBlock = 2;

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
    const QString change = (percent > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(percent, 'f', 2) + QStringLiteral(" %");
    return tr("%1  O %2  H %3  L %4  C %5  %6")
        .arg(chart_axis::timeText(candle.timeMs, m_interval), priceText(candle.openTicks), priceText(candle.highTicks),
             priceText(candle.lowTicks), priceText(candle.closeTicks), change);
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

void CandleChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(Role::Background));
    painter.setFont(look::smallFont());
    const QRect plot = plotRect();
    if (count() == 0) {
        painter.setPen(look::colour(Role::DimText));
        painter.drawText(rect().adjusted(look::gap(), 0, -look::gap(), 0), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    takeScale();
    paintPriceAxis(painter);
    paintTimeAxis(painter);
    painter.setClipRect(plot);
    paintCandles(painter);
    painter.setClipping(false);
    painter.fillRect(QRect(isRightToLeft() ? plot.left() - 1 : plot.right() + 1, 0, 1, plot.height()), look::colour(Role::Border));
    painter.fillRect(QRect(0, plot.bottom() + 1, width(), 1), look::colour(Role::Border));
    paintCurrentPrice(painter);
    paintCrosshair(painter);
    paintLegend(painter);
    if (hasFocus()) {
        painter.setPen(look::colour(Role::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CandleChart::paintPriceAxis(QPainter &painter)
{
    const QRect plot = plotRect();
    const int line = painter.fontMetrics().height();
    const int most = std::max(2, plot.height() / (3 * line));
    const qint64 step = chart_axis::priceStep(m_scale.high - m_scale.low, most, unitOf(m_decimals));
    const qint64 base = m_candles->baseTicks();
    const qint64 top = base + std::llround(m_scale.high);
    const int newestY = yOf(double(m_candles->at(count() - 1).closeTicks - base));
    painter.setPen(look::colour(Role::DimText));
    for (qint64 mark = chart_axis::firstMark(base + std::llround(m_scale.low), step); mark <= top; mark += step) {
        const int y = yOf(double(mark - base));
        painter.fillRect(QRect(plot.left(), y, plot.width(), 1), look::colour(Role::Line));
        // The newest price has its own label there.
        if (y > line / 2 && y < plot.height() - line / 2 && std::abs(y - newestY) > line)
            painter.drawText(axisBox(y - line / 2, line).adjusted(look::gap() - 1, 0, 1 - look::gap(), 0),
                             Qt::AlignLeft | Qt::AlignVCenter, priceText(mark));
    }
}

void CandleChart::paintTimeAxis(QPainter &painter)
{
    const QRect plot = plotRect();
    const auto [first, last] = visibleCandles();
    const int room = painter.fontMetrics().horizontalAdvance(QStringLiteral("00 Mmm")) + 3 * look::gap();
    const int most = std::max(1, int((last - first + 1) * m_candleWidth) / room);
    for (const chart_axis::TimeMark &mark : chart_axis::timeMarks(*m_candles, m_interval, first, last, most)) {
        const int x = int(xOf(mark.index + 0.5));
        painter.fillRect(QRect(mark.isMajor ? int(xOf(mark.index)) : x, 0, 1, plot.height()),
                         look::colour(mark.isMajor ? Role::Border : Role::Line));
        painter.setPen(look::colour(mark.isMajor ? Role::Text : Role::DimText));
        const QRect box(x - room / 2, plot.bottom() + 2, room, m_timeAxisHeight - 2);
        // A time that is cut is another time.
        const int half = painter.fontMetrics().horizontalAdvance(mark.text) / 2 + 1;
        if (x - half >= plot.left() && x + half < width())
            painter.drawText(box, Qt::AlignHCenter | Qt::AlignVCenter, mark.text);
    }
}

void CandleChart::paintCandles(QPainter &painter)
{
    const auto [first, last] = visibleCandles();
    if (last < first)
        return;
    int level = 0;
    while (level + 1 < m_candles->levelCount() && m_candleWidth * (1 << level) < kLeastBlock)
        ++level;
    m_ups.clear();
    m_downs.clear();
    const double blockWidth = m_candleWidth * (1 << level);
    // An odd body has the wick in its middle.
    const int body = blockWidth < 3 ? 1 : (int(blockWidth * 0.7) | 1);
    for (int block = first >> level; block <= last >> level; ++block) {
        const int from = block << level;
        const int to = std::min(count() - 1, from + (1 << level) - 1);
        const CandleSeries::Range range = m_candles->blockRange(level, block);
        const float open = m_candles->openAt(from);
        const float close = m_candles->closeAt(to);
        const int x = int(std::floor(xOf(from) + blockWidth / 2));
        const int high = yOf(double(range.high));
        const int low = yOf(double(range.low));
        std::vector<QRect> &rects = close >= open ? m_ups : m_downs;
        rects.emplace_back(x, high, 1, low - high + 1);
        if (body == 1)
            continue;
        const int top = yOf(double(std::max(open, close)));
        const int bottom = yOf(double(std::min(open, close)));
        rects.emplace_back(x - body / 2, top, body, bottom - top + 1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(Role::Up));
    painter.drawRects(m_ups.data(), int(m_ups.size()));
    painter.setBrush(look::colour(Role::Down));
    painter.drawRects(m_downs.data(), int(m_downs.size()));
    painter.setBrush(Qt::NoBrush);
}

void CandleChart::paintAxisLabel(QPainter &painter, const QRect &box, const QString &text, const QColor &background,
                                 const QColor &ink)
{
    painter.fillRect(box, background);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

void CandleChart::paintCurrentPrice(QPainter &painter)
{
    const QRect plot = plotRect();
    const Candle last = m_candles->at(count() - 1);
    const int y = yOf(double(last.closeTicks - m_candles->baseTicks()));
    const bool isUp = last.closeTicks >= last.openTicks;
    const QColor colour = look::colour(isUp ? Role::Up : Role::Down);
    if (y >= 0 && y < plot.height()) {
        for (int x = plot.left(); x <= plot.right(); x += 6)
            painter.fillRect(QRect(x, y, 3, 1), colour);
    }
    const int line = painter.fontMetrics().height();
    const int edge = std::clamp(y - line / 2, 0, std::max(0, plot.height() - line));
    paintAxisLabel(painter, axisBox(edge, line), priceText(last.closeTicks), colour,
                   look::colour(Role::Background));
}

int CandleChart::candleUnderMouse() const
{
    if (!plotRect().contains(m_mouse) || count() == 0)
        return -1;
    const int index = int(std::floor(indexAtX(m_mouse.x())));
    return index < 0 || index >= count() ? -1 : index;
}

void CandleChart::paintCrosshair(QPainter &painter)
{
    const QRect plot = plotRect();
    if (!plot.contains(m_mouse) || m_isDragging)
        return;
    const QColor ink = look::colour(Role::DimText);
    const int index = candleUnderMouse();
    const int x = index < 0 ? m_mouse.x() : int(std::floor(xOf(index + 0.5)));
    for (int dash = plot.left(); dash <= plot.right(); dash += 4)
        painter.fillRect(QRect(dash, m_mouse.y(), 2, 1), ink);
    for (int dash = 0; dash < plot.height(); dash += 4)
        painter.fillRect(QRect(x, dash, 1, 2), ink);
    const int line = painter.fontMetrics().height();
    const QColor background = look::colour(Role::Text);
    const QColor words = look::colour(Role::Background);
    paintAxisLabel(painter, axisBox(std::clamp(m_mouse.y() - line / 2, 0, std::max(0, plot.height() - line)), line), priceText(ticksAtY(m_mouse.y())), background, words);
    if (index < 0)
        return;
    const QString time = chart_axis::timeText(m_candles->timeAt(index), m_interval);
    const int wide = painter.fontMetrics().horizontalAdvance(time) + 2 * look::gap();
    paintAxisLabel(painter, QRect(std::clamp(x - wide / 2, 0, std::max(0, width() - wide)), plot.bottom() + 2, wide, m_timeAxisHeight - 2),
                   time, background, words);
}

void CandleChart::paintLegend(QPainter &painter)
{
    const QRect plot = plotRect();
    const int line = painter.fontMetrics().height();
    QRect room = plot.adjusted(look::gap(), look::halfGap(), -look::gap(), 0);
    room.setHeight(line);
    const auto startOf = [this](const QRect &line, int width) {
        return QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, {width, line.height()}, line);
    };
    const int index = candleUnderMouse();
    QColor veil = look::colour(Role::Background);
    veil.setAlpha(210);
    if (index >= 0) {
        const QString words = painter.fontMetrics().elidedText(wordsOf(index), Qt::ElideRight, room.width());
        painter.fillRect(startOf(room, painter.fontMetrics().horizontalAdvance(words)), veil);
        painter.setPen(look::colour(Role::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
        room.translate(0, line);
    }
    if (m_source.isEmpty())
        return;
    const QString source = painter.fontMetrics().elidedText(m_source, Qt::ElideRight, room.width());
    painter.fillRect(startOf(room, painter.fontMetrics().horizontalAdvance(source)), veil);
    painter.setPen(look::colour(m_isSimulated ? Role::Warning : Role::DimText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, source);
}

} // namespace outcry
