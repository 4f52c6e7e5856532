// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look.h"
#include "ui/pace_history.h"

#include <QWidget>

namespace outcry {

class FrameClock;

/// One figure of the last five minutes as a small plot: its name, its present value, its peak and the
/// curve; the value under the mouse as a tool tip. Painted at frames of the window's clock only.
class PacePlot : public QWidget
{
    Q_OBJECT

public:
    enum class Unit {
        Count, ///< how many there are
        PerSecond,
        BytesPerSecond,
    };

    PacePlot(const QString &title, Unit unit, look::Role curve, FrameClock &clock, QWidget *parent = nullptr);

    /// `timeMs`: since 1970 UTC.
    void add(qint64 timeMs, double value);
    void clear();
    [[nodiscard]] const PaceHistory &history() const { return m_history; }
    /// What the pointer at this place is told; empty: nothing is there.
    [[nodiscard]] QString textAt(int x) const;
    /// "1,204/s", "3.1 MB/s", "12".
    [[nodiscard]] QString valueText(double value) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onFrame();
    void tellChange();
    void setPointer(int x);
    [[nodiscard]] QRect plotRect() const;
    [[nodiscard]] double xOf(int sample) const;
    [[nodiscard]] int sampleAt(int x) const;
    void paintCurve(QPainter &painter, double peak) const;
    void paintPointer(QPainter &painter, double peak) const;
    [[nodiscard]] double yOf(double value, double peak) const;

    QString m_title;
    Unit m_unit;
    look::Role m_curve;
    FrameClock &m_clock;
    PaceHistory m_history;
    /// -1: the mouse is elsewhere.
    int m_pointerX = -1;
    bool m_isDirty = false;
};

} // namespace outcry
