// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace outcry;

/// The same questions to every feed of the catalogue. A newcomer needs an argument here only if it needs one to start.
class FeedsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFeedExplainsItself_data() { everyFeed(); }
    void everyFeedExplainsItself();
    void everyFeedStartsAndSendsLegalQuotes_data() { everyFeed(); }
    void everyFeedStartsAndSendsLegalQuotes();
    void everyFeedStopsAndStartsAgain_data() { everyFeed(); }
    void everyFeedStopsAndStartsAgain();
    void everyFeedWorksInTheThreadItIsMovedTo_data() { everyFeed(); }
    void everyFeedWorksInTheThreadItIsMovedTo();
    void everyFeedRefusesAnUnknownOption_data() { everyFeed(); }
    void everyFeedRefusesAnUnknownOption();
    void namesAreUnique();
    void anUnknownFeedIsRefusedWithTheKnownOnes_data();
    void anUnknownFeedIsRefusedWithTheKnownOnes();

private:
    void everyFeed();
    [[nodiscard]] QString startable(const QByteArray &name) const;

    QTemporaryDir m_folder;
};

static QList<Quote> quotesOf(const QSignalSpy &spy)
{
    QList<Quote> quotes;
    for (const QList<QVariant> &arguments : spy)
        quotes += arguments.first().value<QList<Quote>>();
    return quotes;
}

void FeedsTest::initTestCase()
{
    QFile file(m_folder.filePath(QStringLiteral("ACME.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Date,Close,Low,High,Volume\n2020-01-01,10.50,10,11,100\n2020-01-02,10.60,10,11,100\n");
}

void FeedsTest::everyFeed()
{
    QTest::addColumn<QByteArray>("name");
    for (const FeedEntry *entry : feeds())
        QTest::newRow(entry->name.constData()) << entry->name;
}

QString FeedsTest::startable(const QByteArray &name) const
{
    if (name == "replay")
        return QStringLiteral("replay:%1?rate=50&loop").arg(m_folder.filePath(QStringLiteral("ACME.csv")));
    return QString::fromLatin1(name);
}

void FeedsTest::everyFeedExplainsItself()
{
    QFETCH(QByteArray, name);

    const FeedEntry *entry = feedNamed(name);

    QVERIFY(entry);
    QVERIFY(entry->argumentHelp.size() > 20);
    QVERIFY(entry->argumentHelp.contains(QString::fromLatin1(name) + u':'));
}

void FeedsTest::everyFeedStartsAndSendsLegalQuotes()
{
    QFETCH(QByteArray, name);
    const auto feed = createFeed(startable(name));
    QVERIFY2(feed.isOk(), qPrintable(feed ? QString() : feed.error().text));
    const QStringList symbols = feed.value()->symbols();
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy failed(feed->get(), &Feed::failed);

    feed.value()->start();
    QTRY_VERIFY(arrived.count() >= 2);

    QVERIFY(!symbols.isEmpty());
    QVERIFY(failed.isEmpty());
    for (const Quote &quote : quotesOf(arrived)) {
        QCOMPARE(quote.symbol, legalSymbol(quote.symbol));
        QVERIFY(symbols.contains(quote.symbol));
        QVERIFY(quote.priceTicks != 0);
        QVERIFY(quote.referenceTicks != 0);
        QVERIFY(quote.bidTicks == 0 || quote.bidTicks <= quote.priceTicks);
        QVERIFY(quote.askTicks == 0 || quote.askTicks >= quote.priceTicks);
        QVERIFY(quote.lowTicks == 0 || quote.lowTicks <= quote.priceTicks);
        QVERIFY(quote.highTicks == 0 || quote.highTicks >= quote.priceTicks);
        QVERIFY(quote.decimals <= kMostDecimals);
        QCOMPARE(quote.source, QString::fromLatin1(name));
        QVERIFY(quote.sourceTimeMs > 0);
        QVERIFY(quote.usualIntervalMs > 0);
        QCOMPARE(quote.isSimulated, feed.value()->isSimulated());
    }
}

void FeedsTest::everyFeedStopsAndStartsAgain()
{
    QFETCH(QByteArray, name);
    const auto feed = createFeed(startable(name));
    QVERIFY(feed.isOk());
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);

    feed.value()->start();
    QTRY_VERIFY(arrived.count() >= 2);
    feed.value()->stop();
    arrived.clear();
    QVERIFY(!arrived.wait(100));
    feed.value()->start();

    QTRY_VERIFY(arrived.count() >= 2);
}

void FeedsTest::everyFeedWorksInTheThreadItIsMovedTo()
{
    QFETCH(QByteArray, name);
    const auto feed = createFeed(startable(name));
    QVERIFY(feed.isOk());
    Feed *const moved = feed->get();
    QThread thread;
    moved->moveToThread(&thread);
    // Stops where it lives, and comes home to be deleted here.
    connect(&thread, &QThread::finished, moved, [moved, home = QThread::currentThread()] {
        moved->stop();
        moved->moveToThread(home);
    });
    int lists = 0;
    connect(moved, &Feed::quotesArrived, this, [&lists] { ++lists; });

    thread.start();
    QMetaObject::invokeMethod(moved, [moved] { moved->start(); });
    QTRY_VERIFY(lists >= 2);
    thread.quit();

    QVERIFY(thread.wait(5000));
}

void FeedsTest::everyFeedRefusesAnUnknownOption()
{
    QFETCH(QByteArray, name);
    QString argument = startable(name);
    if (name == "replay")
        argument = argument.left(argument.indexOf(u'?')) + QStringLiteral("?nonsense=1");
    else
        argument += QStringLiteral(":nonsense=1");

    const auto feed = createFeed(argument);

    QVERIFY(!feed.isOk());
    QCOMPARE(feed.error().code, QStringLiteral("bad_feed"));
    QVERIFY2(feed.error().text.contains(QStringLiteral("\"nonsense\"")), qPrintable(feed.error().text));
}

void FeedsTest::namesAreUnique()
{
    QSet<QByteArray> names;
    for (const FeedEntry *entry : feeds())
        names.insert(entry->name);
    QCOMPARE(names.size(), feeds().size());
}

void FeedsTest::anUnknownFeedIsRefusedWithTheKnownOnes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("other") << "bloomberg";
    QTest::newRow("with argument") << "bloomberg:key=1";
    QTest::newRow("no name") << ":seed=1";
    QTest::newRow("capitals") << "Random_Walk";
}

void FeedsTest::anUnknownFeedIsRefusedWithTheKnownOnes()
{
    QFETCH(QString, text);

    const auto feed = createFeed(text);

    QVERIFY(!feed.isOk());
    QCOMPARE(feed.error().code, QStringLiteral("bad_feed"));
    QVERIFY(feed.error().text.contains(QStringLiteral("random_walk, replay")));
}

QTEST_GUILESS_MAIN(FeedsTest)
#include "tst_feeds.moc"
