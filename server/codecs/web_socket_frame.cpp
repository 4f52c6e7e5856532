// SPDX-License-Identifier: MIT
#include "server/codecs/web_socket_frame.h"
