// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace outcry {

/// Raises the dialog of this kind that is open over the window already, or the one that `make` makes; it goes when closed.
template <typename Dialog, typename Make>
void showOnce(QWidget &window, Make make)
{
    auto *dialog = window.findChild<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr) {
        dialog = make();
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace outcry
