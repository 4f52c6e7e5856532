// SPDX-License-Identifier: MIT
#include "tests/system/browser.h"
#include "tests/system/running_server.h"

#include <QTest>
#include <QUrlQuery>

#include <csignal>

using namespace outcry;

/// Pages that speak the book's chat and ticker, opened in a real browser against the built server.
class BookPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twoPagesTalkAndRename();
    void aClosedPageHasDisconnected();
    void theTickerShowsWhatItAskedFor();
    void pagesReadThatTheServerEnds();
    void cleanupTestCase();

private:
    std::unique_ptr<Browser> m_browser;
};

namespace {

QUrl pageUrl(const QString &name, const RunningServer &server, const QString &stocks = {})
{
    QUrl url = QUrl::fromLocalFile(QStringLiteral(OUTCRY_SOURCE_DIR "/tests/system/pages/") + name);
    QUrlQuery query;
    query.addQueryItem(u"server"_qs, server.url(u"/"_qs).toString());
    if (!stocks.isEmpty())
        query.addQueryItem(u"stocks"_qs, stocks);
    url.setQuery(query);
    return url;
}

/// A chat page that has read of its own arrival.
[[nodiscard]] bool openChat(BrowserPage &page, const RunningServer &server, int number)
{
    const QString arrival = u"AnonymousUser%1 has connected"_qs.arg(number);
    return page.open(pageUrl(u"chat.html"_qs, server))
        && QTest::qWaitFor([&] { return page.textsOf(u".notification"_qs).contains(arrival); },
                           kPatienceMs);
}

/// What stands in the last rows of a chat page.
QStringList lastLines(BrowserPage &page, int count)
{
    const QStringList lines = page.textsOf(u"#lines li"_qs);
    return lines.mid(qMax<qsizetype>(0, lines.size() - count));
}

} // namespace

void BookPagesTest::initTestCase()
{
    if (Browser::program().isEmpty())
        QSKIP("there is no Chromium (Debian: chromium; Ubuntu: chromium-browser)");
    m_browser = std::make_unique<Browser>();
    QVERIFY2(m_browser->start(), m_browser->errors().constData());
}

void BookPagesTest::cleanupTestCase()
{
    m_browser.reset();
}

void BookPagesTest::twoPagesTalkAndRename()
{
    RunningServer server;
    QVERIFY(server.start());
    BrowserPage ann(*m_browser);
    BrowserPage bob(*m_browser);
    QVERIFY(openChat(ann, server, 1));
    QVERIFY(openChat(bob, server, 2));
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(ann, 1), QStringList{u"AnonymousUser2 has connected"_qs},
                              kPatienceMs);

    ann.click(u"#line"_qs);
    ann.typeLine(u"good <b>morning</b>, \"wörld\" 🎉"_qs);
    const QString said = u"AnonymousUser1: good <b>morning</b>, \"wörld\" 🎉"_qs;
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(bob, 1), QStringList{said}, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(ann, 1), QStringList{said}, kPatienceMs);

    bob.click(u"#line"_qs);
    bob.typeLine(u"/nick bob"_qs);
    bob.typeLine(u"hello"_qs);
    const QStringList renamed{u"Client AnonymousUser2 changed to bob"_qs, u"bob: hello"_qs};
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(ann, 2), renamed, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(bob, 2), renamed, kPatienceMs);
    QCOMPARE(ann.textsOf(u".nick_update"_qs), renamed.mid(0, 1));
    QCOMPARE(ann.textsOf(u"#lines li"_qs).size(), 5);

    ann.close();
    bob.close();
}

void BookPagesTest::aClosedPageHasDisconnected()
{
    RunningServer server;
    QVERIFY(server.start());
    BrowserPage ann(*m_browser);
    BrowserPage bob(*m_browser);
    QVERIFY(openChat(ann, server, 1));
    QVERIFY(openChat(bob, server, 2));

    bob.close();
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(ann, 1), QStringList{u"AnonymousUser2 has disconnected"_qs},
                              kPatienceMs);

    // A reload is a goodbye and a new arrival.
    ann.evaluate(u"location.reload()"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(lastLines(ann, 1), QStringList{u"AnonymousUser3 has connected"_qs},
                              kPatienceMs);
    ann.close();
}

void BookPagesTest::theTickerShowsWhatItAskedFor()
{
    RunningServer server;
    QVERIFY(server.start());
    BrowserPage ann(*m_browser);
    BrowserPage ticker(*m_browser);
    QVERIFY(openChat(ann, server, 1));
    QVERIFY(ticker.open(pageUrl(u"ticker.html"_qs, server, u"AAPL,NOPE,GOOG"_qs)));
    const QString symbols = u"#prices td:first-child"_qs;
    const QString prices = u"#prices td:last-child"_qs;

    QTRY_COMPARE_WITH_TIMEOUT(ticker.textsOf(symbols), QStringList({u"AAPL"_qs, u"GOOG"_qs}),
                              kPatienceMs);
    const QStringList first = ticker.textsOf(prices);
    QVERIFY(qAbs(first.at(0).toDouble() - 95) < 25);
    QVERIFY(qAbs(first.at(1).toDouble() - 550) < 25);
    QTRY_VERIFY_WITH_TIMEOUT(ticker.textsOf(prices) != first, kPatienceMs);
    QCOMPARE(ticker.textsOf(symbols), QStringList({u"AAPL"_qs, u"GOOG"_qs}));

    ticker.evaluate(u"ask([\"MSFT\"])"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(ticker.textsOf(symbols), QStringList{u"MSFT"_qs}, kPatienceMs);
    const int answers = ticker.evaluate(u"answers"_qs).toInt();
    QTRY_VERIFY_WITH_TIMEOUT(ticker.evaluate(u"answers"_qs).toInt() > answers, kPatienceMs);
    QCOMPARE(ticker.textsOf(symbols), QStringList{u"MSFT"_qs});

    // The chat heard nothing of it.
    QCOMPARE(ann.textsOf(u"#lines li"_qs), QStringList{u"AnonymousUser1 has connected"_qs});
    ann.close();
    ticker.close();
}

void BookPagesTest::pagesReadThatTheServerEnds()
{
    RunningServer server;
    QVERIFY(server.start());
    BrowserPage ann(*m_browser);
    BrowserPage bob(*m_browser);
    BrowserPage ticker(*m_browser);
    QVERIFY(openChat(ann, server, 1));
    QVERIFY(openChat(bob, server, 2));
    QVERIFY(ticker.open(pageUrl(u"ticker.html"_qs, server, u"AAPL"_qs)));
    QTRY_COMPARE_WITH_TIMEOUT(ticker.textOf(u"#state"_qs), u"open"_qs, kPatienceMs);

    server.signal(SIGTERM);

    for (BrowserPage *page : {&ann, &bob}) {
        QTRY_COMPARE_WITH_TIMEOUT(page->textOf(u"#state"_qs), u"closed 1001 cleanly"_qs,
                                  kPatienceMs);
        QCOMPARE(lastLines(*page, 1), QStringList{u"Server has disconnected"_qs});
    }
    QTRY_COMPARE_WITH_TIMEOUT(ticker.textOf(u"#state"_qs), u"closed 1001 cleanly"_qs, kPatienceMs);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.exitCode(), 0);
    for (BrowserPage *page : {&ann, &bob, &ticker})
        page->close();
}

QTEST_GUILESS_MAIN(BookPagesTest)
#include "tst_book_pages.moc"
