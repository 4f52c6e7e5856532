// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace outcry {

class KnownServers;
class UndoBar;

/// The servers that are remembered, each with the name used there and the rooms, to be looked at and forgotten.
class ServerList : public QWidget
{
    Q_OBJECT

public:
    /// The servers must outlive it.
    explicit ServerList(KnownServers &servers, QWidget *parent = nullptr);

private:
    void refresh();
    void arrange();
    void forgetCurrent();

    KnownServers &m_servers;
    QTableWidget *m_table;
    QPushButton *m_forget;
    UndoBar *m_undo;
};

} // namespace outcry
