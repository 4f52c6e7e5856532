// SPDX-License-Identifier: MIT
#include "server/doors/door.h"
