// SPDX-License-Identifier: MIT
#include "ui/look_menu.h"

#include "ui/look.h"
#include "ui/preference_table.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace outcry {

using Key = Preferences::Key;

static QString text(const char *words)
{
    return QCoreApplication::translate("LookMenu", words);
}

/// A sub-menu with the words of a preference.
static void addChoices(QMenu &menu, Preferences &preferences, Key key, const QString &title)
{
    const PreferenceEntry &entry = preferenceEntry(key);
    QMenu *choices = menu.addMenu(title);
    auto *group = new QActionGroup(choices);
    for (int i = 0; i < int(entry.words.size()); ++i) {
        QAction *action = choices->addAction(preferenceText(entry.words[std::size_t(i)]));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &preferences, [&preferences, key, i] { preferences.set(key, i); });
    }
    const auto refresh = [&preferences, key, group] { group->actions().at(preferences.number(key))->setChecked(true); };
    QObject::connect(&preferences, &Preferences::changed, group, refresh);
    refresh();
}

static void addSwitch(QMenu &menu, Preferences &preferences, Key key, const QString &title)
{
    QAction *action = menu.addAction(title);
    action->setCheckable(true);
    const auto refresh = [&preferences, key, action] { action->setChecked(preferences.isOn(key)); };
    QObject::connect(action, &QAction::triggered, &preferences, [&preferences, key](bool isOn) { preferences.set(key, isOn); });
    QObject::connect(&preferences, &Preferences::changed, action, refresh);
    refresh();
}

static void changeSize(Preferences &preferences, int by)
{
    const int now = preferences.number(Key::FontPoints);
    const int points = now > 0 ? now : qRound(look::textFont().pointSizeF());
    preferences.set(Key::FontPoints, points + by);
}

static void addSizes(QMenu &menu, Preferences &preferences)
{
    QAction *bigger = menu.addAction(text(QT_TRANSLATE_NOOP("LookMenu", "&Bigger text")), &preferences,
                                     [&preferences] { changeSize(preferences, 1); });
    // Without Shift on the keyboards where + needs it.
    bigger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *smaller = menu.addAction(text(QT_TRANSLATE_NOOP("LookMenu", "&Smaller text")), &preferences,
                                      [&preferences] { changeSize(preferences, -1); });
    smaller->setShortcut(Qt::CTRL | Qt::Key_Minus);
    QAction *usual = menu.addAction(text(QT_TRANSLATE_NOOP("LookMenu", "&Usual text size")), &preferences,
                                    [&preferences] { preferences.reset(Key::FontPoints); });
    usual->setShortcut(Qt::CTRL | Qt::Key_0);
}

void addLookEntries(QMenu &menu, Preferences &preferences)
{
    addChoices(menu, preferences, Key::Theme, text(QT_TRANSLATE_NOOP("LookMenu", "Th&eme")));
    addSwitch(menu, preferences, Key::HighContrast, text(QT_TRANSLATE_NOOP("LookMenu", "&High contrast")));
    addChoices(menu, preferences, Key::UpDown, text(QT_TRANSLATE_NOOP("LookMenu", "Rising and fa&lling")));
    addChoices(menu, preferences, Key::Density, text(QT_TRANSLATE_NOOP("LookMenu", "&Density")));
    menu.addSeparator();
    addSizes(menu, preferences);
}

} // namespace outcry
