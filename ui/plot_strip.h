// SPDX-License-Identifier: MIT
#pragma once

#include "model/traffic.h"

#include <QWidget>

#include <array>
#include <optional>

namespace outcry {

class FrameClock;
class PacePlot;

/// How busy a server is, as plots beside each other: connections, lines, prices, bytes in and out.
class PlotStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PlotStrip(FrameClock &clock, QWidget *parent = nullptr);

    [[nodiscard]] const PacePlot &plot(int which) const { return *m_plots[std::size_t(which)]; }

public slots:
    /// The pace is reckoned from the difference to the last one.
    void add(const outcry::Traffic &traffic);
    /// A server that starts anew counts from 0; the curves stay.
    void forgetLast() { m_last.reset(); }
    /// Nothing goes on any more.
    void rest();

private:
    std::array<PacePlot *, 5> m_plots;
    std::optional<Traffic> m_last;
};

} // namespace outcry
