// SPDX-License-Identifier: MIT
#pragma once

#include <QRegion>

class QPainter;
class QWidget;

namespace outcry {

/// Spares a widget that moves its pixels a wait for the X server. Under X11 the pixels of a window are
/// memory that the server reads when it gets to it, and before Qt paints where the server may still
/// have to read, it waits until the server has done all it was told, which then includes moving the
/// page: half a millisecond. Here the server is asked before the page is moved, while it has nothing
/// else to do. Elsewhere than under X11 nothing is done.
class SharedPixels
{
public:
    /// Called by the widget's paintEvent().
    void notePainted(QWidget &widget, const QPainter &painter, const QRegion &region);
    /// Called before pixels of the widget are moved.
    void takeBack(QWidget &widget);

private:
    /// What was painted and not moved since, in the widget's coordinates.
    QRegion m_painted;
};

} // namespace outcry
