// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace outcry {

/// Where `name` stands in `text` as a whole word, without regard to case, at or after `from`; -1:
/// nowhere. An empty name is nowhere.
[[nodiscard]] qsizetype findMention(QStringView text, QStringView name, qsizetype from = 0);

} // namespace outcry
