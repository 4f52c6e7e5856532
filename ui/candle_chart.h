// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle_series.h"
#include "ui/chart_axis.h"
#include "ui/digit_tiles.h"
#include "ui/label_cache.h"
#include "ui/look.h"

#include <QRgb>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace outcry {

class FrameClock;
class PixelPlane;
class Preferences;

/// Candles with axes, crosshair and the current price. Draws at most half as many candles as it has pixels, from the
/// series' blocks of 2, 4, 8…, without anti-aliasing. Follows the newest unless it is moved away. Changes are painted with
/// the window's frame clock.
class CandleChart : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    explicit CandleChart(FrameClock &clock, QWidget *parent = nullptr);

    /// Must outlive it or be replaced; null: nothing. The view goes to the newest.
    void setCandles(const CandleSeries *candles, CandleInterval interval);
    /// The same series has other candles now, `addedInFront` of them before the first one.
    void candlesChanged(int addedInFront = 0);
    /// Digits of prices after the point.
    void setDecimals(int decimals);
    /// What stands in an empty chart.
    void setMessage(const QString &text);
    [[nodiscard]] const QString &message() const { return m_message; }
    /// Whether what was traded is drawn, where it is known; the user's wish for all charts.
    void follow(Preferences &preferences);
    void setVolumesShown(bool isShown);
    [[nodiscard]] bool areVolumesShown() const { return m_areVolumesShown; }
    /// Small print in the corner: whence the prices are, and that they are simulated.
    void setSource(const QString &text, bool isSimulated);
    /// The newest price is old, or nobody tells prices any more: it is greyed.
    void setOld(bool isOld);

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// The candles in sight, as far as there are any; last < first: none.
    [[nodiscard]] std::pair<int, int> visibleCandles() const;
    /// Pixels from candle to candle.
    [[nodiscard]] double candleWidth() const { return m_candleWidth; }
    /// Under the mouse; -1: none.
    [[nodiscard]] int candleUnderMouse() const;
    /// The values of a candle in words, as the chart shows them.
    [[nodiscard]] QString wordsOf(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void zoom(double factor, double aroundX);
    void moveBy(double candles);
    void showNewest();
    void showOldest();

signals:
    /// The oldest candles are near: more are wanted.
    void olderWanted();
    void volumesShownChanged(bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Prices in ticks above the series' base.
    struct Scale
    {
        double low = 0;
        double high = 1;
        double pixelsPerTick = 1;
    };

    void requestFrame();
    void onFrame();
    void keepInBounds();
    void placeNowButton();
    void takeMetrics();
    /// The axis of prices stands behind it, as people read; time runs from left to right everywhere.
    [[nodiscard]] QRect plotRect() const;
    /// A place on the axis of prices.
    [[nodiscard]] QRect axisBox(int y, int height) const;
    [[nodiscard]] double xOf(double index) const;
    [[nodiscard]] double indexAtX(double x) const;
    [[nodiscard]] int yOf(double aboveBase) const;
    [[nodiscard]] qint64 ticksAtY(int y) const;
    /// A rectangle of one colour.
    struct Bar
    {
        QRect rect;
        QRgb colour = 0;
        /// The rectangle where it is being painted.
        QRect pixels = {};
    };
    struct PriceMark
    {
        int y = 0;
        qint64 ticks = 0;
        /// Whether its price has room on the axis.
        bool isLabelled = false;
    };

    void takeScale();
    void gatherPriceMarks(int lineHeight);
    void placePriceMarks(qint64 step, int lineHeight);
    void gatherTimeMarks(const QFontMetrics &metrics);
    void gatherLines();
    /// A mark whose text is cut by the edge is not shown.
    [[nodiscard]] bool isWhole(const chart_axis::TimeMark &mark, int textWidth) const;
    void nameDay(const QFontMetrics &metrics);
    /// Candles from…to as one: up, or where the price is the same in the end as at first, as it was before them.
    [[nodiscard]] bool isRising(int from, int to) const;
    [[nodiscard]] look::Role newestRole() const;
    /// Of the blocks of candles that are drawn, as CandleSeries has them.
    [[nodiscard]] int blockLevel() const;
    void gatherVolumes();
    void gatherCandles();
    void paintGround(QPainter &painter, const QRect &part);
    void paintMarks(PixelPlane &plane);
    /// A label of an axis.
    void paintLabel(PixelPlane &plane, const QRect &box, Qt::Alignment alignment, const QString &text, QRgb ink);
    void paintCurrentPrice(QPainter &painter);
    void paintCrosshair(QPainter &painter);
    void paintLegend(QPainter &painter);
    void paintBeyond(QPainter &painter, const QRect &tag, bool isAbove);
    void paintAxisLabel(QPainter &painter, const QRect &box, const QString &text, const QColor &background, const QColor &ink);
    [[nodiscard]] QString priceText(qint64 ticks) const;
    [[nodiscard]] int count() const { return m_candles ? m_candles->size() : 0; }

    FrameClock &m_clock;
    const CandleSeries *m_candles = nullptr;
    CandleInterval m_interval = CandleInterval::Minute;
    int m_decimals = 2;
    QString m_message;
    QString m_source;
    bool m_isSimulated = false;
    bool m_isOld = false;
    QToolButton *m_now;

    /// The place in candles at the right edge of the plot; candle i fills [i, i + 1).
    double m_right = 0;
    double m_candleWidth = 6;
    bool m_isFollowing = true;
    bool m_isDirty = false;
    Scale m_scale;
    int m_priceAxisWidth = 0;
    int m_timeAxisHeight = 0;

    QPoint m_mouse{-1, -1};
    QPoint m_draggedFrom;
    double m_rightAtPress = 0;
    bool m_isDragging = false;
    /// Kept, so that painting allocates nothing.
    std::vector<PriceMark> m_priceMarks;
    QList<chart_axis::TimeMark> m_timeMarks;
    int m_timeMarkRoom = 0;
    bool m_areVolumesShown = true;
    /// Of each of m_volumes, how much.
    std::vector<float> m_traded;
    /// Behind the candles, the candles, before them.
    std::vector<Bar> m_lines;
    std::vector<Bar> m_volumes;
    std::vector<Bar> m_bars;
    std::vector<Bar> m_edges;
    LabelCache m_labels;
    std::optional<DigitText> m_digits;
    DigitTiles m_tiles;
};

} // namespace outcry
