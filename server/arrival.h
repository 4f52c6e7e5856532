// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/descriptor.h"
#include "server/streams/host_address.h"

#include <memory>

namespace outcry {

struct Door;

/// An accepted connection on its way from the listener to a worker, perhaps in another thread.
struct Arrival
{
    Descriptor descriptor;
    HostAddress address;
    /// Owns the root path of the port it came by.
    const Door *rootDoor = nullptr;
    /// Not None: it is told so and nothing else.
    enum class Refusal { None, TooMany, Banned };
    Refusal refusal = Refusal::None;
    /// Refusal::Banned: when that ends; 0: when it is lifted.
    qint64 bannedUntilMs = 0;
};

using ArrivalPtr = std::shared_ptr<Arrival>;

} // namespace outcry
