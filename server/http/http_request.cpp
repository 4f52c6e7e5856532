// SPDX-License-Identifier: MIT
#include "server/http/http_request.h"
