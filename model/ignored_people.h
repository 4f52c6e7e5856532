// SPDX-License-Identifier: MIT
#pragma once

#include "model/roster_change.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace outcry {

/// Whose lines the user of one server does not want to read. Bounded.
///
/// A person has another id at each login, so they are known by the name; those met under it also by their ids, so that a new name
/// does not help them.
class IgnoredPeople : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 500;
    /// Logins of one person that are known; older ones go.
    static constexpr qsizetype kMostIds = 16;

    using QObject::QObject;

    [[nodiscard]] bool isIgnored(const QUuid &id, const QString &name) const
    {
        return !m_people.isEmpty() && (m_keys.contains(id) || m_people.contains(keyOf(name)));
    }
    /// The id may be null: it is not known. Does nothing when there are kMost already.
    void ignore(const Person &person);
    /// Whoever has this id or is called so, with all that was known of them. False: nobody is ignored who does. Either may be
    /// missing.
    bool takeBack(const Person &person);
    /// With the id of the last login, if known; without a name: not ignored.
    [[nodiscard]] Person find(const QString &name) const;
    /// As they were called last, in order.
    [[nodiscard]] QStringList names() const;
    /// Follows those who log in again or take another name.
    void note(const RosterChange &change);

    /// For a settings file: the names.
    [[nodiscard]] QStringList stored() const { return names(); }
    void restore(const QStringList &stored);

signals:
    void changed();

private:
    struct Ignored
    {
        QString nickname;
        /// Of their logins, the last one last.
        QList<QUuid> ids;
    };

    [[nodiscard]] static QString keyOf(const QString &name) { return name.toCaseFolded(); }
    [[nodiscard]] QString keyOf(const QUuid &id, const QString &name) const { return m_keys.value(id, keyOf(name)); }
    void put(const QString &former, const Person &person);

    /// By name without regard to case.
    QHash<QString, Ignored> m_people;
    /// Who has an id.
    QHash<QUuid, QString> m_keys;
};

} // namespace outcry
