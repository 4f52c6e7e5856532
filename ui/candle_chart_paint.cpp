// SPDX-License-Identifier: MIT
// How a candle chart is painted: lines and candles pixel by pixel, band after band, the texts of the axes kept.
#include "model/clock_text.h"
#include "model/quote_text.h"
#include "ui/candle_chart.h"
#include "ui/look.h"
#include "ui/pixel_plane.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace outcry {

using look::Role;

/// What is filled is still in the processor's own cache when candles are drawn over it.
static constexpr qsizetype kBandBytes = 512 * 1024;

static QRgb rgb(Role role)
{
    return look::colour(role).rgb();
}

void CandleChart::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(look::smallFont());
    if (count() == 0) {
        painter.fillRect(rect(), look::colour(Role::Background));
        painter.setPen(look::colour(Role::DimText));
        painter.drawText(rect().adjusted(look::gap(), 0, -look::gap(), 0), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    takeScale();
    gatherPriceMarks(painter.fontMetrics().height());
    gatherTimeMarks(painter.fontMetrics());
    gatherLines();
    gatherVolumes();
    gatherCandles();
    for (const QRect &part : event->region())
        paintGround(painter, part);
    paintCurrentPrice(painter);
    paintCrosshair(painter);
    paintLegend(painter);
    if (!hasFocus())
        return;
    for (const QRect &edge : {QRect(0, 0, width(), 1), QRect(0, height() - 1, width(), 1), QRect(0, 0, 1, height()),
                              QRect(width() - 1, 0, 1, height())})
        painter.fillRect(edge, look::colour(Role::Accent));
}

void CandleChart::gatherTimeMarks(const QFontMetrics &metrics)
{
    const auto [first, last] = visibleCandles();
    m_timeMarkRoom = std::max(metrics.horizontalAdvance(QStringLiteral("00 Mmm")), metrics.horizontalAdvance(dayText(QDate(2026, 11, 26))))
        + 3 * look::gap();
    const int most = std::max(1, int((last - first + 1) * m_candleWidth) / m_timeMarkRoom);
    m_timeMarks = chart_axis::timeMarks(*m_candles, m_interval, first, last, most);
    nameDay(metrics);
}

bool CandleChart::isWhole(const chart_axis::TimeMark &mark, int textWidth) const
{
    const int x = int(xOf(mark.index + 0.5));
    const int half = textWidth / 2 + 1;
    return x - half >= plotRect().left() && x + half < width();
}

/// Times without a midnight among them may be of any day: the first one tells it.
void CandleChart::nameDay(const QFontMetrics &metrics)
{
    const auto isSeen = [&](const chart_axis::TimeMark &mark) { return isWhole(mark, metrics.horizontalAdvance(mark.text)); };
    if (std::any_of(m_timeMarks.begin(), m_timeMarks.end(), [&](const auto &mark) { return !mark.day.isValid() && isSeen(mark); }))
        return;
    const auto first = std::find_if(m_timeMarks.begin(), m_timeMarks.end(), [&](const auto &mark) {
        return mark.day.isValid() && isWhole(mark, metrics.horizontalAdvance(dayText(mark.day)));
    });
    if (first == m_timeMarks.end())
        return;
    first->text = dayText(std::exchange(first->day, {}));
    // A time before it would be of an untold day.
    std::for_each(m_timeMarks.begin(), first, [](auto &mark) { mark.text.clear(); });
}

void CandleChart::gatherLines()
{
    const QRect plot = plotRect();
    m_lines.clear();
    for (const PriceMark &mark : m_priceMarks)
        m_lines.push_back({QRect(plot.left(), mark.y, plot.width(), 1), rgb(Role::Line)});
    for (const chart_axis::TimeMark &mark : m_timeMarks) {
        const int x = int(xOf(mark.isMajor ? mark.index : mark.index + 0.5));
        m_lines.push_back({QRect(x, 0, 1, plot.height()), rgb(mark.isMajor ? Role::Border : Role::Line)});
    }
    m_edges.clear();
    m_edges.push_back({QRect(isRightToLeft() ? plot.left() - 1 : plot.right() + 1, 0, 1, plot.height()), rgb(Role::Border)});
    m_edges.push_back({QRect(0, plot.bottom() + 1, width(), 1), rgb(Role::Border)});
    const Candle newest = m_candles->at(count() - 1);
    const int y = yOf(double(newest.closeTicks - m_candles->baseTicks()));
    const QRgb colour = rgb(newestRole());
    for (int x = plot.left(); y >= 0 && y < plot.height() && x <= plot.right(); x += 6)
        m_edges.push_back({QRect(x, y, 3, 1), colour});
}

void CandleChart::gatherCandles()
{
    m_bars.clear();
    const auto [first, last] = visibleCandles();
    if (last < first)
        return;
    const int level = blockLevel();
    const double blockWidth = m_candleWidth * (1 << level);
    // An odd body has the wick in its middle.
    const int body = blockWidth < 3 ? 1 : (int(blockWidth * 0.7) | 1);
    const QRgb up = rgb(Role::Up);
    const QRgb down = rgb(Role::Down);
    for (int block = first >> level; block <= last >> level; ++block) {
        const int from = block << level;
        const int to = std::min(count() - 1, from + (1 << level) - 1);
        const CandleSeries::Range range = m_candles->blockRange(level, block);
        const float open = m_candles->openAt(from);
        const float close = m_candles->closeAt(to);
        const QRgb colour = isRising(from, to) ? up : down;
        const int x = int(std::floor(xOf(from) + blockWidth / 2));
        const int high = yOf(double(range.high));
        const int low = yOf(double(range.low));
        m_bars.push_back({QRect(x, high, 1, low - high + 1), colour});
        if (body == 1)
            continue;
        const int top = yOf(double(std::max(open, close)));
        const int bottom = yOf(double(std::min(open, close)));
        m_bars.push_back({QRect(x - body / 2, top, body, bottom - top + 1), colour});
    }
}

/// Every line of pixels is memory that has to be fetched: all that lies in a band is drawn before the next one is begun.
void CandleChart::paintGround(QPainter &painter, const QRect &part)
{
    PixelPlane plane(painter, part);
    const QRect bounds = plane.bounds();
    if (bounds.isEmpty())
        return;
    for (std::vector<Bar> *bars : {&m_lines, &m_volumes, &m_bars, &m_edges}) {
        for (Bar &bar : *bars)
            bar.pixels = plane.toPixels(bar.rect);
    }
    const QRect plot = plane.toPixels(plotRect());
    const QRgb background = rgb(Role::Background);
    const auto paint = [&plane](const std::vector<Bar> &bars) {
        const QRect clip = plane.clip();
        for (const Bar &bar : bars) {
            if (bar.pixels.top() <= clip.bottom() && bar.pixels.bottom() >= clip.top())
                plane.fill(bar.pixels, bar.colour);
        }
    };
    const int height = int(std::max<qsizetype>(16, kBandBytes / (qsizetype(sizeof(QRgb)) * bounds.width())));
    for (int y = bounds.top(); y <= bounds.bottom(); y += height) {
        const QRect band(bounds.x(), y, bounds.width(), height);
        plane.setClip(band);
        plane.fill(band, background);
        paint(m_lines);
        plane.setClip(band & plot);
        paint(m_volumes);
        paint(m_bars);
        plane.setClip(band);
        paint(m_edges);
    }
    plane.setClip(bounds);
    paintMarks(plane);
}

void CandleChart::paintLabel(PixelPlane &plane, const QRect &box, Qt::Alignment alignment, const QString &text, QRgb ink)
{
    QPainter &painter = plane.painter();
    const double width = m_digits->width(text);
    // Put together from single characters where that looks the same: where nothing is drawn closer together or turned round.
    if (!isRightToLeft() && std::abs(width - m_labels.width(painter, text)) < 0.5) {
        const double x = alignment & Qt::AlignHCenter ? box.x() + (box.width() - width) / 2 : box.x();
        if (m_tiles.draw(plane, *m_digits, {x, m_labels.baseline(painter, box, text)}, text, ink, rgb(Role::Background)))
            return;
    }
    painter.setPen(QColor::fromRgb(ink));
    m_labels.draw(painter, box, alignment, text);
}

void CandleChart::paintMarks(PixelPlane &plane)
{
    QPainter &painter = plane.painter();
    const QRect plot = plotRect();
    const int line = painter.fontMetrics().height();
    for (const PriceMark &mark : m_priceMarks) {
        if (mark.isLabelled)
            paintLabel(plane, axisBox(mark.y - line / 2, line).adjusted(look::gap() - 1, 0, 1 - look::gap(), 0), Qt::AlignLeft,
                       priceText(mark.ticks), rgb(Role::DimText));
    }
    for (const chart_axis::TimeMark &mark : m_timeMarks) {
        const int x = int(xOf(mark.index + 0.5));
        // A time that is cut is another time.
        if (isWhole(mark, m_labels.width(painter, mark.text)))
            paintLabel(plane, QRect(x - m_timeMarkRoom / 2, plot.bottom() + 2, m_timeMarkRoom, m_timeAxisHeight - 2),
                       Qt::AlignHCenter, mark.text, rgb(mark.isMajor ? Role::Text : Role::DimText));
    }
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
    const int line = painter.fontMetrics().height();
    const int edge = std::clamp(y - line / 2, 0, std::max(0, plot.height() - line));
    const QRect tag = axisBox(edge, line);
    paintAxisLabel(painter, tag, priceText(last.closeTicks), look::colour(newestRole()), look::colour(Role::Background));
    if (y < 0 || y >= plot.height())
        paintBeyond(painter, tag, y < 0);
}

/// The price lies beyond the edge that its tag stands at.
void CandleChart::paintBeyond(QPainter &painter, const QRect &tag, bool isAbove)
{
    const double half = look::halfGap() * 0.6;
    const double tip = isAbove ? -half : half;
    const QPointF centre(tag.left() + look::halfGap() + 0.5, tag.center().y() + 0.5);
    const std::array corners{centre + QPointF(0, tip), centre + QPointF(-half, -tip), centre + QPointF(half, -tip)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(Role::Background));
    painter.drawConvexPolygon(corners.data(), int(corners.size()));
    painter.restore();
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
    veil.setAlpha(245);
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
