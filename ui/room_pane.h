// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"
#include "model/connection_state.h"
#include "model/message.h"
#include "model/person.h"
#include "model/telling.h"

#include <QHash>
#include <QMap>
#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

#include <map>

class QStackedWidget;

namespace outcry {

class ChatView;
class ConnectionBar;
class Desk;
class FrameClock;
class InputLine;
class Preferences;
class PromptBar;
class PaneKeys;
class ReplyBar;
class RoomFinder;
class RoomHead;
class SearchBar;

/// The middle of a window: one room's head, its lines and the input. Keeps a view for each room that was opened, so that
/// every room stays where its reader left it, and for each a draft and the line that it will answer.
class RoomPane : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it; the clock is its window's.
    RoomPane(Desk &desk, Preferences &preferences, FrameClock &clock, QWidget *parent = nullptr);
    ~RoomPane() override;

    [[nodiscard]] QString room() const { return m_room; }
    /// How much of the room its user wants to be told of.
    [[nodiscard]] RoomLevel level() const;
    [[nodiscard]] InputLine &input() { return *m_input; }
    [[nodiscard]] ConnectionBar &connectionBar() { return *m_bar; }
    /// For a question over the talk.
    [[nodiscard]] PromptBar &prompt() { return *m_prompt; }
    /// Null before a room is shown.
    [[nodiscard]] ChatView *currentView() const;

    /// What F6 steps through in it.
    void addPanesTo(PaneKeys &keys);

public slots:
    void showRoom(const QString &room);
    void forgetRoom(const QString &room);
    /// See Desk::talkMoved().
    void moveTalk(const QString &former, const QString &room);
    void setCommands(const QList<outcry::CommandInfo> &commands);

    /// Puts "$AAPL" into the line being typed.
    void mention(const QString &word);
    /// As Tab completes the name: "ann: " where the line begins.
    void mentionPerson(const QString &nickname);
    /// The user looks away: what comes from now on is new when the room is looked at again.
    void rememberSeen();
    /// Draws the line above what came since then, if anything did.
    void markUnread();
    void openAtUnread(const QString &room);
    /// What is in view is read, if its user looks at this window; what is beneath it stays unread.
    void readSeen();
    /// Goes to the first line that nobody has read.
    void showUnread();

    void openSearch();
    void searchNext();
    void searchPrevious();
    void askForDate();
    /// See ChatView::clearAway().
    void clearAway();
    /// What the room is about is typed anew, in its head.
    void editSubject();
    /// The next line will answer this one; 0: none.
    void answer(quint64 sequence);
    /// The input holds this line, to be changed (MessageModel::editableLine()); Return sends the change.
    void edit(const outcry::Message &line);
    void editLastLine();
    /// Asks first: everybody has read it.
    void askToDelete(const outcry::Message &line);
    /// A line, or a change of one, that was not sent yet goes on being typed.
    void takeBack(const QString &room, const outcry::Message &line);
    /// To the next older (-1) or newer (1) line that can be answered.
    void stepAnswered(int direction);
    /// The next line will answer the one the keys are at in the talk, else the newest one.
    void answerChosen();
    void setLevel(outcry::RoomLevel level);

signals:
    /// A symbol in a line was clicked.
    void symbolChosen(const QString &symbol);
    /// A symbol of a line is to be put into the watch list.
    void symbolWanted(const QString &symbol);
    void submitted(const QString &text, quint64 reply);
    void directTalkWanted(const outcry::Person &person);
    void ignoreWanted(const outcry::Person &person, bool isIgnored);
    /// A while after something was typed.
    void draftsChanged();
    /// There is no room to show: the user wants to go somewhere.
    void connectWanted();
    void lineRetried(const QString &key);
    void lineDiscarded(const QString &key);
    /// An own line is to be changed; without a text it is to be deleted.
    void lineEdited(const QString &room, const outcry::Message &line);
    /// A line that waits to be sent is wanted back in the input.
    void lineUnsent(const QString &key);
    void historyWanted(const QString &room, quint64 beforeSequence);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectInput();
    void connectView(ChatView *view);
    void onSubmitted(const QString &text);
    void showAnswered();
    void takeDraft(const QString &room);
    [[nodiscard]] bool isEditing() const { return m_edits.contains(m_room); }
    void beginEdit(const Message &line, const QString &text);
    void endEdit();
    void setAsideEdit();
    void putBeforeDraft(const QString &room, const QString &text);
    void showEdited();
    void submitEdit(const QString &text);
    [[nodiscard]] bool isStillThere(const Message &line);
    [[nodiscard]] int rowOf(const Message &line) const;
    void setFolding(bool isFolding);
    void putInTabOrder(QWidget &view);
    ChatView *viewFor(const QString &room);
    [[nodiscard]] QStringList othersHere() const;
    void refreshHead();

    Desk &m_desk;
    Preferences &m_preferences;
    FrameClock &m_clock;
    QString m_room;
    RoomHead *m_head;
    ConnectionBar *m_bar;
    PromptBar *m_prompt;
    QStackedWidget *m_views;
    InputLine *m_input;
    std::map<QString, ChatView *> m_viewOf;
    SearchBar *m_search;
    RoomFinder *m_finder;
    ReplyBar *m_reply;
    ReplyBar *m_editBar;
    PromptBar *m_question;

    /// A line being changed, and how far, while another room is shown.
    struct Edit
    {
        Message line;
        QString typed;
    };

    QHash<QString, Edit> m_edits;
    /// Sequence of the line that the next one answers, by room.
    QHash<QString, quint64> m_answered;
    QTimer m_draftTimer;
    /// Gathers what scrolls by.
    QTimer m_seenTimer;
    QHash<QString, QPersistentModelIndex> m_lastSeen;
};

} // namespace outcry
