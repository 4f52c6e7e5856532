// SPDX-License-Identifier: MIT
#include "client/reconnect_policy.h"

#include <QTest>

using namespace outcry;
using Cause = ConnectionState::Cause;

static const Ending kBrokenOff{Cause::Closed, 1006, {}, false};
static const Ending kDown{Cause::ServerDown, 0, {}, false};

static ClientOptions optionsWithRandom(double random)
{
    ClientOptions options;
    options.random = [random] { return random; };
    return options;
}

class ReconnectPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    void aLostConnectionIsTriedAgainAtOnce();
    void aServerThatNeverAnsweredIsNotTriedAtOnce();
    void waitingTimesGrowUpToABound();
    void waitingTimesAreRandomButNeverShort();
    void aStableConnectionStartsAnew();
    void aFlappingConnectionKeepsGrowing();
    void someEndingsAreFinal_data();
    void someEndingsAreFinal();
    void aBusyServerIsLeftAlone_data();
    void aBusyServerIsLeftAlone();
    void aServerGoingAwayIsNotStormed();
    void withoutANetworkTriesAreCheap();
    void theUserStartsAnew();
};

void ReconnectPolicyTest::aLostConnectionIsTriedAgainAtOnce()
{
    ReconnectPolicy policy(optionsWithRandom(0.99));
    QCOMPARE(policy.delayAfter(kBrokenOff, 60'000), std::optional(0));
}

void ReconnectPolicyTest::aServerThatNeverAnsweredIsNotTriedAtOnce()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    QCOMPARE(policy.delayAfter(kDown, 0), std::optional(500));
}

void ReconnectPolicyTest::waitingTimesGrowUpToABound()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    QList<int> delays;
    for (int i = 0; i < 40; ++i)
        delays.append(policy.delayAfter(kDown, 0).value());

    QCOMPARE(delays.mid(0, 7), (QList{500, 1000, 2000, 4000, 8000, 15'000, 15'000}));
    QCOMPARE(delays.last(), 15'000);
}

void ReconnectPolicyTest::waitingTimesAreRandomButNeverShort()
{
    ReconnectPolicy policy({});
    for (int i = 0; i < 10; ++i)
        (void)policy.delayAfter(kDown, 0);
    QSet<int> delays;
    for (int i = 0; i < 100; ++i)
        delays.insert(policy.delayAfter(kDown, 0).value());

    QVERIFY(delays.size() > 50);
    QVERIFY(*std::min_element(delays.begin(), delays.end()) >= 15'000);
    QVERIFY(*std::max_element(delays.begin(), delays.end()) <= 30'000);
}

void ReconnectPolicyTest::aStableConnectionStartsAnew()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    for (int i = 0; i < 5; ++i)
        (void)policy.delayAfter(kDown, 0);

    QCOMPARE(policy.delayAfter(kBrokenOff, 10'000), std::optional(0));
}

void ReconnectPolicyTest::aFlappingConnectionKeepsGrowing()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    QCOMPARE(policy.delayAfter(kBrokenOff, 100), std::optional(0));
    QCOMPARE(policy.delayAfter(kBrokenOff, 100), std::optional(1000));
    QCOMPARE(policy.delayAfter(kBrokenOff, 100), std::optional(2000));
}

void ReconnectPolicyTest::someEndingsAreFinal_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isFinal");
    QTest::newRow("sent away") << int(Cause::Closed) << 1008 << false;
    QTest::newRow("goodbye") << int(Cause::Closed) << 1000 << false;
    QTest::newRow("came in elsewhere") << int(Cause::Closed) << 4001 << false;
    QTest::newRow("by the user") << int(Cause::ByUser) << 0 << false;
    QTest::newRow("no server of ours") << int(Cause::NotOurServer) << 0 << true;
    QTest::newRow("login refused") << int(Cause::None) << 0 << true;
}

void ReconnectPolicyTest::someEndingsAreFinal()
{
    QFETCH(int, cause);
    QFETCH(int, code);
    QFETCH(bool, isFinal);
    ReconnectPolicy policy(optionsWithRandom(0));
    QVERIFY(!policy.delayAfter({Cause(cause), code, {}, isFinal}, 60'000));
}

void ReconnectPolicyTest::aBusyServerIsLeftAlone_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("restart") << 1012;
    QTest::newRow("try again later") << 1013;
    QTest::newRow("bad gateway") << 1014;
}

void ReconnectPolicyTest::aBusyServerIsLeftAlone()
{
    QFETCH(int, code);
    const Ending busy{Cause::Closed, code, {}, false};
    QCOMPARE(ReconnectPolicy(optionsWithRandom(0)).delayAfter(busy, 60'000), std::optional(5'000));
    QCOMPARE(ReconnectPolicy(optionsWithRandom(0.5)).delayAfter(busy, 60'000),
             std::optional(17'500));
    QVERIFY(ReconnectPolicy(optionsWithRandom(0.9999)).delayAfter(busy, 60'000).value() <= 30'000);
}

void ReconnectPolicyTest::aServerGoingAwayIsNotStormed()
{
    const Ending goingAway{Cause::Closed, 1001, {}, false};
    QCOMPARE(ReconnectPolicy(optionsWithRandom(0.5)).delayAfter(goingAway, 60'000),
             std::optional(500));
}

void ReconnectPolicyTest::withoutANetworkTriesAreCheap()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(policy.delayAfter({Cause::NoNetwork, 0, {}, false}, 0), std::optional(3'000));
    QCOMPARE(policy.delayAfter(kDown, 0), std::optional(500));
}

void ReconnectPolicyTest::theUserStartsAnew()
{
    ReconnectPolicy policy(optionsWithRandom(0));
    for (int i = 0; i < 5; ++i)
        (void)policy.delayAfter(kDown, 0);
    policy.reset();

    QCOMPARE(policy.delayAfter(kDown, 0), std::optional(500));
}

QTEST_APPLESS_MAIN(ReconnectPolicyTest)
#include "tst_reconnect_policy.moc"
