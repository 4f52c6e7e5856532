// SPDX-License-Identifier: MIT
#pragma once

#include "app/client_arguments.h"
#include "app/client_settings.h"
#include "model/event.h"

#include <QObject>

#include <memory>
#include <vector>

namespace outcry {

/// The desktop client: its windows, each with a connection, a desk and a name of its own, and what it remembers. Wires
/// windows to clients and holds no other logic.
class ClientApp : public QObject
{
    Q_OBJECT

public:
    ClientApp(ClientArguments options, QObject *parent = nullptr);
    ~ClientApp() override;

    /// Opens the first window.
    void start();

private:
    struct Place;

    Place &openWindow();
    void connectWindow(Place &place);
    void connectClient(Place &place);
    void forget(Place *place);
    void askWhere(Place &place);
    void connectTo(Place &place, const QString &address, const QString &nickname);
    void welcome(Place &place, const Welcome &welcome);
    [[nodiscard]] bool isFirst(const Place &place) const;
    void remember(Place &place);
    void save();
    [[nodiscard]] QString freshNickname() const;

    ClientArguments m_options;
    ClientSettings m_settings;
    bool m_isSaveFailureTold = false;
    std::vector<std::unique_ptr<Place>> m_places;
};

} // namespace outcry
