// SPDX-License-Identifier: MIT
#include "model/roster_model.h"
