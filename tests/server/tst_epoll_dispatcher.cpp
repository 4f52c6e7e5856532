// SPDX-License-Identifier: MIT
#include "tests/support/serving_test_main.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>

#include <sys/socket.h>
#include <unistd.h>

using namespace outcry;

namespace {

/// Two ends of a connection.
struct Ends
{
    Descriptor near;
    Descriptor far;

    Ends()
    {
        int numbers[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, numbers) == 0) {
            near = Descriptor(numbers[0]);
            far = Descriptor(numbers[1]);
        }
    }
    void say(const char *word) const { QCOMPARE(::write(far.number(), word, 1), ssize_t(1)); }
    void hear() const
    {
        char byte = 0;
        QCOMPARE(::read(near.number(), &byte, 1), ssize_t(1));
    }
};

bool reaches(const std::atomic<int> &count, int wanted)
{
    const QDeadlineTimer deadline(10'000);
    while (count < wanted && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    return count == wanted;
}

class Listener final : public LoopListener
{
public:
    Listener() { EpollDispatcher::ofThisThread()->setLoopListener(this); }
    ~Listener() override { EpollDispatcher::ofThisThread()->setLoopListener(nullptr); }

    void descriptorsReady(std::span<const epoll_event> events) override
    {
        for (const epoll_event &event : events)
            heard.append(event.data.ptr);
        if (onReady)
            onReady();
    }
    bool loopResting() override
    {
        ++rests;
        return onResting && onResting();
    }
    void watch(int descriptor, void *mark) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = mark;
        QCOMPARE(::epoll_ctl(EpollDispatcher::ofThisThread()->set(), EPOLL_CTL_ADD, descriptor, &event), 0);
    }

    QList<void *> heard;
    int rests = 0;
    std::function<void()> onReady;
    std::function<bool()> onResting;
};

} // namespace

class EpollDispatcherTest : public QObject
{
    Q_OBJECT

private slots:
    void timersComeInTheirOrder();
    void aTimerEndsAnotherThatIsDue();
    void aTimerIsNotToldInsideOfItself();
    void timersWithoutIntervalLetOthersHaveTheirTurn();
    void missedIntervalsAreNotMadeUpFor();
    void whatIsLeftOfATimerIsTold();
    void aNotifierTellsAsLongAsThereIsSomething();
    void aNotifierCanBeSilencedAndDeletedInItsOwnCall();
    void readingAndWritingAreToldApart();
    void aDescriptorsNumberIsUsedAgain();
    void aRegularFileIsRefusedWithAWarning();
    void theListenerHearsItsDescriptorsAndRests();
    void aListenerThatWantsMoreIsNotKeptWaiting();
    void whatIsPostedIsDoneBeforeTheRest();
    void aCallIsHeardBeforeWhatHappenedAfterIt();
    void noCallFromAnotherThreadIsLost();
    void noEndOfALoopIsLost();
    void socketsOfQtWork();
};

void EpollDispatcherTest::timersComeInTheirOrder()
{
    QList<int> order;
    QTimer::singleShot(30, this, [&] { order.append(3); });
    QTimer::singleShot(10, this, [&] { order.append(1); });
    QTimer::singleShot(20, this, [&] { order.append(2); });
    QTimer::singleShot(0, this, [&] { order.append(0); });
    QTRY_COMPARE(order, QList<int>({0, 1, 2, 3}));
}

void EpollDispatcherTest::aTimerEndsAnotherThatIsDue()
{
    QTimer first, second;
    int toldOfSecond = 0;
    first.setSingleShot(true);
    connect(&first, &QTimer::timeout, &second, &QTimer::stop);
    connect(&second, &QTimer::timeout, this, [&] { ++toldOfSecond; });
    first.start(1);
    second.start(1);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 3) { }
    QTRY_VERIFY(!first.isActive());
    QCOMPARE(toldOfSecond, 0);
}

void EpollDispatcherTest::aTimerIsNotToldInsideOfItself()
{
    QTimer timer;
    int depth = 0, deepest = 0, count = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        if (++count == 1) {
            bool isOver = false;
            QTimer::singleShot(10, this, [&] { isOver = true; });
            while (!isOver)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        --depth;
    });
    timer.start(1);
    QTRY_VERIFY(count >= 3);
    QCOMPARE(deepest, 1);
}

