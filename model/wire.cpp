// SPDX-License-Identifier: MIT
#include "model/wire.h"
