// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace outcry {

/// What this program is, which version, under which licence.
void showAboutPage(QWidget &parent);

} // namespace outcry
