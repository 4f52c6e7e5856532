// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QWidget;

namespace outcry {

/// Does `deed` once, when the window stands on the screen for the first time: what nobody needs to see it does not make
/// it come later. A window that can not be seen (minimised, on another desktop) waits a quarter of a second at most. Not
/// done when the window goes before.
void afterFirstPaint(QWidget &window, std::function<void()> deed);

} // namespace outcry
