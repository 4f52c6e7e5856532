// SPDX-License-Identifier: MIT
#include "app/after_first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace outcry {

static constexpr int kLongestWaitMs = 250;

namespace {

/// Belongs to the window.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget &window, std::function<void()> deed)
        : QObject(&window)
        , m_deed(std::move(deed))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(this, [this] {
            deleteLater();
            m_deed();
        });
        m_timer.start(kLongestWaitMs);
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // The window's children are painted after it, in the same turn of the loop.
            m_timer.start(0);
        }
        return false;
    }

private:
    std::function<void()> m_deed;
    QTimer m_timer;
};

} // namespace

void afterFirstPaint(QWidget &window, std::function<void()> deed)
{
    new FirstPaint(window, std::move(deed));
}

} // namespace outcry
