// SPDX-License-Identifier: MIT
#include "server/price_watch.h"

#include "server/quote_board.h"

#include <QCoreApplication>

namespace outcry {

/// A longer list is counted.
static constexpr qsizetype kMostNamed = 10;

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
    QStringList unknown;
    for (const Topic &topic : watch.topics) {
        if (answered.contains(topic))
            continue;
        answered.insert(topic);
        // Sent even when there is no price yet: it makes the subscription live.
        m_state.courier.toPeer(guest.peer, topic, known(topic));
        if (!topic.isAllQuotes() && !m_board.knows(topic.name()))
            unknown.append(topic.name());
    }
    tellUnknown(guest, unknown);
    return Done{};
}

/// They are watched all the same: a feed may bring them later.
void PriceWatch::tellUnknown(const Guest &guest, const QStringList &symbols)
{
    if (symbols.isEmpty())
        return;
    QString names = symbols.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (symbols.size() > kMostNamed)
        names = QCoreApplication::translate("outcry", "%1 and %n more", nullptr,
                                            int(symbols.size() - kMostNamed))
                    .arg(names);
    m_state.courier.toPeer(
        guest.peer,
        Notice{Notice::Severity::Hint, QStringLiteral("no_quotes"),
               QCoreApplication::translate("outcry", "Nobody quotes %1 here yet.").arg(names), {}});
}

void PriceWatch::unwatch(Guest &guest, const Unwatch &unwatch)
{
    for (const Topic &topic : unwatch.topics)
        guest.watched.remove(topic);
}

} // namespace outcry
