// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace outcry {

/// A menu that stays open while its ticks are set and taken: whoever chooses columns chooses several.
class LastingMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static bool isTick(const QAction *action);

    /// The press that will be released came on an entry.
    bool m_isPressed = false;
};

} // namespace outcry
