// SPDX-License-Identifier: MIT
#include "server/topic_index.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace outcry;

class TopicIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void whoWaitsHearsNothing();
    void whoIsLiveHears();
    void beingAddedAgainChangesNothing();
    void nobodyGoesLiveWithoutBeingListed();
    void whoIsRemovedHearsNothingMore();
    void allTopicsOfOneGoAtOnce();
    void listenersMayGoWhileATopicIsVisited();
    void whoComesDuringAVisitIsNotVisited();
    void visitsOfOneTopicMayNest();
    void aTopicWithoutListenersIsForgotten();
    void topicsAreCountedByKind();
    void everythingHoldsUnderRandomChanges();
    void manyLeaveOneTopicQuickly();
};

static std::vector<quint32> heard(TopicIndex &index, const Topic &topic)
{
    std::vector<quint32> result;
    index.visitLive(topic, [&](quint32 listener) { result.push_back(listener); });
    std::sort(result.begin(), result.end());
    return result;
}

static void addLive(TopicIndex &index, quint32 listener, const Topic &topic)
{
    index.add(listener, topic);
    index.goLive(listener, topic);
}

using Listeners = std::vector<quint32>;
static const Topic kRoom = Topic::room(QStringLiteral("lobby"));
static const Topic kAcme = Topic::quotes(QStringLiteral("ACME"));

void TopicIndexTest::whoWaitsHearsNothing()
{
    TopicIndex index;

    QVERIFY(index.add(3, kRoom));

    QCOMPARE(heard(index, kRoom), Listeners());
    QVERIFY(index.isListed(3, kRoom));
    QVERIFY(!index.isLive(3, kRoom));
    QCOMPARE(index.listenerCount(kRoom), 1);
}

void TopicIndexTest::whoIsLiveHears()
{
    TopicIndex index;
    index.add(3, kRoom);
    index.add(4, kRoom);

    QVERIFY(index.goLive(3, kRoom));

    QCOMPARE(heard(index, kRoom), Listeners{3});
    QCOMPARE(heard(index, kAcme), Listeners());
}

void TopicIndexTest::beingAddedAgainChangesNothing()
{
    TopicIndex index;
    addLive(index, 3, kRoom);

    QVERIFY(!index.add(3, kRoom));

    QCOMPARE(heard(index, kRoom), Listeners{3});
    QCOMPARE(index.listenerCount(kRoom), 1);
}

void TopicIndexTest::nobodyGoesLiveWithoutBeingListed()
{
    TopicIndex index;
    index.add(1, kAcme);

    QVERIFY(!index.goLive(3, kRoom));
    QVERIFY(!index.goLive(1, kRoom));

    QCOMPARE(heard(index, kRoom), Listeners());
}

void TopicIndexTest::whoIsRemovedHearsNothingMore()
{
    TopicIndex index;
    for (quint32 listener = 0; listener < 5; ++listener)
        addLive(index, listener, kRoom);

    index.remove(0, kRoom);
    index.remove(3, kRoom);
    index.remove(3, kRoom);
    index.remove(99, kRoom);

    QCOMPARE(heard(index, kRoom), (Listeners{1, 2, 4}));
}

void TopicIndexTest::allTopicsOfOneGoAtOnce()
{
    TopicIndex index;
    addLive(index, 7, kRoom);
    addLive(index, 7, kAcme);
    addLive(index, 8, kAcme);

    index.removeAll(7);

    QCOMPARE(index.topicCount(7), 0);
    QCOMPARE(heard(index, kAcme), Listeners{8});
    QCOMPARE(index.topicCount(), 1);
}

void TopicIndexTest::listenersMayGoWhileATopicIsVisited()
{
    TopicIndex index;
    for (quint32 listener = 0; listener < 10; ++listener)
        addLive(index, listener, kRoom);

    Listeners visited;
    index.visitLive(kRoom, [&](quint32 listener) {
        visited.push_back(listener);
        index.removeAll(listener);
        if (listener == 2)
            index.removeAll(5);
    });

    QCOMPARE(visited, (Listeners{0, 1, 2, 3, 4, 6, 7, 8, 9}));
    QCOMPARE(index.topicCount(), 0);
    QCOMPARE(heard(index, kRoom), Listeners());
}