void EpollDispatcherTest::timersWithoutIntervalLetOthersHaveTheirTurn()
{
    Ends ends;
    QTimer restless;
    int count = 0, heard = 0;
    connect(&restless, &QTimer::timeout, this, [&] { ++count; });
    restless.start(0);
    QSocketNotifier notifier(ends.near.number(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ends.hear();
        ++heard;
    });
    ends.say("a");
    QTRY_COMPARE(heard, 1);
    QTRY_VERIFY(count > 10);
}

void EpollDispatcherTest::missedIntervalsAreNotMadeUpFor()
{
    QTimer timer;
    int count = 0;
    connect(&timer, &QTimer::timeout, this, [&] { ++count; });
    timer.start(20);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 130) { }
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(count, 1);
}

void EpollDispatcherTest::whatIsLeftOfATimerIsTold()
{
    QTimer timer;
    timer.start(60'000);
    QVERIFY(timer.remainingTime() > 50'000 && timer.remainingTime() <= 60'000);
    const auto infos = QAbstractEventDispatcher::instance()->registeredTimers(&timer);
    QCOMPARE(infos.size(), 1);
    QCOMPARE(infos.first().interval, 60'000);
    timer.stop();
    QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&timer).isEmpty());
}

void EpollDispatcherTest::aNotifierTellsAsLongAsThereIsSomething()
{
    Ends ends;
    QSocketNotifier notifier(ends.near.number(), QSocketNotifier::Read);
    int told = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        if (++told == 3)
            ends.hear();
    });
    ends.say("a");
    QTRY_COMPARE(told, 3);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(told, 3);
    ends.far.close();
    QTRY_VERIFY(told >= 4);
}

void EpollDispatcherTest::aNotifierCanBeSilencedAndDeletedInItsOwnCall()
{
    Ends ends, others;
    auto *notifier = new QSocketNotifier(ends.near.number(), QSocketNotifier::Read);
    int told = 0;
    connect(notifier, &QSocketNotifier::activated, this, [&] {
        ++told;
        notifier->setEnabled(false);
    });
    ends.say("a");
    QTRY_COMPARE(told, 1);
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
    notifier->setEnabled(true);
    QTRY_COMPARE(told, 2);

    // Each of two that are ready takes the other away: only one may be told.
    int count = 0;
    auto *one = new QSocketNotifier(ends.near.number(), QSocketNotifier::Write, this);
    auto *other = new QSocketNotifier(others.near.number(), QSocketNotifier::Write, this);
    connect(one, &QSocketNotifier::activated, this, [&] {
        ++count;
        one->setEnabled(false);
        delete std::exchange(other, nullptr);
    });
    connect(other, &QSocketNotifier::activated, this, [&] {
        ++count;
        other->setEnabled(false);
        delete std::exchange(one, nullptr);
    });
    QTRY_COMPARE(count, 1);
    QCoreApplication::processEvents();
    QCOMPARE(count, 1);
    delete one;
    delete other;
    delete notifier;
}

void EpollDispatcherTest::readingAndWritingAreToldApart()
{
    Ends ends;
    QSocketNotifier reading(ends.near.number(), QSocketNotifier::Read);
    QSocketNotifier writing(ends.near.number(), QSocketNotifier::Write);
    int reads = 0, writes = 0;
    connect(&reading, &QSocketNotifier::activated, this, [&] {
        ends.hear();
        ++reads;
    });
    connect(&writing, &QSocketNotifier::activated, this, [&] {
        ++writes;
        writing.setEnabled(false);
    });
    QTRY_COMPARE(writes, 1);
    QCOMPARE(reads, 0);
    ends.say("a");
    QTRY_COMPARE(reads, 1);
    QCOMPARE(writes, 1);
}

void EpollDispatcherTest::aDescriptorsNumberIsUsedAgain()
{
    auto first = std::make_unique<Ends>();
    const int number = first->near.number();
    QSocketNotifier stale(number, QSocketNotifier::Read);
    first.reset();
    Ends second;
    // The least free number is given away first.
    QCOMPARE(second.near.number(), number);
    stale.setEnabled(false);
    QSocketNotifier fresh(number, QSocketNotifier::Read);
    int told = 0;
    connect(&fresh, &QSocketNotifier::activated, this, [&] {
        second.hear();
        ++told;
    });
    second.say("a");
    QTRY_COMPARE(told, 1);
}

