// SPDX-License-Identifier: MIT
// What the user does with a candle chart: moving, zooming, looking.
#include "ui/candle_chart.h"
#include "ui/look.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace outcry {

static constexpr double kWidestCandle = 48;
static constexpr double kUsualCandle = 6;
/// So many candles stay in sight at either end.
static constexpr double kLeastInSight = 4;

/// Air between the newest candle and the axis.
static double airPixels()
{
    return 2.0 * look::gap();
}

void CandleChart::keepInBounds()
{
    const double plot = plotRect().width();
    const double least = plot / std::max(10.0, count() * 1.1 + 10);
    m_candleWidth = std::clamp(m_candleWidth, std::min(least, kUsualCandle), kWidestCandle);
    const double newest = count() + airPixels() / m_candleWidth;
    if (m_isFollowing) {
        m_right = newest;
    } else {
        const double most = count() + plot / m_candleWidth - kLeastInSight;
        m_right = std::clamp(m_right, std::min(kLeastInSight, double(count())), std::max(newest, most));
    }
    m_now->setVisible(!m_isFollowing && count() > 0);
    placeNowButton();
    const auto [first, last] = visibleCandles();
    if (count() > 0 && first <= std::max(20, (last - first) / 4))
        emit olderWanted();
}

void CandleChart::placeNowButton()
{
    m_now->adjustSize();
    const QRect plot = plotRect();
    m_now->move(plot.right() - m_now->width() - look::gap(), plot.bottom() - m_now->height() - look::gap());
}

void CandleChart::zoom(double factor, double aroundX)
{
    const double anchor = indexAtX(aroundX);
    const double plot = plotRect().width();
    const double least = std::min(plot / std::max(10.0, count() * 1.1 + 10), kUsualCandle);
    m_candleWidth = std::clamp(m_candleWidth * factor, least, kWidestCandle);
    // What follows the newest keeps it in sight; otherwise the place under the pointer stays.
    if (!m_isFollowing)
        m_right = anchor + (plotRect().right() + 1 - aroundX) / m_candleWidth;
    keepInBounds();
    requestFrame();
}

void CandleChart::moveBy(double candles)
{
    const double newest = count() + airPixels() / m_candleWidth;
    m_right += candles;
    m_isFollowing = std::abs(m_right - newest) < 0.5 || (candles > 0 && m_right >= newest && m_right - candles <= newest);
    keepInBounds();
    requestFrame();
}

void CandleChart::showNewest()
{
    m_isFollowing = true;
    keepInBounds();
    requestFrame();
}

void CandleChart::showOldest()
{
    m_isFollowing = false;
    m_right = plotRect().width() / m_candleWidth;
    keepInBounds();
    requestFrame();
}

void CandleChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepInBounds();
}

void CandleChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_draggedFrom = event->position().toPoint();
    m_rightAtPress = m_right;
}

void CandleChart::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    if (event->buttons() & Qt::LeftButton) {
        const int moved = m_mouse.x() - m_draggedFrom.x();
        if (!m_isDragging && std::abs(moved) < look::halfGap())
            return;
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
        moveBy(m_rightAtPress - moved / m_candleWidth - m_right);
        return;
    }
    requestFrame();
}

void CandleChart::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    m_isDragging = false;
    unsetCursor();
    requestFrame();
}

void CandleChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_candleWidth = kUsualCandle;
    showNewest();
}

void CandleChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_mouse = {-1, -1};
    requestFrame();
}

void CandleChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    if (isSideways || event->modifiers() & Qt::ShiftModifier)
        moveBy(-(isSideways ? turned.x() : turned.y()) / 4.0 / m_candleWidth);
    else
        zoom(std::pow(1.2, turned.y() / 120.0), event->position().x());
    event->accept();
}

void CandleChart::keyPressEvent(QKeyEvent *event)
{
    const double page = plotRect().width() / m_candleWidth;
    const double middle = m_isFollowing ? plotRect().right() + 1 : plotRect().center().x();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25, middle);
    case Qt::Key_Minus:
        return zoom(0.8, middle);
    case Qt::Key_Left:
        return moveBy(-page / 10);
    case Qt::Key_Right:
        return moveBy(page / 10);
    case Qt::Key_PageUp:
        return moveBy(-page * 0.9);
    case Qt::Key_PageDown:
        return moveBy(page * 0.9);
    case Qt::Key_Home:
        return showOldest();
    case Qt::Key_End:
        return showNewest();
    default:
        QWidget::keyPressEvent(event);
    }
}

void CandleChart::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *volumes = menu->addAction(tr("Show volume"));
    volumes->setCheckable(true);
    volumes->setChecked(m_areVolumesShown);
    connect(volumes, &QAction::toggled, this, &CandleChart::setVolumesShown);
    menu->addSeparator();
    connect(menu->addAction(tr("Newest price")), &QAction::triggered, this, &CandleChart::showNewest);
    connect(menu->addAction(tr("Oldest price")), &QAction::triggered, this, &CandleChart::showOldest);
    menu->popup(event->globalPos());
}

void CandleChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        takeMetrics();
    if (event->type() == QEvent::LayoutDirectionChange) {
        m_labels.clear();
        keepInBounds();
    }
}

} // namespace outcry
