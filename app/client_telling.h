// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop_notifier.h"
#include "ui/quiet.h"
#include "ui/sound_player.h"
#include "ui/teller.h"
#include "ui/tray.h"

#include <QMenu>

namespace outcry {

/// Everything by which the client is heard of while nobody looks at it: notifications, sounds, the tray, quiet times.
/// Wires them to each other and to the preferences; owned by the client.
class ClientTelling : public QObject
{
    Q_OBJECT

public:
    /// The preferences must outlive it.
    explicit ClientTelling(Preferences &preferences, QObject *parent = nullptr);

    void follow(Desk &desk, ClientWindow &window);
    /// Puts the icon into the tray, if there is one; not needed for the first window, so it comes after it.
    void start();
    [[nodiscard]] Quiet &quiet() { return m_quiet; }
    /// Whether the last window may hide instead of ending the program: the user wants it, and can get it back. Asks the
    /// desktop anew each time.
    [[nodiscard]] bool canHide();
    /// The last window has gone into the tray; the first time the user is told where to.
    void tellHidden();
    void tellAlert(ClientWindow &window, const QString &room, const QString &text) { m_teller.tellAlert(window, room, text); }

signals:
    /// From the tray: the windows back, or to the front.
    void windowsWanted();
    void quitWanted();

private:
    void fillMenu();
    void refreshTray();

    Preferences &m_preferences;
    Quiet m_quiet;
    DesktopSoundPlayer m_player;
    DesktopNotifier m_notifier;
    Tray m_tray;
    QMenu m_menu;
    Teller m_teller;
};

} // namespace outcry
