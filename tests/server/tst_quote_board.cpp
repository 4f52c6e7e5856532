// SPDX-License-Identifier: MIT
#include "server/quote_board.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr qint64 kNow = 5000;

static Quote tick(const QString &symbol, qint64 price)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = price;
    return quote;
}

static QuoteBatch batchOf(const QSignalSpy &batches, int number)
{
    return batches.at(number).first().value<QuoteBatch>();
}

class QuoteBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<QuoteBatch>(); }
    void theFirstTickIsToldAtOnce();
    void ticksOfOneWindowBecomeOneBatch();
    void aSymbolStandsInABatchOnce();
    void onlyWhatChangedIsTold();
    void batchesKeepTheirDistance();
    void aQuietBoardWakesNobody();
    void noWindowTellsEveryTick();
    void theBoardFillsWhatTheFeedLeftOpen();
    void theBoardKeepsWhatTheFeedKnows();
    void thePreviousPriceIsTheOneLastTold();
    void illegalSymbolsAreIgnored_data();
    void illegalSymbolsAreIgnored();
    void symbolsAreOfferedInTheirOrder();
    void symbolsAreBounded();
};

void QuoteBoardTest::theFirstTickIsToldAtOnce()
{
    QuoteBoard board;
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    board.note({tick(u"ACME"_qs, 100)});

    QCOMPARE(batches.count(), 1);
    QCOMPARE(batchOf(batches, 0).quotes.value(0).priceTicks, 100);
}

void QuoteBoardTest::ticksOfOneWindowBecomeOneBatch()
{
    QuoteBoard board;
    board.setWindow(20);
    board.note({tick(u"ACME"_qs, 100)});
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    board.note({tick(u"ACME"_qs, 101)});
    board.note({tick(u"WOLF"_qs, 7)});
    QCOMPARE(batches.count(), 0);

    QTRY_COMPARE(batches.count(), 1);
    QCOMPARE(batchOf(batches, 0).quotes.size(), 2);
}

void QuoteBoardTest::aSymbolStandsInABatchOnce()
{
    QuoteBoard board;
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    board.note(
        {tick(u"ACME"_qs, 100), tick(u"WOLF"_qs, 1), tick(u"ACME"_qs, 102), tick(u"ACME"_qs, 101)});

    const QList<Quote> quotes = batchOf(batches, 0).quotes;
    QCOMPARE(quotes.size(), 2);
    QCOMPARE(quotes[0].symbol, u"ACME"_qs);
    QCOMPARE(quotes[0].priceTicks, 101);
    QCOMPARE(quotes[0].highTicks, 102);
    QCOMPARE(quotes[0].lowTicks, 100);
}

void QuoteBoardTest::onlyWhatChangedIsTold()
{
    QuoteBoard board;
    board.setWindow(0);
    board.note({tick(u"ACME"_qs, 100), tick(u"WOLF"_qs, 1)});
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    board.note({tick(u"WOLF"_qs, 2)});

    QCOMPARE(batchOf(batches, 0).quotes.size(), 1);
    QCOMPARE(batchOf(batches, 0).quotes[0].symbol, u"WOLF"_qs);
    QCOMPARE(board.quotes().size(), 2);
}

void QuoteBoardTest::batchesKeepTheirDistance()
{
    QuoteBoard board;
    board.setWindow(40);
    QElapsedTimer clock;
    QList<qint64> times;
    connect(&board, &QuoteBoard::batchReady, this, [&] { times.append(clock.elapsed()); });
    QTimer feed;
    qint64 price = 100;
    connect(&feed, &QTimer::timeout, this, [&] { board.note({tick(u"ACME"_qs, ++price)}); });

    clock.start();
    feed.start(1);

    QTRY_VERIFY(times.size() >= 5);
    // The fourth batch can not come before three windows are over; the timer counts whole
    // milliseconds.
    QVERIFY2(times[3] - times[0] >= 3 * 40 - 3, qPrintable(QString::number(times[3] - times[0])));
}

void QuoteBoardTest::aQuietBoardWakesNobody()
{
    QuoteBoard board;
    board.setWindow(5);
    board.note({tick(u"ACME"_qs, 100)});
    const auto *timer = board.findChild<QTimer *>();
    QVERIFY(timer && timer->isActive());

    QTRY_VERIFY(!timer->isActive());
    QSignalSpy batches(&board, &QuoteBoard::batchReady);
    board.note({tick(u"ACME"_qs, 101)});

    QCOMPARE(batches.count(), 1);
}

void QuoteBoardTest::noWindowTellsEveryTick()
{
    QuoteBoard board;
    board.setWindow(0);
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    for (int i = 1; i <= 10; ++i)
        board.note({tick(u"ACME"_qs, i)});
    board.note({});

    QCOMPARE(batches.count(), 10);
}

