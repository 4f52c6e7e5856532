// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace outcry {

class Quiet;

/// "Do not disturb": for how long, and its end. The same menu stands in the menu bar, at the status bar and in the tray.
class QuietMenu : public QMenu
{
    Q_OBJECT

public:
    /// The quiet must outlive it.
    explicit QuietMenu(Quiet &quiet, QWidget *parent = nullptr);

private:
    void refresh();

    Quiet &m_quiet;
    QAction *m_state;
    QAction *m_end;
};

} // namespace outcry
