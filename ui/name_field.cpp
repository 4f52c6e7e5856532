// SPDX-License-Identifier: MIT
#include "ui/name_field.h"

#include <QKeyEvent>

namespace outcry {

NameField::NameField(const QString &name, int longest, QWidget *parent)
    : QLineEdit(name, parent)
{
    setMaxLength(longest);
}

void NameField::open(const QRect &place)
{
    setGeometry(place);
    selectAll();
    show();
    setFocus();
}

void NameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return end(false);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return end(true);
    QLineEdit::keyPressEvent(event);
}

void NameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Its own menu takes the focus for a while.
    if (event->reason() != Qt::PopupFocusReason)
        end(true);
}

/// Once: hiding takes the focus away, which would end it again.
void NameField::end(bool isTaken)
{
    if (std::exchange(m_isOver, true))
        return;
    hide();
    deleteLater();
    if (parentWidget())
        parentWidget()->setFocus();
    if (isTaken)
        emit named(text());
}

} // namespace outcry
