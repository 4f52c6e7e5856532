// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"
#include "model/person.h"
#include "ui/preferences.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace outcry {

class ClientWindow;
class Quiet;

/// The menus of a client window: every action with its shortcut, each forwarding to the window. Owned by the window.
class ClientMenus : public QObject
{
    Q_OBJECT

public:
    /// Which parts of the window are wanted.
    struct Panes
    {
        bool isSideShown = true;
        bool isPeopleShown = true;
        bool isTalkShown = true;
        bool isWatchListShown = true;
    };

    ClientMenus(ClientWindow &window, Preferences &preferences);

    /// In a menu of the window; the quiet must outlive it.
    void offerQuiet(Quiet &quiet);
    /// Connecting and disconnecting are offered when they make sense.
    void showState(const ConnectionState &state);
    /// Whether the user is away.
    void showMe(const Person &me);
    [[nodiscard]] Panes panes() const;
    void showPanes(const Panes &panes);
    /// The keys that show hidden panes, in lines of words.
    [[nodiscard]] QString waysBack() const;
    void showWatchList();
    void showTalk();
    /// The entries that make sense in a window of its own, keys and all; those for a talk where it shows one.
    void lendTo(QWidget &window, bool hasTalk) const;

private:
    void buildFile();
    void buildView();
    void buildPanes(QMenu *menu);
    void buildRoom();
    void buildLevels(QMenu *room);
    void buildMarket();
    void refreshMarket(QMenu &menu);
    void buildTools();
    void buildHelp();
    template <typename Slot>
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, Slot slot);
    template <typename Slot>
    QAction *addPane(QMenu *menu, const QString &text, const QKeySequence &keys, Slot slot);

    ClientWindow &m_window;
    Preferences &m_preferences;
    /// Those of the menu that are always the same.
    QList<QAction *> m_marketActions;
    /// Those that are about a talk, and those about nothing but the client window.
    QList<QAction *> m_talkActions;
    QList<QAction *> m_homeActions;
    QMenu *m_quietMenu = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_changeName = nullptr;
    QAction *m_away = nullptr;
    QAction *m_side = nullptr;
    QAction *m_people = nullptr;
    QAction *m_talk = nullptr;
    QAction *m_watchList = nullptr;
};

} // namespace outcry
