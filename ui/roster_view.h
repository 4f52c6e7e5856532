// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"

#include <QListView>

namespace outcry {

/// The people of a room over a RosterModel: a dot in each one's colour, the name, "(you)".
class RosterView : public QListView
{
    Q_OBJECT

public:
    explicit RosterView(QWidget *parent = nullptr);

    /// Whether who is here is known now; false: these were here when it was known last.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    void setLive(bool isLive);

signals:
    void directMessageRequested(const outcry::Person &person);
    void mentionRequested(const QString &nickname);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu(const QModelIndex &person, QPoint globalPlace);
    void onActivated(const QModelIndex &person);

    bool m_isLive = true;
};

} // namespace outcry
