// SPDX-License-Identifier: MIT
#include "server/price_watch.h"

#include "server/quote_board.h"

#include <QCoreApplication>

namespace outcry {

QuoteBatch PriceWatch::known(const Topic &topic) const
{
    if (topic.isAllQuotes())
        return {m_board.quotes()};
    const Quote quote = m_board.quote(topic.name());
    return quote.symbol.isEmpty() ? QuoteBatch() : QuoteBatch{{quote}};
}

Result<Done> PriceWatch::watch(Guest &guest, const Watch &watch)
{
    QSet<Topic> watched = guest.watched;
    for (const Topic &topic : watch.topics) {
        if (topic.kind() != Topic::Kind::Quotes)
            return Error{QStringLiteral("bad_topic"),
                         QCoreApplication::translate(
                             "outcry", "Only prices can be watched, like quotes/ACME.")};
        watched.insert(topic);
        if (watched.size() > kMostTopics)
            return Error{
                QStringLiteral("too_many_topics"),
                QCoreApplication::translate(
                    "outcry",
                    "At most %1 symbols can be watched one by one. Watch quotes/* instead.")
                    .arg(kMostTopics)};
    }
    guest.watched = watched;
    QSet<Topic> answered;
    for (const Topic &topic : watch.topics) {
        if (answered.contains(topic))
            continue;
        answered.insert(topic);
        // Sent even when there is no price yet: it makes the subscription live.
        m_state.courier.toPeer(guest.peer, topic, known(topic));
    }
    return Done{};
}

void PriceWatch::unwatch(Guest &guest, const Unwatch &unwatch)
{
    for (const Topic &topic : unwatch.topics)
        guest.watched.remove(topic);
}

} // namespace outcry
