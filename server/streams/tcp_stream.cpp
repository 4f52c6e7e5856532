// SPDX-License-Identifier: MIT
#include "server/streams/stream.h"
