// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace outcry {

/// A line as it may be shown to others: line ends are '\n', none at the end; control characters
/// other than '\n' and '\t', and halves of characters, become U+FFFD, so that one sees that
/// something was there. Empty if nothing visible is left.
[[nodiscard]] QString plainText(const QString &text);

/// Whether the text takes more bytes of UTF-8 than allowed; 0 allows all.
[[nodiscard]] bool isLongerThan(const QString &text, qint64 bytes);

} // namespace outcry
