// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QAction;
class QToolButton;

namespace outcry {

/// The words of a menu without the letter that is pressed for them: "&Start" and, where another script has no such letter,
/// "시작(&S)".
[[nodiscard]] QString withoutMnemonic(QString text);

/// What is written beside the icon of the action in a bar of tools: its own short text, or that of the menu without its letter.
void nameForTools(QAction &action);

/// A flat button for an action of a menu.
[[nodiscard]] QToolButton *makeActionButton(QAction &action);

} // namespace outcry
