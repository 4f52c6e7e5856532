// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QCoreApplication;

namespace outcry {

/// Languages there are texts in, by their codes, English first.
[[nodiscard]] QStringList languages();

/// Lets the program speak one of languages(), or, with an empty or unknown code, what the desktop's locale asks for first
/// of these. Numbers and times follow a language that was asked for by name; otherwise they stay as the locale writes
/// them. Texts that are shown already stay as they are: to be called before the first window, and again only when
/// all windows are gone. Main thread.
void speak(QCoreApplication &application, const QString &language = {});

} // namespace outcry
