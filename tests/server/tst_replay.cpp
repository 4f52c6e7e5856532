// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
#include "server/feeds/price_table.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreFoundByTheirNames_data();
    void columnsAreFoundByTheirNames();
    void aBadRowIsReportedWithFileAndLineAndSkipped_data();
    void aBadRowIsReportedWithFileAndLineAndSkipped();
    void manyBadRowsAreCounted();
    void aBadFileIsRefused_data();
    void aBadFileIsRefused();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void aFileTooLargeIsRefused();
    void badOptionsAreRefusedInWords_data();
    void badOptionsAreRefusedInWords();
    void theSymbolComesFromTheName_data();
    void theSymbolComesFromTheName();
    void aSymbolColumnMakesManySymbols();
    void aNameColumnNamesTheSymbols();
    void descendingRowsAreTurnedRound();
    void theReferenceIsThePreviousClose();
    void aRowsLowHighAndVolumeAreQuoted();
    void whatIsTradedInADayAddsUp();
    void reportsAreToldOnceAtTheStart();
    void anEndedReplaySaysSo();
    void aLoopBeginsAgain();
    void filesRunSideBySideInTheOrderOfTime();
    void theSpeedFollowsTheTimesInTheData();
    void aStoppedReplayGoesOnWhereItStopped();
    void aFolderPlaysAllItsFiles();
    void aNameWithACommaStandsInQuotes();
    void decimalsFitThePrices_data();
    void decimalsFitThePrices();
    void aLargeFileIsReadFast();
    void realFilesAreRead_data();
    void realFilesAreRead();
    void theRealFolderPlays();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

static QList<Quote> quotesOf(const QSignalSpy &spy)
{
    QList<Quote> quotes;
    for (const QList<QVariant> &arguments : spy)
        quotes += arguments.first().value<QList<Quote>>();
    return quotes;
}

/// Plays to the end.
static QList<Quote> playAll(const QString &argument)
{
    const auto feed = createFeed(QStringLiteral("replay:") + argument);
    if (!feed) {
        qWarning("%s", qPrintable(feed.error().text));
        return {};
    }
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy ended(feed->get(), &Feed::ended);
    feed.value()->start();
    if (ended.isEmpty())
        ended.wait();
    return quotesOf(arrived);
}

static QByteArrayList pricesOf(const QList<Quote> &quotes)
{
    QByteArrayList prices;
    for (const Quote &quote : quotes)
        prices.append(quote.symbol.toLatin1() + ' ' + priceText(quote.priceTicks, 2));
    return prices;
}

QString ReplayTest::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void ReplayTest::columnsAreFoundByTheirNames_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const char *file) { QTest::newRow(name) << QByteArray(file); };
    row("usual", "Date,Open,High,Low,Close,Adj Close,Volume\n2019-11-05,1,9,1,7.5,3.3,100\n");
    row("close before high", "Date,Open,Close,High,Low,Volume\n11/5/2019 0:00,1,7.5,9,1,100\n");
    row("last", "Time,Open,High,Low,Last,Change,Volume\n11/5/2019,1,9,1,7.5,6.80E-05,100\n");
    row("price", "Timestamp,Price,Volume,Low,High\n1572912000,7.5,100,1,9\n");
    row("any order and case", "VOLUME,close,HIGH,low,datetime\n100,7.5,9,1,5.11.2019\n");
    row("adjusted first", "Date,Adj Close,Close,High,Low,Volume\n2019-11-05,3.3,7.5,9,1,100\n");
    row("close wins over price", "Date,Price,Close,High,Low,Volume\n2019-11-05,3.3,7.5,9,1,100\n");
    row("date and time apart", "Date,Time,Close,High,Low,Volume\n2019-11-05,00:00,7.5,9,1,100\n");
    row("quoted", "\"Date\",\"Close\",\"High\",\"Low\",\"Volume\"\r\n\"2019-11-05\",\"7.5\",\"9\",\"1\",\"100\"\r\n");
    row("byte order mark", "\xef\xbb\xbf" "Date,Close,High,Low,Volume\n2019-11-05,7.5,9,1,100\n");
    row("semicolons", "Date;Close;High;Low;Volume\n2019-11-05;7.5;9;1;100\n");
    row("trailing separators", "Date,Close,High,Low,Volume,\n2019-11-05,7.5,9,1,100,,\n");
}

