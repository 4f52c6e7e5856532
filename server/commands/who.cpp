// SPDX-License-Identifier: MIT
#include "model/topic.h"
#include "server/commands/command.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry::command {

static constexpr qsizetype kMostShownNames = 200;
static constexpr qsizetype kMostShownRooms = 20;

static QString shownAs(const Person &person)
{
    if (!person.isAway)
        return person.nickname;
    return person.awayReason.isEmpty() ? QCoreApplication::translate("outcry", "%1 (away)").arg(person.nickname)
                                       : QCoreApplication::translate("outcry", "%1 (away: %2)").arg(person.nickname, person.awayReason);
}

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    const QString wanted = words.isEmpty() ? context.room() : words.first();
    const QString room = legalRoomName(wanted);
    if (room.isEmpty() || !context.rooms().contains(room))
        return Error{
            QStringLiteral("no_such_room"),
            QCoreApplication::translate("outcry", "There is no room \"%1\". There are: #%2")
                .arg(wanted.left(40),
                     context.rooms().mid(0, kMostShownRooms).join(QStringLiteral(", #")))};
    QStringList names;
    for (const Person &person : context.people(room))
        names.append(shownAs(person));
    if (names.isEmpty()) {
        context.answer(QCoreApplication::translate("outcry", "Nobody is in #%1.").arg(room));
        return Done{};
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) < 0;
    });
    const qsizetype hidden = names.size() - kMostShownNames;
    QString list = names.mid(0, kMostShownNames).join(QStringLiteral(", "));
    if (hidden > 0)
        list += QCoreApplication::translate("outcry", " and %1 more").arg(hidden);
    context.answer(QCoreApplication::translate("outcry", "In #%1 (%2): %3")
                       .arg(room)
                       .arg(names.size())
                       .arg(list));
    return Done{};
}

const Command &who()
{
    static const Command command{
        {QStringLiteral("who"), QCoreApplication::translate("outcry", "[room]"),
         QCoreApplication::translate("outcry", "List the people of this room, or of another")},
        0,
        1,
        0,
        run};
    return command;
}

} // namespace outcry::command
