// SPDX-License-Identifier: MIT
#pragma once

#include "model/direct_talk.h"
#include "model/pacer.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>

namespace outcry {

class Desk;
class RoomLevels;

/// The rooms and direct talks of one desk, rooms first, each with what is unread.
class RoomListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RoomRole = Qt::UserRole + 1, ///< "lobby", or directTalkWith() somebody
        IsDirectRole,                ///< bool
        IsGoneRole,                  ///< bool: the other one of a direct talk is not on the server
        IsAwayRole,                  ///< bool: the other one of a direct talk is away
        UnreadRole,                  ///< int
        MentionsRole,                ///< int: of the unread, those that name the user; all of a direct talk
        IsFirstOfSectionRole,        ///< bool: the first room, the first direct talk
        LevelRole,                   ///< RoomLevel
        HasDraftRole,                ///< bool: something was typed and not sent
    };

    /// The desk must outlive it.
    explicit RoomListModel(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole: "#lobby", "bob".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// -1: not here.
    [[nodiscard]] int rowOf(const QString &room) const { return int(m_rooms.indexOf(room)); }
    [[nodiscard]] QString roomAt(int row) const { return m_rooms.value(row); }

    /// Before the row that stands at `before` now; rooms stay among rooms, direct talks among direct talks. False: it stands
    /// there already, or cannot.
    bool moveTo(int row, int before);

    /// The desk's.
    [[nodiscard]] RoomLevels &levels() const;

    [[nodiscard]] static bool isDirect(const QString &room) { return isDirectTalk(room); }

private:
    void insert(const QString &room);
    void remove(const QString &room);
    void renameKey(const QString &former, const QString &room);
    void noteUnread(const QString &room);
    void tellUnread();
    void tellTitle(const QString &room);
    void tellLevel(const QString &room);
    void noteDraft(const QString &room);
    void tellLive();
    void tellSections();
    void takeOrder();
    [[nodiscard]] QString accessibleText(const QString &room) const;
    [[nodiscard]] bool isAway(const QString &room) const;

    Desk &m_desk;
    QStringList m_rooms;
    /// Whose counts are other than told.
    QSet<QString> m_untold;
    /// That were told to have a draft.
    QSet<QString> m_drafted;
    Pacer m_unreadPace;
};

} // namespace outcry
