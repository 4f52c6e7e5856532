// SPDX-License-Identifier: MIT
#include "ui/empty_state.h"

#include "ui/look.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace outcry {

EmptyState::EmptyState(QString iconName, const QString &title, const QString &hint,
                       const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_title(new QLabel(title, this))
    , m_hint(new QLabel(hint, this))
    , m_action(new QPushButton(action, this))
{
    for (QLabel *label : {m_title, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_action->setVisible(!action.isEmpty());
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::gap(), 2 * look::gap(), 2 * look::gap(), 2 * look::gap());
    layout->setSpacing(look::gap());
    layout->addStretch(1);
    layout->addSpacing(2 * look::iconSize() + look::gap());
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(look::halfGap());
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    takeLook();
}

void EmptyState::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void EmptyState::takeLook()
{
    look::setFont(*m_title, look::Font::Bold);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, look::colour(look::Role::DimText));
    m_hint->setPalette(dim);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(look::Role::Background));
    const int edge = 2 * look::iconSize();
    const QRect place((width() - edge) / 2, m_title->y() - look::gap() - edge, edge, edge);
    look::icon(m_iconName, look::Role::DimText).paint(&painter, place);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange
        && m_hint->palette().color(QPalette::WindowText) != look::colour(look::Role::DimText))
        takeLook();
    QWidget::changeEvent(event);
}

} // namespace outcry
