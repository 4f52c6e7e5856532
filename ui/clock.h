// SPDX-License-Identifier: MIT
#pragma once

#include "model/clock_text.h"

namespace outcry {

/// setClock(), and every widget writes its times anew.
void applyClock(Clock clock);

} // namespace outcry
