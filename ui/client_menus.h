// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace outcry {

class ClientWindow;

/// The menus of a client window: every action with its shortcut, each forwarding to the window. Owned by the window.
class ClientMenus : public QObject
{
    Q_OBJECT

public:
    explicit ClientMenus(ClientWindow &window);

    /// Connecting and disconnecting are offered when they make sense.
    void showState(const ConnectionState &state);
    void showPanes(bool isSideShown, bool isWatchListShown);
    /// "Ctrl+N  New window", a line for each action with a shortcut.
    [[nodiscard]] QString keysText() const;

private:
    void buildFile();
    void buildView();
    void buildRoom();
    void buildMarket();
    void refreshMarket(QMenu &menu);
    void buildHelp();
    template <typename Slot>
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, Slot slot);

    ClientWindow &m_window;
    /// Those of the menu that are always the same.
    QList<QAction *> m_marketActions;
    QAction *m_connect = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_side = nullptr;
    QAction *m_watchList = nullptr;
};

} // namespace outcry
