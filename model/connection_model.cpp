// SPDX-License-Identifier: MIT
#include "model/connection_model.h"