void ReplayTest::columnsAreFoundByTheirNames()
{
    QFETCH(QByteArray, file);
    const QString path = write(QStringLiteral("ACME.csv"), file);
    PriceTable table;

    const auto loaded = table.load(path);
    table.finish();

    QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().text));
    QCOMPARE(table.rows().size(), std::size_t(1));
    const PriceRow &row = table.rows().front();
    QCOMPARE(row.timeMs, Q_INT64_C(1572912000000));
    QCOMPARE(row.priceTicks, 75 * kTicksPerUnit / 10);
    QCOMPARE(row.highTicks, 9 * kTicksPerUnit);
    QCOMPARE(row.lowTicks, kTicksPerUnit);
    QCOMPARE(row.volume, 100);
    QVERIFY(table.reports().isEmpty());
}

void ReplayTest::aBadRowIsReportedWithFileAndLineAndSkipped_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *text, const char *says) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(says);
    };
    row("word as price", "2019-11-05,abc,1,9,100", "\"abc\" is not a price");
    row("no price", "2019-11-05,,1,9,100", "is not a price");
    row("short row", "2019-11-05", "the price is missing");
    row("price 0", "2019-11-05,0.00,1,9,100", "the price is 0");
    row("null", "2019-11-05,null,null,null,null", "\"null\" is not a price");
    row("infinity", "2019-11-05,inf,1,9,100", "is not a price");
    row("exponent", "2019-11-05,6.8E-05,1,9,100", "is not a price");
    row("giant price", "2019-11-05,99999999999999999999,1,9,100", "is not a price");
    row("thousands separator", "2019-11-05,\"1,234.50\",1,9,100", "without thousands separators");
    row("blank as separator", "2019-11-05,1 234.50,1,9,100", "without thousands separators");
    row("unquoted separator", "2019-11-05,1,234.50,1,9,100", "thousands separators");
    row("currency", "2019-11-05,$7.50,1,9,100", "is not a price");
    row("bad low", "2019-11-05,7.50,x,9,100", "\"x\" is not a price");
    row("bad high", "2019-11-05,7.50,1,y,100", "\"y\" is not a price");
    row("low above high", "2019-11-05,7.50,9,1,100", "the low is above the high");
    row("bad volume", "2019-11-05,7.50,1,9,many", "\"many\" is not a volume");
    row("negative volume", "2019-11-05,7.50,1,9,-5", "\"-5\" is not a volume");
    row("bad date", "2019-13-05,7.50,1,9,100", "\"2019-13-05\" is not a date");
    row("no date", ",7.50,1,9,100", "\"\" is not a date");
    row("invalid UTF-8", "2019-11-05,\xff\xfe\x80,1,9,100", "is not a price");
}

void ReplayTest::aBadRowIsReportedWithFileAndLineAndSkipped()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, says);
    const QString path = write(QStringLiteral("prices.csv"),
                               "Date,Close,Low,High,Volume\n2019-11-04,7,1,9,100\n" + row + "\n2019-11-06,8,1,9,100\n");
    PriceTable table;

    QVERIFY(table.load(path).isOk());

    QCOMPARE(table.rows().size(), std::size_t(2));
    QCOMPARE(table.reports().size(), 1);
    QVERIFY2(table.reports().first().startsWith(QStringLiteral("prices.csv, line 3: ")), qPrintable(table.reports().first()));
    QVERIFY2(table.reports().first().contains(says), qPrintable(table.reports().first()));
}