void TopicIndexTest::whoComesDuringAVisitIsNotVisited()
{
    TopicIndex index;
    addLive(index, 0, kRoom);

    int visits = 0;
    index.visitLive(kRoom, [&](quint32 listener) {
        ++visits;
        addLive(index, listener + 100, kRoom);
        addLive(index, listener + 100, Topic::room(QStringLiteral("other")));
        index.remove(0, kRoom);
    });

    QCOMPARE(visits, 1);
    QCOMPARE(heard(index, kRoom), Listeners{100});
    index.remove(100, kRoom);
    QCOMPARE(index.listenerCount(kRoom), 0);
}

void TopicIndexTest::visitsOfOneTopicMayNest()
{
    TopicIndex index;
    for (quint32 listener = 0; listener < 4; ++listener)
        addLive(index, listener, kRoom);

    index.visitLive(kRoom, [&](quint32 listener) {
        if (listener == 1) {
            index.remove(2, kRoom);
            QCOMPARE(heard(index, kRoom), (Listeners{0, 1, 3}));
        }
    });

    QCOMPARE(heard(index, kRoom), (Listeners{0, 1, 3}));
}

void TopicIndexTest::aTopicWithoutListenersIsForgotten()
{
    TopicIndex index;
    for (int i = 0; i < 1000; ++i) {
        const Topic topic = Topic::quotes(QStringLiteral("S%1").arg(i));
        index.add(1, topic);
        index.remove(1, topic);
    }

    QCOMPARE(index.topicCount(), 0);
    QCOMPARE(index.topicCount(1), 0);
}

void TopicIndexTest::topicsAreCountedByKind()
{
    TopicIndex index;
    index.add(1, kRoom);
    index.add(1, kAcme);
    index.add(1, Topic::allQuotes());

    QCOMPARE(index.topicCount(1), 3);
    QCOMPARE(index.topicCount(1, Topic::Kind::Quotes), 2);
    QCOMPARE(index.topicCount(1, Topic::Kind::Room), 1);
    QCOMPARE(index.topicCount(2), 0);
}

void TopicIndexTest::everythingHoldsUnderRandomChanges()
{
    TopicIndex index;
    std::mt19937 dice(7);
    std::map<QString, std::set<quint32>> listed;
    std::map<QString, std::set<quint32>> live;
    for (int step = 0; step < 20'000; ++step) {
        const QString name = QStringLiteral("T%1").arg(dice() % 6);
        const Topic topic = Topic::quotes(name);
        const quint32 who = dice() % 30;
        switch (dice() % 8) {
        case 0:
        case 1:
        case 2:
            QCOMPARE(index.add(who, topic), listed[name].insert(who).second);
            break;
        case 3:
        case 4:
            if (index.goLive(who, topic))
                live[name].insert(who);
            break;
        case 5:
            index.remove(who, topic);
            listed[name].erase(who);
            live[name].erase(who);
            break;
        case 6: {
            // Half of the listeners go while it is visited.
            index.visitLive(topic, [&](quint32 listener) {
                if (listener % 2 == 0) {
                    index.remove(listener, topic);
                    listed[name].erase(listener);
                    live[name].erase(listener);
                }
            });
            break;
        }
        default:
            index.removeAll(who);
            for (auto &[ignored, set] : listed)
                set.erase(who);
            for (auto &[ignored, set] : live)
                set.erase(who);
        }
        const Listeners expected(live[name].begin(), live[name].end());
        QCOMPARE(heard(index, topic), expected);
        QCOMPARE(index.listenerCount(topic), qsizetype(listed[name].size()));
    }
}

void TopicIndexTest::manyLeaveOneTopicQuickly()
{
    constexpr quint32 kMany = 200'000;
    TopicIndex index;
    for (quint32 listener = 0; listener < kMany; ++listener) {
        addLive(index, listener, kRoom);
        addLive(index, listener, Topic::allQuotes());
    }

    // Searching the others each time would be 4·10^10 steps: more than the test may take.
    for (quint32 listener = 0; listener < kMany; ++listener)
        index.removeAll(listener);

    QCOMPARE(index.topicCount(), 0);
}

QTEST_GUILESS_MAIN(TopicIndexTest)
#include "tst_topic_index.moc"
