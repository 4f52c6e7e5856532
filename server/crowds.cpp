// SPDX-License-Identifier: MIT
#include "server/crowds.h"

#include <utility>

namespace outcry {

Crowds::Crowds(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kWindowMs);
    connect(&m_timer, &QTimer::timeout, this, &Crowds::due);
}

void Crowds::note(const RosterChange &change)
{
    CrowdNews &news = m_news[change.room];
    news.room = change.room;
    if (news.changes.size() < CrowdNews::kMostChanges)
        news.changes.append(change);
    else
        ++news.untoldCount;
    if (!m_timer.isActive())
        m_timer.start();
}

QList<CrowdNews> Crowds::take(const QString &room)
{
    const auto node = m_news.extract(room);
    return node.empty() ? QList<CrowdNews>() : QList<CrowdNews>{node.mapped()};
}

QList<CrowdNews> Crowds::takeAll()
{
    QList<CrowdNews> all;
    for (const auto &[room, news] : std::exchange(m_news, {}))
        all.append(news);
    return all;
}

} // namespace outcry
