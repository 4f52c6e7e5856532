// SPDX-License-Identifier: MIT
#include "ui/jumps.h"

#include "model/desk.h"
#include "model/room_list_model.h"
#include "ui/jump_palette.h"
#include "ui/key_list.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

#include <set>

namespace outcry {

using Kind = JumpEntry::Kind;

static constexpr qsizetype kMostRecent = 20;

Jumps::Jumps(Desk &desk, QMainWindow &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
{
}

void Jumps::open(QWidget &over)
{
    if (m_palette == nullptr || m_palette->parentWidget() != &over) {
        if (m_palette)
            m_palette->deleteLater();
        m_palette = new JumpPalette(over);
        connect(m_palette, &JumpPalette::chosen, this, &Jumps::go);
    }
    m_palette->open(entries(), m_recent);
}

void Jumps::setRecent(const QStringList &recent)
{
    m_recent = recent.mid(0, kMostRecent);
}

QList<JumpEntry> Jumps::entries() const
{
    QList<JumpEntry> entries;
    addPlaces(entries);
    addActions(entries);
    return entries;
}

void Jumps::addPlaces(QList<JumpEntry> &entries) const
{
    std::set<QString> people;
    std::set<QString> talkedTo;
    for (const QString &room : m_desk.rooms()) {
        const bool isTalk = RoomListModel::isDirect(room);
        entries << JumpEntry{isTalk ? Kind::Talk : Kind::Room, m_desk.title(room), isTalk ? tr("Direct talk") : tr("Room"), {}, room};
        if (isTalk)
            talkedTo.insert(m_desk.title(room));
        if (const RosterModel *here = m_desk.people(room)) {
            const QStringList names = here->nicknames();
            people.insert(names.begin(), names.end());
        }
    }
    for (const QString &room : m_others)
        if (!m_desk.rooms().contains(room))
            entries << JumpEntry{Kind::Room, u'#' + room, tr("Room to join"), {}, room};
    people.erase(m_desk.me().nickname);
    // A person is once in the list: choosing one opens the same talk.
    for (const QString &name : talkedTo)
        people.erase(name);
    for (const QString &name : people)
        entries << JumpEntry{Kind::Person, name, tr("Person"), {}, name};
    for (const QString &symbol : m_desk.knownSymbols())
        entries << JumpEntry{Kind::Symbol, symbol, tr("Symbol"), {}, symbol, m_desk.symbolName(symbol)};
}

void Jumps::addActions(QList<JumpEntry> &entries) const
{
    const QMenuBar &menus = *m_window.menuBar();
    for (const QAction *action : actionsOf(menus)) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        const QString menu = menuOf(menus, *action);
        const QString text = plainText(*action);
        entries << JumpEntry{Kind::Action, text, menu, action->shortcut().toString(QKeySequence::NativeText),
                             menu + u'/' + text};
    }
}

void Jumps::go(const JumpEntry &entry)
{
    m_recent.removeAll(entry.key());
    m_recent.prepend(entry.key());
    m_recent = m_recent.mid(0, kMostRecent);
    switch (entry.kind) {
    case Kind::Room:
    case Kind::Talk:
        if (m_desk.rooms().contains(entry.id))
            emit roomChosen(entry.id);
        else
            emit joinWanted(entry.id);
        break;
    case Kind::Person:
        if (const Person person = m_desk.personNamed(entry.id); !person.id.isNull())
            emit personChosen(person);
        break;
    case Kind::Symbol:
        emit symbolChosen(entry.id);
        break;
    case Kind::Action:
        // Looked up again: it may have gone while the palette was open.
        for (QAction *action : actionsOf(*m_window.menuBar())) {
            if (menuOf(*m_window.menuBar(), *action) + u'/' + plainText(*action) == entry.id)
                return action->trigger();
        }
        break;
    }
}

} // namespace outcry
