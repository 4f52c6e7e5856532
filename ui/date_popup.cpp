// SPDX-License-Identifier: MIT
#include "ui/date_popup.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace outcry {

DatePopup::DatePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget)
{
    setObjectName(QStringLiteral("datePopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMaximumDate(QDate::currentDate());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_calendar);
    setFocusProxy(m_calendar);
    const auto choose = [this](QDate date) {
        emit dateChosen(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    // Return on a day.
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
}

void DatePopup::popup(QPoint globalPlace, QDate shown)
{
    m_calendar->setSelectedDate(std::min(shown, m_calendar->maximumDate()));
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(std::clamp(globalPlace.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(globalPlace.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace outcry
