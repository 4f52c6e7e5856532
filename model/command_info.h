// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace outcry {

/// A slash command as clients offer it: "nick", "<name>", "Take another name".
struct CommandInfo
{
    QString name;
    QString usage;
    QString description;

    friend bool operator==(const CommandInfo &, const CommandInfo &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::CommandInfo)
