// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"
#include "model/connection_state.h"

#include <QHash>
#include <QPersistentModelIndex>
#include <QWidget>

#include <map>

class QLabel;
class QStackedWidget;

namespace outcry {

class ChatView;
class ConnectionBar;
class Desk;
class InputLine;
class Preferences;
class RoomBell;

/// The middle of a window: one room's head, its lines and the input. Keeps a view for each room that was opened, so that
/// every room stays where its reader left it, and a draft for each.
class RoomPane : public QWidget
{
    Q_OBJECT

public:
    RoomPane(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~RoomPane() override;

    [[nodiscard]] QString room() const { return m_room; }
    [[nodiscard]] InputLine &input() { return *m_input; }
    [[nodiscard]] ConnectionBar &connectionBar() { return *m_bar; }
    /// Null before a room is shown.
    [[nodiscard]] ChatView *currentView() const;

public slots:
    void showRoom(const QString &room);
    void forgetRoom(const QString &room);
    void setCommands(const QList<outcry::CommandInfo> &commands);

    /// Puts a name or "$AAPL" into the line being typed.
    void mention(const QString &word);
    /// The user looks away: what comes from now on is new when the room is looked at again.
    void rememberSeen();
    /// Draws the line above what came since then, if anything did.
    void markUnread();

signals:
    /// A symbol in a line was clicked.
    void symbolChosen(const QString &symbol);
    void submitted(const QString &text);
    /// There is no room to show: the user wants to go somewhere.
    void connectWanted();
    void lineRetried(const QString &key);
    void lineDiscarded(const QString &key);
    void historyWanted(const QString &room, quint64 beforeSequence);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ChatView *viewFor(const QString &room);
    [[nodiscard]] QStringList othersHere() const;
    void refreshHead();

    Desk &m_desk;
    Preferences &m_preferences;
    QString m_room;
    QLabel *m_title;
    QLabel *m_people;
    RoomBell *m_bell;
    ConnectionBar *m_bar;
    QStackedWidget *m_views;
    InputLine *m_input;
    std::map<QString, ChatView *> m_viewOf;
    QHash<QString, QString> m_drafts;
    QHash<QString, QPersistentModelIndex> m_lastSeen;
};

} // namespace outcry
