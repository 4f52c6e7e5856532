// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry::command {

static constexpr qsizetype kMostShownRooms = 50;

/// "#lobby (3): earnings week"
static QString lineFor(const RoomReport &room)
{
    const QString line = QStringLiteral("#%1 (%2)").arg(room.name).arg(room.peopleCount);
    return room.subject.isEmpty() ? line : line + QStringLiteral(": ") + room.subject;
}

static Result<Done> run(CommandContext &context, const QStringList &)
{
    QList<RoomReport> rooms = context.roomReports();
    // They come by name, and those with as many people stay so.
    std::stable_sort(rooms.begin(), rooms.end(),
                     [](const RoomReport &a, const RoomReport &b) { return a.peopleCount > b.peopleCount; });
    QStringList lines;
    for (const RoomReport &room : rooms.mid(0, kMostShownRooms))
        lines.append(lineFor(room));
    if (const qsizetype hidden = rooms.size() - kMostShownRooms; hidden > 0)
        lines.append(QCoreApplication::translate("outcry", "and %1 more rooms").arg(hidden));
    context.answer(lines.join(u'\n'));
    return Done{};
}

const Command &list()
{
    static const Command command{
        {QStringLiteral("list"), QString(),
         QCoreApplication::translate("outcry", "List the rooms, how many people are in them and their topics")},
        0,
        0,
        0,
        run};
    return command;
}

} // namespace outcry::command
