// SPDX-License-Identifier: MIT
#include "ui/lasting_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace outcry {

bool LastingMenu::isTick(const QAction *action)
{
    return action != nullptr && action->isCheckable() && action->isEnabled();
}

void LastingMenu::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = actionAt(event->position().toPoint()) != nullptr;
    QMenu::mousePressEvent(event);
}

/// The press that opened the menu does not end in a choice.
void LastingMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (std::exchange(m_isPressed, false) && action == activeAction() && isTick(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void LastingMenu::keyPressEvent(QKeyEvent *event)
{
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChoice && isTick(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace outcry
