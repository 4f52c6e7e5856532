// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

namespace outcry {

class ChatView;

/// Makes every ChatView a list of messages for screen readers, each row one item whose name is the
/// model's Qt::AccessibleTextRole. May be called more than once.
void installChatAccessibility();

/// Rows have come at the end: what others said is spoken while the view is to be seen.
void tellAccessibility(ChatView &view, int firstRow, int count);

} // namespace outcry