void ReplayTest::manyBadRowsAreCounted()
{
    QByteArray content("Date,Close\n2019-11-04,7\n");
    for (int i = 0; i < 322; ++i)
        content += "2019-11-05,abc\n";
    PriceTable table;

    QVERIFY(table.load(write(QStringLiteral("prices.csv"), content)).isOk());

    QCOMPARE(table.reports().size(), PriceTable::kMostReportsPerFile + 1);
    QCOMPARE(table.reports().last(), QStringLiteral("prices.csv: 312 more bad rows were left out"));
}

void ReplayTest::aBadFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << "it is empty";
    QTest::newRow("only line ends") << QByteArray("\n\n\r\n") << "it is empty";
    QTest::newRow("no header") << QByteArray("2019-11-05,7.5\n2019-11-06,8\n") << "it has no header";
    QTest::newRow("as it stands") << QByteArray("hello;world\n") << "\"hello;world\"";
    QTest::newRow("prose") << QByteArray("Dear reader\n") << "it has no header";
    QTest::newRow("no price column") << QByteArray("Date,Open,High\n2019-11-05,1,2\n") << "no column of prices";
    QTest::newRow("only adjusted") << QByteArray("Date,Adj Close\n2019-11-05,1\n") << "no column of prices";
    QTest::newRow("no date column") << QByteArray("Close,Volume\n1,2\n") << "no column of dates";
    QTest::newRow("two closes") << QByteArray("Date,Close,close\n2019-11-05,1,2\n") << "two columns are named \"close\"";
    QTest::newRow("no rows") << QByteArray("Date,Close\n") << "no rows below its header";
    QTest::newRow("no good row") << QByteArray("Date,Close\n2019-11-05,abc\nx,7\n") << "no good row; line 2: \"abc\"";
    QTest::newRow("binary") << QByteArray("\x7f" "ELF\2\1\1\0", 8) << "not a text file";
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << "it has no header";
    QTest::newRow("binary later") << QByteArray("Date,Close\n2019-11-05,1\n\0\0\0", 27) << "not a text file (line 3)";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe" "D\0a\0", 6) << "save it as UTF-8";
    QTest::newRow("one giant line") << QByteArray(1'000'000, 'x') << "longer than";
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html>Too many requests</html>\n") << "it has no header";
}

void ReplayTest::aBadFileIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const QString path = write(QStringLiteral("BAD.csv"), content);

    const auto feed = createFeed(QStringLiteral("replay:") + path);

    QVERIFY(!feed.isOk());
    QCOMPARE(feed.error().code, QStringLiteral("bad_feed"));
    QVERIFY2(feed.error().text.contains(says), qPrintable(feed.error().text));
    QVERIFY(feed.error().text.contains(path));
    QVERIFY(!feed.error().text.contains(u'\n'));
}

void ReplayTest::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("says");
    QDir(m_folder.path()).mkpath(QStringLiteral("bare"));
    QTest::newRow("nothing") << "" << "a file is missing";
    QTest::newRow("only options") << "?loop" << "a file is missing";
    QTest::newRow("hole in the list") << "a.csv,,b.csv" << "a file is missing";
    QTest::newRow("not there") << "/nowhere/AAPL.csv" << "/nowhere/AAPL.csv: there is no such file";
    QTest::newRow("device") << "/dev/zero" << "it is not a file";
    QTest::newRow("folder without prices") << m_folder.filePath(QStringLiteral("bare")) << "holds no *.csv";
    QTest::newRow("open quote") << "\"a.csv" << "a quote is never closed";
}

void ReplayTest::whatIsNoFileIsRefused()
{
    QFETCH(QString, argument);
    QFETCH(QString, says);

    const auto feed = createFeed(QStringLiteral("replay:") + argument);

    QVERIFY(!feed.isOk());
    QVERIFY2(feed.error().text.contains(says), qPrintable(feed.error().text));
}

