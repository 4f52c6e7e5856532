// SPDX-License-Identifier: MIT
#include "ui/pace_plot.h"

#include "model/clock_text.h"
#include "ui/frame_clock.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <array>
#include <utility>

namespace outcry {

using look::Role;

PacePlot::PacePlot(const QString &title, Unit unit, look::Role curve, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_unit(unit)
    , m_curve(curve)
    , m_clock(clock)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    connect(&clock, &FrameClock::frame, this, &PacePlot::onFrame);
}

void PacePlot::add(qint64 timeMs, double value)
{
    m_history.add(timeMs, value);
    tellChange();
}

void PacePlot::clear()
{
    m_history.clear();
    tellChange();
}

void PacePlot::tellChange()
{
    m_isDirty = true;
    m_clock.request();
}

void PacePlot::onFrame()
{
    if (!std::exchange(m_isDirty, false))
        return;
    const int count = m_history.count();
    setAccessibleDescription(count == 0 ? tr("nothing measured yet")
                                        : tr("%1 now, %2 at most in five minutes")
                                              .arg(valueText(m_history.at(count - 1).value), valueText(m_history.peak())));
    update();
}

QString PacePlot::valueText(double value) const
{
    const QLocale locale;
    switch (m_unit) {
    case Unit::Count:
        return locale.toString(qRound64(value));
    case Unit::PerSecond:
        return tr("%1/s").arg(value > 0 && value < 9.95 ? locale.toString(value, 'f', 1) : locale.toString(qRound64(value)));
    case Unit::BytesPerSecond:
        break;
    }
    const qint64 bytes = qRound64(value);
    return tr("%1/s").arg(locale.formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat));
}

QString PacePlot::textAt(int x) const
{
    const int sample = sampleAt(x);
    if (sample < 0)
        return {};
    const PaceHistory::Sample &at = m_history.at(sample);
    const QString time = secondsText(at.timeMs);
    return tr("%1 at %2: %3").arg(m_title, time, valueText(at.value));
}

QSize PacePlot::sizeHint() const
{
    const int texts = QFontMetrics(look::smallFont()).height() + QFontMetrics(look::boldFont()).height();
    return {20 * look::gap(), texts + 6 * look::gap()};
}

QSize PacePlot::minimumSizeHint() const
{
    return {12 * look::gap(), sizeHint().height()};
}

QRect PacePlot::plotRect() const
{
    const int head = QFontMetrics(look::smallFont()).height() + QFontMetrics(look::boldFont()).height();
    return rect().adjusted(look::gap(), head + look::gap(), -look::gap(), -look::halfGap());
}

double PacePlot::xOf(int sample) const
{
    // Newest at the right edge, so that a young curve grows to the left.
    const QRect plot = plotRect();
    return plot.right() - double(plot.width()) * (m_history.count() - 1 - sample) / (PaceHistory::kSamples - 1);
}

int PacePlot::sampleAt(int x) const
{
    const QRect plot = plotRect();
    if (m_history.count() == 0 || plot.width() <= 0 || x < plot.left() || x > plot.right())
        return -1;
    const double back = double(plot.right() - x) * (PaceHistory::kSamples - 1) / plot.width();
    const int sample = m_history.count() - 1 - qRound(back);
    return sample < 0 ? -1 : sample;
}

double PacePlot::yOf(double value, double peak) const
{
    const QRect plot = plotRect();
    return peak <= 0 ? plot.bottom() : plot.bottom() - (plot.height() - 1) * value / peak;
}

void PacePlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(Role::Background));
    painter.fillRect(width() - 1, 0, 1, height(), look::colour(Role::Line));
    const int count = m_history.count();
    const double peak = m_history.peak();
    const QRect inner = rect().adjusted(look::gap(), look::halfGap(), -look::gap(), 0);
    const QFontMetrics small(look::smallFont());
    const QFontMetrics bold(look::boldFont());
    painter.setFont(look::smallFont());
    painter.setPen(look::colour(Role::DimText));
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), small.height()), Qt::AlignLeft,
                     small.elidedText(m_title, Qt::ElideRight, inner.width()));
    const int valueTop = inner.top() + small.height();
    const QString value = count == 0 ? QStringLiteral("–") : valueText(m_history.at(count - 1).value);
    const QString highest = count == 0 ? QString() : tr("peak %1").arg(valueText(peak));
    const int room = inner.width() - bold.horizontalAdvance(value) - look::gap();
    painter.drawText(QRect(inner.left(), valueTop, inner.width(), bold.height()), Qt::AlignRight | Qt::AlignVCenter,
                     small.horizontalAdvance(highest) <= room ? highest : QString());
    painter.setFont(look::boldFont());
    painter.setPen(look::colour(Role::Text));
    painter.drawText(QRect(inner.left(), valueTop, inner.width(), bold.height()), Qt::AlignLeft, value);
    paintCurve(painter, peak);
    paintPointer(painter, peak);
}

void PacePlot::paintCurve(QPainter &painter, double peak) const
{
    const QRect plot = plotRect();
    painter.fillRect(plot.left(), plot.bottom(), plot.width(), 1, look::colour(Role::Line));
    const int count = m_history.count();
    if (count < 2)
        return;
    std::array<QPointF, PaceHistory::kSamples + 2> points;
    for (int i = 0; i < count; ++i)
        points[std::size_t(i)] = {xOf(i), yOf(m_history.at(i).value, peak)};
    points[std::size_t(count)] = {xOf(count - 1), double(plot.bottom())};
    points[std::size_t(count) + 1] = {xOf(0), double(plot.bottom())};
    const QColor ink = look::colour(m_curve);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::mix(look::colour(Role::Background), ink, 0.18));
    painter.drawPolygon(points.data(), count + 2);
    painter.setPen(QPen(ink, 1.25));
    painter.drawPolyline(points.data(), count);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PacePlot::paintPointer(QPainter &painter, double peak) const
{
    const int sample = m_pointerX < 0 ? -1 : sampleAt(m_pointerX);
    if (sample < 0)
        return;
    const QRect plot = plotRect();
    const QPointF place(xOf(sample), yOf(m_history.at(sample).value, peak));
    painter.fillRect(int(place.x()), plot.top(), 1, plot.height(), look::colour(Role::Border));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(m_curve));
    painter.drawEllipse(place, 3, 3);
}

void PacePlot::setPointer(int x)
{
    if (x == m_pointerX)
        return;
    m_pointerX = x;
    m_isDirty = true;
    m_clock.request();
}

bool PacePlot::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->x()), this);
        return true;
    }
    case QEvent::MouseMove:
        setPointer(int(static_cast<QMouseEvent *>(event)->position().x()));
        break;
    case QEvent::Leave:
        setPointer(-1);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace outcry
