// SPDX-License-Identifier: MIT
#include "ui/key_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace outcry {

static QString tr(const char *text)
{
    return QCoreApplication::translate("KeyList", text);
}

static QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(QStringLiteral(" …"));
}

QString plainText(const QAction &action)
{
    return withoutMnemonic(action.text());
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
    const QString title = withoutMnemonic(menu.title());
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
    const QString typing = tr("While typing");
    const QString lists = tr("In lists and tables");
    const QString windows = tr("In windows of their own");
    return {
        {typing, tr("Send"), tr("Return")},
        {typing, tr("Begin a new line"), tr("Shift+Return")},
        {typing, tr("Complete a name or a command"), tr("Tab")},
        {typing, tr("List commands"), QStringLiteral("/")},
        {typing, tr("List names"), QStringLiteral("@")},
        {typing, tr("List symbols"), QStringLiteral("$")},
        {lists, tr("Choose"), tr("Return")},
        {lists, tr("What can be done"), tr("Menu key, or Shift+F10")},
        {lists, tr("Remove a symbol"), tr("Delete")},
        {windows, tr("Close window"), QKeySequence(QKeySequence::Close).toString(QKeySequence::NativeText)},
        {windows, tr("Jump to"), QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)},
    };
}

QList<KeyLine> keyList(const QMenuBar &menus)
{
    QList<KeyLine> keys;
    for (const QAction *action : actionsOf(menus)) {
        QStringList sequences;
        for (const QKeySequence &sequence : action->shortcuts())
            sequences << sequence.toString(QKeySequence::NativeText);
        if (!sequences.isEmpty())
            keys << KeyLine{menuOf(menus, *action), plainText(*action), sequences.join(tr(" or "))};
    }
    return keys + otherKeys();
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
