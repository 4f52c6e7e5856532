// SPDX-License-Identifier: MIT
#include "ui/kept_widgets.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>
#include <QStylePainter>

namespace outcry {

void StillScrollBar::place(int pageStep, int most, int value)
{
    m_isPlacing = true;
    setPageStep(pageStep);
    setRange(0, most);
    setValue(value);
    m_isPlacing = false;
    followHandle(SliderValueChange);
}

void StillScrollBar::sliderChange(SliderChange change)
{
    if (!m_isPlacing)
        followHandle(change);
}

void StillScrollBar::followHandle(SliderChange change)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle
        = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    if (std::exchange(m_handle, handle) != handle || change == SliderOrientationChange)
        QScrollBar::sliderChange(change);
}

void KeptButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Look now{option.state, option.text, size(), devicePixelRatioF()};
    if (m_picture.isNull() || now != m_look) {
        m_look = now;
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QStylePainter painter(&m_picture, this);
        painter.drawControl(QStyle::CE_PushButton, option);
    }
    QPainter(this).drawPixmap(0, 0, m_picture);
}

void KeptButton::changeEvent(QEvent *event)
{
    m_picture = {};
    QPushButton::changeEvent(event);
}

} // namespace outcry
