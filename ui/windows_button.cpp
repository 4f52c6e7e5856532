// SPDX-License-Identifier: MIT
#include "ui/windows_button.h"

#include "model/plain_tool_tip.h"
#include "ui/look.h"
#include "ui/open_windows.h"

#include <QMenu>

namespace outcry {

WindowsButton::WindowsButton(OpenWindows &windows, QWidget *parent)
    : QToolButton(parent)
    , m_windows(windows)
{
    setObjectName(QStringLiteral("windows"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    look::setFont(*this, look::Font::Small);
    connect(this, &QToolButton::clicked, this, &WindowsButton::openMenu);
    connect(&windows, &OpenWindows::changed, this, &WindowsButton::refresh);
    // Shown before it has its place it would be a window.
    if (parent)
        refresh();
    else
        hide();
}

void WindowsButton::refresh()
{
    const QList<QWidget *> shown = m_windows.shown();
    QStringList titles;
    for (const QWidget *one : shown)
        titles.append(one->windowTitle());
    setText(tr("%n windows", nullptr, int(shown.size())));
    setToolTip(plainToolTip(titles.join(u'\n')));
    setAccessibleName(text());
    setVisible(shown.size() > 1);
}

void WindowsButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QWidget *one : m_windows.shown()) {
        // '&' would underline the letter after it.
        const QString title = one->windowTitle().replace(u'&', QStringLiteral("&&"));
        QAction *action = menu->addAction(title, one, [one] { OpenWindows::bringForward(*one); });
        action->setCheckable(true);
        action->setChecked(one == window());
    }
    menu->popup(mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace outcry
