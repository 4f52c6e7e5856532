// SPDX-License-Identifier: MIT
#include "server/http/http_response.h"
