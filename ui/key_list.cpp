// SPDX-License-Identifier: MIT
#include "ui/key_list.h"

#include "model/text.h"
#include "ui/action_button.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace outcry {

static QString plain(const QString &text)
{
    return withoutMnemonic(text).remove(u'…').trimmed();
}

QString plainText(const QAction &action)
{
    return plain(action.text());
}

static void collect(const QMenu &menu, QList<QAction *> &found)
{
    for (QAction *action : menu.actions()) {
        if (action->menu() != nullptr)
            collect(*action->menu(), found);
        else if (!action->isSeparator())
            found << action;
    }
}

QList<QAction *> actionsOf(const QMenuBar &menus)
{
    QList<QAction *> found;
    for (const QAction *top : menus.actions()) {
        if (top->menu() != nullptr)
            collect(*top->menu(), found);
    }
    return found;
}

static QString pathTo(const QMenu &menu, const QAction &wanted)
{
    const QString title = plain(menu.title());
    for (const QAction *action : menu.actions()) {
        if (action == &wanted)
            return title;
        if (action->menu() == nullptr)
            continue;
        if (const QString path = pathTo(*action->menu(), wanted); !path.isEmpty())
            return title + QStringLiteral(" › ") + path;
    }
    return {};
}

QString menuOf(const QMenuBar &menus, const QAction &action)
{
    for (const QAction *top : menus.actions()) {
        if (top->menu() == nullptr)
            continue;
        if (const QString path = pathTo(*top->menu(), action); !path.isEmpty())
            return path;
    }
    return {};
}

/// Keys that are no menu's: where they work, what they do.
static QList<KeyLine> otherKeys()
{
    const QString typing = Text::tr("While typing");
    const QString talk = Text::tr("In the talk");
    const QString lists = Text::tr("In lists and tables");
    const QString windows = Text::tr("In windows of their own");
    const QString panes = Text::tr("In the whole window");
    return {
        {panes, Text::tr("Go to the next pane"), QKeySequence(Qt::Key_F6).toString(QKeySequence::NativeText)},
        {panes, Text::tr("Go to the pane before"), QKeySequence(Qt::SHIFT | Qt::Key_F6).toString(QKeySequence::NativeText)},
        {typing, Text::tr("Send"), Text::tr("Return")},
        {typing, Text::tr("Begin a new line"), Text::tr("Shift+Return")},
        {typing, Text::tr("Complete a name or a command"), Text::tr("Tab")},
        {typing, Text::tr("List commands"), QStringLiteral("/")},
        {typing, Text::tr("List names"), QStringLiteral("@")},
        {typing, Text::tr("List symbols"), QStringLiteral("$")},
        {typing, Text::tr("List emoji"), QStringLiteral(":")},
        {typing, Text::tr("Edit your last line"), Text::tr("Up, when nothing is typed")},
        {typing, Text::tr("Go through what you sent"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up).toString(QKeySequence::NativeText)},
        {typing, Text::tr("Answer an older line"), QKeySequence(Qt::CTRL | Qt::Key_Up).toString(QKeySequence::NativeText)},
        {typing, Text::tr("Read on without leaving the line"),
         QKeySequence(Qt::Key_PageUp).toString(QKeySequence::NativeText) + QStringLiteral("  ") + QKeySequence(Qt::Key_PageDown).toString(QKeySequence::NativeText)},
        {talk, Text::tr("Go from line to line"), Text::tr("Up, Down")},
        {talk, Text::tr("Open what the line has"), Text::tr("Return")},
        {talk, Text::tr("What can be done with the line"), Text::tr("Menu key, or Shift+F10")},
        {lists, Text::tr("Choose"), Text::tr("Return")},
        {lists, Text::tr("What can be done"), Text::tr("Menu key, or Shift+F10")},
        {lists, Text::tr("Remove a symbol"), Text::tr("Delete")},
        {windows, Text::tr("What the menus have for it"), Text::tr("The same keys")},
        {windows, Text::tr("Close a symbol's window"), Text::tr("Esc")},
    };
}

QList<KeyLine> menuKeys(const QMenuBar &menus)
{
    QList<KeyLine> keys;
    for (const QAction *action : actionsOf(menus)) {
        QStringList sequences;
        for (const QKeySequence &sequence : action->shortcuts())
            sequences << sequence.toString(QKeySequence::NativeText);
        if (!sequences.isEmpty())
            keys << KeyLine{menuOf(menus, *action), plainText(*action), sequences.join(Text::tr(" or "))};
    }
    return keys;
}

QList<KeyLine> keyList(const QMenuBar &menus)
{
    return menuKeys(menus) + otherKeys();
}

QString keyText(const QList<KeyLine> &keys)
{
    qsizetype widest = 0;
    for (const KeyLine &line : keys)
        widest = qMax(widest, line.keys.size());
    QString text;
    QString group;
    for (const KeyLine &line : keys) {
        if (line.group != group) {
            text += (group.isEmpty() ? QString() : QStringLiteral("\n")) + line.group + u'\n';
            group = line.group;
        }
        text += QStringLiteral("  ") + line.keys.leftJustified(widest + 2) + line.what + u'\n';
    }
    return text;
}

} // namespace outcry
