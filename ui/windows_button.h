// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace outcry {

class OpenWindows;

/// "2 windows": there where several are open, with their names; a click lists them, and one comes forward. The windows must
/// outlive it.
class WindowsButton : public QToolButton
{
    Q_OBJECT

public:
    explicit WindowsButton(OpenWindows &windows, QWidget *parent = nullptr);

private:
    void refresh();
    void openMenu();

    OpenWindows &m_windows;
};

} // namespace outcry
