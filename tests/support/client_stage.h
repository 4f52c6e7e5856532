// SPDX-License-Identifier: MIT
#pragma once

#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/input_line.h"
#include "ui/preferences.h"
#include "ui/room_pane.h"

#include <QPlainTextEdit>
#include <QTest>

namespace outcry {

/// A client's window on the screen with everything behind it but a network: a source that a test lets speak.
struct ClientStage
{
    ClientStage()
        : window(desk, preferences)
    {
        desk.follow(source);
        window.show();
    }

    /// Ann has logged in and is in the lobby, with bob.
    void comeIn()
    {
        source.login(QStringLiteral("ann"));
        source.enter(QStringLiteral("lobby"), {QStringLiteral("bob")});
    }

    /// Into a room as it is told; nothing glides, so that nothing has to be waited for.
    void enter(const RoomState &state)
    {
        emit source.roomEntered(state);
        QVERIFY(view());
        view()->setGliding(false);
        QTRY_VERIFY(view()->isSettled());
    }

    /// Of the room in front.
    [[nodiscard]] ChatView *view() { return window.talk().currentView(); }
    /// Where one types.
    [[nodiscard]] QPlainTextEdit *field() { return window.talk().input().findChild<QPlainTextEdit *>(); }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }

    ScriptedSource source;
    Desk desk;
    Preferences preferences;
    ClientWindow window;
};

} // namespace outcry
