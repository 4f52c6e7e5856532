// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"
#include "model/result.h"
#include "server/hub_state.h"

namespace outcry {

class QuoteBoard;

/// What happens in rooms: coming, going, talking, being renamed. A part of the hub; owned by it.
///
/// Everything goes out through the courier; an error is for whoever asked and changes nothing.
class Chat
{
public:
    static constexpr qsizetype kMostRoomsPerPerson = 50;
    static constexpr qsizetype kMostHistoryLines = 200;
    static constexpr qsizetype kPeoplePage = 200;

    /// `board`: what symbols cost when a line names them.
    Chat(HubState &state, const QuoteBoard &board)
        : m_state(state)
        , m_board(board)
    {
    }

    /// Error codes: "bad_room", "too_many_rooms", "no_space_for_room".
    Result<Done> join(Member &member, const Join &join);
    /// Error codes: "bad_room", "not_in_room".
    Result<Done> part(Member &member, const QString &roomName);
    /// The receipt's request id is left to the caller. Error codes: "bad_room", "bad_key",
    /// "too_long", "empty", "too_fast", "bad_reply", "not_in_room", and those of commands.
    Result<Receipt> say(Guest &guest, const Say &say);
    /// Changes a line that the member said, or deletes it. Error codes: those of say() but "empty" and "bad_reply", and
    /// "no_such_line", "not_yours". See chat_edit.cpp.
    Result<Receipt> edit(Guest &guest, const Edit &edit);
    /// What is refused costs too: who goes on and on with it is told farewell (1008).
    void losePatience(Guest &guest);
    /// Error codes: "bad_room", "not_in_room".
    Result<PeoplePage> people(const Member &member, const FetchPeople &fetch);
    /// Tells what gathered in crowded rooms.
    void tellCrowds();
    /// Error codes: "bad_room", "not_in_room".
    Result<HistoryPage> history(const Member &member, const FetchHistory &fetch);

    /// Error codes: "nick_illegal", "nick_taken".
    Result<Done> rename(Member &member, const QString &nickname);
    /// Tells those who share a room or a talk. Whoever says something is back.
    void setAway(Member &member, bool isAway, const QString &reason = {});
    /// Says a line in the room as the member, with a number. Error code: "not_in_room".
    Result<Receipt> speak(Member &member, const QString &roomName, Message message);
    /// What the room is about; empty: nothing any more. See chat_subject.cpp. Error codes: "not_in_room", "empty", "too_long".
    Result<Done> setSubject(Member &member, const QString &roomName, const QString &text);
    /// A direct message by name; both get it. Error code: "no_such_person".
    Result<Done> tell(Member &member, const QString &nickname, Message message);
    /// Says a line in the room as the server. Error codes: "no_such_room", "empty".
    Result<Done> announce(const QString &roomName, const QString &text);
    /// Leaves all rooms, since the connection is over.
    void leaveAll(Member &member);
    /// Those who exchanged direct lines with the member hear that it is back, maybe under another name.
    void welcomeBack(const Member &member);

    [[nodiscard]] HubState &state() { return m_state; }

private:
    Result<Room *> findOrOpen(const Member &member, const QString &name);
    Result<Done> checkPace(Guest &guest);
    /// Error codes: "bad_key", "too_long".
    [[nodiscard]] Result<Done> checkLine(const QString &key, const QString &text) const;
    /// Null: this was not done before.
    [[nodiscard]] const Receipt *formerReceipt(Guest &guest, const QString &room, const QString &key);
    Result<Receipt> editInRoom(const Member &member, const Edit &edit, const QString &text);
    Result<Receipt> editDirectly(Member &member, const Edit &edit, const QString &text);
    /// Error code: "no_such_person".
    [[nodiscard]] Result<Member *> findPresent(const QUuid &id);
    /// Error code: "no_such_person".
    Result<Receipt> tellPerson(Member &member, const QUuid &id, Message message);
    void tellDirectly(Member &member, Member &receiver, Message message);
    void tellTalkPartners(const Member &member, RosterChange::Kind kind,
                          const QString &formerNickname = {});
    /// The line that is answered, 0 for none. Error code: "bad_reply".
    Result<quint64> checkedReply(const Say &say, const QString &roomName);
    /// `message` has what does not depend on the text.
    Result<Receipt> sayChecked(Guest &guest, const Say &say, const QString &room,
                               const QString &text, Message message);

    void tellRoom(const Room &room, RosterChange::Kind kind, const Member &member,
                  const QString &formerNickname = {});
    void tellCrowd(CrowdNews news);
    void removeFrom(Room &room, Member &member);
    Receipt publish(Room &room, Message message);

    HubState &m_state;
    const QuoteBoard &m_board;
};

} // namespace outcry
