// SPDX-License-Identifier: MIT
#pragma once

#include "ui/notifier.h"

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace outcry {

/// The program's icon in the desktop's tray, with what is unread drawn on it. Made only where it is wanted and there is a
/// tray; the desktop may take the tray away at any time, so whoever relies on it asks isThere() each time. GUI thread.
class Tray : public Notifier
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    /// Whether this desktop has a tray now.
    [[nodiscard]] static bool isThere();
    /// Of the icon; not owned. Before the first setWanted().
    void setMenu(QMenu *menu) { m_menu = menu; }
    void setWanted(bool isWanted);
    /// Whether the user can see it: wanted, and there is a tray.
    [[nodiscard]] bool isVisible() const;
    void setCount(int unread, bool isCalled);

    /// The desktop's balloon, where there is no better service; only one at a time.
    void show(const Notification &notification) override;
    void withdraw(const QString &key) override;

signals:
    /// The icon was clicked.
    void clicked();

private:
    void refresh();

    std::unique_ptr<QSystemTrayIcon> m_icon;
    QMenu *m_menu = nullptr;
    QString m_shownKey;
    int m_unread = 0;
    bool m_isCalled = false;
};

} // namespace outcry
