// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

class QSplitter;

namespace outcry {

/// The panes of a window; while all are hidden, a word on how they come back.
class PaneStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the panes, with everything that will stand in them. `hint`: the keys that bring them back.
    PaneStack(QSplitter &panes, const QString &hint);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void everythingWanted();

private:
    void refresh();

    QSplitter &m_panes;
};

} // namespace outcry
