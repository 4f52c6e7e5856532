// SPDX-License-Identifier: MIT
#include "server/limits.h"
