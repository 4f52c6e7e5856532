// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/chat_view.h"
#include "ui/chip_prices.h"
#include "ui/frame_clock.h"
#include "ui/look.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Part = MessageLayout::Part;

namespace {

constexpr qint64 kCent = kTicksPerUnit / 100;
constexpr qint64 kMorningMs = 1'795'253'400'000;

/// What a widget was asked to paint.
class PaintLog : public QObject
{
public:
    explicit PaintLog(QWidget &widget) { widget.installEventFilter(this); }
    QRegion take() { return std::exchange(m_region, {}); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

/// A room of a desk, shown in a window with a clock; a price comes whenever a test says so.
struct Stage
{
    Stage()
    {
        desk.follow(source);
        source.login(QStringLiteral("bob"));
        source.enter(QStringLiteral("lobby"), {QStringLiteral("ann")});
        desk.watchList().setClock([this] { return nowMs; });
        prices.setPatience(0);
        view.setModel(desk.messages(QStringLiteral("lobby")));
        view.setChipPrices(&prices);
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    MessageModel &messages() { return *desk.messages(QStringLiteral("lobby")); }

    /// One price for each symbol that the text names, in cents.
    void say(const QString &text, const QList<SaidPrice> &said, const QString &key = {})
    {
        Message message;
        message.room = QStringLiteral("lobby");
        message.sequence = ++sequence;
        message.sender = QStringLiteral("ann");
        message.senderId = source.person(message.sender).id;
        message.text = text;
        message.timeMs = kMorningMs;
        message.prices = said;
        message.key = key;
        emit source.messageReceived(message);
        if (view.isVisible())
            settle();
    }

    void quote(const QString &symbol, qint64 cents, int usualIntervalMs = 1000)
    {
        Quote quote;
        quote.symbol = symbol;
        quote.priceTicks = cents * kCent;
        quote.receivedMs = nowMs;
        quote.usualIntervalMs = usualIntervalMs;
        quote.source = QStringLiteral("stage");
        emit source.quotesReceived({quote});
    }

    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return view.isSettled(); }));
        QCoreApplication::processEvents();
    }

    [[nodiscard]] bool isHeld(const QString &symbol) const { return prices.held().contains(symbol); }

    ScriptedSource source;
    Desk desk;
    qint64 nowMs = kMorningMs + 60'000;
    quint64 sequence = 0;
    ChatView view;
    FrameClock clock{view};
    ChipPrices prices{desk, clock};
};

SaidPrice said(const QString &symbol, qint64 cents)
{
    return {symbol, cents * kCent, 2};
}

const QString kAapl = QStringLiteral("AAPL");

} // namespace

class PriceChipsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp); }
    void aChipShowsThePriceThenAndNow();
    void whatMovedIsToldInFewCharacters_data();
    void whatMovedIsToldInFewCharacters();
    void aSymbolWithoutAPriceOfThenIsALink();
    void anOwnLineGetsItsChipFromTheServer();
    void aPriceThatMovesRepaintsItsBoxAndLaysNothingOut();
    void aPriceThatReadsTheSameRepaintsNothing();
    void theBoxIsAsWideWhateverThePriceIs();
    void whatIsRepaintedIsWhatAFullRepaintGives();
    void symbolsInSightAreWatchedAndForgotten();
    void aHiddenViewWatchesNothing();
    void watchedSymbolsAreBounded();
    void anOldPriceIsGreyed();
    void aDeadFeedGreysItsPrices();
    void aClickOpensTheSymbol();
    void positionsAreThoseOfTheText();
    void aChipIsSelectedAsAWhole();
    void copiedTextTellsThePrice();
    void theSearchFindsChips();
    void aChipIsNeverBroken_data();
    void aChipIsNeverBroken();
    void aNarrowColumnShowsLess();
    void chipsStandInTextFromTheRightToo();
    void everythingIsReadable_data();
    void everythingIsReadable();
    void aScreenReaderHearsBothPrices();
    void theTooltipTellsWhenAndWhence();
    void anInventedPriceIsMarked();
};

