// SPDX-License-Identifier: MIT
#include "server/pipes/outgoing_text.h"
