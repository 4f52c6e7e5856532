// SPDX-License-Identifier: MIT
#pragma once

#include "model/roster_change.h"

#include <QAbstractListModel>

namespace outcry {

/// The people of one room, sorted by name without regard to case.
class RosterModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NicknameRole = Qt::UserRole + 1,
        PersonIdRole, ///< QUuid
        IsMeRole,     ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole: the nickname.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] QStringList nicknames() const;
    void setMe(const Person &me);

public slots:
    void setPeople(const QList<outcry::Person> &people);
    void apply(const outcry::RosterChange &change);

private:
    QList<Person> m_people;
    QUuid m_me;
};

} // namespace outcry
