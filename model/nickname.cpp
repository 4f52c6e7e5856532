// SPDX-License-Identifier: MIT
#include "model/nickname.h"
