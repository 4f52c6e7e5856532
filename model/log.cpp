// SPDX-License-Identifier: MIT
#include "model/log.h"

namespace outcry {

Q_LOGGING_CATEGORY(lcServer, "outcry.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHub, "outcry.hub", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorker, "outcry.worker", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFeed, "outcry.feed", QtInfoMsg)
Q_LOGGING_CATEGORY(lcClient, "outcry.client", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWindow, "outcry.window", QtInfoMsg)

} // namespace outcry
