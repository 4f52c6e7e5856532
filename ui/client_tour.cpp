// SPDX-License-Identifier: MIT
#include "ui/client_tour.h"

#include "ui/input_line.h"

#include <QCoreApplication>

namespace outcry {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ClientTour", text);
}

QList<TourStep> clientTour(const ClientParts &parts)
{
    return {
        {parts.side, tr("Rooms and direct talks"),
         tr("A number tells what you have not read; it is coloured when somebody named you. Right click for more; Ctrl+J joins "
            "another room, Alt+Up and Alt+Down go from room to room.")},
        {parts.people, tr("Who is here"), tr("Double click a name to talk to that person alone. Right click to mention it.")},
        {parts.talk, tr("The talk"),
         tr("What is said in the room. A $SYMBOL in a line shows its price: click it. A line marks what is new since you "
            "looked away.")},
        {parts.talk == nullptr ? nullptr : parts.talk->findChild<InputLine *>(), tr("Where you type"),
         tr("Return sends. / lists commands, @ names, $ symbols, and Tab completes. What you typed stays here when you go to "
            "another room, and waits for the server when it is away.")},
        {parts.watchList, tr("Prices"),
         tr("Add symbols with Ctrl+T, sort by clicking a head, drag rows and columns. Colours, arrows and signs tell rising "
            "from falling. Invented prices are marked as simulated.")},
        {parts.status, tr("How things stand"),
         tr("Whether you are connected, how fast the server answers, and where the prices come from.")},
        {parts.jump, tr("Ctrl+K goes anywhere"),
         tr("Type a few letters of a room, a person, a symbol or anything in the menus. F1 lists all keys; the look is chosen "
            "in the settings (Ctrl+,).")},
    };
}

} // namespace outcry
