// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace outcry {

/// A field over a window that finds something by what is typed, and a list of what was found. Opens for one choice and goes
/// away; the focus returns to where it was.
class Palette : public QFrame
{
    Q_OBJECT

public:
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    /// Lies over this window.
    Palette(QWidget &window, QAbstractItemDelegate *delegate);
    /// First of all; must outlive it.
    void setFound(QAbstractItemModel &found);

    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] QListView &list() const { return *m_list; }
    void setNothingText(const QString &text);

    /// The field is empty at first.
    void open();
    /// The list is another.
    void showFound(int currentRow = 0);
    /// What was typed.
    virtual void search(const QString &text) = 0;
    /// The palette has gone already.
    virtual void choose(const QModelIndex &index) = 0;

private:
    void place();
    void take(const QModelIndex &index);
    void dismiss();
    [[nodiscard]] bool onKey(int key);
    void step(int by);

    QWidget &m_window;
    QAbstractItemModel *m_found = nullptr;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace outcry
