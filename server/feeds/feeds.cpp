// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
