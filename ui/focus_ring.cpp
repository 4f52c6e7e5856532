// SPDX-License-Identifier: MIT
#include "ui/focus_ring.h"

#include "ui/look.h"

#include <QEvent>
#include <QPainter>

namespace outcry {

FocusRing::FocusRing(QWidget &window)
    : QWidget(&window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FocusRing::surround(QWidget *widget)
{
    if (m_widget != nullptr)
        m_widget->removeEventFilter(this);
    m_widget = widget;
    if (widget != nullptr)
        widget->installEventFilter(this);
    follow();
}

void FocusRing::follow()
{
    const bool isShown = m_widget != nullptr && m_widget->isVisible();
    if (isShown) {
        setGeometry(QRect(m_widget->mapTo(window(), QPoint()), m_widget->size()));
        raise();
    }
    setVisible(isShown);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(look::colour(look::Role::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace outcry
