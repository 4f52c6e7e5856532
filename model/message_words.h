// SPDX-License-Identifier: MIT
#pragma once

#include "model/message_model.h"

namespace outcry {

[[nodiscard]] MessageModel::RowKind rowKind(Message::Kind kind);
[[nodiscard]] MessageModel::RowKind rowKind(RosterChange::Kind kind);
[[nodiscard]] MessageModel::RowKind rowKind(Notice::Severity severity);

/// What stands in the place of a line that its author took away.
[[nodiscard]] QString deletedText(const QString &name);
/// "bob joined", "ann is now known as anna"; `formerName` of a renaming only.
[[nodiscard]] QString rosterText(MessageModel::RowKind kind, const QString &name,
                                 const QString &formerName);
/// A row as it stands in a copied line: "ann: $AAPL [187.20] look", "* ann waves", "bob joined".
[[nodiscard]] QString plainText(const MessageModel::Row &row);
/// A row as it is read aloud: "09:31, ann: AAPL (187.20 when said) look", "09:31, ann: hello, not sent yet". `answered`: whom it answers; empty:
/// nobody.
[[nodiscard]] QString accessibleText(const MessageModel::Row &row, const QString &answered = {});

} // namespace outcry
