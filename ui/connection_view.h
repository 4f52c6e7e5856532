// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace outcry {

class EmptyState;

/// The connections of a running server as a table, with what can be done to one of them. Only
/// wishes leave it.
class ConnectionView : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionView(QWidget *parent = nullptr);

    /// Must outlive this view.
    void setConnections(ConnectionModel *model);
    /// 0: none.
    [[nodiscard]] PeerId currentPeer() const;

    /// Columns, their sizes and the sorting.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

public slots:
    /// Asks for the new name in place; a name that is not legal is not let through and the reason
    /// is shown.
    void askForName();

signals:
    void kickRequested(outcry::PeerId peer);
    void renameRequested(outcry::PeerId peer, const QString &nickname);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void setUpActions();
    void arrange();
    void showMenu(const QPoint &position);
    void requestKick();

    ConnectionModel *m_connections = nullptr;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_summary;
    EmptyState *m_emptyState;
    QAction *m_rename;
    QAction *m_kick;
};

} // namespace outcry
