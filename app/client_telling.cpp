// SPDX-License-Identifier: MIT
#include "app/client_telling.h"

#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/quiet_menu.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace outcry {

using namespace Qt::StringLiterals;
using Key = Preferences::Key;

/// Task bars that know it draw the count beside the program's icon (the launcher protocol of Unity, which others took
/// over). Nobody answers, so nothing is lost where there is none.
static void tellTaskBar(int count)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/outcry"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    signal.setArguments({u"application://outcry.desktop"_s, QVariantMap{{u"count"_s, qint64(count)}, {u"count-visible"_s, count > 0}}});
    bus.send(signal);
}

ClientTelling::ClientTelling(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_quiet(preferences)
    , m_teller(preferences, m_quiet, m_notifier, m_player)
{
    // Without the desktop's service the tray has a balloon; without that too, the task bar and the sound remain.
    connect(&m_notifier, &Notifier::undelivered, &m_tray, &Notifier::show);
    connect(&m_tray, &Notifier::activated, &m_notifier, &Notifier::activated);
    connect(&m_tray, &Tray::clicked, this, &ClientTelling::windowsWanted);
    connect(&m_teller, &Teller::unreadChanged, this, [this](int unread, int calls) {
        m_tray.setCount(unread, calls > 0);
        tellTaskBar(unread);
    });
    connect(&m_preferences, &Preferences::changed, this, [this](Key key) {
        if (key == Key::TrayIcon || key == Key::CloseToTray)
            refreshTray();
    });
}

void ClientTelling::follow(Desk &desk, ClientWindow &window)
{
    m_teller.follow(desk, window);
}

void ClientTelling::fillMenu()
{
    if (!m_menu.isEmpty())
        return;
    m_menu.addAction(look::icon(u"window-new"), tr("&Show the windows"), this, &ClientTelling::windowsWanted);
    m_menu.addMenu(new QuietMenu(m_quiet, &m_menu));
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &ClientTelling::quitWanted);
    m_tray.setMenu(&m_menu);
}

void ClientTelling::refreshTray()
{
    const bool isWanted = m_preferences.isOn(Key::TrayIcon) || m_preferences.isOn(Key::CloseToTray);
    if (isWanted)
        fillMenu();
    m_tray.setWanted(isWanted);
}

void ClientTelling::start()
{
    // In the language of now.
    m_menu.clear();
    refreshTray();
}

bool ClientTelling::canHide()
{
    if (!m_preferences.isOn(Key::CloseToTray))
        return false;
    // A tray that came after the program was started.
    refreshTray();
    return m_tray.isVisible();
}

void ClientTelling::tellHidden()
{
    if (m_preferences.isOn(Key::TrayTold))
        return;
    m_preferences.set(Key::TrayTold, true);
    m_notifier.show({u"tray"_s, tr("Outcry goes on in the tray"),
                     tr("You are still connected. A click on the icon brings the window back; its menu quits.")});
}

} // namespace outcry
