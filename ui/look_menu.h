// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preferences.h"

class QMenu;

namespace outcry {

/// Entries for the View menu of a main window: theme, contrast, colours of prices, density, text size. They show the
/// preferences and set them at once; the preferences must outlive the menu.
void addLookEntries(QMenu &menu, Preferences &preferences);

} // namespace outcry
