// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace outcry::look {

/// Fusion, drawn flat in our colours: buttons, fields, scroll bars, headers, menus, splitters. apply() sets it.
class LookStyle : public QProxyStyle
{
    Q_OBJECT

public:
    LookStyle();
};

} // namespace outcry::look
