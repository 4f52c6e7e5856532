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

void SharedPixels::notePainted(QWidget &widget, const QPainter &painter, const QRegion &region)
{
    QBackingStore *store = storeOf(widget);
    // Not when a picture is taken of the widget.
    if (!store || painter.paintEngine()->paintDevice() != store->paintDevice())
        return;
    m_painted += region;
    if (m_painted.rectCount() > kMostRects)
        m_painted = m_painted.boundingRect();
}

void SharedPixels::takeBack(QWidget &widget)
{
    const QRegion painted = std::exchange(m_painted, {});
    QBackingStore *store = storeOf(widget);
    // A pixel beside the widget, which is never moved.
    const QWidget *parent = widget.parentWidget();
    if (painted.isEmpty() || !store || !parent || widget.x() <= 0)
        return;
    const QPoint beside = parent->mapTo(parent->window(), QPoint(0, widget.y()));
    const QRegion all(QRect({}, store->size()));
    if (!all.contains(beside))
        return;
    // What is still to be handed over goes with it, so that moving the page hands over nothing.
    store->scroll(painted.translated(widget.mapTo(widget.window(), QPoint())) & all, 0, 0);
    const QRegion pixel(QRect(beside, QSize(1, 1)));
    store->flush(pixel);
    store->beginPaint(pixel);
    store->endPaint();
}

} // namespace outcry
