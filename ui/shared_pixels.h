// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>
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
    /// Called when its parent, which has a margin at the left of it, is painted.
    void noteParentPainted(QWidget &widget, const QPainter &painter, const QRegion &region);
    /// Called before pixels of the widget are moved.
    void takeBack(QWidget &widget);

private:
    /// What was painted and not moved since, in the widget's coordinates.
    QRegion m_painted;
    /// Where the widget stood in its window when the margin beside it was painted: pixels of a
    /// widget that was moved as a whole are known to the server alone.
    QPoint m_placeThen{-1, -1};
};

} // namespace outcry
