// SPDX-License-Identifier: MIT
#pragma once

#include "model/command_info.h"
#include "model/notice.h"
#include "model/person.h"
#include "model/result.h"
#include "model/subject.h"

#include <QList>
#include <QStringList>

namespace outcry {

/// A room as everybody may know it.
struct RoomReport
{
    QString name;
    qsizetype peopleCount = 0;
    /// See Subject::text.
    QString subject;
};

/// Somebody who is here, as everybody may know them. Addresses are for the owner alone.
struct PersonReport
{
    Person person;
    /// In the order entered.
    QStringList rooms;
    qint64 hereForMs = 0;
    /// The name of the door they came in by.
    QString door;
};

/// What a command may do, as seen from who typed it; the hub implements it.
class CommandContext
{
public:
    virtual ~CommandContext() = default;

    [[nodiscard]] virtual Person self() const = 0;
    /// The room in which it was typed.
    [[nodiscard]] virtual QString room() const = 0;
    [[nodiscard]] virtual QList<Person> people(const QString &room) const = 0;
    [[nodiscard]] virtual QStringList rooms() const = 0;
    /// In the order of their names.
    [[nodiscard]] virtual QList<RoomReport> roomReports() const = 0;
    /// Error code: "no_such_person".
    [[nodiscard]] virtual Result<PersonReport> find(const QString &nickname) const = 0;
    /// Of the room in which it was typed.
    [[nodiscard]] virtual Subject subject() const = 0;

    virtual Result<Done> rename(const QString &nickname) = 0;
    /// Answers too. `reason` may be empty.
    virtual void setAway(bool isAway, const QString &reason) = 0;
    virtual Result<Done> act(const QString &text) = 0;
    virtual Result<Done> tell(const QString &nickname, const QString &text) = 0;
    virtual Result<Done> join(const QString &room) = 0;
    virtual Result<Done> part(const QString &room) = 0;
    /// Of the same room; empty: none any more.
    virtual Result<Done> setSubject(const QString &text) = 0;
    virtual void quit(const QString &reason) = 0;
    /// Answers who typed it, and nobody else.
    virtual void answer(const QString &text) = 0;
};

/// A slash command: one file, one row. The row states the rules, runCommand() checks them.
struct Command
{
    CommandInfo info;
    int leastWords = 0;
    int mostWords = 0;
    /// Where the words end and free text begins: with 2 the second word is everything after the
    /// first. 0: no free text.
    int textFromWord = 0;
    Result<Done> (*run)(CommandContext &context, const QStringList &words) = nullptr;
};

/// In the order of /help.
const QList<const Command *> &commands();
QList<CommandInfo> commandInfos();
/// Without regard to case; null: there is none.
const Command *commandNamed(QStringView name);
/// "/nick <name>".
[[nodiscard]] QString usageOf(const CommandInfo &info);
/// "unknown_command", with the nearest name in the text.
[[nodiscard]] Error unknownCommand(const QString &name);
/// Carries out a line that begins with '/'. "//text" is not a command (see isCommand()).
/// Error codes: "unknown_command" (the text names the nearest known one), "too_few_words" and
/// "too_many_words" (the usage), or the command's own.
Result<Done> runCommand(CommandContext &context, const QString &line);
/// Whether a line is a command: begins with '/' but not with "//" (which says a line that begins
/// with '/').
[[nodiscard]] bool isCommand(QStringView line);

} // namespace outcry
