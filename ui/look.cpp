// SPDX-License-Identifier: MIT
#include "ui/look.h"
