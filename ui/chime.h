// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"

#include <QByteArray>

namespace outcry {

/// The short soft sound of a calling as a WAV file: one channel, 16 bits, kChimeRate. Made, not recorded: two or three
/// decaying tones, higher and longer the more it concerns the reader.
[[nodiscard]] QByteArray chime(Calling calling);

/// Samples in a second.
constexpr int kChimeRate = 44'100;

} // namespace outcry
