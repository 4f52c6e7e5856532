// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QComboBox;

namespace outcry {

/// Lets the user take rows out of the list of a combo box: with Delete, or by their context menu. What goes is decided by
/// whoever hears of it. Owned by the box.
class ForgettingRows : public QObject
{
    Q_OBJECT

public:
    explicit ForgettingRows(QComboBox &box);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void forgetWanted(const QString &text);

private:
    void openMenu(const QPoint &place);

    QComboBox &m_box;
};

} // namespace outcry
