// SPDX-License-Identifier: MIT
#include "model/candle_series.h"
#include "model/message_model.h"
#include "model/quote_model.h"
#include "ui/candle_chart.h"
#include "ui/chat_view.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/quote_grid.h"

#include <QHeaderView>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Part = MessageLayout::Part;

/// Chat and prices for people who read from right to left: what stands left stands right, and a click still means what
/// it is on.
class MirroredTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void timeAndNameStandAtTheRight_data();
    void timeAndNameStandAtTheRight();
    void aClickOnTheNameMeansTheName();
    void wordsAreSelectedWhereTheyAre();
    void theOrderOfColumnsIsReversed();
    void aClickOnARowSelectsIt();
    void symbolsArePaintedAtTheRight();
    void pricesOfAChartStandAtTheLeft();

private:
    [[nodiscard]] static Message line(quint64 sequence, const QString &sender, const QString &text);
};

namespace {

struct Span
{
    int left = -1;
    int right = -1;
};

/// Where a part of the first row can be hit, from its first pixel to its last.
Span spanOf(ChatView &view, Part part)
{
    Span span;
    const QRect row = view.rowRect(view.firstVisibleRow());
    for (int x = 0; x < row.width(); ++x) {
        for (int y = row.top(); y <= row.bottom(); y += 3) {
            if (view.hitAt({x, y}).part != part)
                continue;
            span.left = span.left < 0 ? x : span.left;
            span.right = x;
        }
    }
    return span;
}

} // namespace

void MirroredTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

Message MirroredTest::line(quint64 sequence, const QString &sender, const QString &text)
{
    Message message;
    message.room = QStringLiteral("lobby");
    message.sequence = sequence;
    message.senderId = QUuid::createUuid();
    message.sender = sender;
    message.text = text;
    message.timeMs = 1'800'000'000'000;
    return message;
}

void MirroredTest::timeAndNameStandAtTheRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral("look at the open");
    QTest::newRow("Arabic") << QStringLiteral("صباح الخير");
}

void MirroredTest::timeAndNameStandAtTheRight()
{
    QFETCH(QString, text);
    MessageModel model{QStringLiteral("lobby")};
    model.append(line(1, QStringLiteral("ann"), text));
    ChatView view;
    view.setModel(&model);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.isSettled() && view.firstVisibleRow() == 0);
    const Span plainTime = spanOf(view, Part::Time);
    const Span plainName = spanOf(view, Part::Name);
    QVERIFY(plainTime.right < plainName.left);

    view.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(spanOf(view, Part::Time).left > 300);

    const Span time = spanOf(view, Part::Time);
    const Span name = spanOf(view, Part::Name);
    const Span words = spanOf(view, Part::Text);
    QVERIFY(name.right < time.left);
    QVERIFY(words.right < name.left);
    QCOMPARE(time.right, view.viewport()->width() - 1 - plainTime.left);
    // Beside the name, not at the far edge.
    QVERIFY(words.right > name.left - look::gap() * 4);
}

void MirroredTest::aClickOnTheNameMeansTheName()
{
    MessageModel model{QStringLiteral("lobby")};
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("hello")));
    ChatView view;
    view.setLayoutDirection(Qt::RightToLeft);
    view.setModel(&model);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.isSettled() && view.firstVisibleRow() == 0);
    QSignalSpy names(&view, &ChatView::nameActivated);
    const Span name = spanOf(view, Part::Name);
    QVERIFY(name.left > 0);

    const QRect row = view.rowRect(0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {name.right - 4, row.bottom() - row.height() / 4});

    QCOMPARE(names.count(), 1);
    QCOMPARE(names[0][0].toString(), QStringLiteral("ann"));
}

void MirroredTest::wordsAreSelectedWhereTheyAre()
{
    MessageModel model{QStringLiteral("lobby")};
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("hello there")));
    ChatView view;
    view.setLayoutDirection(Qt::RightToLeft);
    view.setModel(&model);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.isSettled() && view.firstVisibleRow() == 0);
    const Span words = spanOf(view, Part::Text);
    const QRect row = view.rowRect(0);
    const int y = row.bottom() - row.height() / 4;

    // The English words run from left to right, at the right.
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, {words.left + 4, y});
    QCOMPARE(view.selectedText(), QStringLiteral("hello"));
    view.clearSelection();
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, {words.right - 4, y});
    QCOMPARE(view.selectedText(), QStringLiteral("there"));
}

