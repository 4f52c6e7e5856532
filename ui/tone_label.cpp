// SPDX-License-Identifier: MIT
#include "ui/tone_label.h"

#include <QEvent>

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
