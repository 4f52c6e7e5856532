// SPDX-License-Identifier: MIT
#include "model/desk.h"
