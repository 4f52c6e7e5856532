// SPDX-License-Identifier: MIT
#include "ui/digit_text.h"
#include "ui/empty_state.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/quote_grid.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QBackingStore>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPaintEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>
#include <QWindow>

using namespace outcry;

static qint64 ticks(double price)
{
    return qRound64(price * double(kTicksPerUnit));
}

/// Sees what a widget is asked to paint.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent *>(event)->region();
            ++count;
        }
        return false;
    }

    void forget()
    {
        region = {};
        count = 0;
    }

    QRegion region;
    int count = 0;
};

/// A shown grid with its window, clock and prices; time stands still unless it is moved.
struct Stage
{
    explicit Stage(const QStringList &symbols, QSize size = {490, 360})
        : clock(window)
        , grid(clock, &window)
        , tester(grid.model())
        , painted(grid.viewport())
    {
        prices.setClock([this] { return nowMs; });
        prices.setSymbols(symbols);
        grid.setQuotes(&prices);
        window.resize(size);
        grid.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        grid.setFocus();
        settle();
    }

    void settle()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(!clock.isRunning());
        QCoreApplication::processEvents();
        painted.forget();
        // The list has rested, and what changes is painted with the next frame.
        nowMs += QuoteGrid::kRestMs * 3 / 2;
    }

    void tick(const QString &symbol, double price, double previous = 0)
    {
        Quote quote;
        quote.symbol = symbol;
        quote.priceTicks = ticks(price);
        quote.previousTicks = ticks(previous);
        quote.referenceTicks = ticks(100);
        quote.bidTicks = ticks(price - 0.01);
        quote.askTicks = ticks(price + 0.01);
        quote.lowTicks = ticks(price * 0.97);
        quote.highTicks = ticks(price * 1.02);
        quote.volume = 1234567;
        quote.receivedMs = nowMs;
        quote.sourceTimeMs = nowMs;
        quote.source = QStringLiteral("random_walk");
        quote.isSimulated = isSimulated;
        quote.usualIntervalMs = 1000;
        prices.applyOne(quote);
    }

    /// Prices are there, nothing glows any more.
    void fill()
    {
        for (int i = 0; i < prices.rowCount(); ++i)
            tick(prices.symbols()[i], 50 + i * 10, 50 + i * 10);
        prices.publishChanges();
        settle();
    }

    /// It is a beat now.
    void awaitBeat() { nowMs += QuoteGrid::kRestMs - nowMs % QuoteGrid::kRestMs; }

    /// What has been painted.
    [[nodiscard]] QImage shown() const
    {
        const auto *picture = static_cast<const QImage *>(window.backingStore()->paintDevice());
        return picture->copy(place()).convertToFormat(QImage::Format_RGB32);
    }
    /// Whether it looks as if all were painted anew.
    [[nodiscard]] bool isCurrent()
    {
        return shown() == window.grab(place()).toImage().convertToFormat(QImage::Format_RGB32);
    }
    [[nodiscard]] QRect place() const
    {
        return {grid.viewport()->mapTo(&window, QPoint()), grid.viewport()->size()};
    }

    [[nodiscard]] QRect cell(int row, int column) const
    {
        return grid.visualRect(grid.model()->index(row, column));
    }
    [[nodiscard]] QString shownOrder() const
    {
        QStringList symbols;
        for (int row = 0; row < grid.model()->rowCount(); ++row)
            symbols += grid.model()->index(row, 0).data().toString();
        return symbols.join(u' ');
    }
    void clickHeader(int column)
    {
        QHeaderView *header = grid.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column)
                               + header->sectionSize(column) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, modifiers, cell(row, 0).center());
    }

    QWidget window;
    FrameClock clock;
    QuoteModel prices;
    QuoteGrid grid;
    QAbstractItemModelTester tester;
    PaintWatcher painted;
    qint64 nowMs = 1'000'000;
    bool isSimulated = false;
};

/// How many pixels differ from the colour.
static int inkIn(const QImage &image, const QRect &rect, const QColor &paper)
{
    int count = 0;
    const double ratio = image.devicePixelRatio();
    const QRect pixels(rect.topLeft() * ratio, rect.size() * ratio);
    for (int y = pixels.top(); y <= qMin(pixels.bottom(), image.height() - 1); ++y) {
        for (int x = pixels.left(); x <= qMin(pixels.right(), image.width() - 1); ++x)
            count += image.pixelColor(x, y) != paper;
    }
    return count;
}

static bool hasColour(const QImage &image, const QRect &rect, const QColor &colour)
{
    const double ratio = image.devicePixelRatio();
    const QRect pixels = QRect(rect.topLeft() * ratio, rect.size() * ratio).intersected(image.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

static void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("OUTCRY_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QStringLiteral("%1/prices-%2.png").arg(folder, name)));
}

static QAction *actionNamed(const QString &part)
{
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&').contains(part))
            return action;
    }
    return nullptr;
}

static void closePopup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
}

class QuoteGridTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTickIsPaintedWithTheNextFrameAndNowhereElse();
    void aThousandTicksAreOnePainting();
    void symbolsOutOfSightPaintNothing();
    void aRowThatTicksOnIsPaintedOnBeats();
    void aListThatHasRestedShowsATickWithTheNextFrame();
    void rowsThatTickOnArePaintedTogether();
    void theUserMayHaveEveryFrame();
    void aClockSetBackMakesNobodyWait();
    void whatWaitsWhenTicksEndIsPaintedAndTheClockStops();
    void aRowThatWaitsDoesNotFadeAndGlowsWhenItIsShown();
    void aSortedOrScrolledListShowsWhatIsNewest();
    void aChangedPriceGlowsAndFades();
    void aSelectedRowGlowsToo();
    void bidAndAskGlowWithThePrice();
    void widerTextGetsWiderColumns_data();
    void widerTextGetsWiderColumns();
    void theFirstPriceDoesNotGlow();
    void glowCanBeSwitchedOff();
    void theClockStopsWhenNothingMoves();
    void aHiddenGridPaintsNothingAndIsRightWhenShown();
    void headersSortAndTheThirdClickGivesTheOwnOrderBack();
    void pricesThatMoveDoNotReorderAtOnce();
    void symbolsWithoutAPriceSortLastBothWays();
    void selectionFollowsItsSymbolThroughSorting();
    void rowsAreDraggedToANewPlace();
    void escapeGivesADragUp();
    void aSortedListIsNotDragged();
    void arrangingASortedListIsRefusedInWords();
    void rowsKeepTheirPlacesUnderAMouseThatMoves();
    void rowsKeepTheirPlacesUnderAMenu();
    void theKeysThatMoveARowAreTheListsOwn();
    void altArrowsMoveARow();
    void deleteAsksForRemoval();
    void returnActivatesASymbol();
    void copyGivesTabsAndLines();
    void theMenuOffersWhatCanBeDone();
    void columnsAreChosenInTheHeadersMenu();
    void theSymbolColumnStays();
    void aPriceWithManyDecimalsLosesTheLastOnes();
    void aSimulatedPriceIsMarkedAlikeInAllRows();
    void aSymbolLosesNothingToItsMark();
    void aNarrowListShowsItsLongestSymbolWhole();
    void columnsAndSortingComeBack();
    void theUsualColumnsFitTheirPane();
    void asManyColumnsAsThereIsRoomFor_data();
    void asManyColumnsAsThereIsRoomFor();
    void columnsOnceChosenStay();
    void aColumnOnceSizedIsLeftAlone();
    void foreignStatesAreRefused_data();
    void foreignStatesAreRefused();
    void anEmptyListSaysWhatToDo();
    void digitsStandInColumns();
    void aNumberThatDoesNotFitIsNotShownInPart();
    void agesGrowWithoutTicks();
    void nothingWakesAGridWithoutPrices();
    void anAgeIsPaintedAnewOnlyWhenItReadsOtherwise();
    void longPricesGetTheRoomTheyNeed();
    void whatFramesLeaveLooksAsIfAllWerePaintedAnew_data();
    void whatFramesLeaveLooksAsIfAllWerePaintedAnew();
    void curvesKeepTheLastSixtyPoints();
    void curvesGrowBySeconds();
    void anotherGridHasTheCurvesAtOnce();
    void everyCellIsReadAloud();
    void aRemovedSymbolLeavesNoRow();
    void picturesInBothThemes();
};

