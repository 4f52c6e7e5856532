// SPDX-License-Identifier: MIT
#include "server/roster.h"
