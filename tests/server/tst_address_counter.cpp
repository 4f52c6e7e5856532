// SPDX-License-Identifier: MIT
#include "server/address_counter.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace outcry;
using Answer = AddressCounter::Answer;

class AddressCounterTest : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreReadAndWritten_data();
    void addressesAreReadAndWritten();
    void tooManyAtOnceAreRefusedUntilSomeLeave();
    void tooManyNewOnesAreRefusedForTenMinutes();
    void knockingDoesNotProlongTheWait();
    void neighboursInOneNetworkCountTogether();
    void otherAddressesAreNotConcerned();
    void thisMachineIsNeverRefused();
    void liftedLimitsRefuseNobody();
    void oldNetworksAreForgotten();
};

static HostAddress address(const char *text)
{
    sockaddr_storage storage{};
    if (QByteArrayView(text).contains(':')) {
        auto &ipv6 = reinterpret_cast<sockaddr_in6 &>(storage);
        ipv6.sin6_family = AF_INET6;
        inet_pton(AF_INET6, text, &ipv6.sin6_addr);
    } else {
        auto &ipv4 = reinterpret_cast<sockaddr_in &>(storage);
        ipv4.sin_family = AF_INET;
        inet_pton(AF_INET, text, &ipv4.sin_addr);
    }
    return HostAddress::fromSocket(storage);
}

static Limits limits(qint64 atOnce, qint64 perTenMinutes)
{
    Limits result;
    result.connectionsPerAddress = atOnce;
    result.newConnectionsPerTenMinutes = perTenMinutes;
    return result;
}

void AddressCounterTest::addressesAreReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("isLoopback");
    QTest::addColumn<QString>("network");

    QTest::newRow("loopback") << QByteArray("127.0.0.1") << "127.0.0.1" << true << "127.0.0.1";
    QTest::newRow("loopback net") << QByteArray("127.9.9.9") << "127.9.9.9" << true << "127.9.9.9";
    QTest::newRow("ipv4") << QByteArray("192.0.2.7") << "192.0.2.7" << false << "192.0.2.7";
    QTest::newRow("ipv6 loopback") << QByteArray("::1") << "::1" << true << "::";
    QTest::newRow("ipv6") << QByteArray("2001:db8:1:2:3::9") << "2001:db8:1:2:3::9" << false
                          << "2001:db8:1:2::";
    QTest::newRow("mapped") << QByteArray("::ffff:127.0.0.1") << "127.0.0.1" << true << "127.0.0.1";
    QTest::newRow("mapped far") << QByteArray("::ffff:192.0.2.7") << "192.0.2.7" << false
                                << "192.0.2.7";
}

void AddressCounterTest::addressesAreReadAndWritten()
{
    QFETCH(QByteArray, text);
    const HostAddress read = address(text.constData());

    QTEST(read.toString(), "written");
    QTEST(read.isLoopback(), "isLoopback");
    QTEST(read.network().toString(), "network");
}

void AddressCounterTest::tooManyAtOnceAreRefusedUntilSomeLeave()
{
    AddressCounter counter(limits(2, 0));
    const HostAddress far = address("192.0.2.7");

    QCOMPARE(counter.arrived(far, 0), Answer::Welcome);
    QCOMPARE(counter.arrived(far, 0), Answer::Welcome);
    QCOMPARE(counter.arrived(far, 0), Answer::TooManyAtOnce);
    counter.left(far); // the refused one
    counter.left(far);

    QCOMPARE(counter.arrived(far, 0), Answer::Welcome);
}

void AddressCounterTest::tooManyNewOnesAreRefusedForTenMinutes()
{
    AddressCounter counter(limits(0, 3));
    const HostAddress far = address("192.0.2.7");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(counter.arrived(far, 1000), Answer::Welcome);
        counter.left(far);
    }

    QCOMPARE(counter.arrived(far, 1000 + AddressCounter::kWindowMs - 1), Answer::TooManyNew);
    counter.left(far);
    QCOMPARE(counter.arrived(far, 1000 + AddressCounter::kWindowMs), Answer::Welcome);
}

void AddressCounterTest::knockingDoesNotProlongTheWait()
{
    AddressCounter counter(limits(0, 1));
    const HostAddress far = address("192.0.2.7");
    QCOMPARE(counter.arrived(far, 0), Answer::Welcome);
    for (qint64 ms = 1000; ms < AddressCounter::kWindowMs; ms += 1000) {
        QCOMPARE(counter.arrived(far, ms), Answer::TooManyNew);
        counter.left(far);
    }

    QCOMPARE(counter.arrived(far, AddressCounter::kWindowMs), Answer::Welcome);
}

void AddressCounterTest::neighboursInOneNetworkCountTogether()
{
    AddressCounter counter(limits(1, 0));

    QCOMPARE(counter.arrived(address("2001:db8::1"), 0), Answer::Welcome);
    QCOMPARE(counter.arrived(address("2001:db8::ffff"), 0), Answer::TooManyAtOnce);
    QCOMPARE(counter.arrived(address("2001:db8:0:1::1"), 0), Answer::Welcome);
}

void AddressCounterTest::otherAddressesAreNotConcerned()
{
    AddressCounter counter(limits(1, 1));

    QCOMPARE(counter.arrived(address("192.0.2.1"), 0), Answer::Welcome);
    QCOMPARE(counter.arrived(address("192.0.2.2"), 0), Answer::Welcome);
    counter.left(address("192.0.2.99"));
}

void AddressCounterTest::thisMachineIsNeverRefused()
{
    AddressCounter counter(limits(1, 1));
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(counter.arrived(address("127.0.0.1"), 0), Answer::Welcome);
        QCOMPARE(counter.arrived(address("::1"), 0), Answer::Welcome);
    }
    QCOMPARE(counter.networkCount(), 0);
}

void AddressCounterTest::liftedLimitsRefuseNobody()
{
    AddressCounter counter(limits(0, 0));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(counter.arrived(address("192.0.2.1"), 0), Answer::Welcome);
}

void AddressCounterTest::oldNetworksAreForgotten()
{
    AddressCounter counter(limits(1, 1));
    for (int i = 0; i < 200; ++i) {
        const QByteArray text = "192.0.2." + QByteArray::number(i);
        QCOMPARE(counter.arrived(address(text.constData()), 0), Answer::Welcome);
        if (i > 0)
            counter.left(address(text.constData()));
    }

    QCOMPARE(counter.arrived(address("198.51.100.1"), 2 * AddressCounter::kWindowMs),
             Answer::Welcome);

    // The one that is still connected, and the newcomer.
    QCOMPARE(counter.networkCount(), 2);
}

QTEST_GUILESS_MAIN(AddressCounterTest)
#include "tst_address_counter.moc"