void PriceChipsTest::aChipShowsThePriceThenAndNow()
{
    Stage stage;
    stage.say(QStringLiteral("$aapl looks cheap"), {said(kAapl, 18720)});

    QVERIFY(!stage.view.chipRect(0, 0).isEmpty());
    QCOMPARE(stage.view.chipShown(0, 0), ChipNow());
    QTRY_VERIFY(stage.isHeld(kAapl));

    stage.quote(kAapl, 18905);
    QTRY_COMPARE(stage.view.chipShown(0, 0), (ChipNow{QStringLiteral("189.05"), QStringLiteral("+0.99 %"), 1, false}));
    stage.quote(kAapl, 18720);
    QTRY_COMPARE(stage.view.chipShown(0, 0), (ChipNow{QStringLiteral("187.20"), QStringLiteral("±0.00 %"), 0, false}));
    stage.quote(kAapl, 9000);
    QTRY_COMPARE(stage.view.chipShown(0, 0), (ChipNow{QStringLiteral("90.00"), QStringLiteral("−51.9 %"), -1, false}));
}

void PriceChipsTest::whatMovedIsToldInFewCharacters_data()
{
    QTest::addColumn<qint64>("then");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("direction");
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();

    QTest::newRow("a little") << qint64(10'000'000) << qint64(10'000'001) << QStringLiteral("±0.00 %") << 1;
    QTest::newRow("doubled") << qint64(100) << qint64(200) << QStringLiteral("+100 %") << 1;
    QTest::newRow("nearly doubled") << qint64(10000) << qint64(19994) << QStringLiteral("+99.9 %") << 1;
    QTest::newRow("ten times") << qint64(100) << qint64(1100) << QStringLiteral(">+999 %") << 1;
    QTest::newRow("gone") << qint64(100) << qint64(0) << QStringLiteral("−100 %") << -1;
    QTest::newRow("from nothing") << qint64(0) << qint64(5) << QString() << 1;
    QTest::newRow("from below nothing") << qint64(-100) << qint64(-50) << QStringLiteral("+50.0 %") << 1;
    QTest::newRow("the largest") << qint64(1) << kMost << QStringLiteral(">+999 %") << 1;
    QTest::newRow("the least") << kMost << -kMost << QStringLiteral("−200 %") << -1;
    QTest::newRow("the least of all") << qint64(1) << std::numeric_limits<qint64>::min() << QStringLiteral("<−999 %") << -1;
}

void PriceChipsTest::whatMovedIsToldInFewCharacters()
{
    QFETCH(qint64, then);
    QFETCH(qint64, now);
    Quote quote;
    quote.symbol = kAapl;
    quote.priceTicks = now;
    const ChipNow shown = chipNow({kAapl, then, 2}, quote, false);

    QTEST(shown.change, "change");
    QTEST(shown.direction, "direction");
}

