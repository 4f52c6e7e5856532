// SPDX-License-Identifier: MIT
#include "ui/tone_label.h"

#include "model/plain_tool_tip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace outcry {

ToneLabel::ToneLabel(look::Role role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    takeColour();
}

ToneLabel *ToneLabel::heading(const QString &text)
{
    auto *label = new ToneLabel(look::Role::DimText, text);
    look::setFont(*label, look::Font::Heading);
    label->setContentsMargins(look::gap() + look::halfGap(), look::gap(), look::gap(), look::halfGap());
    return label;
}

void ToneLabel::setTone(look::Role role)
{
    m_role = role;
    takeColour();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColour();
}

void ToneLabel::setEliding(bool isEliding)
{
    m_isEliding = isEliding;
    if (isEliding)
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    update();
}

QString ToneLabel::fittingText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ToneLabel::paintEvent(QPaintEvent *event)
{
    if (!m_isEliding)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), fittingText(), foregroundRole());
}

bool ToneLabel::event(QEvent *event)
{
    if (m_isEliding && event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), fittingText() == text() ? QString() : plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

/// Setting a palette tells of a change itself, so only a colour that differs is set.
void ToneLabel::takeColour()
{
    const QColor colour = look::colour(m_role);
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, colour);
    setPalette(toned);
}

} // namespace outcry
