// SPDX-License-Identifier: MIT
#pragma once

#include "model/topic.h"

#include <QHash>

#include <limits>
#include <vector>

namespace outcry {

/// Who of one worker listens to which topic. Listeners are small numbers (a peer's slot), so that a
/// subscription costs about 20 bytes.
///
/// A subscription begins waiting and hears nothing until it is live: the hub's snapshot comes
/// first. Everything about one listener takes time in proportion to its own topics, however many
/// others share them. Listeners may come and go while a topic is visited; who comes meanwhile is
/// not visited.
class TopicIndex
{
public:
    using Listener = quint32;
    static constexpr int kFar = 8;
    static constexpr int kNear = 4;

    /// Begins to wait. A topic that is listed already stays as it is. False: it was.
    bool add(Listener listener, const Topic &topic);
    /// From now on it is visited. False: it is not listed.
    bool goLive(Listener listener, const Topic &topic);
    void remove(Listener listener, const Topic &topic);
    void removeAll(Listener listener);

    [[nodiscard]] bool isListed(Listener listener, const Topic &topic) const;
    [[nodiscard]] bool isLive(Listener listener, const Topic &topic) const;
    /// Topics of one listener.
    [[nodiscard]] int topicCount(Listener listener) const;
    [[nodiscard]] int topicCount(Listener listener, Topic::Kind kind) const;
    /// Topics that anybody listens to.
    [[nodiscard]] qsizetype topicCount() const { return m_topicOf.size(); }
    /// Waiting ones included.
    [[nodiscard]] qsizetype listenerCount(const Topic &topic) const;

    /// Calls visit(Listener) for everybody who listens to the topic and is live.
    template <typename Visit>
    void visitLive(const Topic &topic, Visit visit)
    {
        visitLive(topic, visit, [](Listener, int) {});
    }
    /// The same; approach(Listener, visits) is called twice for most: when it is still kFar visits to go,
    /// and kNear. Whoever is visited lies anywhere in memory, and that can be fetched meanwhile.
    template <typename Visit, typename Approach>
    void visitLive(const Topic &topic, Visit visit, Approach approach)
    {
        const quint32 number = m_topicOf.value(topic, kNone);
        if (number == kNone)
            return;
        ++m_topics[number].visits;
        const size_t count = m_topics[number].places.size();
        // Nothing is held across visit(): it may change everything but the order of this topic's
        // places.
        for (size_t i = 0; i < count; ++i) {
            const Place *const places = m_topics[number].places.data();
            for (const int distance : {kFar, kNear}) {
                const size_t coming = i + size_t(distance);
                if (coming < count && places[coming].listener != kNone)
                    approach(Listener(places[coming].listener), distance);
            }
            const Place place = places[i];
            if (place.listener != kNone && place.isLive)
                visit(Listener(place.listener));
        }
        endVisit(number);
    }

private:
    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();

    /// A listener's place in a topic; a hole (listener == kNone) while somebody visits.
    struct Place
    {
        quint32 listener = kNone;
        quint32 subscription : 31 = 0;
        quint32 isLive : 1 = 0;
    };

    /// One link in the chain of a listener's topics.
    struct Subscription
    {
        quint32 topic = kNone;
        quint32 place = 0;
        quint32 next = kNone;
    };

    struct TopicPlaces
    {
        Topic topic;
        std::vector<Place> places;
        quint32 holes = 0;
        quint32 visits = 0;
    };

    [[nodiscard]] quint32 find(Listener listener, const Topic &topic) const;
    [[nodiscard]] quint32 firstOf(Listener listener) const;
    quint32 takeTopic(const Topic &topic);
    quint32 takeSubscription();
    void leavePlace(quint32 subscription);
    void endVisit(quint32 topic);
    void dropTopicIfEmpty(quint32 topic);

    QHash<Topic, quint32> m_topicOf;
    std::vector<TopicPlaces> m_topics;
    std::vector<quint32> m_freeTopics;
    std::vector<Subscription> m_subscriptions;
    quint32 m_firstFree = kNone;
    /// By listener: the first link of its chain.
    std::vector<quint32> m_first;
};

} // namespace outcry
