// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace outcry {

// Never a message's text, a password or a ticket in a log.
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcHub)
Q_DECLARE_LOGGING_CATEGORY(lcWorker)
Q_DECLARE_LOGGING_CATEGORY(lcFeed)
Q_DECLARE_LOGGING_CATEGORY(lcClient)
Q_DECLARE_LOGGING_CATEGORY(lcWindow)

} // namespace outcry
