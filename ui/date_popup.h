// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace outcry {

class DayGrid;

/// A small calendar to jump to a day of a talk. Goes away by itself, like a menu.
class DatePopup : public QFrame
{
    Q_OBJECT

public:
    explicit DatePopup(QWidget *parent);

    /// Days of which this is false are dim: nothing was said then. They can be chosen all the same.
    void setMayHaveLines(std::function<bool(QDate)> mayHaveLines);
    /// With its upper left corner here, moved as far as needed to be on the screen.
    void popup(QPoint globalPlace, QDate shown);

signals:
    void dateChosen(QDate date);

private:
    void showMonth();

    DayGrid *m_calendar;
    QLabel *m_month;
    QToolButton *m_next;
};

} // namespace outcry
