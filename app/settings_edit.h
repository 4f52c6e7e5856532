// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QStringList>

namespace outcry {

/// The content of a settings file in which the option `name` of `section` (or before any section) has these values, a line
/// each. Everything else stays as it is, comments too. No value: the option is gone.
[[nodiscard]] QByteArray withOption(const QByteArray &content, const QString &section, const QString &name,
                                    const QStringList &values);

/// Does that to a file, which may be missing; written whole or not at all. Error code "settings".
Result<Done> keepOption(const QString &path, const QString &section, const QString &name, const QStringList &values);

} // namespace outcry