void EpollDispatcherTest::aRegularFileIsRefusedWithAWarning()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be watched")));
    QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
    QCoreApplication::processEvents();
}

void EpollDispatcherTest::theListenerHearsItsDescriptorsAndRests()
{
    Ends ends, notified;
    Listener listener;
    int mark = 0, told = 0;
    listener.watch(ends.near.number(), &mark);
    listener.onReady = [&] { ends.hear(); };
    QSocketNotifier notifier(notified.near.number(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        notified.hear();
        ++told;
    });
    ends.say("a");
    notified.say("b");
    QTRY_COMPARE(told, 1);
    QTRY_COMPARE(listener.heard, QList<void *>({&mark}));
    QVERIFY(listener.rests > 0);
}

void EpollDispatcherTest::aListenerThatWantsMoreIsNotKeptWaiting()
{
    Listener listener;
    listener.onResting = [&] { return listener.rests <= 5; };
    // Nothing else ever happens: a rest that is waited in lasts for good.
    while (listener.rests < 5)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(listener.rests, 5);
}

void EpollDispatcherTest::whatIsPostedIsDoneBeforeTheRest()
{
    Ends ends;
    Listener listener;
    QByteArray order;
    int mark = 0;
    listener.watch(ends.near.number(), &mark);
    listener.onReady = [&] {
        ends.hear();
        order.append('r');
        QMetaObject::invokeMethod(this, [&] { order.append('p'); }, Qt::QueuedConnection);
    };
    listener.onResting = [&] {
        if (!order.isEmpty())
            order.append('.');
        return false;
    };
    ends.say("a");
    QTRY_VERIFY(order.contains('p'));
    QTRY_VERIFY(order.startsWith("rp."));
}

void EpollDispatcherTest::aCallIsHeardBeforeWhatHappenedAfterIt()
{
    Ends ends;
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    QSocketNotifier notifier(ends.near.number(), QSocketNotifier::Read);
    std::atomic<int> called = 0, heard = 0, late = 0;
    connect(
        &notifier, &QSocketNotifier::activated, &notifier,
        [&] {
            ends.hear();
            late += called <= heard;
            ++heard;
        },
        Qt::DirectConnection);
    notifier.moveToThread(&thread);
    thread.start();
    for (int i = 0; i < 2000; ++i) {
        QMetaObject::invokeMethod(&notifier, [&called] { ++called; }, Qt::QueuedConnection);
        ends.say("a");
        QVERIFY(reaches(heard, i + 1));
    }
    QCOMPARE(late.load(), 0);
    thread.quit();
    QVERIFY(thread.wait(10'000));
}

void EpollDispatcherTest::noCallFromAnotherThreadIsLost()
{
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    QObject receiver;
    receiver.moveToThread(&thread);
    thread.start();
    std::atomic<int> done = 0;
    for (int i = 0; i < 20'000; ++i) {
        QMetaObject::invokeMethod(&receiver, [&done] { ++done; }, Qt::QueuedConnection);
        // Now and then the thread falls asleep before the next call.
        if (i % 4 == 0)
            QVERIFY(reaches(done, i + 1));
    }
    QVERIFY(reaches(done, 20'000));
    thread.quit();
    QVERIFY(thread.wait(10'000));
}

void EpollDispatcherTest::noEndOfALoopIsLost()
{
    for (int i = 0; i < 300; ++i) {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        QObject receiver;
        receiver.moveToThread(&thread);
        thread.start();
        // Ends at all sorts of moments: before the loop, while something is done, while it waits.
        for (int calls = 0; calls < i % 7; ++calls)
            QMetaObject::invokeMethod(&receiver, [&receiver] { QMetaObject::invokeMethod(&receiver, [] {}, Qt::QueuedConnection); },
                                      Qt::QueuedConnection);
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }
}

void EpollDispatcherTest::socketsOfQtWork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *const other = server.nextPendingConnection();
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray much(4 * 1024 * 1024, 'x');
    client.write(much);
    QByteArray got;
    connect(other, &QTcpSocket::readyRead, this, [&] { got += other->readAll(); });
    QTRY_COMPARE(got.size(), much.size());
    client.disconnectFromHost();
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
}

OUTCRY_SERVING_TEST_MAIN(EpollDispatcherTest)
#include "tst_epoll_dispatcher.moc"
