// SPDX-License-Identifier: MIT
#include "ui/frame_clock.h"

#include <QEvent>

namespace outcry {

FrameClock::FrameClock(QWidget &window)
    : QObject(&window)
    , m_window(&window)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::onTimeout);
    window.installEventFilter(this);
}

bool FrameClock::canBeSeen() const
{
    return m_window && m_window->isVisible() && !m_window->isMinimized();
}

void FrameClock::requestWithin(int ms)
{
    if (m_wishMs && *m_wishMs <= ms)
        return;
    m_wishMs = ms;
    if (!m_isInFrame)
        arrange();
}

void FrameClock::arrange()
{
    if (!m_wishMs || !canBeSeen()) {
        m_timer.stop();
        return;
    }
    // After a rest the first frame is due now; in a row of frames the time spent painting counts.
    const qint64 passed = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : interval();
    m_timer.start(int(qMax<qint64>(0, interval() - passed)));
}

void FrameClock::onTimeout()
{
    m_sinceFrame.start();
    m_wishMs.reset();
    m_isInFrame = true;
    emit frame();
    m_isInFrame = false;
    arrange();
}

bool FrameClock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        arrange();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace outcry
