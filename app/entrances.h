// SPDX-License-Identifier: MIT
#pragma once

#include "model/entrance.h"
#include "server/server_options.h"

namespace outcry {

/// What people type to come in, for each address that is listened on and each door: our own client's first. An address that
/// stands for all of this machine's is told as each of them; `machine`: those that others reach.
[[nodiscard]] QList<Entrance> entrancesOf(const QList<ListenAddress> &listening, const QList<QHostAddress> &machine);

/// The addresses of this machine's networks, loopback and link-local ones left out.
[[nodiscard]] QList<QHostAddress> machineAddresses();

} // namespace outcry
