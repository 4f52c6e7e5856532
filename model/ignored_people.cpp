// SPDX-License-Identifier: MIT
#include "model/ignored_people.h"

#include "model/nickname.h"

#include <algorithm>
#include <utility>

namespace outcry {

/// Under the name they have now, with what was known of them under the former one.
void IgnoredPeople::put(const QString &former, const Person &person)
{
    const QString key = keyOf(person.nickname);
    if (m_people.size() >= kMost && !m_people.contains(key) && !m_people.contains(former))
        return;
    QList<QUuid> ids = m_people.take(key).ids;
    ids += m_people.take(former).ids;
    if (!person.id.isNull()) {
        ids.removeAll(person.id);
        ids.append(person.id);
    }
    while (ids.size() > kMostIds)
        m_keys.remove(ids.takeFirst());
    for (const QUuid &id : std::as_const(ids))
        m_keys.insert(id, key);
    m_people.insert(key, {person.nickname, ids});
}

void IgnoredPeople::ignore(const Person &person)
{
    if (person.nickname.isEmpty())
        return;
    put(keyOf(person.id, person.nickname), person);
    emit changed();
}

bool IgnoredPeople::takeBack(const Person &person)
{
    const qsizetype before = m_people.size();
    for (const QString &key : {m_keys.value(person.id), keyOf(person.nickname)}) {
        const QList<QUuid> ids = m_people.take(key).ids;
        for (const QUuid &id : ids)
            m_keys.remove(id);
    }
    if (m_people.size() == before)
        return false;
    emit changed();
    return true;
}

Person IgnoredPeople::find(const QString &name) const
{
    const Ignored known = m_people.value(keyOf(name));
    return {known.ids.isEmpty() ? QUuid() : known.ids.last(), known.nickname};
}

QStringList IgnoredPeople::names() const
{
    QStringList names;
    for (const Ignored &person : m_people)
        names.append(person.nickname);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return names;
}

void IgnoredPeople::note(const RosterChange &change)
{
    const bool isRenamed = change.kind == RosterChange::Kind::Renamed;
    const QString key = keyOf(change.person.id, isRenamed ? change.formerNickname : change.person.nickname);
    const auto known = m_people.constFind(key);
    if (known == m_people.constEnd() || change.person.nickname.isEmpty())
        return;
    // Another login hides nothing that the name does not hide already.
    const bool isNewName = known->nickname != change.person.nickname;
    // The name that became free may be somebody else's.
    put(key, change.person);
    if (isNewName)
        emit changed();
}

void IgnoredPeople::restore(const QStringList &stored)
{
    if (stored == names())
        return;
    // Who is known by more than the name stays so.
    const QHash<QString, Ignored> former = std::exchange(m_people, {});
    m_keys.clear();
    for (const QString &name : stored) {
        if (!Nickname::parse(name))
            continue;
        put({}, {{}, name});
        const QList<QUuid> ids = former.value(keyOf(name)).ids;
        for (const QUuid &id : ids)
            put({}, {id, name});
    }
    emit changed();
}

} // namespace outcry
