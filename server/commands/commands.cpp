// SPDX-License-Identifier: MIT
#include "server/commands/command.h"
