// SPDX-License-Identifier: MIT
#include "model/ignored_people.h"

#include "model/nickname.h"

#include <algorithm>

namespace outcry {

void IgnoredPeople::insert(const Person &person)
{
    const QString key = person.nickname.toCaseFolded();
    if (m_people.size() >= kMost && !m_people.contains(key))
        return;
    m_people.insert(key, person);
    if (!person.id.isNull())
        m_ids.insert(person.id);
}

void IgnoredPeople::ignore(const Person &person)
{
    if (person.nickname.isEmpty())
        return;
    insert(person);
    emit changed();
}

void IgnoredPeople::takeBack(const QString &name)
{
    const Person person = m_people.take(name.toCaseFolded());
    if (person.nickname.isEmpty())
        return;
    m_ids.remove(person.id);
    emit changed();
}

QStringList IgnoredPeople::names() const
{
    QStringList names;
    for (const Person &person : m_people)
        names.append(person.nickname);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return names;
}

void IgnoredPeople::note(const RosterChange &change)
{
    const bool isRenamed = change.kind == RosterChange::Kind::Renamed;
    const QString name = isRenamed ? change.formerNickname : change.person.nickname;
    if (!isIgnored(change.person.id, name) || (!isRenamed && m_ids.contains(change.person.id)))
        return;
    // The name that became free may be somebody else's.
    if (isRenamed)
        m_people.remove(name.toCaseFolded());
    insert(change.person);
    emit changed();
}

void IgnoredPeople::restore(const QStringList &stored)
{
    m_people.clear();
    m_ids.clear();
    for (const QString &name : stored) {
        if (Nickname::parse(name))
            insert({{}, name});
    }
    emit changed();
}

} // namespace outcry
