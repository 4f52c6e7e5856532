// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTabBar>

namespace outcry {

class NameField;

class WatchLists;

/// A tab for each watch list: chosen, dragged, named in place. The lists must outlive it.
class WatchTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit WatchTabs(WatchLists &lists, QWidget *parent = nullptr);

    /// The tab under a place on the screen; -1: none.
    [[nodiscard]] int tabAtGlobal(const QPoint &position) const;
    /// Told apart while something is dragged over it; -1: none.
    void showTarget(int tab);

public slots:
    /// Opens a field over the tab.
    void editName(int tab);

signals:
    void listChosen(int list);
    void addRequested();
    void closeRequested(int list);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();

    WatchLists &m_lists;
    QPointer<NameField> m_field;
    int m_target = -1;
    int m_movedFrom = -1;
    int m_movedTo = -1;
    bool m_isRefreshing = false;
};

} // namespace outcry
