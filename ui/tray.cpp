// SPDX-License-Identifier: MIT
#include "ui/tray.h"

#include "ui/badge.h"

#include <QSystemTrayIcon>

namespace outcry {

Tray::Tray(QObject *parent)
    : Notifier(parent)
{
}

Tray::~Tray() = default;

bool Tray::isThere()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setWanted(bool isWanted)
{
    if (!isWanted) {
        m_icon.reset();
        return;
    }
    if (m_icon != nullptr || !isThere())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit clicked();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] { emit activated(m_shownKey); });
    refresh();
    m_icon->show();
}

bool Tray::isVisible() const
{
    return m_icon != nullptr && m_icon->isVisible() && isThere();
}

void Tray::setCount(int unread, bool isCalled)
{
    if (unread == m_unread && isCalled == m_isCalled)
        return;
    m_unread = unread;
    m_isCalled = isCalled;
    refresh();
}

void Tray::refresh()
{
    if (m_icon == nullptr)
        return;
    m_icon->setIcon(badgedIcon(m_unread, m_isCalled));
    m_icon->setToolTip(m_unread == 0 ? QStringLiteral("Outcry") : tr("Outcry: %n unread", nullptr, m_unread));
}

void Tray::show(const Notification &notification)
{
    if (!isVisible())
        return emit undelivered(notification);
    m_shownKey = notification.key;
    m_icon->showMessage(notification.title, notification.text, badgedIcon(0, false));
}

void Tray::withdraw(const QString &key)
{
    if (key == m_shownKey)
        m_shownKey.clear();
}

} // namespace outcry
