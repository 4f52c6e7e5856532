// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace outcry {

/// Gathers who comes and goes in crowded rooms, so that n arrivals cost n messages a second at most and not n times n
/// (docs/decisions/0013). A part of the hub; owned by it.
class Crowds : public QObject
{
    Q_OBJECT

public:
    /// From so many people on a room is crowded; it is not any more when fewer than the second number are left,
    /// so that a few who come and go do not change its kind.
    static constexpr std::size_t kCrowd = 200;
    static constexpr std::size_t kNoCrowd = 150;
    static constexpr int kWindowMs = 1000;

    explicit Crowds(QObject *parent = nullptr);

    void setWindow(int ms) { m_timer.setInterval(ms); }
    void note(const RosterChange &change);
    /// What gathered in a room, if anything did; `peopleCount` is left to the caller.
    [[nodiscard]] QList<CrowdNews> take(const QString &room);
    [[nodiscard]] QList<CrowdNews> takeAll();

signals:
    /// It is time to tell: takeAll().
    void due();

private:
    std::map<QString, CrowdNews> m_news;
    QTimer m_timer;
};

} // namespace outcry
