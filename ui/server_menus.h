// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace outcry {

class Preferences;
class ServerWindow;

/// The menus of the server's window and the actions that belong to no page.
class ServerMenus : public QObject
{
    Q_OBJECT

public:
    /// Fills the window's menu bar; the pages must be there.
    ServerMenus(ServerWindow &window, Preferences &preferences);

    [[nodiscard]] QAction *start() const { return m_start; }
    [[nodiscard]] QAction *stop() const { return m_stop; }
    /// Checkable; off and disabled until somebody connects them.
    [[nodiscard]] QAction *autostart() const { return m_autostart; }
    [[nodiscard]] QAction *tray() const { return m_tray; }
    [[nodiscard]] QAction *plots() const { return m_plots; }

private:
    void buildServerMenu(ServerWindow &window);
    void buildViewMenu(ServerWindow &window, Preferences &preferences);
    void buildPageMenus(ServerWindow &window);
    void buildHelp(ServerWindow &window);
    void actOnCurrentPage(ServerWindow &window);

    QAction *m_start;
    QAction *m_stop;
    QAction *m_autostart;
    QAction *m_tray;
    QAction *m_plots;
    QAction *m_undo;
    QAction *m_filter;
};

} // namespace outcry
