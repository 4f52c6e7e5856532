// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"

#include <QListView>

class QMenu;

namespace outcry {

class IgnoredPeople;

/// The people of a room over a RosterModel: a dot that tells whether they are here, the name in its colour, "(you)".
class RosterView : public QListView
{
    Q_OBJECT

public:
    explicit RosterView(QWidget *parent = nullptr);

    /// Whether who is here is known now; false: these were here when it was known last.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    void setLive(bool isLive);
    /// Whose lines are hidden; must outlive the view.
    void setIgnored(const IgnoredPeople &ignored);
    [[nodiscard]] bool isIgnored(const QModelIndex &person) const;

signals:
    void directMessageRequested(const outcry::Person &person);
    void mentionRequested(const QString &nickname);
    /// Their lines shall be hidden, or no longer.
    void ignoreRequested(const outcry::Person &person, bool isIgnored);
    /// On the own row.
    void otherNameRequested();
    void awayToggled();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu(const QModelIndex &person, QPoint globalPlace);
    void addOwnActions(QMenu &menu, const QModelIndex &me);
    void addPersonActions(QMenu &menu, const QModelIndex &person);
    void onActivated(const QModelIndex &person);

    const IgnoredPeople *m_ignored = nullptr;
    bool m_isLive = true;
};

} // namespace outcry
