// SPDX-License-Identifier: MIT
#include "ui/action_button.h"

#include <QAction>
#include <QRegularExpression>
#include <QToolButton>

namespace outcry {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression kOwnLetter(QStringLiteral("\\s*\\(&.\\)"));
    return text.remove(kOwnLetter).remove(u'&');
}

void nameForTools(QAction &action)
{
    // Unless it has a short text of its own it has Qt's, which takes the '&' alone away.
    if (action.iconText() == QAction(action.text()).iconText())
        action.setIconText(withoutMnemonic(action.text()));
}

QToolButton *makeActionButton(QAction &action)
{
    nameForTools(action);
    auto *button = new QToolButton;
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace outcry
