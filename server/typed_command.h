// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "server/commands/command.h"

namespace outcry {

class Chat;
struct Guest;

/// One command while it is carried out: what it may do, seen from who typed it. Lives on the stack
/// of one request.
class TypedCommand final : public CommandContext
{
public:
    /// `room` may be empty: typed outside of any room.
    /// `draft` has the key and what the line answers.
    TypedCommand(Chat &chat, Guest &guest, const QString &room, const Message &draft);

    /// The receipt has the number of the line that was said, if one was (/me), else 0.
    Result<Receipt> run(const QString &line);

    [[nodiscard]] Person self() const override;
    [[nodiscard]] QString room() const override;
    [[nodiscard]] QList<Person> people(const QString &room) const override;
    [[nodiscard]] QStringList rooms() const override;
    [[nodiscard]] QList<RoomReport> roomReports() const override;
    [[nodiscard]] Result<PersonReport> find(const QString &nickname) const override;
    [[nodiscard]] Subject subject() const override;
    Result<Done> rename(const QString &nickname) override;
    void setAway(bool isAway, const QString &reason) override;
    Result<Done> act(const QString &text) override;
    Result<Done> tell(const QString &nickname, const QString &text) override;
    Result<Done> join(const QString &room) override;
    Result<Done> part(const QString &room) override;
    Result<Done> setSubject(const QString &text) override;
    void quit(const QString &reason) override;
    void answer(const QString &text) override;

private:
    Chat &m_chat;
    Guest &m_guest;
    QString m_room;
    Message m_draft;
    Receipt m_receipt;
};

} // namespace outcry