void QuoteGridTest::init()
{
    look::apply(*qApp, look::Theme::Light);
}

void QuoteGridTest::aTickIsPaintedWithTheNextFrameAndNowhereElse()
{
    Stage stage({"A", "B", "C"});
    stage.fill();

    stage.nowMs += 100;
    stage.grid.setGlowOn(false);
    stage.settle();
    stage.tick("B", 61, 60);
    QCOMPARE(stage.painted.count, 0);

    QTRY_VERIFY(stage.painted.count > 0);
    QVERIFY(stage.painted.region.contains(stage.cell(1, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(0, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(2, QuoteModel::LastColumn)));
    // Its first price since the first one may bring the mark of a simulated one; later ticks leave
    // the symbol alone.
    stage.settle();
    stage.tick("B", 62, 61);
    QTRY_VERIFY(stage.painted.count > 0);
    QVERIFY(stage.painted.region.contains(stage.cell(1, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(1, QuoteModel::SymbolColumn)));
}

void QuoteGridTest::aThousandTicksAreOnePainting()
{
    Stage stage({"A", "B", "C"});
    stage.fill();

    for (int i = 0; i < 1000; ++i)
        stage.tick("B", 60, 60);

    QTRY_COMPARE(stage.painted.count, 1);
    QVERIFY(!stage.clock.isRunning());
}

void QuoteGridTest::symbolsOutOfSightPaintNothing()
{
    QStringList symbols;
    for (int i = 0; i < 500; ++i)
        symbols += QStringLiteral("S%1").arg(i);
    Stage stage(symbols);
    stage.fill();

    stage.tick("S400", 1, 2);
    QTRY_VERIFY(!stage.clock.isRunning());
    QCoreApplication::processEvents();
    QCOMPARE(stage.painted.count, 0);
}

void QuoteGridTest::aRowThatTicksOnIsPaintedOnBeats()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.tick("A", 51, 50); // the first change may bring a mark
    stage.settle();
    stage.awaitBeat();

    for (int i = 0; i < 30; ++i) {
        stage.tick("A", 52 + i, 51 + i);
        emit stage.clock.frame();
        QCOMPARE(stage.painted.count, i / 10 + 1);
        stage.nowMs += QuoteGrid::kRestMs / 10;
    }
    QVERIFY(stage.painted.region.contains(stage.cell(0, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(1, QuoteModel::LastColumn)));
}

void QuoteGridTest::aListThatHasRestedShowsATickWithTheNextFrame()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.awaitBeat();
    for (int i = 0; i < 3; ++i) {
        stage.tick("A", 51 + i, 50 + i);
        emit stage.clock.frame();
        QCOMPARE(stage.painted.count, i + 1);
        stage.nowMs += QuoteGrid::kRestMs;
    }
    // Somewhere between two beats.
    stage.nowMs += QuoteGrid::kRestMs * 7 / 10;
    stage.painted.forget();

    stage.tick("B", 61, 60);
    emit stage.clock.frame();

    QCOMPARE(stage.painted.count, 1);
    QVERIFY(stage.painted.region.contains(stage.cell(1, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(0, QuoteModel::LastColumn)));
}

void QuoteGridTest::rowsThatTickOnArePaintedTogether()
{
    Stage stage({"A", "B", "C", "D", "E"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.awaitBeat();
    const int part = QuoteGrid::kRestMs / 5;

    // Each four times a second, each at a time of its own.
    for (int i = 0; i < 5 * 8; ++i) {
        stage.nowMs += part;
        stage.tick(stage.prices.symbols()[i % 5], 52 + i, 51 + i);
        emit stage.clock.frame();
        if (i == 5)
            stage.painted.forget();
    }

    QCOMPARE(stage.painted.count, 7);
}

void QuoteGridTest::theUserMayHaveEveryFrame()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.grid.setPace(QuoteGrid::Pace::EveryFrame);
    stage.fill();
    stage.awaitBeat();

    for (int i = 0; i < 10; ++i) {
        stage.tick("A", 52 + i, 51 + i);
        emit stage.clock.frame();
        QCOMPARE(stage.painted.count, i + 1);
        stage.nowMs += QuoteGrid::restMs(QuoteGrid::Pace::EveryFrame) * 3 / 2;
    }
}

void QuoteGridTest::aClockSetBackMakesNobodyWait()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.tick("A", 51, 50);
    emit stage.clock.frame();
    stage.painted.forget();

    stage.nowMs -= 600'000;
    stage.tick("A", 52, 51);
    emit stage.clock.frame();

    QCOMPARE(stage.painted.count, 1);
}

void QuoteGridTest::whatWaitsWhenTicksEndIsPaintedAndTheClockStops()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.awaitBeat();
    stage.tick("A", 51, 50);
    emit stage.clock.frame();
    stage.tick("A", 77, 51);
    emit stage.clock.frame();
    QVERIFY(!stage.isCurrent());
    QVERIFY(stage.clock.isRunning());
    stage.painted.forget();

    stage.nowMs += QuoteGrid::kRestMs;

    QTRY_VERIFY(!stage.clock.isRunning());
    QCOMPARE(stage.painted.count, 1);
    QVERIFY(stage.isCurrent());
}

void QuoteGridTest::aRowThatWaitsDoesNotFadeAndGlowsWhenItIsShown()
{
    Stage stage({"A", "B"});
    stage.fill();
    stage.awaitBeat();
    stage.tick("A", 51, 50);
    emit stage.clock.frame();
    stage.nowMs += 1;
    stage.tick("A", 49, 51);
    emit stage.clock.frame();
    stage.painted.forget();

    stage.nowMs += QuoteGrid::kRestMs * 9 / 10; // more than two steps
    emit stage.clock.frame();
    QCOMPARE(stage.painted.count, 0);

    stage.nowMs += QuoteGrid::kRestMs / 10 - 1;
    emit stage.clock.frame();
    QVERIFY(hasColour(stage.shown(), stage.cell(0, QuoteModel::LastColumn), look::downGlow(0)));
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::aSortedOrScrolledListShowsWhatIsNewest()
{
    QStringList symbols;
    for (int i = 0; i < 60; ++i)
        symbols += QStringLiteral("S%1").arg(i);
    Stage stage(symbols);
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.awaitBeat();
    const auto tickAll = [&stage, &symbols](double price) {
        for (const QString &symbol : symbols)
            stage.tick(symbol, price -= 0.5);
        emit stage.clock.frame();
    };
    tickAll(90);
    tickAll(80);

    stage.clickHeader(QuoteModel::LastColumn);
    QTRY_VERIFY(stage.isCurrent());

    tickAll(85);
    tickAll(70);
    stage.grid.verticalScrollBar()->setValue(look::rowHeight() * 5 / 2);
    stage.nowMs += QuoteGrid::kRestMs;
    QTRY_VERIFY(stage.isCurrent());
    stage.nowMs += QuoteGrid::kRestMs;
}

void QuoteGridTest::aChangedPriceGlowsAndFades()
{
    Stage stage({"A", "B"});
    stage.fill();
    const auto corner = [&] {
        const QPoint place = stage.cell(0, QuoteModel::LastColumn).topLeft() + QPoint(2, 2);
        const QImage image = stage.grid.viewport()->grab().toImage();
        return image.pixelColor(place * image.devicePixelRatio());
    };
    QCOMPARE(corner(), look::colour(look::Role::Background));

    stage.nowMs += 10'000;
    stage.painted.forget();
    stage.tick("A", 60, 50);
    QTRY_VERIFY(stage.painted.count > 0);
    QCOMPARE(corner(), look::upGlow(0));
    QVERIFY(stage.clock.isRunning());
    QTRY_VERIFY(stage.clock.interval() <= look::kGlowMs / look::kGlowSteps + 1);

    stage.painted.forget();
    stage.nowMs += look::kGlowMs / 2;
    QTRY_VERIFY(stage.painted.region.contains(stage.cell(0, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(0, QuoteModel::AgeColumn)));
    QCOMPARE(corner(), look::upGlow(look::kGlowSteps / 2));

    stage.nowMs += look::kGlowMs;
    QTRY_COMPARE(corner(), look::colour(look::Role::Background));
    QTRY_VERIFY(!stage.clock.isRunning());

    stage.tick("A", 55, 60);
    QTRY_COMPARE(corner(), look::downGlow(0));
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::aSelectedRowGlowsToo()
{
    Stage stage({"A", "B"});
    stage.fill();
    stage.clickRow(0);
    const auto corner = [&] {
        const QPoint place = stage.cell(0, QuoteModel::LastColumn).topLeft() + QPoint(2, 2);
        return stage.grid.viewport()->grab().toImage().pixelColor(place);
    };
    QCOMPARE(corner(), look::colour(look::Role::Selection));

    stage.tick("A", 60, 50);

    QTRY_COMPARE(corner(), look::upGlow(0));
    stage.nowMs += look::kGlowMs / 2;
    QTRY_VERIFY(corner() != look::upGlow(0));
    QVERIFY(corner() != look::colour(look::Role::Selection));
    QVERIFY(look::contrast(corner(), look::colour(look::Role::Text)) >= 4.5);
    QVERIFY(look::contrast(corner(), look::colour(look::Role::Up)) >= 4.5);
    stage.nowMs += look::kGlowMs;
    QTRY_COMPARE(corner(), look::colour(look::Role::Selection));
}

void QuoteGridTest::bidAndAskGlowWithThePrice()
{
    Stage stage({"A"}, {900, 300});
    stage.grid.setColumnShown(QuoteModel::BidColumn, true);
    stage.fill();
    stage.tick("A", 60, 50);
    const auto corner = [&] {
        const QPoint place = stage.cell(0, QuoteModel::BidColumn).topLeft() + QPoint(2, 2);
        return stage.grid.viewport()->grab().toImage().pixelColor(place);
    };
    QTRY_COMPARE(corner(), look::upGlow(0));
    stage.nowMs += look::kGlowMs;
    QTRY_COMPARE(corner(), look::colour(look::Role::Background));
}

void QuoteGridTest::widerTextGetsWiderColumns_data()
{
    QTest::addColumn<bool>("isSizedByHand");
    QTest::newRow("as they came") << false;
    QTest::newRow("sized by hand") << true;
}

void QuoteGridTest::widerTextGetsWiderColumns()
{
    QFETCH(const bool, isSizedByHand);
    Stage stage({"A", "B"}, {900, 300});
    stage.fill();
    if (isSizedByHand)
        stage.grid.horizontalHeader()->resizeSection(QuoteModel::ChangePercentColumn, 90);
    const int before = stage.grid.columnWidth(QuoteModel::ChangePercentColumn);
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.6);

    QApplication::setFont(large);
    QApplication::processEvents();
    const int after = stage.grid.columnWidth(QuoteModel::ChangePercentColumn);
    QApplication::setFont(font);
    QApplication::processEvents();

    QVERIFY2(after > before * 5 / 4, qPrintable(QString::number(after)));
    QVERIFY(qAbs(stage.grid.columnWidth(QuoteModel::ChangePercentColumn) - before) <= 1);
}

void QuoteGridTest::theFirstPriceDoesNotGlow()
{
    Stage stage({"A"});
    stage.tick("A", 60);
    QTRY_VERIFY(stage.painted.count > 0);
    QVERIFY(!stage.clock.isRunning());
}

void QuoteGridTest::glowCanBeSwitchedOff()
{
    Stage stage({"A"});
    stage.fill();
    stage.grid.setGlowOn(false);
    stage.nowMs += 1000;
    stage.tick("A", 70, 60);

    QTRY_VERIFY(!stage.prices.hasChanges());
    const QPoint place = stage.cell(0, QuoteModel::LastColumn).topLeft() + QPoint(2, 2);
    QCOMPARE(stage.grid.viewport()->grab().toImage().pixelColor(place),
             look::colour(look::Role::Background));
    QVERIFY(!stage.clock.isRunning());
}

void QuoteGridTest::theClockStopsWhenNothingMoves()
{
    Stage stage({"A", "B"});
    stage.fill();
    stage.tick("A", 70, 60);

    QTRY_VERIFY(stage.clock.isRunning() || !stage.prices.hasChanges());
    stage.nowMs += 1000;
    QTRY_VERIFY(!stage.clock.isRunning());
    QVERIFY(!stage.prices.hasChanges());
}

void QuoteGridTest::aHiddenGridPaintsNothingAndIsRightWhenShown()
{
    Stage stage({"A"});
    stage.fill();
    stage.window.hide();
    stage.painted.forget();

    for (int i = 1; i <= 100; ++i)
        stage.tick("A", 100 + i, 99 + i);
    QCoreApplication::processEvents();
    QVERIFY(!stage.clock.isRunning());
    QCOMPARE(stage.painted.count, 0);

    stage.window.show();
    QTRY_VERIFY(!stage.prices.hasChanges());
    QTRY_VERIFY(stage.painted.count > 0);
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::headersSortAndTheThirdClickGivesTheOwnOrderBack()
{
    Stage stage({"C", "A", "B"});
    stage.fill(); // C 50, A 60, B 70

    stage.clickHeader(QuoteModel::SymbolColumn);
    QCOMPARE(stage.shownOrder(), QString("A B C"));
    stage.clickHeader(QuoteModel::SymbolColumn);
    QCOMPARE(stage.shownOrder(), QString("C B A"));
    stage.clickHeader(QuoteModel::SymbolColumn);
    QCOMPARE(stage.shownOrder(), QString("C A B"));

    stage.clickHeader(QuoteModel::LastColumn);
    stage.clickHeader(QuoteModel::LastColumn);
    QCOMPARE(stage.shownOrder(), QString("B A C"));
}

void QuoteGridTest::pricesThatMoveDoNotReorderAtOnce()
{
    Stage stage({"A", "B", "C"});
    stage.fill(); // 50 60 70
    stage.clickHeader(QuoteModel::LastColumn);
    QCOMPARE(stage.shownOrder(), QString("A B C"));

    stage.tick("A", 99, 50);
    stage.prices.publishChanges();
    QCOMPARE(stage.shownOrder(), QString("A B C"));

    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("B C A"));
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::symbolsWithoutAPriceSortLastBothWays()
{
    Stage stage({"NONE", "B", "A"});
    stage.tick("A", 1);
    stage.tick("B", 2);
    stage.clickHeader(QuoteModel::LastColumn);
    QCOMPARE(stage.shownOrder(), QString("A B NONE"));
    stage.clickHeader(QuoteModel::LastColumn);
    QCOMPARE(stage.shownOrder(), QString("B A NONE"));
}

void QuoteGridTest::selectionFollowsItsSymbolThroughSorting()
{
    Stage stage({"C", "A", "B"});
    stage.fill();
    stage.clickRow(0);
    QCOMPARE(stage.grid.selectedSymbols(), QStringList({"C"}));

    stage.clickHeader(QuoteModel::SymbolColumn);

    QCOMPARE(stage.grid.selectedSymbols(), QStringList({"C"}));
    QCOMPARE(stage.grid.currentSymbol(), QString("C"));
    stage.grid.selectSymbol("B");
    QCOMPARE(stage.grid.selectedSymbols(), QStringList({"B"}));
    stage.grid.selectSymbol("UNKNOWN");
    QCOMPARE(stage.grid.currentSymbol(), QString("B"));
}

void QuoteGridTest::rowsAreDraggedToANewPlace()
{
    Stage stage({"A", "B", "C", "D"});
    stage.fill();
    const QPoint from = stage.cell(0, 0).center();
    const QPoint to = stage.cell(2, 0).center() + QPoint(0, 8);

    QTest::mousePress(stage.grid.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(stage.grid.viewport(), (from + to) / 2);
    QTest::mouseMove(stage.grid.viewport(), to);
    QCOMPARE(stage.shownOrder(), QString("A B C D"));
    QTest::mouseRelease(stage.grid.viewport(), Qt::LeftButton, {}, to);

    QCOMPARE(stage.prices.symbols().join(u' '), QString("B C A D"));
    QCOMPARE(stage.shownOrder(), QString("B C A D"));
    QCOMPARE(stage.grid.currentSymbol(), QString("A"));
}

void QuoteGridTest::escapeGivesADragUp()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    const QPoint to = stage.cell(2, 0).center();
    QTest::mousePress(stage.grid.viewport(), Qt::LeftButton, {}, stage.cell(0, 0).center());
    QTest::mouseMove(stage.grid.viewport(), to);
    QTest::keyClick(&stage.grid, Qt::Key_Escape);
    QTest::mouseRelease(stage.grid.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(stage.shownOrder(), QString("A B C"));
}

void QuoteGridTest::aSortedListIsNotDragged()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    stage.clickHeader(QuoteModel::SymbolColumn);
    const QPoint to = stage.cell(2, 0).center();
    QTest::mousePress(stage.grid.viewport(), Qt::LeftButton, {}, stage.cell(0, 0).center());
    QTest::mouseMove(stage.grid.viewport(), to);
    QTest::mouseRelease(stage.grid.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(stage.prices.symbols().join(u' '), QString("A B C"));
}

void QuoteGridTest::arrangingASortedListIsRefusedInWords()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    QSignalSpy refused(&stage.grid, &QuoteGrid::arrangingRefused);
    stage.clickRow(0);
    QTest::keyClick(&stage.grid, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(refused.count(), 0);
    stage.clickHeader(QuoteModel::LastColumn);

    QTest::keyClick(&stage.grid, Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(refused.count(), 1);
    QVERIFY(refused[0][0].toString().contains("Sorted by Last"));
}

void QuoteGridTest::rowsKeepTheirPlacesUnderAMouseThatMoves()
{
    Stage stage({"A", "B", "C"});
    stage.fill(); // 50 60 70
    stage.clickHeader(QuoteModel::LastColumn);
    stage.tick("A", 99, 50);
    stage.prices.publishChanges();
    QTest::mouseMove(stage.grid.viewport(), stage.cell(1, 0).center());

    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("A B C"));
    // It was left there.
    stage.nowMs += QuoteGrid::kHoldMs;
    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("B C A"));

    stage.tick("A", 1, 99);
    stage.prices.publishChanges();
    QTest::mouseMove(stage.grid.viewport(), stage.cell(2, 0).center());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(stage.grid.viewport(), &leave);
    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("A B C"));
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::rowsKeepTheirPlacesUnderAMenu()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    stage.clickHeader(QuoteModel::LastColumn);
    stage.clickRow(0);
    const QPoint place = stage.cell(0, 0).center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, stage.grid.viewport()->mapToGlobal(place));
    QApplication::sendEvent(stage.grid.viewport(), &menu);
    stage.tick("A", 99, 50);
    stage.prices.publishChanges();
    stage.nowMs += 2 * QuoteGrid::kHoldMs;

    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("A B C"));
    QVERIFY(!actionNamed("Move down")->isEnabled());
    closePopup();
    stage.grid.beatSlowly();
    QCOMPARE(stage.shownOrder(), QString("B C A"));
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::theKeysThatMoveARowAreTheListsOwn()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    QAction next(&stage.window);
    next.setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    stage.window.addAction(&next);
    QSignalSpy stepped(&next, &QAction::triggered);
    stage.clickRow(0);

    QTest::keyClick(stage.window.windowHandle(), Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(stage.shownOrder(), QString("B A C"));
    QCOMPARE(stepped.count(), 0);
}

void QuoteGridTest::altArrowsMoveARow()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    stage.clickRow(0);
    QTest::keyClick(&stage.grid, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&stage.grid, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&stage.grid, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(stage.shownOrder(), QString("B C A"));
    QTest::keyClick(&stage.grid, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(stage.shownOrder(), QString("B A C"));
    QCOMPARE(stage.grid.currentSymbol(), QString("A"));
}

void QuoteGridTest::deleteAsksForRemoval()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    QSignalSpy asked(&stage.grid, &QuoteGrid::removeRequested);
    QTest::keyClick(&stage.grid, Qt::Key_Delete);
    QCOMPARE(asked.count(), 0);

    stage.clickRow(0);
    stage.clickRow(2, Qt::ControlModifier);
    QTest::keyClick(&stage.grid, Qt::Key_Delete);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toStringList(), QStringList({"A", "C"}));
    QCOMPARE(stage.prices.rowCount(), 3);
}

void QuoteGridTest::returnActivatesASymbol()
{
    Stage stage({"A", "B"});
    stage.fill();
    QSignalSpy activated(&stage.grid, &QuoteGrid::symbolActivated);
    stage.clickRow(0);
    QTest::keyClick(&stage.grid, Qt::Key_Down);
    QTest::keyClick(&stage.grid, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toString(), QString("B"));

    QTest::mouseDClick(stage.grid.viewport(), Qt::LeftButton, {}, stage.cell(0, 0).center());
    QCOMPARE(activated.last()[0].toString(), QString("A"));
}

void QuoteGridTest::copyGivesTabsAndLines()
{
    Stage stage({"A", "B"});
    stage.fill();
    stage.grid.selectAll();
    QTest::keyClick(&stage.grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             QString("A\t50.00\t-50.00 %\t0 s\trandom_walk\nB\t60.00\t-40.00 %\t0 s\trandom_walk\n"));
}

void QuoteGridTest::theMenuOffersWhatCanBeDone()
{
    Stage stage({"A", "B"});
    stage.fill();
    QSignalSpy removed(&stage.grid, &QuoteGrid::removeRequested);
    QSignalSpy mentioned(&stage.grid, &QuoteGrid::mentionRequested);
    QSignalSpy added(&stage.grid, &QuoteGrid::addRequested);
    stage.clickRow(1);
    const auto open = [&] {
        const QPoint place = stage.cell(1, 0).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                stage.grid.viewport()->mapToGlobal(place));
        QApplication::sendEvent(stage.grid.viewport(), &event);
    };

    open();
    QVERIFY(actionNamed("Remove B"));
    actionNamed("Remove B")->trigger();
    closePopup();
    open();
    actionNamed("Mention B")->trigger();
    closePopup();
    open();
    actionNamed("Add")->trigger();
    closePopup();
    open();
    actionNamed("Move up")->trigger();
    closePopup();

    QCOMPARE(removed[0][0].toStringList(), QStringList({"B"}));
    QCOMPARE(mentioned[0][0].toString(), QString("B"));
    QCOMPARE(added.count(), 1);
    QCOMPARE(stage.shownOrder(), QString("B A"));
}

void QuoteGridTest::columnsAreChosenInTheHeadersMenu()
{
    Stage stage({"A"});
    stage.fill();
    QVERIFY(stage.grid.isColumnHidden(QuoteModel::VolumeColumn));

    emit stage.grid.horizontalHeader()->customContextMenuRequested({4, 4});
    QVERIFY(actionNamed("Volume"));
    QVERIFY(!actionNamed("Symbol")->isEnabled());
    // It stays open: several columns are chosen at once.
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (const char *name : {"Volume", "Bid"}) {
        const QPoint place = menu->actionGeometry(actionNamed(name)).center();
        QTest::mouseMove(menu, place);
        QTest::mouseClick(menu, Qt::LeftButton, {}, place);
        QVERIFY(menu->isVisible());
    }
    QVERIFY(!stage.grid.isColumnHidden(QuoteModel::BidColumn));
    closePopup();

    QVERIFY(!stage.grid.isColumnHidden(QuoteModel::VolumeColumn));
    QVERIFY(stage.grid.columnWidth(QuoteModel::VolumeColumn) > 20);

    emit stage.grid.horizontalHeader()->customContextMenuRequested({4, 4});
    actionNamed("Usual columns")->trigger();
    closePopup();
    QVERIFY(stage.grid.isColumnHidden(QuoteModel::VolumeColumn));

    // Of the column under the mouse.
    const auto openAt = [&stage](int column) {
        emit stage.grid.horizontalHeader()->customContextMenuRequested({stage.grid.columnViewportPosition(column) + 4, 4});
    };
    openAt(QuoteModel::LastColumn);
    actionNamed("Sort by")->trigger();
    closePopup();
    QCOMPARE(stage.grid.horizontalHeader()->sortIndicatorSection(), int(QuoteModel::LastColumn));
    openAt(QuoteModel::LastColumn);
    actionNamed("Arrange by hand")->trigger();
    closePopup();
    QVERIFY(!stage.grid.isSorted());
    const int fitting = stage.grid.columnWidth(QuoteModel::ChangePercentColumn);
    stage.grid.setColumnWidth(QuoteModel::ChangePercentColumn, 200);
    openAt(QuoteModel::LastColumn);
    actionNamed("Fit widths")->trigger();
    closePopup();
    QCOMPARE(stage.grid.columnWidth(QuoteModel::ChangePercentColumn), fitting);
    openAt(QuoteModel::ChangePercentColumn);
    actionNamed("Hide this column")->trigger();
    closePopup();
    QVERIFY(stage.grid.isColumnHidden(QuoteModel::ChangePercentColumn));
}

void QuoteGridTest::aSimulatedPriceIsMarkedAlikeInAllRows()
{
    Stage stage({QStringLiteral("AAPL"), QStringLiteral("BTC-USD")});
    stage.isSimulated = true;
    stage.fill();

    QSet<int> seen;
    for (int width = 60; width <= 180; width += 4) {
        stage.grid.setColumnWidth(QuoteModel::SymbolColumn, width);
        stage.settle();
        const QImage image = stage.grid.viewport()->grab().toImage();
        int boxes = 0;
        for (int row = 0; row < 2; ++row)
            boxes += hasColour(image, stage.cell(row, QuoteModel::SymbolColumn), look::colour(look::Role::Sunken));
        QVERIFY2(boxes == 0 || boxes == 2, qPrintable(QString::number(width)));
        seen.insert(boxes);
    }
    QCOMPARE(seen, QSet<int>({0, 2}));
}

void QuoteGridTest::aSymbolLosesNothingToItsMark()
{
    Stage stage({QStringLiteral("AAPL"), QStringLiteral("BTC-USD")});
    const int text = int(std::ceil(DigitText(look::boldFont()).width(u"BTC-USD")));
    const auto symbolAt = [&](int width, bool isSimulated) {
        stage.isSimulated = isSimulated;
        stage.grid.setColumnWidth(QuoteModel::SymbolColumn, width);
        stage.fill();
        QRect place = stage.cell(1, QuoteModel::SymbolColumn).adjusted(look::gap(), 0, 0, 0);
        place.setWidth(text);
        return stage.grid.viewport()->grab(place).toImage();
    };

    for (int width = text + 2 * look::gap() + 1; width < text + 80; width += 5)
        QCOMPARE(symbolAt(width, true), symbolAt(width, false));
}

void QuoteGridTest::aNarrowListShowsItsLongestSymbolWhole()
{
    Stage stage({QStringLiteral("AAPL")}, {300, 300});
    const int before = stage.grid.columnWidth(QuoteModel::SymbolColumn);

    stage.prices.addSymbol(QStringLiteral("BTC-USD"));
    stage.settle();

    const int text = int(std::ceil(DigitText(look::boldFont()).width(u"BTC-USD")));
    QVERIFY(stage.grid.columnWidth(QuoteModel::SymbolColumn) >= text + 2 * look::gap() + look::iconSize() / 2);
    QVERIFY(stage.grid.columnWidth(QuoteModel::SymbolColumn) >= before);
}

void QuoteGridTest::aPriceWithManyDecimalsLosesTheLastOnes()
{
    Stage stage({QStringLiteral("DOGE-USD")});
    const auto pictureOf = [&stage](double price) {
        Quote quote;
        quote.symbol = QStringLiteral("DOGE-USD");
        quote.priceTicks = ticks(price);
        quote.previousTicks = quote.priceTicks;
        quote.decimals = 8;
        quote.receivedMs = stage.nowMs;
        stage.prices.applyOne(quote);
        stage.prices.publishChanges();
        // Nothing glows any more.
        stage.nowMs += 10'000;
        stage.settle();
        return stage.grid.viewport()->grab(stage.cell(0, QuoteModel::LastColumn)).toImage();
    };
    stage.grid.setColumnWidth(QuoteModel::LastColumn, 90);

    // The decimals that are left tell prices apart; what does not fit at all says nothing.
    QVERIFY(pictureOf(0.1423) != pictureOf(0.2987));
    stage.grid.setColumnWidth(QuoteModel::LastColumn, 45);
    QCOMPARE(pictureOf(1234.1423), pictureOf(5678.1423));
}

void QuoteGridTest::theSymbolColumnStays()
{
    Stage stage({"A"});
    stage.grid.setColumnShown(QuoteModel::SymbolColumn, false);
    stage.grid.setColumnShown(-1, false);
    stage.grid.setColumnShown(99, true);
    QVERIFY(!stage.grid.isColumnHidden(QuoteModel::SymbolColumn));
}

void QuoteGridTest::columnsAndSortingComeBack()
{
    Stage first({"C", "A", "B"});
    first.grid.setColumnShown(QuoteModel::BidColumn, true);
    first.grid.setColumnShown(QuoteModel::AgeColumn, false);
    first.grid.setGlowOn(false);
    first.grid.horizontalHeader()->moveSection(0, 2);
    first.grid.horizontalHeader()->resizeSection(QuoteModel::BidColumn, 123);
    first.clickHeader(QuoteModel::SymbolColumn);

    Stage second({"C", "A", "B"});
    QVERIFY(second.grid.restoreState(first.grid.saveState()));

    QVERIFY(!second.grid.isColumnHidden(QuoteModel::BidColumn));
    QVERIFY(second.grid.isColumnHidden(QuoteModel::AgeColumn));
    QVERIFY(!second.grid.isGlowOn());
    QCOMPARE(second.grid.columnWidth(QuoteModel::BidColumn), 123);
    QCOMPARE(second.grid.horizontalHeader()->visualIndex(QuoteModel::SymbolColumn), 2);
    QCOMPARE(second.shownOrder(), QString("A B C"));
}

void QuoteGridTest::theUsualColumnsFitTheirPane()
{
    Stage stage({"AAPL"}, {464, 300});
    stage.fill();
    QVERIFY2(stage.grid.horizontalHeader()->length() <= stage.grid.viewport()->width(),
             qPrintable(QString::number(stage.grid.horizontalHeader()->length())));
    stage.grid.resize(520, 300);
    QCOMPARE(stage.grid.horizontalHeader()->length(), stage.grid.viewport()->width());
}

void QuoteGridTest::asManyColumnsAsThereIsRoomFor_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("titles");
    QTest::newRow("as a pane is at first") << 540 << "Symbol Last Change Chg % Age Source";
    QTest::newRow("wide") << 700 << "Symbol Last Change Chg % Trend Age Source";
    QTest::newRow("narrow") << 450 << "Symbol Last Chg % Age Source";
    QTest::newRow("narrower") << 370 << "Symbol Last Chg % Age";
    QTest::newRow("too narrow") << 200 << "Symbol Last Chg %";
}