void PriceChipsTest::aSymbolWithoutAPriceOfThenIsALink()
{
    Stage stage;
    stage.quote(kAapl, 18720);
    stage.say(QStringLiteral("$NOPE and $AAPL"), {});

    QVERIFY(stage.view.chipRect(0, 0).isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(stage.prices.held().isEmpty());
    // Nor does a price come for what the text does not name.
    stage.say(QStringLiteral("nothing"), {said(kAapl, 18720)});
    QVERIFY(stage.view.chipRect(1, 0).isEmpty());
}

void PriceChipsTest::anOwnLineGetsItsChipFromTheServer()
{
    Stage stage;
    Message own;
    own.room = QStringLiteral("lobby");
    own.text = QStringLiteral("$AAPL");
    own.key = QStringLiteral("k");
    own.timeMs = kMorningMs;
    own.prices = {said(kAapl, 1)};
    emit stage.source.lineQueued(own);
    stage.settle();
    QCOMPARE(stage.messages().rowCount(), 1);
    QVERIFY(stage.view.chipRect(0, 0).isEmpty());

    stage.say(own.text, {said(kAapl, 18720)}, own.key);

    QCOMPARE(stage.messages().rowCount(), 1);
    QVERIFY(!stage.view.chipRect(0, 0).isEmpty());
}

void PriceChipsTest::aPriceThatMovesRepaintsItsBoxAndLaysNothingOut()
{
    Stage stage;
    stage.say(QStringLiteral("one $AAPL and $MSFT"), {said(kAapl, 18720), said(QStringLiteral("MSFT"), 40210)});
    stage.say(QStringLiteral("two $AAPL"), {said(kAapl, 18700)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    for (int i = 0; i < 10; ++i)
        stage.say(QStringLiteral("other words %1").arg(i), {});
    stage.quote(kAapl, 18800);
    QTRY_COMPARE(stage.view.chipShown(1, 0).price, QStringLiteral("188.00"));
    QCoreApplication::processEvents();
    const int made = MessageLayout::madeCount();
    PaintLog log(*stage.view.viewport());
    const QRect first = stage.view.chipRect(0, 0);
    const QRect second = stage.view.chipRect(1, 0);

    stage.quote(kAapl, 18905);
    QTRY_COMPARE(stage.view.chipShown(1, 0).price, QStringLiteral("189.05"));
    QCoreApplication::processEvents();

    QCOMPARE(log.take(), QRegion(first) + second);
    QCOMPARE(MessageLayout::madeCount(), made);
    QCOMPARE(stage.view.chipRect(0, 0), first);
}

void PriceChipsTest::aPriceThatReadsTheSameRepaintsNothing()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    stage.quote(kAapl, 18905);
    QTRY_COMPARE(stage.view.chipShown(0, 0).price, QStringLiteral("189.05"));
    QCoreApplication::processEvents();
    PaintLog log(*stage.view.viewport());
    QSignalSpy frames(&stage.prices, &ChipPrices::frame);

    stage.nowMs += 10;
    stage.quote(kAapl, 18905);
    stage.quote(QStringLiteral("OTHER"), 5);
    QTRY_VERIFY(!frames.isEmpty());
    QCoreApplication::processEvents();

    QVERIFY(log.take().isEmpty());
}

void PriceChipsTest::theBoxIsAsWideWhateverThePriceIs()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL, he said"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    const QRect box = stage.view.chipRect(0, 0);
    const int height = stage.view.rowRect(0).height();

    for (const qint64 cents : {0LL, 1LL, -18720LL, 99'999'999'999LL}) {
        stage.quote(kAapl, cents);
        const QString change = stage.view.chipShown(0, 0).change;
        QTRY_VERIFY(stage.view.chipShown(0, 0).change != change || !change.isEmpty());
        stage.view.grab();
        QCOMPARE(stage.view.chipRect(0, 0), box);
        QCOMPARE(stage.view.rowRect(0).height(), height);
    }
    QVERIFY(box.width() > QFontMetrics(look::smallFont()).horizontalAdvance(QStringLiteral("AAPL 187.20 → 189.05 ▲ +0.99 %")) - 10);
}

void PriceChipsTest::whatIsRepaintedIsWhatAFullRepaintGives()
{
    Stage stage;
    stage.say(QStringLiteral("($AAPL), $MSFT!"), {said(kAapl, 18720), said(QStringLiteral("MSFT"), 40210)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    for (const qint64 cents : {18905LL, 18720LL, 17000LL}) {
        stage.quote(kAapl, cents);
        const QString price = QString::number(double(cents) / 100, 'f', 2);
        QTRY_COMPARE(stage.view.chipShown(0, 0).price, price);
        QCoreApplication::processEvents();
        const QRect box = stage.view.chipRect(0, 0);
        const QImage whole = stage.view.viewport()->grab().toImage();
        const QImage part = stage.view.viewport()->grab(box).toImage();
        QCOMPARE(part, whole.copy(QRect(box.topLeft() * whole.devicePixelRatio(), part.size())));
    }
}

void PriceChipsTest::symbolsInSightAreWatchedAndForgotten()
{
    Stage stage;
    QSignalSpy added(&stage.desk.watchLists(), &WatchLists::symbolsAdded);
    QSignalSpy removed(&stage.desk.watchLists(), &WatchLists::symbolsRemoved);
    const QString msft = QStringLiteral("MSFT");
    stage.say(QStringLiteral("$AAPL $MSFT $AAPL"), {said(kAapl, 18720), said(msft, 40210)});

    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(added[0][0].toStringList().size(), 2);
    QVERIFY(stage.isHeld(kAapl) && stage.isHeld(msft));
    QVERIFY(stage.desk.watchLists().symbols().isEmpty());

    for (int i = 0; i < 60; ++i)
        stage.say(QStringLiteral("line %1 $MSFT").arg(i), {said(msft, 40210)});
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toStringList(), QStringList{kAapl});
    QVERIFY(stage.isHeld(msft));

    stage.view.scrollToStart();
    QTRY_VERIFY(stage.isHeld(kAapl));
}

void PriceChipsTest::aHiddenViewWatchesNothing()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));

    stage.view.hide();
    QTRY_VERIFY(stage.prices.held().isEmpty());
    QCOMPARE(stage.desk.watchList().rowOf(kAapl), -1);
    stage.say(QStringLiteral("$MSFT"), {said(QStringLiteral("MSFT"), 1)});
    QVERIFY(stage.prices.held().isEmpty());

    stage.view.show();
    QTRY_VERIFY(stage.isHeld(kAapl) && stage.isHeld(QStringLiteral("MSFT")));
}

