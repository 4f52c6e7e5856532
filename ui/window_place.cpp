// SPDX-License-Identifier: MIT
#include "ui/window_place.h"

#include <QDataStream>
#include <QIODevice>
#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace outcry {

/// A broken file hides no window.
static constexpr qint32 kHighestTitleBar = 200;
static constexpr quint32 kMark = 0x6f775031;

/// How much there is above the window that it is moved by: nothing where no window manager draws it, and when a window fills
/// the screen that says nothing about later.
static int titleBarOf(const QWidget &window)
{
    if (!window.isVisible() || window.isMaximized() || window.isFullScreen() || window.isMinimized())
        return window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return window.geometry().top() - window.frameGeometry().top();
}

QByteArray placeOf(const QWidget &window)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    // Never shown: there is no normal geometry yet.
    const QRect normal = window.normalGeometry();
    out << kMark << (normal.isValid() ? normal : window.geometry()) << window.isMaximized() << window.isFullScreen()
        << qint32(titleBarOf(window));
    return bytes;
}

bool restorePlace(QWidget &window, const QByteArray &place)
{
    QDataStream in(place);
    quint32 mark = 0;
    QRect rect;
    bool isMaximised = false;
    bool isFullScreen = false;
    in >> mark >> rect >> isMaximised >> isFullScreen;
    if (in.status() != QDataStream::Ok || mark != kMark || !rect.isValid())
        return false;
    // A window without its title bar in sight cannot be moved. Former versions did not say how high it was.
    qint32 titleBar = 0;
    in >> titleBar;
    if (in.status() != QDataStream::Ok)
        titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens << screen->availableGeometry().adjusted(0, std::clamp(titleBar, 0, kHighestTitleBar), 0, 0);
    window.setGeometry(fittedTo(screens, rect));
    window.setWindowState(isFullScreen ? Qt::WindowFullScreen : isMaximised ? Qt::WindowMaximized : Qt::WindowNoState);
    return true;
}

static qint64 sharedArea(const QRect &a, const QRect &b)
{
    const QRect shared = a.intersected(b);
    return qint64(shared.width()) * shared.height();
}

QRect fittedTo(const QList<QRect> &screens, const QRect &wanted)
{
    if (screens.isEmpty())
        return wanted;
    // Of equals the first.
    const QRect best = *std::max_element(screens.begin(), screens.end(), [&wanted](const QRect &a, const QRect &b) {
        return sharedArea(a, wanted) < sharedArea(b, wanted);
    });
    QRect fitted(wanted.topLeft(), wanted.size().boundedTo(best.size()));
    if (sharedArea(best, wanted) == 0) {
        fitted.moveCenter(best.center());
        return fitted;
    }
    fitted.moveLeft(std::clamp(fitted.left(), best.left(), best.right() - fitted.width() + 1));
    fitted.moveTop(std::clamp(fitted.top(), best.top(), best.bottom() - fitted.height() + 1));
    return fitted;
}

} // namespace outcry