void QuoteGridTest::asManyColumnsAsThereIsRoomFor()
{
    QFETCH(int, width);
    QFETCH(QString, titles);
    Stage stage({"AAPL"});

    stage.grid.resize(width, 300);

    QStringList shown;
    const QHeaderView *header = stage.grid.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            shown << stage.grid.model()->headerData(column, Qt::Horizontal).toString();
    }
    QCOMPARE(shown.join(u' '), titles);
}

void QuoteGridTest::columnsOnceChosenStay()
{
    Stage stage({"AAPL"});
    stage.grid.setColumnShown(QuoteModel::AgeColumn, false);
    stage.grid.resize(700, 300);
    QVERIFY(stage.grid.isColumnHidden(QuoteModel::AgeColumn));
    stage.grid.resize(200, 300);
    QVERIFY(!stage.grid.isColumnHidden(QuoteModel::SourceColumn));

    Stage other({"AAPL"});
    QVERIFY(other.grid.restoreState(stage.grid.saveState()));
    other.grid.resize(900, 300);
    QVERIFY(other.grid.isColumnHidden(QuoteModel::AgeColumn));
}

void QuoteGridTest::aColumnOnceSizedIsLeftAlone()
{
    Stage stage({"AAPL"});
    stage.grid.setColumnWidth(QuoteModel::SymbolColumn, 150);
    stage.grid.resize(700, 300);
    QCOMPARE(stage.grid.columnWidth(QuoteModel::SymbolColumn), 150);

    Stage other({"AAPL"});
    QVERIFY(other.grid.restoreState(stage.grid.saveState()));
    other.grid.resize(650, 300);
    QCOMPARE(other.grid.columnWidth(QuoteModel::SymbolColumn), 150);
}

