// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace outcry {

/// Texts for people where no QObject is at hand: `Text::tr("A name has no spaces.")`. All of them share the context
/// "outcry", where the translations find them. Any thread.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(outcry)
};

} // namespace outcry
