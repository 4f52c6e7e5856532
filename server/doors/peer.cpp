// SPDX-License-Identifier: MIT
#include "server/doors/peer.h"