void PriceChipsTest::watchedSymbolsAreBounded()
{
    Stage stage;
    stage.view.resize(700, 1600);
    for (int i = 0; i < 40; ++i) {
        QList<SaidPrice> prices;
        QString text;
        for (int k = 0; k < 8; ++k) {
            prices.append(said(QStringLiteral("S%1").arg(i * 8 + k), 100));
            text += QStringLiteral("$S%1 ").arg(i * 8 + k);
        }
        stage.say(text, prices);
    }
    QTRY_COMPARE(stage.prices.held().size(), ChipPrices::kMostHeld);
    // Also after others came into sight.
    stage.view.resize(700, 200);
    stage.view.scrollToStart();
    QTRY_VERIFY(stage.isHeld(QStringLiteral("S0")));
    QVERIFY(stage.prices.held().size() <= ChipPrices::kMostHeld);
}

void PriceChipsTest::anOldPriceIsGreyed()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    stage.quote(kAapl, 18905, 100);
    QTRY_VERIFY(!stage.view.chipShown(0, 0).price.isEmpty());
    QVERIFY(!stage.view.chipShown(0, 0).isOld);
    const QImage fresh = stage.view.viewport()->grab(stage.view.chipRect(0, 0)).toImage();

    // Nothing comes any more.
    stage.nowMs += 3'001;
    stage.clock.request();
    QTRY_VERIFY(stage.view.chipShown(0, 0).isOld);
    QVERIFY(stage.view.viewport()->grab(stage.view.chipRect(0, 0)).toImage() != fresh);
    QVERIFY(spokenNow(stage.view.chipShown(0, 0)).contains(QStringLiteral("stale")));

    stage.quote(kAapl, 18905, 100);
    QTRY_VERIFY(!stage.view.chipShown(0, 0).isOld);
}

void PriceChipsTest::aDeadFeedGreysItsPrices()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    stage.quote(kAapl, 18905, 0);
    QTRY_VERIFY(!stage.view.chipShown(0, 0).price.isEmpty());

    emit stage.source.feedStateChanged({QStringLiteral("stage:1"), FeedState::Health::Failed, false, 1, 0, {}});
    QTRY_VERIFY(stage.view.chipShown(0, 0).isOld);
    emit stage.source.feedStateChanged({QStringLiteral("stage:1"), FeedState::Health::Running, false, 1, 0, {}});
    QTRY_VERIFY(!stage.view.chipShown(0, 0).isOld);

    // Nor is anything known of the present while the server is away.
    stage.desk.setLive(false);
    QTRY_VERIFY(stage.view.chipShown(0, 0).isOld);
    stage.desk.setLive(true);
    QTRY_VERIFY(!stage.view.chipShown(0, 0).isOld);
}

