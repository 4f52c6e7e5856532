// SPDX-License-Identifier: MIT
#include "ui/look_style.h"

namespace outcry::look {

LookStyle::LookStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

} // namespace outcry::look
