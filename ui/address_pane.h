// SPDX-License-Identifier: MIT
#pragma once

#include "model/entrance.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QTableWidget;

namespace outcry {

/// Every way into the running server: what to type into which client, ready to be copied.
class AddressPane : public QWidget
{
    Q_OBJECT

public:
    explicit AddressPane(QWidget *parent = nullptr);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }

public slots:
    /// Empty: the server is stopped.
    void showEntrances(const QList<outcry::Entrance> &entrances);
    /// The chosen one; the first if none is.
    void copyCurrent();

signals:
    /// The user wants others to be able to come in, or another port.
    void listenElsewhereWanted();

private:
    void arrange();

    QTableWidget *m_table;
    QLabel *m_hint;
    QPushButton *m_open;
    QAction *m_copy;
    QList<Entrance> m_entrances;
};

/// What people use the door for: "Outcry, the desktop program", "Web Socket test clients".
[[nodiscard]] QString useOf(const QString &door);

} // namespace outcry