void PriceChipsTest::aClickOpensTheSymbol()
{
    Stage stage;
    QSignalSpy opened(&stage.view, &ChatView::symbolActivated);
    stage.say(QStringLiteral("look: $aapl, $NOPE"), {said(kAapl, 18720)});
    const QRect box = stage.view.chipRect(0, 0);

    for (const QPoint &place : {box.center(), box.topLeft() + QPoint(2, 2), box.bottomRight() - QPoint(2, 2)})
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 3);
    QCOMPARE(opened[0][0].toString(), kAapl);

    QTest::mouseMove(stage.view.viewport(), box.center());
    QCOMPARE(stage.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
    QCOMPARE(stage.view.hitAt({box.left() - 12, box.center().y()}).part, Part::Text);
}

void PriceChipsTest::positionsAreThoseOfTheText()
{
    Stage stage;
    stage.say(QStringLiteral("ab $AAPL cd $MSFT, ef"), {said(kAapl, 18720), said(QStringLiteral("MSFT"), 40210)});
    const QRect first = stage.view.chipRect(0, 0);
    const QRect second = stage.view.chipRect(0, 1);
    QVERIFY(first.right() < second.left());

    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, QPoint((first.right() + second.left()) / 2, first.center().y()));
    QCOMPARE(stage.view.selectedText(), QStringLiteral("cd"));
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(stage.view.selectedText(), QStringLiteral("$MSFT [402.10]"));
    // No third click of the two before.
    const auto restore = qScopeGuard([interval = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(interval); });
    QApplication::setDoubleClickInterval(0);
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, QPoint(second.right() + 3, second.center().y()));
    QTest::mouseMove(stage.view.viewport(), QPoint(first.left() - 60, first.center().y()));
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, QPoint(first.left() - 60, first.center().y()));
    QCOMPARE(stage.view.selectedText(), QStringLiteral("ab $AAPL [187.20] cd $MSFT [402.10]"));
}

void PriceChipsTest::aChipIsSelectedAsAWhole()
{
    Stage stage;
    stage.say(QStringLiteral("ab $AAPL cd"), {said(kAapl, 18720)});
    const QRect box = stage.view.chipRect(0, 0);
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, QPoint(box.left() + 2, box.center().y()));
    QTest::mouseMove(stage.view.viewport(), QPoint(box.right() - 2, box.center().y()));
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, QPoint(box.right() - 2, box.center().y()));

    QCOMPARE(stage.view.selectedText(), QStringLiteral("$AAPL [187.20]"));
    const QImage picture = stage.view.viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(box.right() - 4, box.top() + 4), look::colour(look::Role::Selection));
}

void PriceChipsTest::copiedTextTellsThePrice()
{
    Stage stage;
    stage.say(QStringLiteral("$aapl and $MSFT"), {said(kAapl, 18720), {QStringLiteral("MSFT"), 40210 * kCent, 2, true}});
    stage.say(QStringLiteral("more"), {});

    stage.view.selectAll();
    stage.view.copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("ann: $aapl [187.20] and $MSFT [402.10, stale]\n")), qPrintable(copied));
}

void PriceChipsTest::theSearchFindsChips()
{
    Stage stage;
    stage.say(QStringLiteral("ab $AAPL cd"), {said(kAapl, 18720)});
    const QRect box = stage.view.chipRect(0, 0);
    const auto ground = [&] { return stage.view.viewport()->grab().toImage().pixelColor(box.right() - 4, box.top() + 4); };
    QCOMPARE(ground(), look::colour(look::Role::Background));

    for (const QString &wanted : {QStringLiteral("$aapl"), QStringLiteral("AP"), QStringLiteral("b $A"), QStringLiteral("L cd")}) {
        stage.view.setSearchText(wanted);
        QCOMPARE(ground(), look::colour(look::Role::WarningPale));
    }
    stage.view.showFound(0);
    QCOMPARE(ground(), look::colour(look::Role::Accent));
    stage.view.setSearchText(QStringLiteral("cd"));
    QCOMPARE(ground(), look::colour(look::Role::Background));
}

