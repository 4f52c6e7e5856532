// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>

namespace outcry {

constexpr qint64 kLargestSettingsBytes = 1024 * 1024;

/// The content of a settings file. One that is not there is empty unless it must exist. Error code "settings": missing,
/// unreadable, no file or too large; the text names it.
Result<QByteArray> readSettingsFile(const QString &path, bool mustExist);

/// "outcry/server.ini" in the user's config folder.
[[nodiscard]] QString defaultServerSettings();

} // namespace outcry
