// SPDX-License-Identifier: MIT
#include "ui/tour.h"

#include "ui/look.h"
#include "ui/tone_label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace outcry {

Tour::Tour(QWidget &window, const QList<TourStep> &steps)
    : QWidget(&window)
    , m_window(window)
    , m_callout(new QWidget(this))
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_count(new ToneLabel(look::Role::DimText))
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton(tr("Next")))
    , m_focusBefore(QApplication::focusWidget())
{
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    for (const TourStep &step : steps) {
        if (step.target != nullptr && step.target->isVisibleTo(&window))
            m_steps << step;
    }
    buildCallout();
    m_window.installEventFilter(this);
    setGeometry(window.rect());
    show();
    raise();
    showStep(0);
}

void Tour::buildCallout()
{
    m_callout->setObjectName(QStringLiteral("callout"));
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_back->setObjectName(QStringLiteral("tourBack"));
    look::setFont(*m_title, look::Font::Title);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    look::setFont(*m_count, look::Font::Small);
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    auto *leave = new QPushButton(tr("End the tour"));
    leave->setObjectName(QStringLiteral("tourEnd"));
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(m_callout);
    layout->setContentsMargins(2 * look::gap(), 2 * look::gap(), 2 * look::gap(), 2 * look::gap());
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    m_callout->setFixedWidth(look::gap() * 50);
    // The keys belong to the tour, not to its buttons.
    for (QPushButton *button : {leave, m_back, m_next})
        button->setFocusPolicy(Qt::NoFocus);
    connect(leave, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, &Tour::back);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
}

void Tour::showStep(int step)
{
    if (step < 0 || step >= stepCount())
        return;
    m_step = step;
    const TourStep &now = m_steps[step];
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(stepCount()));
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 == stepCount() ? tr("Done") : tr("Next"));
    placeCallout();
    setFocus();
    setAccessibleName(now.title + QStringLiteral(". ") + now.text);
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

void Tour::next()
{
    if (m_step + 1 >= stepCount())
        return end();
    showStep(m_step + 1);
}

void Tour::back()
{
    showStep(m_step - 1);
}

void Tour::end()
{
    const QPointer<QWidget> before = m_focusBefore;
    close();
    if (before != nullptr && before->isVisible())
        before->setFocus();
}

QRect Tour::hole() const
{
    const QWidget *target = m_steps.isEmpty() ? nullptr : m_steps[m_step].target.data();
    if (target == nullptr)
        return {};
    return QRect(target->mapTo(&m_window, QPoint(0, 0)), target->size()).adjusted(-2, -2, 2, 2).intersected(rect());
}

/// Beside, below or above the part, wherever there is room; within a part that fills the window.
void Tour::placeCallout()
{
    m_callout->setFixedHeight(m_callout->layout()->heightForWidth(m_callout->width()));
    const QRect part = hole();
    const int air = 2 * look::gap();
    const QSize size = m_callout->size();
    QPoint place(part.center().x() - size.width() / 2, part.center().y() - size.height() / 2);
    if (part.right() + air + size.width() <= width())
        place = {part.right() + air, part.top() + air};
    else if (part.left() - air - size.width() >= 0)
        place = {part.left() - air - size.width(), part.top() + air};
    else if (part.bottom() + air + size.height() <= height())
        place.setY(part.bottom() + air);
    else if (part.top() - air - size.height() >= 0)
        place.setY(part.top() - air - size.height());
    place.setX(qBound(look::gap(), place.x(), qMax(look::gap(), width() - size.width() - look::gap())));
    place.setY(qBound(look::gap(), place.y(), qMax(look::gap(), height() - size.height() - look::gap())));
    m_callout->move(place);
}

void Tour::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath dark;
    dark.addRect(rect());
    QPainterPath light;
    light.addRoundedRect(hole(), look::radius(), look::radius());
    QColor shade(Qt::black);
    shade.setAlphaF(0.55F);
    painter.fillPath(dark.subtracted(light), shade);
    painter.setPen(QPen(look::colour(look::Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(light);
    painter.setPen(look::colour(look::Role::Border));
    painter.setBrush(look::colour(look::Role::Background));
    painter.drawRoundedRect(QRectF(m_callout->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius(), look::radius());
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return end();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return next();
    case Qt::Key_Left:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
        return back();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Tour::mousePressEvent(QMouseEvent *event)
{
    if (!m_callout->geometry().contains(event->position().toPoint()))
        end();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize) {
        setGeometry(m_window.rect());
        placeCallout();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace outcry
