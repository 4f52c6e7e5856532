// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QLabel;
class QToolButton;

namespace outcry {

/// A small calendar to jump to a day of a talk. Goes away by itself, like a menu.
class DatePopup : public QFrame
{
    Q_OBJECT

public:
    explicit DatePopup(QWidget *parent);

    /// With its upper left corner here, moved as far as needed to be on the screen.
    void popup(QPoint globalPlace, QDate shown);

signals:
    void dateChosen(QDate date);

private:
    void showMonth();

    QCalendarWidget *m_calendar;
    QLabel *m_month;
    QToolButton *m_next;
};

} // namespace outcry
