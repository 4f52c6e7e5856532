// SPDX-License-Identifier: MIT
#include "server/server_options.h"