void QuoteGridTest::foreignStatesAreRefused_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray("not a state at all, but long enough to be read");
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QWidget window;
    FrameClock clock(window);
    QByteArray state = QuoteGrid(clock).saveState();
    QTest::newRow("cut off") << state.left(state.size() / 2);
    state[5] = 77;
    QTest::newRow("another version") << state;
}

void QuoteGridTest::foreignStatesAreRefused()
{
    QFETCH(QByteArray, state);
    Stage stage({"A"});
    const QByteArray before = stage.grid.saveState();

    QVERIFY(!stage.grid.restoreState(state));

    QCOMPARE(stage.grid.saveState(), before);
}

void QuoteGridTest::anEmptyListSaysWhatToDo()
{
    Stage stage({});
    auto *empty = stage.grid.findChild<EmptyState *>();
    QVERIFY(empty && empty->isVisible());
    QSignalSpy added(&stage.grid, &QuoteGrid::addRequested);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(added.count(), 1);
    keepPicture(stage.window, "empty");

    stage.prices.addSymbol("A");
    QVERIFY(!empty->isVisible());
    stage.prices.removeSymbol("A");
    QVERIFY(empty->isVisible());
}

void QuoteGridTest::digitsStandInColumns()
{
    const DigitText text(look::textFont());
    QCOMPARE(text.width(u"111111"), text.width(u"888888"));
    QCOMPARE(text.width(u"1.11"), text.width(u"9.99"));
    QVERIFY(text.width(u"1") > 0);
    QVERIFY(text.width(u"日本") > 0);
    QCOMPARE(text.width(u""), 0.0);
}

