// SPDX-License-Identifier: MIT
#include "app/server_tray.h"

#include "ui/look.h"
#include "ui/server_menus.h"
#include "ui/server_window.h"

namespace outcry {

ServerTray::ServerTray(ServerWindow &window)
    : m_window(window)
    , m_icon(look::icon(u"outcry"))
{
    m_menu.addAction(tr("Show the window"), this, &ServerTray::showWindow);
    m_menu.addSeparator();
    m_menu.addActions({window.menus().start(), window.menus().stop()});
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), &window, &ServerWindow::askToQuit);
    m_icon.setContextMenu(&m_menu);
    m_icon.setToolTip(window.windowTitle());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
}

void ServerTray::setOn(bool isOn)
{
    m_icon.setVisible(isOn);
    m_window.setClosingHides(isOn);
}

void ServerTray::showWindow()
{
    m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace outcry
