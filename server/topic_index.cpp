// SPDX-License-Identifier: MIT
#include "server/topic_index.h"

namespace outcry {

bool TopicIndex::add(Listener listener, const Topic &topic)
{
    if (find(listener, topic) != kNone)
        return false;
    if (listener >= m_first.size())
        m_first.resize(listener + 1, kNone);
    const quint32 number = takeTopic(topic);
    const quint32 link = takeSubscription();
    auto &places = m_topics[number].places;
    m_subscriptions[link] = {number, quint32(places.size()), m_first[listener]};
    m_first[listener] = link;
    Place place;
    place.listener = listener;
    place.subscription = link;
    places.push_back(place);
    return true;
}

bool TopicIndex::goLive(Listener listener, const Topic &topic)
{
    const quint32 link = find(listener, topic);
    if (link == kNone)
        return false;
    const Subscription &subscription = m_subscriptions[link];
    m_topics[subscription.topic].places[subscription.place].isLive = 1;
    return true;
}

void TopicIndex::remove(Listener listener, const Topic &topic)
{
    const quint32 link = find(listener, topic);
    if (link == kNone)
        return;
    quint32 *toLink = &m_first[listener];
    while (*toLink != link)
        toLink = &m_subscriptions[*toLink].next;
    *toLink = m_subscriptions[link].next;
    leavePlace(link);
}

void TopicIndex::removeAll(Listener listener)
{
    quint32 link = firstOf(listener);
    if (link == kNone)
        return;
    m_first[listener] = kNone;
    while (link != kNone) {
        const quint32 next = m_subscriptions[link].next;
        leavePlace(link);
        link = next;
    }
}

bool TopicIndex::isListed(Listener listener, const Topic &topic) const
{
    return find(listener, topic) != kNone;
}

bool TopicIndex::isLive(Listener listener, const Topic &topic) const
{
    const quint32 link = find(listener, topic);
    if (link == kNone)
        return false;
    const Subscription &subscription = m_subscriptions[link];
    return m_topics[subscription.topic].places[subscription.place].isLive;
}

int TopicIndex::topicCount(Listener listener) const
{
    int count = 0;
    for (quint32 link = firstOf(listener); link != kNone; link = m_subscriptions[link].next)
        ++count;
    return count;
}

int TopicIndex::topicCount(Listener listener, Topic::Kind kind) const
{
    int count = 0;
    for (quint32 link = firstOf(listener); link != kNone; link = m_subscriptions[link].next)
        count += m_topics[m_subscriptions[link].topic].topic.kind() == kind;
    return count;
}

qsizetype TopicIndex::listenerCount(const Topic &topic) const
{
    const quint32 number = m_topicOf.value(topic, kNone);
    if (number == kNone)
        return 0;
    return qsizetype(m_topics[number].places.size()) - m_topics[number].holes;
}

quint32 TopicIndex::firstOf(Listener listener) const
{
    return listener < m_first.size() ? m_first[listener] : kNone;
}

quint32 TopicIndex::find(Listener listener, const Topic &topic) const
{
    quint32 link = firstOf(listener);
    if (link == kNone)
        return kNone;
    const quint32 number = m_topicOf.value(topic, kNone);
    if (number == kNone)
        return kNone;
    while (link != kNone && m_subscriptions[link].topic != number)
        link = m_subscriptions[link].next;
    return link;
}

quint32 TopicIndex::takeTopic(const Topic &topic)
{
    const auto known = m_topicOf.constFind(topic);
    if (known != m_topicOf.constEnd())
        return *known;
    quint32 number = quint32(m_topics.size());
    if (m_freeTopics.empty()) {
        m_topics.emplace_back();
    } else {
        number = m_freeTopics.back();
        m_freeTopics.pop_back();
    }
    m_topics[number].topic = topic;
    m_topicOf.insert(topic, number);
    return number;
}

quint32 TopicIndex::takeSubscription()
{
    if (m_firstFree == kNone) {
        m_subscriptions.emplace_back();
        return quint32(m_subscriptions.size() - 1);
    }
    const quint32 link = m_firstFree;
    m_firstFree = m_subscriptions[link].next;
    return link;
}

void TopicIndex::leavePlace(quint32 link)
{
    const Subscription gone = m_subscriptions[link];
    m_subscriptions[link] = {kNone, 0, m_firstFree};
    m_firstFree = link;

    TopicPlaces &topic = m_topics[gone.topic];
    if (topic.visits > 0) {
        topic.places[gone.place] = Place();
        ++topic.holes;
        return;
    }
    const Place last = topic.places.back();
    topic.places.pop_back();
    if (gone.place < topic.places.size()) {
        topic.places[gone.place] = last;
        m_subscriptions[last.subscription].place = gone.place;
    }
    dropTopicIfEmpty(gone.topic);
}

void TopicIndex::endVisit(quint32 number)
{
    TopicPlaces &topic = m_topics[number];
    if (--topic.visits > 0 || topic.holes == 0)
        return;
    // Filled in one pass: each of the many who may have gone during a visit costs the same.
    size_t kept = 0;
    for (const Place &place : topic.places) {
        if (place.listener == kNone)
            continue;
        m_subscriptions[place.subscription].place = quint32(kept);
        topic.places[kept++] = place;
    }
    topic.places.resize(kept);
    topic.holes = 0;
    dropTopicIfEmpty(number);
}

void TopicIndex::dropTopicIfEmpty(quint32 number)
{
    TopicPlaces &topic = m_topics[number];
    if (!topic.places.empty())
        return;
    m_topicOf.remove(topic.topic);
    topic = TopicPlaces();
    m_freeTopics.push_back(number);
}

} // namespace outcry
