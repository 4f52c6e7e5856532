// SPDX-License-Identifier: MIT
#include "model/message_model.h"