void ReplayTest::aFileTooLargeIsRefused()
{
    const QString path = write(QStringLiteral("HUGE.csv"), "Date,Close\n2019-11-05,1\n");
    // A hole: takes no room on the disk.
    QVERIFY(QFile::resize(path, PriceTable::kLargestFileBytes + 1));

    const auto feed = createFeed(QStringLiteral("replay:") + path);

    QFile::remove(path);
    QVERIFY(!feed.isOk());
    QVERIFY2(feed.error().text.contains(QStringLiteral("larger than 512 MiB")), qPrintable(feed.error().text));
}

void ReplayTest::badOptionsAreRefusedInWords_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << "pace=1" << "\"pace\" is not an option; there are rate, speed, loop, symbol, decimals";
    QTest::newRow("speed word") << "speed=fast" << "a number from";
    QTest::newRow("speed 0") << "speed=0" << "a number from";
    QTest::newRow("speed negative") << "speed=-1" << "a number from";
    QTest::newRow("rate 0") << "rate=0" << "a number from";
    QTest::newRow("both") << "rate=1&speed=1" << "exclude each other";
    QTest::newRow("loop with value") << "loop=yes" << "\"loop\" takes no value";
    QTest::newRow("no symbol") << "symbol=" << "not a symbol";
    QTest::newRow("bad symbol") << "symbol=A B" << "not a symbol";
    QTest::newRow("decimals") << "decimals=9" << "from 0 to 8";
    QTest::newRow("twice") << "loop&loop" << "\"loop\" is given twice";
}

void ReplayTest::badOptionsAreRefusedInWords()
{
    QFETCH(QString, options);
    QFETCH(QString, says);
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-05,1\n");

    const auto feed = createFeed(QStringLiteral("replay:%1?%2").arg(path, options));

    QVERIFY(!feed.isOk());
    QVERIFY2(feed.error().text.contains(says), qPrintable(feed.error().text));
}

void ReplayTest::theSymbolComesFromTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("symbol");
    QTest::newRow("up to the dash") << "aapl-daily-2004.csv" << "" << "AAPL";
    QTest::newRow("up to the point") << "goog.us.csv" << "" << "GOOG";
    QTest::newRow("given") << "whatever.csv" << "?symbol=brk.b" << "BRK.B";
    QTest::newRow("given in spite of a bad name") << "my prices.csv" << "?symbol=X" << "X";
    QTest::newRow("bad name") << "my prices.csv" << "" << "";
    QTest::newRow("hidden") << ".csv" << "" << "";
}

void ReplayTest::theSymbolComesFromTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, options);
    QFETCH(QString, symbol);
    const QString path = write(name, "Date,Close\n2019-11-05,1\n");

    const auto feed = createFeed(QStringLiteral("replay:") + path + options);

    QCOMPARE(feed.isOk(), !symbol.isEmpty());
    if (feed)
        QCOMPARE(feed.value()->symbols(), QStringList{symbol});
    else
        QVERIFY2(feed.error().text.contains(QStringLiteral("?symbol=AAPL")), qPrintable(feed.error().text));
}

void ReplayTest::aSymbolColumnMakesManySymbols()
{
    const QString path = write(QStringLiteral("all.csv"),
                               "Symbol,Date,Close\nAAPL,2019-11-05,1\nmsft,2019-11-05,2\nAAPL,2019-11-06,3\n"
                               "B AD,2019-11-06,4\nMSFT,2019-11-06,5\n");

    const auto feed = createFeed(QStringLiteral("replay:") + path);
    QVERIFY(feed.isOk());
    QSignalSpy reported(feed->get(), &Feed::reported);
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    feed.value()->start();

    QCOMPARE(feed.value()->symbols(), (QStringList{QStringLiteral("AAPL"), QStringLiteral("MSFT")}));
    QCOMPARE(reported.count(), 1);
    QCOMPARE(reported.first().first().toString(), QStringLiteral("all.csv, line 5: \"B AD\" is not a symbol"));
    QCOMPARE(pricesOf(quotesOf(arrived)), (QByteArrayList{"AAPL 1.00", "MSFT 2.00"}));
    QVERIFY(!createFeed(QStringLiteral("replay:%1?symbol=X").arg(path)).isOk());
}

