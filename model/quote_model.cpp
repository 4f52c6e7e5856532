// SPDX-License-Identifier: MIT
#include "model/quote_model.h"