void PriceChipsTest::aChipIsNeverBroken_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("words") << QStringLiteral("one two three $BTC-USD four five $EUR/USD six seven $BTC-USD eight");
    QTest::newRow("without spaces") << QStringLiteral("$BTC-USD,$EUR/USD,$BTC-USD;$EUR/USD");
    QTest::newRow("brackets") << QStringLiteral("($BTC-USD)($EUR/USD)($BTC-USD)");
    QTest::newRow("after a long word") << QString(200, u'w') + QStringLiteral(" $BTC-USD") + QString(3, u'!');
    QTest::newRow("many") << QStringLiteral("$BTC-USD ").repeated(60);
    QTest::newRow("alone") << QStringLiteral("$BTC-USD");
}

void PriceChipsTest::aChipIsNeverBroken()
{
    QFETCH(QString, text);
    Stage stage;
    const QList<SaidPrice> prices{said(QStringLiteral("BTC-USD"), 6'000'012), said(QStringLiteral("EUR/USD"), 108)};
    stage.say(text, prices);
    for (int width = 300; width < 900; width += 23) {
        stage.view.resize(width, 1200);
        stage.settle();
        QRect former;
        int shown = 0;
        for (; !stage.view.chipRect(0, shown).isEmpty(); ++shown) {
            const QRect box = stage.view.chipRect(0, shown);
            QVERIFY(stage.view.viewport()->rect().contains(box));
            QVERIFY(stage.view.rowRect(0).contains(box));
            QVERIFY(!box.intersects(former));
            QCOMPARE(stage.view.hitAt(box.center()).part, Part::Symbol);
            former = box;
        }
        QVERIFY(shown > 0);
    }
}

void PriceChipsTest::aNarrowColumnShowsLess()
{
    Stage stage;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    stage.quote(kAapl, 18905);
    QList<int> widths;
    for (int width = 700; width > 60; width -= 4) {
        stage.view.resize(width, 400);
        stage.settle();
        const QRect box = stage.view.chipRect(0, 0);
        if (widths.isEmpty() || widths.last() != box.width())
            widths.append(box.width());
        QVERIFY(box.right() < stage.view.viewport()->width());
    }
    // Whole, without the price now, without the change.
    QVERIFY2(widths.size() >= 3, qPrintable(QString::number(widths.size())));
    QVERIFY(widths[0] > widths[1] && widths[1] > widths[2]);
}

void PriceChipsTest::chipsStandInTextFromTheRightToo()
{
    Stage stage;
    stage.view.resize(1100, 400);
    const QString hebrew = QString::fromUtf8("\u05e9\u05dc\u05d5\u05dd");
    stage.say(hebrew + QStringLiteral(" $AAPL ") + hebrew + QStringLiteral(" $MSFT"),
              {said(kAapl, 18720), said(QStringLiteral("MSFT"), 40210)});
    const QRect first = stage.view.chipRect(0, 0);
    const QRect second = stage.view.chipRect(0, 1);

    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QVERIFY2(second.right() < first.left(), "the second stands further left");
    for (const QRect &box : {first, second}) {
        QCOMPARE(stage.view.hitAt(box.center()).part, Part::Symbol);
        QVERIFY(stage.view.viewport()->rect().contains(box));
    }
    QCOMPARE(stage.view.hitAt(first.center()).text, QStringLiteral("$AAPL"));

    stage.view.setLayoutDirection(Qt::RightToLeft);
    stage.settle();
    QVERIFY(stage.view.chipRect(0, 1).right() < stage.view.chipRect(0, 0).left());
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.chipRect(0, 1)));
}

void PriceChipsTest::everythingIsReadable_data()
{
    QTest::addColumn<look::Wish>("wish");
    for (const auto theme : {look::Theme::Light, look::Theme::Dark})
        for (const auto upDown : {look::UpDown::GreenRed, look::UpDown::BlueOrange})
            for (const bool isStark : {false, true}) {
                look::Wish wish{theme, upDown};
                wish.isHighContrast = isStark;
                QTest::addRow("%d %d %d", int(theme), int(upDown), isStark) << wish;
            }
}

