// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>

namespace outcry {

/// Painted anew only when its handle stands elsewhere: in a long room one line more moves nothing.
class StillScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    using QScrollBar::QScrollBar;
    /// All three at once; where the handle is then is asked of the style once.
    void place(int pageStep, int most, int value);

protected:
    void sliderChange(SliderChange change) override;

private:
    void followHandle(SliderChange change);

    QRect m_handle;
    bool m_isPlacing = false;
};

/// Keeps its picture: what scrolls below it has it painted with every frame.
class KeptButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// All that its picture depends on, beside what changeEvent() tells of.
    struct Look
    {
        QStyle::State state;
        QString text;
        QSize size;
        qreal ratio = 1;

        friend bool operator==(const Look &, const Look &) = default;
    };

    Look m_look;
    QPixmap m_picture;
};

} // namespace outcry
