// SPDX-License-Identifier: MIT
#include "ui/reply_bar.h"

#include "ui/line_text.h"
#include "ui/look.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace outcry {

ReplyBar::ReplyBar(Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_cancel(new QToolButton)
{
    const bool isEdit = purpose == Purpose::Edit;
    setObjectName(isEdit ? QStringLiteral("editBar") : QStringLiteral("replyBar"));
    m_cancel->setObjectName(isEdit ? QStringLiteral("cancelEdit") : QStringLiteral("cancelReply"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(look::icon(u"close"));
    m_cancel->setToolTip(isEdit ? tr("Leave the line as it was (Esc)") : tr("Answer no line (Esc)"));
    m_cancel->setAccessibleName(isEdit ? tr("Leave the line as it was") : tr("Answer no line"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::gap(), 0, look::gap(), 0);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    setCursor(Qt::PointingHandCursor);
    setToolTip(isEdit ? tr("Go to the line that is changed") : tr("Go to the line that this answers"));
    connect(m_cancel, &QToolButton::clicked, this, &ReplyBar::cancelRequested);
    takeLook();
    hide();
}

void ReplyBar::showLine(const QString &name, const QString &text)
{
    m_name = name;
    m_text = displayText(text.left(300)).replace(QChar(QChar::LineSeparator), u' ');
    setAccessibleName(m_purpose == Purpose::Edit ? words() : tr("In reply to %1: %2").arg(m_name, m_text));
    show();
    update();
}

QString ReplyBar::words() const
{
    if (m_purpose == Purpose::Edit)
        return tr("Editing: %1").arg(m_text);
    return QStringLiteral("↳ ") + m_name + QStringLiteral(": ") + m_text;
}

void ReplyBar::takeLook()
{
    setFixedHeight(look::rowHeight() + look::halfGap());
}

void ReplyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(look::Role::Surface));
    painter.setPen(look::colour(look::Role::Line));
    painter.drawLine(rect().topLeft(), rect().topRight());
    const int bar = std::max(2, look::gap() * 3 / 8);
    QRect place = rect().adjusted(2 * look::gap(), look::halfGap(), -m_cancel->width() - 2 * look::gap(), -look::halfGap());
    painter.fillRect(QRect(place.topLeft(), QSize(bar, place.height())), look::colour(look::Role::Accent));
    place.setLeft(place.left() + bar + look::gap());
    painter.setFont(look::boldFont());
    const bool isEdit = m_purpose == Purpose::Edit;
    painter.setPen(isEdit ? look::colour(look::Role::Accent) : look::nameColour(m_name));
    const QFontMetrics bold(look::boldFont());
    const QString name = bold.elidedText(isEdit ? tr("Editing") : m_name, Qt::ElideRight, place.width() / 2);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, name);
    place.setLeft(place.left() + bold.horizontalAdvance(name) + look::gap());
    painter.setFont(look::textFont());
    painter.setPen(look::colour(look::Role::DimText));
    const QString text = QFontMetrics(look::textFont()).elidedText(m_text, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void ReplyBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit lineRequested();
}

void ReplyBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        takeLook();
}

} // namespace outcry
