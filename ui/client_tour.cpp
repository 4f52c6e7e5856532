// SPDX-License-Identifier: MIT
#include "ui/client_tour.h"

#include "model/text.h"
#include "ui/input_line.h"


namespace outcry {

QList<TourStep> clientTour(const ClientParts &parts)
{
    return {
        {parts.side, Text::tr("Rooms and direct talks"),
         Text::tr("A number tells what you have not read; it is coloured when somebody named you. Right click for more; Ctrl+J joins "
            "another room, Alt+Up and Alt+Down go from room to room.")},
        {parts.people, Text::tr("Who is here"), Text::tr("Double click a name to talk to that person alone. Right click to mention it.")},
        {parts.talk, Text::tr("The talk"),
         Text::tr("What is said in the room. A $SYMBOL in a line shows what it cost then and what it costs now: click it. A line "
            "marks what is new since you looked away.")},
        {parts.talk == nullptr ? nullptr : parts.talk->findChild<InputLine *>(), Text::tr("Where you type"),
         Text::tr("Return sends. / lists commands, @ names, $ symbols, and Tab completes. What you typed stays here when you go to "
            "another room, and waits for the server when it is away.")},
        {parts.watchList, Text::tr("Prices"),
         Text::tr("Add symbols with Ctrl+T, sort by clicking a head, drag rows and columns. Colours, arrows and signs tell rising "
            "from falling. Invented prices are marked as simulated.")},
        {parts.status, Text::tr("How things stand"),
         Text::tr("Whether you are connected, how fast the server answers, and where the prices come from.")},
        {parts.jump, Text::tr("Ctrl+K goes anywhere"),
         Text::tr("Type a few letters of a room, a person, a symbol or anything in the menus. F1 lists all keys; the look is chosen "
            "in the settings (Ctrl+,).")},
    };
}

} // namespace outcry
