// SPDX-License-Identifier: MIT
#include "server/chat_errors.h"

#include "model/nickname.h"

#include <QCoreApplication>

namespace outcry {

Error badRoom(const QString &name)
{
    return {QStringLiteral("bad_room"),
            QCoreApplication::translate(
                "outcry",
                "\"%1\" is no name for a room. Use 1 to 32 letters, digits, - and _, like #lobby.")
                .arg(name.left(40))};
}

Error notInRoom(const QString &room)
{
    return {
        QStringLiteral("not_in_room"),
        QCoreApplication::translate("outcry", "You are not in #%1. Join it first with /join %1.")
            .arg(room)};
}

Error nobodyCalled(const QString &nickname)
{
    return {QStringLiteral("no_such_person"),
            QCoreApplication::translate("outcry", "Nobody here is called %1. /who shows who is here.")
                .arg(nickname.left(Nickname::kMostCharacters))};
}

} // namespace outcry
