// SPDX-License-Identifier: MIT
#include "ui/talk_windows.h"

#include "model/desk.h"
#include "model/direct_talk.h"
#include "ui/own_windows.h"
#include "ui/pane_window.h"

#include <algorithm>

namespace outcry {

static const QString kRoom = QStringLiteral("room");

TalkWindows::TalkWindows(Desk &desk, OwnWindows &windows)
    : QObject(&windows)
    , m_desk(desk)
    , m_windows(windows)
{
    windows.setStoredName([this](const PaneWindow &window) {
        return window.kind() == kRoom && isDirectTalk(window.name()) ? u'@' + m_desk.title(window.name()) : window.name();
    });
    for (const QString &room : desk.rooms())
        watch(room);
    connect(&desk, &Desk::roomAdded, this, &TalkWindows::watch);
}

void TalkWindows::watch(const QString &room)
{
    const RosterModel *people = m_desk.people(room);
    // When the change is complete: a talk that is opened changes the desk too.
    connect(people, &QAbstractItemModel::rowsInserted, this, &TalkWindows::look, Qt::QueuedConnection);
    connect(people, &QAbstractItemModel::modelReset, this, &TalkWindows::look, Qt::QueuedConnection);
    connect(people, &QAbstractItemModel::dataChanged, this, &TalkWindows::look, Qt::QueuedConnection);
}

static Person personNamed(const Desk &desk, const QString &nickname)
{
    for (const QString &room : desk.rooms()) {
        const QList<Person> &people = desk.people(room)->people();
        const auto found = std::find_if(people.begin(), people.end(),
                                        [&nickname](const Person &person) { return person.nickname == nickname; });
        if (found != people.end() && found->id != desk.me().id)
            return *found;
    }
    return {};
}

void TalkWindows::look()
{
    for (const QString &name : m_windows.absent(kRoom)) {
        const Person person = isDirectTalk(name) ? personNamed(m_desk, name.mid(1)) : Person();
        if (!person.id.isNull())
            m_windows.bringBack(kRoom, name, m_desk.openDirectTalk(person));
    }
}

} // namespace outcry
