// SPDX-License-Identifier: MIT
#include "ui/shared_pixels.h"

#include <QBackingStore>
#include <QGuiApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace outcry {

constexpr int kMostRects = 32;

/// Where the pixels of a widget are; null: not where we know our way.
static QBackingStore *storeOf(const QWidget &widget)
{
    static const bool isX11 = QGuiApplication::platformName() == QLatin1String("xcb");
    const QWidget *window = widget.window();
    const bool isKnown = isX11 && !window->testAttribute(Qt::WA_TranslucentBackground)
        && !widget.internalWinId() && widget.nativeParentWidget() == window;
    return isKnown ? window->backingStore() : nullptr;
}

// Not when a picture is taken of the widget.
static bool isOnScreen(const QWidget &widget, const QPainter &painter)
{
    QBackingStore *store = storeOf(widget);
    return store && painter.paintEngine()->paintDevice() == store->paintDevice();
}

static QPoint placeOf(const QWidget &widget)
{
    return widget.mapTo(widget.window(), QPoint());
}

// A pixel beside the widget, which is never moved; in the coordinates of its parent.
static QPoint besideOf(const QWidget &widget)
{
    return {0, widget.y()};
}

void SharedPixels::noteParentPainted(QWidget &widget, const QPainter &painter, const QRegion &region)
{
    if (region.contains(besideOf(widget)) && isOnScreen(widget, painter))
        m_placeThen = placeOf(widget);
}

void SharedPixels::notePainted(QWidget &widget, const QPainter &painter, const QRegion &region)
{
    if (!isOnScreen(widget, painter))
        return;
    m_painted += region;
    if (m_painted.rectCount() > kMostRects)
        m_painted = m_painted.boundingRect();
}

void SharedPixels::takeBack(QWidget &widget)
{
    const QRegion painted = std::exchange(m_painted, {});
    QBackingStore *store = storeOf(widget);
    if (painted.isEmpty() || !store || widget.x() <= 0 || placeOf(widget) != m_placeThen)
        return;
    const QPoint beside = widget.parentWidget()->mapTo(widget.window(), besideOf(widget));
    const QRegion all(QRect({}, store->size()));
    if (!all.contains(beside))
        return;
    // What is still to be handed over goes with it, so that moving the page hands over nothing.
    store->scroll(painted.translated(m_placeThen) & all, 0, 0);
    const QRegion pixel(QRect(beside, QSize(1, 1)));
    store->flush(pixel);
    store->beginPaint(pixel);
    store->endPaint();
}

} // namespace outcry
