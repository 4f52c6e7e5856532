// SPDX-License-Identifier: MIT
#pragma once

#include "model/roster_change.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace outcry {

/// Whose lines the user of one server does not want to read. Bounded.
///
/// A person has another id at each login, so they are known by the name; while they are here also by the id, so that a new name
/// does not help them.
class IgnoredPeople : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 500;

    using QObject::QObject;

    [[nodiscard]] bool isIgnored(const QUuid &id, const QString &name) const
    {
        return !m_people.isEmpty() && (m_ids.contains(id) || m_people.contains(name.toCaseFolded()));
    }
    /// The id may be null: it is not known. Does nothing when there are kMost already.
    void ignore(const Person &person);
    void takeBack(const QString &name);
    /// With the id that is known; without a name: not ignored.
    [[nodiscard]] Person find(const QString &name) const { return m_people.value(name.toCaseFolded()); }
    /// As they were called last, in order.
    [[nodiscard]] QStringList names() const;
    /// Follows those who take another name.
    void note(const RosterChange &change);

    /// For a settings file: the names.
    [[nodiscard]] QStringList stored() const { return names(); }
    void restore(const QStringList &stored);

signals:
    void changed();

private:
    void insert(const Person &person);

    /// By name without regard to case.
    QHash<QString, Person> m_people;
    QSet<QUuid> m_ids;
};

} // namespace outcry
