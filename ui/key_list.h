// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace outcry {

/// One line of the keyboard page.
struct KeyLine
{
    /// "File", "While typing".
    QString group;
    QString what;
    /// As the platform writes them: "Ctrl+K".
    QString keys;
};

/// Every action of the menus, sub-menus included, in order; separators left out.
[[nodiscard]] QList<QAction *> actionsOf(const QMenuBar &menus);
/// The menu that holds it, without mnemonics: "View", "View › Theme"; empty: none of these.
[[nodiscard]] QString menuOf(const QMenuBar &menus, const QAction &action);
/// "&Join a room …" as people read it: "Join a room".
[[nodiscard]] QString plainText(const QAction &action);

/// Those of the menus.
[[nodiscard]] QList<KeyLine> menuKeys(const QMenuBar &menus);
/// All keys of a client's window: those of the menus, then those of lines, lists and windows.
[[nodiscard]] QList<KeyLine> keyList(const QMenuBar &menus);
/// For a file or a printer.
[[nodiscard]] QString keyText(const QList<KeyLine> &keys);

} // namespace outcry