void QuoteGridTest::aNumberThatDoesNotFitIsNotShownInPart()
{
    Stage stage({"A", "B"});
    stage.tick("A", 123456.78);
    stage.tick("B", 9);
    stage.settle();
    stage.grid.setColumnWidth(QuoteModel::LastColumn,
                              stage.grid.columnWidth(QuoteModel::LastColumn) * 2 / 3);
    const QColor paper = look::colour(look::Role::Background);
    const QImage image = stage.grid.viewport()->grab().toImage();
    const QRect inner(0, 2, stage.grid.columnWidth(QuoteModel::LastColumn), look::rowHeight() - 4);

    const int cut
        = inkIn(image, inner.translated(stage.cell(0, QuoteModel::LastColumn).topLeft()), paper);
    const int whole
        = inkIn(image, inner.translated(stage.cell(1, QuoteModel::LastColumn).topLeft()), paper);

    QVERIFY2(cut > 0 && cut < whole, qPrintable(QStringLiteral("%1 %2").arg(cut).arg(whole)));
}

void QuoteGridTest::agesGrowWithoutTicks()
{
    Stage stage({"A", "B"});
    stage.fill();
    stage.nowMs += 1000;
    // The slow clock beats once a second, and repaints ages alone.
    QTRY_VERIFY_WITH_TIMEOUT(stage.painted.count > 0, 3000);
    QVERIFY(stage.painted.region.intersects(stage.cell(0, QuoteModel::AgeColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(0, QuoteModel::LastColumn)));

    stage.painted.forget();
    stage.nowMs += 60'000; // stale: the price is greyed too
    QTRY_VERIFY_WITH_TIMEOUT(stage.painted.region.contains(stage.cell(0, QuoteModel::LastColumn)),
                             3000);
}

void QuoteGridTest::nothingWakesAGridWithoutPrices()
{
    Stage stage({"A", "B"});
    const auto wakesEveryMs = [&stage] {
        int interval = 0;
        for (const QTimer *timer : stage.grid.findChildren<QTimer *>())
            interval += timer->isActive() ? timer->interval() : 0;
        return interval;
    };
    QCOMPARE(wakesEveryMs(), 0);

    stage.fill();
    QCOMPARE(wakesEveryMs(), 1000);
    stage.nowMs += 130'000; // ages are told in minutes now
    stage.grid.beatSlowly();
    QCOMPARE(wakesEveryMs(), 10'000);
    stage.tick("A", 51, 50);
    stage.prices.publishChanges();
    QCOMPARE(wakesEveryMs(), 1000);
    stage.window.hide();
    QCOMPARE(wakesEveryMs(), 0);
}

void QuoteGridTest::anAgeIsPaintedAnewOnlyWhenItReadsOtherwise()
{
    Stage stage({"A", "B"});
    stage.grid.setGlowOn(false);
    stage.fill();
    stage.tick("A", 49, 50); // the first change
    stage.settle();

    stage.tick("A", 51, 49);
    QTRY_VERIFY(stage.painted.region.contains(stage.cell(0, QuoteModel::LastColumn)));
    QVERIFY(!stage.painted.region.intersects(stage.cell(0, QuoteModel::AgeColumn)));

    stage.nowMs += 5000;
    stage.grid.beatSlowly();
    stage.settle();
    stage.tick("A", 52, 51);
    QTRY_VERIFY(stage.painted.region.contains(stage.cell(0, QuoteModel::AgeColumn)));
}

void QuoteGridTest::curvesKeepTheLastSixtyPoints()
{
    SparkLine curve;
    QCOMPARE(curve.sign(), 0);
    for (int i = 0; i < 100; ++i)
        QVERIFY(curve.add(i, 1000 * i));
    QCOMPARE(curve.count(), SparkLine::kPoints);
    QCOMPARE(curve.at(0), 40);
    QCOMPARE(curve.at(59), 99);
    QCOMPARE(curve.sign(), 1);

    QVERIFY(!curve.add(7, 99'100)); // too soon: the last point moves
    QCOMPARE(curve.count(), SparkLine::kPoints);
    QCOMPARE(curve.at(59), 7);
    QCOMPARE(curve.sign(), -1);
}

void QuoteGridTest::curvesGrowBySeconds()
{
    Stage stage({"A", "B"});
    stage.grid.setColumnShown(QuoteOrder::kSparkColumn, true);
    stage.fill();
    const QRect place = stage.cell(0, QuoteOrder::kSparkColumn).adjusted(2, 2, -2, -3);
    const auto ink = [&] {
        return inkIn(stage.grid.viewport()->grab().toImage(), place,
                     look::colour(look::Role::Background));
    };
    QCOMPARE(ink(), 0);

    for (int i = 0; i < 20; ++i) {
        stage.nowMs += 1000;
        stage.tick("A", 50 + i % 4, 50 + i % 4);
        stage.grid.beatSlowly();
    }
    stage.prices.publishChanges();
    QVERIFY(ink() > 20);
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::anotherGridHasTheCurvesAtOnce()
{
    Stage stage({"A", "B"});
    for (int i = 0; i < 20; ++i) {
        stage.nowMs += 1000;
        stage.tick("A", 50 + i % 4, 50 + i % 4);
        stage.grid.beatSlowly();
    }

    QuoteGrid other(stage.clock);
    other.setQuotes(&stage.prices);
    other.setColumnShown(QuoteOrder::kSparkColumn, true);
    other.resize(700, 200);

    const QRect place = other.visualRect(other.model()->index(0, QuoteOrder::kSparkColumn)).adjusted(2, 2, -2, -3);
    QVERIFY(inkIn(other.viewport()->grab().toImage(), place, look::colour(look::Role::Background)) > 20);
    stage.nowMs += look::kGlowMs;
}

void QuoteGridTest::everyCellIsReadAloud()
{
    Stage stage({"A", "B"});
    stage.fill();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&stage.grid);
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), QString("Prices"));
    QCOMPARE(table->tableInterface()->rowCount(), 2);
    QCOMPARE(table->tableInterface()->cellAt(1, QuoteModel::LastColumn)->text(QAccessible::Name),
             QString("60.00 falling"));
}

void QuoteGridTest::aRemovedSymbolLeavesNoRow()
{
    Stage stage({"A", "B", "C"});
    stage.fill();
    stage.clickHeader(QuoteModel::SymbolColumn);
    stage.clickHeader(QuoteModel::SymbolColumn);
    QCOMPARE(stage.shownOrder(), QString("C B A"));
    stage.prices.removeSymbol("B");
    QCOMPARE(stage.shownOrder(), QString("C A"));
    // What the user adds stands at once where it belongs.
    stage.prices.addSymbol("D", 0);
    QCOMPARE(stage.shownOrder(), QString("D C A"));
    stage.prices.moveSymbol(0, 2);
    QCOMPARE(stage.shownOrder(), QString("D C A"));
    stage.prices.setSymbols({"X", "Y"});
    QCOMPARE(stage.shownOrder(), QString("Y X"));
}

static void play(Stage &stage)
{
    const QStringList symbols = stage.prices.symbols();
    for (int i = 0; i < symbols.size(); ++i) {
        double price = 20 + i * 41.37;
        for (int k = 0; k < SparkLine::kPoints; ++k) {
            const double before = price;
            price *= 1 + (((i * 31 + k * 17) % 23) - 11) / 1500.0;
            stage.nowMs += 1000;
            stage.tick(symbols[i], price, before);
            stage.grid.beatSlowly();
        }
    }
    stage.nowMs += 100'000;
    for (int i = 0; i < symbols.size(); ++i) {
        if (i == 3)
            continue; // goes stale
        const double price = 20 + i * 41.37 + (i * 7 % 5 - 2) * 1.3;
        stage.tick(symbols[i], price, price + (i % 3 - 1) * 0.4);
    }
    stage.nowMs += 60;
}

void QuoteGridTest::picturesInBothThemes()
{
    const QStringList symbols{"AAPL",    "MSFT",    "GOOGL", "AMZN",  "NVDA",
                              "EUR/USD", "BTC-USD", "BRK.B", "NEWONE"};
    for (const auto theme : {look::Theme::Light, look::Theme::Dark}) {
        look::apply(*qApp, theme);
        Stage stage(symbols.mid(0, 8), {440, 300});
        stage.isSimulated = true;
        stage.grid.setColumnShown(QuoteOrder::kSparkColumn, true);
        play(stage);
        stage.prices.addSymbol(symbols.last());
        stage.clickRow(1);
        stage.prices.publishChanges();
        const QImage image = stage.grid.viewport()->grab().toImage();
        const QColor paper = look::colour(look::Role::Background);
        for (const int column :
             {int(QuoteModel::SymbolColumn), int(QuoteModel::LastColumn), QuoteOrder::kSparkColumn})
            QVERIFY(inkIn(image, stage.cell(0, column).adjusted(2, 2, -2, -3), paper) > 20);
        keepPicture(stage.window, theme == look::Theme::Dark ? "dark" : "light");
        stage.grid.setColumnShown(QuoteOrder::kSparkColumn, false);
        stage.window.resize(340, 300);
        stage.grid.resize(340, 300);
        keepPicture(stage.window, theme == look::Theme::Dark ? "dark-narrow" : "light-narrow");

        Stage wide(symbols.mid(0, 8), {1100, 300});
        for (int column = 0; column < QuoteOrder::kColumnCount; ++column)
            wide.grid.setColumnShown(column, true);
        play(wide);
        wide.prices.publishChanges();
        wide.clickHeader(QuoteModel::ChangePercentColumn);
        keepPicture(wide.window, theme == look::Theme::Dark ? "dark-crowded" : "light-crowded");
        wide.nowMs += look::kGlowMs;
        stage.nowMs += look::kGlowMs;
    }
}

void QuoteGridTest::longPricesGetTheRoomTheyNeed()
{
    Stage stage({"AAPL", "EURUSD", "DOGE-USD"}, {700, 300});
    for (const int column : {QuoteModel::LastColumn, QuoteModel::ChangeColumn, QuoteModel::BidColumn})
        stage.grid.setColumnShown(column, true);
    stage.fill();
    const int usual = stage.grid.columnWidth(QuoteModel::ChangeColumn);
    const auto tick = [&stage](const QString &symbol, double price, double reference, int decimals) {
        Quote quote;
        quote.symbol = symbol;
        quote.priceTicks = ticks(price);
        quote.referenceTicks = ticks(reference);
        quote.bidTicks = quote.priceTicks;
        quote.decimals = quint8(decimals);
        quote.receivedMs = stage.nowMs;
        stage.prices.applyOne(quote);
    };

    tick("EURUSD", 1.084512, 1.085, 6);
    tick("DOGE-USD", 0.12345678, 0.124, 8);
    stage.nowMs += 1000;
    stage.grid.beatSlowly();
    stage.settle();

    const DigitText text(look::textFont());
    const auto room = [&stage](int column) { return stage.grid.columnWidth(column) - 2 * look::gap(); };
    QVERIFY(room(QuoteModel::ChangeColumn) >= text.width(u"\u22120.00054322"));
    QVERIFY(room(QuoteModel::LastColumn) - look::gap() - look::halfGap() >= text.width(u"0.12345678"));
    QVERIFY(room(QuoteModel::BidColumn) >= text.width(u"0.12345678"));
    // A price that ticks moves no column.
    const int wide = stage.grid.columnWidth(QuoteModel::ChangeColumn);
    tick("DOGE-USD", 0.124, 0.124, 8);
    stage.nowMs += 1000;
    stage.grid.beatSlowly();
    stage.settle();
    QCOMPARE(stage.grid.columnWidth(QuoteModel::ChangeColumn), wide);
    // Rows that are gone want no room.
    stage.prices.setSymbols({"AAPL"});
    stage.settle();
    QCOMPARE(stage.grid.columnWidth(QuoteModel::ChangeColumn), usual);
}

void QuoteGridTest::whatFramesLeaveLooksAsIfAllWerePaintedAnew_data()
{
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<bool>("glows");
    QTest::newRow("plain") << false << false;
    QTest::newRow("glowing") << false << true;
    QTest::newRow("mirrored") << true << true;
}

void QuoteGridTest::whatFramesLeaveLooksAsIfAllWerePaintedAnew()
{
    QFETCH(const bool, isMirrored);
    QFETCH(const bool, glows);
    Stage stage({"AAPL", "MSFT", "BTC-USD", "GOOG", "X"}, {900, 300});
    stage.window.setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    stage.grid.setGlowOn(glows);
    for (int column = 0; column < QuoteOrder::kColumnCount; ++column)
        stage.grid.setColumnShown(column, true);
    stage.fill();
    stage.grid.selectSymbol("GOOG");

    for (int i = 0; i < 12; ++i) {
        stage.nowMs += 90;
        stage.tick(stage.prices.symbols()[i % 5], 90 + i * 7.13, 100);
        stage.tick(stage.prices.symbols()[i * 3 % 5], 110 - i * 3.1, 100);
        QSignalSpy frames(&stage.clock, &FrameClock::frame);
        QTRY_VERIFY(!frames.isEmpty());
        QCoreApplication::processEvents();
    }

    stage.nowMs += QuoteGrid::kRestMs;
    emit stage.clock.frame();

    QCOMPARE(stage.grid.selectedSymbols(), QStringList("GOOG"));
    QVERIFY(stage.isCurrent());
}

QTEST_MAIN(QuoteGridTest)
#include "tst_quote_grid.moc"
