// SPDX-License-Identifier: MIT
#include "ui/open_windows.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace outcry {

void OpenWindows::add(QWidget &window)
{
    if (m_windows.contains(&window))
        return;
    m_windows.append(&window);
    window.installEventFilter(this);
    connect(&window, &QWidget::windowTitleChanged, this, &OpenWindows::changed);
    connect(&window, &QObject::destroyed, this, [this, gone = &window] {
        m_windows.removeOne(gone);
        emit changed();
    });
    emit changed();
}

QList<QWidget *> OpenWindows::shown() const
{
    QList<QWidget *> shown;
    std::copy_if(m_windows.begin(), m_windows.end(), std::back_inserter(shown), [](const QWidget *one) { return one->isVisible(); });
    return shown;
}

void OpenWindows::bringForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

bool OpenWindows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        emit changed();
    return QObject::eventFilter(watched, event);
}

} // namespace outcry
