// SPDX-License-Identifier: MIT
#include "client/reconnect_policy.h"
