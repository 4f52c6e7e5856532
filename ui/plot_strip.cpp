// SPDX-License-Identifier: MIT
#include "ui/plot_strip.h"

#include "ui/pace_plot.h"

#include <QDateTime>
#include <QHBoxLayout>

#include <utility>

namespace outcry {

PlotStrip::PlotStrip(FrameClock &clock, QWidget *parent)
    : QWidget(parent)
{
    using Unit = PacePlot::Unit;
    using look::Role;
    m_plots = {new PacePlot(tr("Connections"), Unit::Count, Role::Accent, clock),
               new PacePlot(tr("Messages"), Unit::PerSecond, Role::Online, clock),
               new PacePlot(tr("Prices"), Unit::PerSecond, Role::Warning, clock),
               new PacePlot(tr("Received"), Unit::BytesPerSecond, Role::Link, clock),
               new PacePlot(tr("Sent"), Unit::BytesPerSecond, Role::UnreadLine, clock)};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (PacePlot *plot : m_plots)
        layout->addWidget(plot, 1);
}

void PlotStrip::add(const Traffic &traffic)
{
    const qint64 timeMs = QDateTime::currentMSecsSinceEpoch();
    const std::optional<Traffic> last = std::exchange(m_last, traffic);
    m_plots[0]->add(timeMs, traffic.connections);
    if (!last || traffic.steadyMs <= last->steadyMs)
        return;
    const double seconds = double(traffic.steadyMs - last->steadyMs) / 1000;
    const std::array<qint64, 4> done{traffic.lines - last->lines, traffic.ticks - last->ticks,
                                     traffic.bytesReceived - last->bytesReceived, traffic.bytesSent - last->bytesSent};
    for (std::size_t i = 0; i < done.size(); ++i)
        m_plots[i + 1]->add(timeMs, qMax(0.0, double(done[i]) / seconds));
}

void PlotStrip::rest()
{
    m_last.reset();
    for (PacePlot *plot : m_plots) {
        if (plot->history().count() > 0)
            plot->add(QDateTime::currentMSecsSinceEpoch(), 0);
    }
}

} // namespace outcry