namespace {

struct GridScene
{
    GridScene()
    {
        window.resize(500, 300);
        grid.setParent(&window);
        grid.setLayoutDirection(Qt::RightToLeft);
        grid.setGeometry(0, 0, 500, 300);
        quotes.setSymbols({QStringLiteral("ACME"), QStringLiteral("BOLT")});
        grid.setQuotes(&quotes);
        window.show();
    }

    QWidget window;
    FrameClock clock{window};
    QuoteModel quotes;
    QuoteGrid grid{clock};
};

} // namespace

void MirroredTest::theOrderOfColumnsIsReversed()
{
    GridScene scene;
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));

    const QHeaderView *header = scene.grid.horizontalHeader();

    QVERIFY(header->sectionViewportPosition(QuoteModel::SymbolColumn)
            > header->sectionViewportPosition(QuoteModel::LastColumn));
}

void MirroredTest::aClickOnARowSelectsIt()
{
    GridScene scene;
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    const QRect cell = scene.grid.visualRect(scene.grid.model()->index(1, QuoteModel::SymbolColumn));
    QVERIFY(cell.center().x() > 250);

    QTest::mouseClick(scene.grid.viewport(), Qt::LeftButton, {}, cell.center());

    QCOMPARE(scene.grid.currentSymbol(), QStringLiteral("BOLT"));
}

void MirroredTest::symbolsArePaintedAtTheRight()
{
    GridScene scene;
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    const QImage picture = scene.grid.viewport()->grab().toImage();
    const QRect cell = scene.grid.visualRect(scene.grid.model()->index(0, QuoteModel::SymbolColumn));
    const auto inkIn = [&picture](const QRect &part) {
        int dark = 0;
        for (int y = part.top(); y < part.bottom() - 1; ++y) {
            for (int x = part.left(); x <= part.right(); ++x)
                dark += qGray(picture.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    };

    const int half = cell.width() / 2;
    QVERIFY(inkIn(cell.adjusted(half, 0, 0, 0)) > 0);
    QCOMPARE(inkIn(cell.adjusted(0, 0, -half - look::gap() * 2, 0)), 0);
}

void MirroredTest::pricesOfAChartStandAtTheLeft()
{
    QWidget window;
    FrameClock clock(window);
    CandleSeries candles;
    QList<Candle> some;
    for (int i = 0; i < 200; ++i)
        some.append({1'700'000'000'000 + i * 60'000LL, 100'0000, 101'0000, 99'0000, 100'0000});
    candles.take(some);
    CandleChart chart(clock, &window);
    chart.setCandles(&candles, CandleInterval::Minute);
    window.resize(600, 300);
    chart.resize(600, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto candleAt = [&chart](int x) {
        QTest::mouseMove(&chart, {x, 100});
        return chart.candleUnderMouse();
    };
    QVERIFY(candleAt(20) >= 0);
    QCOMPARE(candleAt(590), -1);
    const int seen = chart.visibleCandles().second - chart.visibleCandles().first;

    chart.setLayoutDirection(Qt::RightToLeft);

    QCOMPARE(candleAt(20), -1);
    QVERIFY(candleAt(100) < candleAt(500));
    QVERIFY(candleAt(560) > 190);
    QVERIFY(qAbs(chart.visibleCandles().second - chart.visibleCandles().first - seen) <= 1);
    // Dragging to the right still goes into the past.
    const int before = chart.visibleCandles().first;
    QTest::mousePress(&chart, Qt::LeftButton, {}, {300, 100});
    QTest::mouseMove(&chart, {350, 100});
    QTest::mouseMove(&chart, {420, 100});
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, {420, 100});
    QVERIFY(chart.visibleCandles().first < before);
}

QTEST_MAIN(MirroredTest)
#include "tst_mirrored.moc"
