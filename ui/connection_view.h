// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace outcry {

class ConnectionTable;
class EmptyState;
class PromptBar;
class UndoBar;

/// Somebody whose address is to be banned.
struct BanWish
{
    QString address;
    QString nickname;

    friend bool operator==(const BanWish &, const BanWish &) = default;
};

/// The connections of a running server as a table, with what can be done to those that are chosen. Questions are
/// asked in place; only wishes leave it. What can be undone offers that when it has happened.
class ConnectionView : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionView(QWidget *parent = nullptr);

    /// Must outlive this view.
    void setConnections(ConnectionModel *model);
    /// Whom a deed means, from above downwards.
    [[nodiscard]] QList<PeerId> chosenPeers() const;
    /// What nobody there shall teach.
    void setEmptyHint(const QString &hint);
    /// Message, Rename, Kick, Ban, for menus.
    [[nodiscard]] QList<QAction *> deeds() const { return {m_message, m_rename, m_kick, m_ban}; }
    [[nodiscard]] UndoBar &undoBar() { return *m_undo; }

    /// A name was asked for and the server has not answered: it will not have it, and says why.
    [[nodiscard]] bool isRenaming() const;
    void refuseRenaming(const QString &reason);

    /// Columns, their sizes and the sorting.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

public slots:
    void askForMessage();
    /// A name that is not legal, or that the server refuses, is left to be mended, beside the reason.
    void askForName();
    void askToKick();
    void askToBan();
    void startFiltering();

signals:
    void messageRequested(outcry::PeerId peer, const QString &text);
    void renameRequested(outcry::PeerId peer, const QString &nickname);
    void kickRequested(outcry::PeerId peer, const QString &reason);
    /// Each address once, with a name that is connected from there. `forMs` 0: until it is lifted.
    void banRequested(const QList<outcry::BanWish> &wishes, qint64 forMs);

protected:
    /// Goes on to the table; as its focus proxy the table would keep Tab from the filter.
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Renaming
    {
        PeerId peer = 0;
        QString former;
        QString wanted;
    };

    void setUpActions();
    QLayout *buildBar();
    void arrange();
    void tellCounts();
    void keepChoiceThroughResets();
    void showMenu(const QPoint &position);
    void noteRenaming();
    void noteLeaving();
    /// The one that is chosen; null: none, or several.
    [[nodiscard]] const ConnectionInfo *onlyOne() const;
    [[nodiscard]] QString namesOf(const QList<PeerId> &peers) const;
    [[nodiscard]] QList<BanWish> wishesFor(const QList<PeerId> &peers) const;

    ConnectionModel *m_connections = nullptr;
    ConnectionTable *m_table;
    QLabel *m_summary;
    QLineEdit *m_filter;
    PromptBar *m_prompt;
    UndoBar *m_undo;
    EmptyState *m_emptyState;
    EmptyState *m_nothingFound;
    QAction *m_message;
    QAction *m_rename;
    QAction *m_kick;
    QAction *m_ban;
    Renaming m_renaming;
    /// Whose renaming can be taken back; 0: nobody's.
    PeerId m_renamedPeer = 0;
    QList<PeerId> m_chosenBeforeReset;
};

/// The durations a ban is offered for, as PromptBar::Question::choices, and what they mean in ms.
[[nodiscard]] QStringList banChoices();
[[nodiscard]] qint64 banMsOf(int choice);

} // namespace outcry
