// SPDX-License-Identifier: MIT
#pragma once

#include "app/client_app.h"
#include "app/unsent_lines.h"
#include "client/chat_client.h"
#include "model/desk.h"
#include "ui/client_window.h"

namespace outcry {

/// One window and what stands behind it. Only for the app's own sources.
struct ClientApp::Place
{
    explicit Place(Preferences &preferences)
        : window(desk, preferences)
    {
    }

    Desk desk;
    ChatClient client;
    ClientWindow window;
    QString address;
    /// As it is now, /nick included.
    QString nickname;
    /// As the user gave it when connecting.
    QString typedNickname;
    /// The last one that the user chose and the server took; empty: none yet.
    QString acceptedNickname;
    Person me{};
    /// What the user would be called again.
    [[nodiscard]] QString chosenNickname() const
    {
        const QString &chosen = acceptedNickname.isEmpty() ? typedNickname : acceptedNickname;
        return chosen.isEmpty() ? nickname : chosen;
    }
    bool wasWelcomed = false;
    /// Of the servers that are not visited now.
    UnsentLines unsentLines{};
};

} // namespace outcry
