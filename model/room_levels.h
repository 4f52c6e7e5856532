// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace outcry {

/// How much its user wants to be told of each room of one server. Only what is not as usual is kept; bounded.
class RoomLevels : public QObject
{
    Q_OBJECT

public:
    /// Of a room nobody decided about.
    static constexpr RoomLevel kUsual = RoomLevel::Mentions;

    using QObject::QObject;

    /// `room` as a desk names it: "lobby", "@bob".
    [[nodiscard]] RoomLevel level(const QString &room) const { return m_levels.value(room, kUsual); }
    void setLevel(const QString &room, RoomLevel level);

    /// For a settings file: "all:lobby", "nothing:@bob". What restore() does not understand it passes over.
    [[nodiscard]] QStringList stored() const;
    void restore(const QStringList &stored);

signals:
    void changed(const QString &room);

private:
    QHash<QString, RoomLevel> m_levels;
};

} // namespace outcry