void ReplayTest::aNameColumnNamesTheSymbols()
{
    const QString path = write(QStringLiteral("named.csv"),
                               "Symbol,Name,Date,Close\nAAPL,,2019-11-05,1\nAAPL, Apple\tInc. ,2019-11-06,2\nMSFT,,2019-11-06,3\n");
    const QString single = write(QStringLiteral("IBM.csv"), "Name,Date,Close\nIBM,2019-11-05,1\n");

    QCOMPARE(createFeed(QStringLiteral("replay:") + path).value()->names(),
             (SymbolNames{{QStringLiteral("AAPL"), QStringLiteral("Apple Inc.")}}));
    QCOMPARE(createFeed(QStringLiteral("replay:") + single).value()->names(), SymbolNames());
}

void ReplayTest::descendingRowsAreTurnedRound()
{
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-07,4\n2019-11-06,3\n2019-11-06,2\n2019-11-05,1\n");

    const QList<Quote> quotes = playAll(path + QStringLiteral("?rate=1000"));

    QCOMPARE(pricesOf(quotes), (QByteArrayList{"ACME 1.00", "ACME 2.00", "ACME 3.00", "ACME 4.00"}));
}

void ReplayTest::theReferenceIsThePreviousClose()
{
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Open,Close\n2019-11-05,9.5,10\n2019-11-06,1,11\n2019-11-07,1,12\n");

    const QList<Quote> quotes = playAll(path + QStringLiteral("?rate=1000"));

    QCOMPARE(quotes.size(), 3);
    QCOMPARE(priceText(quotes[0].referenceTicks, 1), QByteArray("9.5"));
    QCOMPARE(priceText(quotes[1].referenceTicks, 0), QByteArray("10"));
    QCOMPARE(priceText(quotes[2].referenceTicks, 0), QByteArray("11"));
}

void ReplayTest::aRowsLowHighAndVolumeAreQuoted()
{
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Close,Low,High,Volume\n2019-11-05,10,9.9,9.999,123.9\n2019-11-06,10,,,-\n");

    const QList<Quote> quotes = playAll(path + QStringLiteral("?rate=1000"));

    QCOMPARE(quotes.size(), 2);
    QCOMPARE(priceText(quotes[0].lowTicks, 1), QByteArray("9.9"));
    // A close above the high is the source's rounding.
    QCOMPARE(quotes[0].highTicks, quotes[0].priceTicks);
    QCOMPARE(quotes[0].volume, 123);
    QCOMPARE(quotes[0].sourceTimeMs, Q_INT64_C(1572912000000));
    QVERIFY(!quotes[0].isSimulated);
    QCOMPARE(quotes[1].lowTicks, 0);
    QCOMPARE(quotes[1].highTicks, 0);
    QCOMPARE(quotes[1].volume, -1);
}

void ReplayTest::whatIsTradedInADayAddsUp()
{
    const QString path = write(QStringLiteral("ACME.csv"),
                               "Date,Close,Volume\n2019-11-05 10:00,10,100\n2019-11-05 10:01,11,20\n2019-11-06 10:00,12,7\n");

    const QList<Quote> quotes = playAll(path + QStringLiteral("?rate=1000"));

    QCOMPARE(quotes.size(), 3);
    QCOMPARE(quotes[0].volume, 100);
    QCOMPARE(quotes[1].volume, 120);
    QCOMPARE(quotes[2].volume, 7);
}

