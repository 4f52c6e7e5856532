// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

namespace outcry {

class ServerWindow;

/// The server's icon in the desktop's tray: shows the window again, starts, stops, quits. Shown while the owner wants the
/// server to go on when its window is closed.
class ServerTray : public QObject
{
    Q_OBJECT

public:
    explicit ServerTray(ServerWindow &window);

    /// Whether this desktop has a tray at all; without one a closed window would be lost.
    [[nodiscard]] static bool isThere() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void setOn(bool isOn);

private:
    void showWindow();

    ServerWindow &m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace outcry
