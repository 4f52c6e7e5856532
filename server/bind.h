// SPDX-License-Identifier: MIT
#pragma once

#include "server/server_options.h"
#include "server/streams/descriptor.h"

namespace outcry {

/// Makes a listening socket that does not block. On success `address.port` is the port that was
/// really taken. Error codes: "port_in_use", "no_permission", "bad_listen".
[[nodiscard]] Result<Done> bindListening(ListenAddress &address, Descriptor &descriptor);

/// Lifts this process's limit of open files as far as it may, and has the system make room for some thousands of them.
/// Returns how many it may open. Best called before there are threads.
qint64 raiseDescriptorLimit();

} // namespace outcry
