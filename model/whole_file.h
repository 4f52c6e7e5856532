// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>

namespace outcry {

/// Writes a file whole or not at all: on a full disk, or when the program is killed meanwhile, the old one stays as it
/// was. Error code "file"; the text is the system's reason, for the caller's own sentence.
Result<Done> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace outcry