void ReplayTest::reportsAreToldOnceAtTheStart()
{
    const QString path = write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-05,x\n2019-11-06,1\n2019-11-07,2\n");
    const auto feed = createFeed(QStringLiteral("replay:%1?loop&rate=100").arg(path));
    QSignalSpy reported(feed->get(), &Feed::reported);
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);

    feed.value()->start();
    feed.value()->stop();
    feed.value()->start();
    QTRY_VERIFY(arrived.count() > 5);

    QCOMPARE(reported.count(), 1);
}

void ReplayTest::anEndedReplaySaysSo()
{
    const auto feed = createFeed(QStringLiteral("replay:%1?rate=100").arg(write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-05,1\n2019-11-06,2\n")));
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy ended(feed->get(), &Feed::ended);

    feed.value()->start();

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(quotesOf(arrived).size(), 2);
    QVERIFY(!arrived.wait(50));
    QCOMPARE(ended.count(), 1);
}

void ReplayTest::aLoopBeginsAgain()
{
    const auto feed = createFeed(QStringLiteral("replay:%1?rate=100&loop").arg(write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-05,1\n2019-11-06,2\n")));
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy ended(feed->get(), &Feed::ended);

    feed.value()->start();
    QTRY_VERIFY(quotesOf(arrived).size() >= 5);

    QCOMPARE(pricesOf(quotesOf(arrived).first(5)),
             (QByteArrayList{"ACME 1.00", "ACME 2.00", "ACME 1.00", "ACME 2.00", "ACME 1.00"}));
    QCOMPARE(quotesOf(arrived).at(2).referenceTicks, kTicksPerUnit);
    QVERIFY(ended.isEmpty());
}

void ReplayTest::filesRunSideBySideInTheOrderOfTime()
{
    const QString one = write(QStringLiteral("ONE.csv"), "Date,Close\n2019-11-05,1\n2019-11-06,2\n2019-11-08,3\n");
    const QString two = write(QStringLiteral("TWO.csv"), "Date,Close\n2019-11-08,6\n2019-11-07,5\n2019-11-05,4\n");
    const auto feed = createFeed(QStringLiteral("replay:%1,%2?rate=100").arg(one, two));
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy ended(feed->get(), &Feed::ended);

    feed.value()->start();
    QTRY_COMPARE(ended.count(), 1);

    const QList<Quote> quotes = quotesOf(arrived);
    QCOMPARE(pricesOf(quotes),
             (QByteArrayList{"ONE 1.00", "TWO 4.00", "ONE 2.00", "TWO 5.00", "ONE 3.00", "TWO 6.00"}));
    // Each symbol gets one row in a step.
    QCOMPARE(arrived.first().first().value<QList<Quote>>().size(), 2);
}

void ReplayTest::theSpeedFollowsTheTimesInTheData()
{
    const QString path = write(QStringLiteral("ACME.csv"),
                               "Date,Close\n2019-11-05 10:00,1\n2019-11-05 10:01,2\n2019-11-05 10:03,3\n");
    const auto feed = createFeed(QStringLiteral("replay:%1?speed=600").arg(path));
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);
    QSignalSpy ended(feed->get(), &Feed::ended);
    QElapsedTimer clock;

    clock.start();
    feed.value()->start();
    QCOMPARE(quotesOf(arrived).size(), 1);
    QTRY_COMPARE(quotesOf(arrived).size(), 2);
    const qint64 second = clock.elapsed();
    QTRY_COMPARE(ended.count(), 1);

    QVERIFY(second >= 99);
    QVERIFY(clock.elapsed() >= 299);
    // The middle of 60 s and 120 s at 600 times the pace.
    QCOMPARE(quotesOf(arrived).first().usualIntervalMs, 200);
}

void ReplayTest::aStoppedReplayGoesOnWhereItStopped()
{
    const auto feed = createFeed(QStringLiteral("replay:%1?rate=20").arg(write(QStringLiteral("ACME.csv"), "Date,Close\n2019-11-05,1\n2019-11-06,2\n2019-11-07,3\n2019-11-08,4\n")));
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);

    feed.value()->start();
    QTRY_COMPARE(quotesOf(arrived).size(), 2);
    feed.value()->stop();
    feed.value()->start();
    QTRY_COMPARE(quotesOf(arrived).size(), 4);

    QCOMPARE(pricesOf(quotesOf(arrived)), (QByteArrayList{"ACME 1.00", "ACME 2.00", "ACME 3.00", "ACME 4.00"}));
}

void ReplayTest::aFolderPlaysAllItsFiles()
{
    write(QStringLiteral("folder/BBB.csv"), "Date,Close\n2019-11-05,2\n");
    write(QStringLiteral("folder/AAA.CSV"), "Date,Close\n2019-11-05,1\n");
    write(QStringLiteral("folder/README.md"), "# not prices\n");

    const auto feed = createFeed(QStringLiteral("replay:") + m_folder.filePath(QStringLiteral("folder")));

    QVERIFY2(feed.isOk(), qPrintable(feed ? QString() : feed.error().text));
    QCOMPARE(feed.value()->symbols(), (QStringList{QStringLiteral("AAA"), QStringLiteral("BBB")}));
}

void ReplayTest::aNameWithACommaStandsInQuotes()
{
    const QString path = write(QStringLiteral("ODD-what? a, \"b\".csv"), "Date,Close\n2019-11-05,2\n");
    QString quoted = path;
    quoted.replace(u'"', QStringLiteral("\"\""));

    const auto feed = createFeed(QStringLiteral("replay:\"%1\"?loop").arg(quoted));

    QVERIFY2(feed.isOk(), qPrintable(feed ? QString() : feed.error().text));
    QCOMPARE(feed.value()->symbols(), QStringList{QStringLiteral("ODD")});
}

void ReplayTest::decimalsFitThePrices_data()
{
    QTest::addColumn<QByteArray>("prices");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("decimals");
    QTest::newRow("cents") << QByteArray("95.10 96.2") << "" << 2;
    QTest::newRow("calculated cents") << QByteArray("2.193571 178.460007") << "" << 2;
    QTest::newRow("whole") << QByteArray("22000 22100") << "" << 0;
    QTest::newRow("currency") << QByteArray("1.08452 1.0846") << "" << 5;
    QTest::newRow("small currency") << QByteArray("0.009582 0.009494999") << "" << 6;
    QTest::newRow("small coin") << QByteArray("0.00001234 0.00001235") << "" << 8;
    QTest::newRow("as asked") << QByteArray("151.234 151.235") << "?decimals=3" << 3;
}

void ReplayTest::decimalsFitThePrices()
{
    QFETCH(QByteArray, prices);
    QFETCH(QString, options);
    QFETCH(int, decimals);
    QByteArray content("Date,Close\n");
    int day = 1;
    for (const QByteArray &price : prices.split(' '))
        content += "2019-11-0" + QByteArray::number(day++) + ',' + price + '\n';
    const auto feed = createFeed(QStringLiteral("replay:") + write(QStringLiteral("ACME.csv"), content) + options);
    QSignalSpy arrived(feed->get(), &Feed::quotesArrived);

    feed.value()->start();

    QCOMPARE(int(quotesOf(arrived).first().decimals), decimals);
}

void ReplayTest::aLargeFileIsReadFast()
{
    QByteArray content("Date,Open,High,Low,Close,Adj Close,Volume\n");
    for (int i = 0; i < 200'000; ++i)
        content += QByteArray::number(1'000'000'000 + i * 60) + ",50.10,50.20,50.00,50.15,50.15,1200\n";
    const QString path = write(QStringLiteral("LARGE.csv"), content);
    PriceTable table;

    // What grows with the square would take longer than the test may.
    QVERIFY(table.load(path).isOk());
    table.finish();

    QCOMPARE(table.rows().size(), std::size_t(200'000));
}

void ReplayTest::realFilesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<int>("rows");
    QTest::addColumn<qint64>("firstTicks");
    QTest::addColumn<qint64>("lastTicks");
    QTest::addColumn<QByteArray>("firstDay");
    QTest::addColumn<QByteArray>("lastDay");
    QTest::addColumn<int>("decimals");
    const auto row = [](const char *file, const char *symbol, int rows, qint64 first, qint64 last, const char *firstDay,
                        const char *lastDay, int decimals) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(symbol) << rows << first << last
                            << QByteArray(firstDay) << QByteArray(lastDay) << decimals;
    };
    row("AAPL-daily-2004-2018.csv", "AAPL", 3379, 219357100, 17846000700, "2004-08-19", "2018-01-19", 2);
    row("GOOG-daily-2004-2018.csv", "GOOG", 3379, 4984580200, 113751001000, "2004-08-19", "2018-01-19", 2);
    row("INTC-daily-1995-2004.csv", "INTC", 2335, 398437500, 2737000100, "1995-01-03", "2004-04-08", 2);
    row("SPY-daily-2008-2018.csv", "SPY", 2519, 14621000700, 26685998500, "2007-12-31", "2017-12-29", 2);
    row("SP500-minute-2019-11.csv", "SP500", 1563, 308049000000, 309291000000, "2019-11-05", "2019-11-08", 2);
    row("JPYUSD-barchart.csv", "JPYUSD", 519, 939700, 958200, "2018-03-12", "2020-03-11", 6);
}

void ReplayTest::realFilesAreRead()
{
    QFETCH(QString, file);
    QFETCH(QString, symbol);
    QFETCH(int, rows);
    QFETCH(qint64, firstTicks);
    QFETCH(qint64, lastTicks);
    QFETCH(QByteArray, firstDay);
    QFETCH(QByteArray, lastDay);
    QFETCH(int, decimals);
    const QString path = QStringLiteral(OUTCRY_TEST_DATA "/") + file;
    if (!QFileInfo::exists(path))
        QSKIP("the real price files are not here; say where with -DOUTCRY_TEST_DATA=FOLDER");
    PriceTable table;

    const auto loaded = table.load(path);
    QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().text));
    table.finish();

    QVERIFY2(table.reports().isEmpty(), qPrintable(table.reports().join(u'\n')));
    QCOMPARE(int(table.rows().size()), rows);
    QCOMPARE(table.symbols().first().name, symbol);
    QCOMPARE(int(table.symbols().first().decimals), decimals);
    QCOMPARE(table.rows().front().priceTicks, firstTicks);
    QCOMPARE(table.rows().back().priceTicks, lastTicks);
    const auto dayOf = [](const PriceRow &row) {
        return QDateTime::fromMSecsSinceEpoch(row.timeMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
    };
    QCOMPARE(dayOf(table.rows().front()), firstDay);
    QCOMPARE(dayOf(table.rows().back()), lastDay);
    for (const PriceRow &row : table.rows())
        QVERIFY(row.lowTicks <= row.priceTicks && row.priceTicks <= row.highTicks && row.lowTicks > 0);
}

void ReplayTest::theRealFolderPlays()
{
    if (!QFileInfo(QStringLiteral(OUTCRY_TEST_DATA)).isDir() || QStringLiteral(OUTCRY_TEST_DATA).isEmpty())
        QSKIP("the real price files are not here; say where with -DOUTCRY_TEST_DATA=FOLDER");

    const QList<Quote> quotes = playAll(QStringLiteral(OUTCRY_TEST_DATA "?rate=100000"));

    QCOMPARE(quotes.size(), 3379 + 3379 + 2335 + 2519 + 1563 + 519);
    for (qsizetype i = 1; i < quotes.size(); ++i)
        QVERIFY(quotes[i - 1].sourceTimeMs <= quotes[i].sourceTimeMs);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
