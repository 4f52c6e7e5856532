// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

namespace outcry {

/// What is said to whoever asks the chat for what can not be.
[[nodiscard]] Error badRoom(const QString &name);
[[nodiscard]] Error notInRoom(const QString &room);
[[nodiscard]] Error nobodyCalled(const QString &nickname);

} // namespace outcry
