// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QCoreApplication>

namespace outcry::command {

static QString durationText(qint64 ms)
{
    const qint64 minutes = ms / 60'000;
    if (minutes < 1)
        return QCoreApplication::translate("outcry", "less than a minute");
    if (minutes < 60)
        return QCoreApplication::translate("outcry", "%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return QCoreApplication::translate("outcry", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return QCoreApplication::translate("outcry", "%1 d %2 h").arg(minutes / 1440).arg(minutes / 60 % 24);
}

static QString roomsText(const QStringList &rooms)
{
    return rooms.isEmpty() ? QCoreApplication::translate("outcry", "in no room")
                           : QCoreApplication::translate("outcry", "in #%1").arg(rooms.join(QStringLiteral(", #")));
}

static Result<Done> run(CommandContext &context, const QStringList &words)
{
    const QString &name = words.first();
    const Result<PersonReport> found = context.find(name.startsWith(u'@') ? name.mid(1) : name);
    if (!found)
        return found.error();
    QStringList parts{QCoreApplication::translate("outcry", "connected for %1").arg(durationText(found->hereForMs)),
                      QCoreApplication::translate("outcry", "protocol %1").arg(found->door), roomsText(found->rooms)};
    if (found->person.isAway)
        parts.append(QCoreApplication::translate("outcry", "away"));
    context.answer(found->person.nickname + QStringLiteral(": ") + parts.join(QStringLiteral(", ")));
    return Done{};
}

const Command &whois()
{
    static const Command command{
        {QStringLiteral("whois"), QCoreApplication::translate("outcry", "<name>"),
         QCoreApplication::translate("outcry", "Say since when somebody is here, in which rooms and by which protocol")},
        1,
        1,
        0,
        run};
    return command;
}

} // namespace outcry::command
