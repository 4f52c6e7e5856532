// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace outcry {

class IgnoredPeople;
class UndoBar;

/// Whom the user ignores on the server of this window, in the settings: to be shown again, and that to be undone. The people must
/// outlive it.
class IgnoredList : public QWidget
{
    Q_OBJECT

public:
    explicit IgnoredList(IgnoredPeople &people, QWidget *parent = nullptr);

private:
    void refresh();
    void arrange();
    void takeBackCurrent();

    IgnoredPeople &m_people;
    QListWidget *m_list;
    QPushButton *m_show;
    UndoBar *m_undo;
};

} // namespace outcry
