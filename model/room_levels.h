// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace outcry {

/// How much its user wants to be told of each room of one server. Only what is not as usual is kept; bounded.
///
/// A direct talk is with a person, whose id lasts as long as his login; what is decided about it is kept by his name, so that
/// it holds for the next one too.
class RoomLevels : public QObject
{
    Q_OBJECT

public:
    /// Of a room nobody decided about.
    static constexpr RoomLevel kUsual = RoomLevel::Mentions;

    using QObject::QObject;

    /// `room` as a desk names it: "lobby", directTalkWith() somebody.
    [[nodiscard]] RoomLevel level(const QString &room) const { return m_levels.value(keyOf(room), kUsual); }
    void setLevel(const QString &room, RoomLevel level);
    /// The other one of a direct talk is called so now.
    void nameTalk(const QString &room, const QString &nickname);

    /// For a settings file: "all:lobby", "nothing:@bob". What restore() does not understand it passes over.
    [[nodiscard]] QStringList stored() const;
    void restore(const QStringList &stored);

signals:
    void changed(const QString &room);

private:
    [[nodiscard]] QString keyOf(const QString &room) const;

    /// By room; of a direct talk by "@" and the name.
    QHash<QString, RoomLevel> m_levels;
    QHash<QString, QString> m_talkNames;
};

} // namespace outcry
