// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <QAbstractListModel>
#include <QElapsedTimer>

namespace outcry {

/// The people of one room, sorted by name without regard to case. Of a crowd perhaps only a part: a view that has come to
/// the end asks for more (fetchMore()).
class RosterModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NicknameRole = Qt::UserRole + 1,
        PersonIdRole, ///< QUuid
        IsMeRole,     ///< bool
        IsAwayRole,   ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole: the nickname.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] QStringList nicknames() const;
    /// How many people there are, listed or not.
    [[nodiscard]] int peopleCount() const { return qMax(m_count, int(m_people.size())); }
    void setMe(const Person &me);
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Asks for the list anew if more has happened than was told, every ten seconds at most.
    void refreshIfStale();

public slots:
    /// `count`: how many there are, if these are not all.
    void setPeople(const QList<outcry::Person> &people, quint64 count = 0);
    void apply(const outcry::RosterChange &change);
    void apply(const outcry::CrowdNews &news);
    void addPage(const outcry::PeoplePage &page);

signals:
    /// The people after the first `from` are wanted.
    void moreWanted(int from);
    void peopleCountChanged();

private:
    void place(const RosterChange &change);
    void setCount(quint64 count);

    QList<Person> m_people;
    QUuid m_me;
    /// 0: all are listed.
    int m_count = 0;
    bool m_isStale = false;
    bool m_isAsking = false;
    QElapsedTimer m_sinceRefresh;
};

} // namespace outcry