void PriceChipsTest::everythingIsReadable()
{
    using look::Role;
    QFETCH(look::Wish, wish);
    look::apply(*qApp, wish);
    const double least = wish.isHighContrast ? look::kLeastStarkContrast : look::kLeastContrast;
    const auto isReadable = [least](Role text, Role under) {
        return look::contrast(look::colour(text), look::colour(under)) >= least;
    };

    for (const Role text : {Role::Link, Role::Text, Role::DimText, Role::Up, Role::Down})
        QVERIFY(isReadable(text, Role::Background));
    for (const Role ground : {Role::Selection, Role::WarningPale})
        QVERIFY(isReadable(Role::Text, ground));
    QVERIFY(isReadable(Role::AccentText, Role::Accent));
    look::apply(*qApp);
}

void PriceChipsTest::aScreenReaderHearsBothPrices()
{
    Stage stage;
    stage.say(QStringLiteral("buy $AAPL"), {said(kAapl, 18720)});
    QTRY_VERIFY(stage.isHeld(kAapl));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&stage.view);
    const auto words = [list] { return list->child(0)->text(QAccessible::Name).section(QStringLiteral(", "), 1); };
    QCOMPARE(words(), QStringLiteral("ann: buy AAPL (187.20 when said)"));

    stage.quote(kAapl, 18905);
    QTRY_COMPARE(words(), QStringLiteral("ann: buy AAPL (187.20 when said). Now: AAPL 189.05, up 0.99 %"));
    stage.quote(kAapl, 9000);
    QTRY_COMPARE(words(), QStringLiteral("ann: buy AAPL (187.20 when said). Now: AAPL 90.00, down 51.9 %"));
}

void PriceChipsTest::theTooltipTellsWhenAndWhence()
{
    Stage stage;
    stage.desk.setSymbolNames({{kAapl, QStringLiteral("Apple <Inc>")}});
    stage.say(QStringLiteral("$AAPL"), {{kAapl, 18720 * kCent, 2, true, true}});
    QTRY_VERIFY(stage.isHeld(kAapl));
    const auto lines = [&] { return stage.view.toolTipAt(stage.view.chipRect(0, 0).center()).split(u'\n'); };

    QCOMPARE(lines().value(0), QStringLiteral("AAPL  Apple <Inc>"));
    QVERIFY(lines().value(1).endsWith(QStringLiteral(": 187.20 (stale), simulated")));
    QCOMPARE(lines().value(2), QStringLiteral("Now: no price known"));

    stage.quote(kAapl, 18905);
    stage.nowMs += 2'000;
    QCOMPARE(lines().value(2), QStringLiteral("Now: 189.05, up 0.99 %, 2 s ago, from stage"));
}

void PriceChipsTest::anInventedPriceIsMarked()
{
    Stage stage;
    SaidPrice invented = said(kAapl, 18720);
    invented.isSimulated = true;
    stage.say(QStringLiteral("$AAPL"), {said(kAapl, 18720)});
    stage.say(QStringLiteral("$AAPL"), {invented});
    stage.settle();
    const QRect plain = stage.view.chipRect(0, 0);
    const QRect marked = stage.view.chipRect(1, 0);

    const int more = marked.width() - plain.width();
    QVERIFY(more > 0);
    QVERIFY(more <= marked.height());
    // Behind the symbol stands what the other one has not, and nothing else before it.
    const QImage image = stage.view.viewport()->grab().toImage();
    const auto isColumnSame = [&](int x) {
        for (int y = 1; y < plain.height() - 1; ++y) {
            if (image.pixel(plain.left() + x, plain.top() + y) != image.pixel(marked.left() + x, marked.top() + y))
                return false;
        }
        return true;
    };
    int die = 0;
    while (die < plain.width() && isColumnSame(die))
        ++die;
    const int symbol = QFontMetrics(look::smallFont()).horizontalAdvance(kAapl);
    QVERIFY2(die > symbol && die < symbol + 2 * marked.height(), qPrintable(QString::number(die)));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(list->child(1)->text(QAccessible::Name).contains(QStringLiteral("AAPL (simulated 187.20 when said)")));
}

QTEST_MAIN(PriceChipsTest)
#include "tst_price_chips.moc"
