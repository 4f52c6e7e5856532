// SPDX-License-Identifier: MIT
#pragma once

#include "client/chat_client.h"
#include "client/server_url.h"
#include "tests/support/private_bus.h"
#include "tests/system/owned_process.h"
#include "tests/system/running_server.h"
#include "tests/system/virtual_display.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace outcry {

/// A desktop of the test's own, a display and a message bus, with the built client on it and the built server beside it.
class DesktopStage
{
public:
    /// Why it can not be played here; empty: it can.
    [[nodiscard]] QString missing() const
    {
        const QString part = !m_display.isRunning() ? m_display.missing() : m_bus.address().isEmpty() ? QStringLiteral("dbus-daemon") : QString();
        return part.isEmpty() ? QString() : QStringLiteral("%1 is missing: script/setup test installs it").arg(part);
    }

    [[nodiscard]] VirtualDisplay &display() { return m_display; }
    [[nodiscard]] PrivateBus &bus() { return m_bus; }
    [[nodiscard]] RunningServer &server() { return m_server; }
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.port()); }

    /// Of a program that is to run on this desktop, with this folder as its home.
    void prepare(OwnedProcess &process, const QString &home) const
    {
        process.environment() = m_display.environment(home);
        process.environment().insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.address());
    }
    /// Ann's, with what prepare() did; its settings are `client.ini` in that folder.
    void startClient(OwnedProcess &process, const QString &home) const
    {
        process.start(QStringLiteral(OUTCRY_BIN_DIR "/outcry"),
                      {address(), QStringLiteral("--nick"), QStringLiteral("ann"), QStringLiteral("--settings"),
                       home + QStringLiteral("/client.ini")});
    }

private:
    VirtualDisplay m_display;
    PrivateBus m_bus;
    RunningServer m_server;
};

/// Somebody else in the lobby.
struct OtherPerson
{
    [[nodiscard]] bool enter(const QString &address)
    {
        client.join(QStringLiteral("lobby"));
        client.open(parseServerUrl(address).value(), QStringLiteral("bob"));
        return QTest::qWaitFor([this] { return !entered.isEmpty(); }, kPatienceMs);
    }

    ChatClient client;
    QSignalSpy entered{&client, &EventSource::roomEntered};
    QSignalSpy people{&client, &EventSource::rosterChanged};
};

} // namespace outcry
