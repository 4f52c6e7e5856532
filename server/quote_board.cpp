// SPDX-License-Identifier: MIT
#include "server/quote_board.h"
