// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jump_list.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace outcry {

/// "Ctrl+K": a field over the window that finds rooms, people, symbols and actions by a few letters. Opens for one
/// choice and goes away; the focus returns to where it was.
class JumpPalette : public QFrame
{
    Q_OBJECT

public:
    /// Lies over this window.
    explicit JumpPalette(QWidget &window);

    void open(QList<JumpEntry> entries, const QStringList &recent);
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const outcry::JumpEntry &entry);

private:
    void place();
    void search();
    void choose(const QModelIndex &index);
    void dismiss();
    [[nodiscard]] bool onKey(int key);
    void step(int by);

    QWidget &m_window;
    JumpList m_list;
    QLineEdit *m_field;
    QListView *m_rows;
    QLabel *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace outcry
