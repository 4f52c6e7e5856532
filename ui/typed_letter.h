// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>

namespace outcry {

/// Whether a key means a letter to be written, and no command. Who presses one where nothing is written wants to say something.
[[nodiscard]] inline bool isTypedLetter(const QKeyEvent &key)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !key.text().isEmpty() && key.text().front().isPrint() && !(key.modifiers() & commands);
}

} // namespace outcry
