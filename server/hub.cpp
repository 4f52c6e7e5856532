// SPDX-License-Identifier: MIT
#include "server/hub.h"