void QuoteBoardTest::theBoardFillsWhatTheFeedLeftOpen()
{
    QuoteBoard board;
    board.setWindow(0);
    board.setClock([] { return kNow; });

    board.note({tick(u"ACME"_qs, 100)});
    board.note({tick(u"ACME"_qs, 120)});
    board.note({tick(u"ACME"_qs, 90)});

    const Quote quote = board.quote(u"ACME"_qs);
    QCOMPARE(quote.priceTicks, 90);
    QCOMPARE(quote.previousTicks, 120);
    QCOMPARE(quote.referenceTicks, 100);
    QCOMPARE(quote.lowTicks, 90);
    QCOMPARE(quote.highTicks, 120);
    QCOMPARE(quote.receivedMs, kNow);
}

void QuoteBoardTest::theBoardKeepsWhatTheFeedKnows()
{
    QuoteBoard board;
    Quote known = tick(u"ACME"_qs, 100);
    known.referenceTicks = 80;
    known.lowTicks = 70;
    known.highTicks = 130;
    known.sourceTimeMs = 42;
    known.source = u"tape"_qs;
    known.isSimulated = true;
    known.previousTicks = 55;

    board.note({known});

    const Quote quote = board.quote(u"ACME"_qs);
    QCOMPARE(quote.referenceTicks, 80);
    QCOMPARE(quote.lowTicks, 70);
    QCOMPARE(quote.highTicks, 130);
    QCOMPARE(quote.sourceTimeMs, 42);
    QCOMPARE(quote.source, u"tape"_qs);
    QVERIFY(quote.isSimulated);
    QCOMPARE(quote.previousTicks, 0);
}

void QuoteBoardTest::thePreviousPriceIsTheOneLastTold()
{
    QuoteBoard board;
    board.setWindow(10);
    board.note({tick(u"ACME"_qs, 100)});
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    // People saw 100 and see 101 next: that is a rise, whatever was between.
    board.note({tick(u"ACME"_qs, 105)});
    board.note({tick(u"ACME"_qs, 101)});

    QTRY_COMPARE(batches.count(), 1);
    const Quote told = batchOf(batches, 0).quotes[0];
    QCOMPARE(told.previousTicks, 100);
    QCOMPARE(told.trend(), Quote::Trend::Rising);
}

void QuoteBoardTest::illegalSymbolsAreIgnored_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::newRow("empty") << QString();
    QTest::newRow("small letters") << u"acme"_qs;
    QTest::newRow("star") << u"*"_qs;
    QTest::newRow("blank") << u"A B"_qs;
    QTest::newRow("long") << QString(25, u'A');
}

void QuoteBoardTest::illegalSymbolsAreIgnored()
{
    QFETCH(QString, symbol);
    QuoteBoard board;
    QSignalSpy batches(&board, &QuoteBoard::batchReady);

    board.addSymbols({symbol});
    board.note({tick(symbol, 1)});
    QCOMPARE(batches.count(), 0);
    board.note({tick(u"ACME"_qs, 1)});

    QCOMPARE(board.symbols(), QStringList{u"ACME"_qs});
    QVERIFY(board.quote(symbol).symbol.isEmpty());
}

void QuoteBoardTest::symbolsAreOfferedInTheirOrder()
{
    QuoteBoard board;
    board.addSymbols({u"WOLF"_qs, u"ACME"_qs, u"WOLF"_qs});
    board.note({tick(u"NEW"_qs, 1), tick(u"ACME"_qs, 1)});

    QCOMPARE(board.symbols(), (QStringList{u"WOLF"_qs, u"ACME"_qs, u"NEW"_qs}));
    QVERIFY(board.quote(u"WOLF"_qs).symbol.isEmpty());
    QCOMPARE(board.quotes().size(), 2);
}

void QuoteBoardTest::symbolsAreBounded()
{
    QuoteBoard board;
    QStringList symbols;
    for (int i = 0; i < QuoteBoard::kMostSymbols; ++i)
        symbols.append(u"S%1"_qs.arg(i));
    board.addSymbols(symbols);
    QTest::ignoreMessage(QtWarningMsg, "More than 100000 symbols: the others are ignored");

    board.note({tick(u"ONEMORE"_qs, 1), tick(u"ANOTHER"_qs, 1), tick(u"S5"_qs, 1)});

    QVERIFY(board.quote(u"ONEMORE"_qs).symbol.isEmpty());
    QCOMPARE(board.quote(u"S5"_qs).priceTicks, 1);
}

QTEST_GUILESS_MAIN(QuoteBoardTest)
#include "tst_quote_board.moc"
