// SPDX-License-Identifier: MIT
#include "model/message_model.h"
#include "ui/chat_rows.h"
#include "ui/chat_view.h"
#include "ui/clock.h"
#include "ui/kept_widgets.h"
#include "ui/look.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

using namespace outcry;
using Part = MessageLayout::Part;

namespace {

const qint64 kMorning = QDateTime(QDate(2026, 11, 21), QTime(9, 30)).toMSecsSinceEpoch();

QUuid idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

Message line(quint64 sequence, const QString &sender, const QString &text, const QString &key = {})
{
    Message message;
    message.room = "lobby";
    message.sequence = sequence;
    message.sender = sender;
    message.senderId = idOf(sender);
    message.text = text;
    message.timeMs = kMorning + qint64(sequence) * 1000;
    message.key = key;
    return message;
}

QList<Message> lines(quint64 first, quint64 last)
{
    QList<Message> made;
    for (quint64 i = first; i <= last; ++i)
        made.append(line(i, i % 4 ? "ann" : "bob",
                         QString("line %1 ").arg(i) + QString(int(i * 37 % 190), u'x')));
    return made;
}

RosterChange roster(RosterChange::Kind kind, const QString &name)
{
    return {kind, "lobby", {idOf(name), name}, {}, kMorning};
}

/// A view over a model, shown.
struct Scene
{
    explicit Scene(int count = 0)
    {
        model.setMe({idOf("bob"), "bob"});
        model.append(lines(1, quint64(count)));
        view.setGliding(false);
        view.setCalls({"bob"});
        view.setModel(&model);
        view.resize(600, 400);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        settle();
    }

    /// Until the view has arranged what its model told.
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return view.isSettled(); }));
        QCoreApplication::processEvents();
    }

    /// Whether what stands on the screen comes to be what a full repaint gives. Leaves both
    /// pictures for the eye when it does not.
    bool isPaintedRight()
    {
        settle();
        const QImage fresh = freshlyPainted();
        if (QTest::qWaitFor([this, &fresh] { return onScreen() == fresh; }))
            return true;
        onScreen().save("shown.png");
        fresh.save("fresh.png");
        return false;
    }

    QImage onScreen()
    {
        return view.screen()
            ->grabWindow(view.winId())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }

    QImage freshlyPainted() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

    /// The middle of the first place in the row where this can be hit.
    QPoint placeOf(int row, Part part)
    {
        const QRect area = view.rowRect(row);
        for (int y = area.top(); y <= area.bottom(); y += 2)
            for (int x = area.left(); x <= area.right(); x += 3)
                if (view.hitAt({x, y}).part == part)
                    return {x, y};
        return {-1, -1};
    }

    void click(QPoint place) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place); }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

    MessageModel model{"lobby"};
    ChatView view;
};

} // namespace

class ChatViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anEmptyRoomSaysSo();
    void aRoomOpensAtItsEnd();
    void itFollowsTheEndWhileItStandsThere();
    void nothingMovesUnderTheReader();
    void ownLinesAreAlwaysShown();
    void olderRowsComeWithoutAJump();
    void olderRowsAreAskedForNearTheStart();
    void droppingTheOldestKeepsThePlace();
    void resizingKeepsThePlace();
    void scrolledPixelsEqualPaintedOnes_data();
    void scrolledPixelsEqualPaintedOnes();
    void theKeptButtonLooksLikeAnyOther();
    void keysAndWheelScroll();
    void theScrollBarReachesEveryPlace();
    void glidingArrives();
    void aMillionRowsOpenAndAreReached();
    void theButtonCountsNewRowsAndGoesToTheEnd();
    void theUnreadLineStandsAboveItsRow();
    void linksAreToldAndNeverOpened();
    void symbolsAndNamesAreTold();
    void aFailedLineOffersRetryAndDiscard();
    void manyArrivalsAreFoldedIntoOneRow();
    void aRunPaintedBeforeItIsFoldedStandsOnce();
    void whoIsRenamedOftenIsOnePerson();
    void aFoldedRunOpensByAClick();
    void longTextsAreShortenedUntilAsked();
    void draggingSelectsAcrossRows();
    void partOfALineIsCopiedAlone();
    void partsOfSeveralLinesSayWhoseTheyAre();
    void doubleAndTripleClicksSelectWordAndRow();
    void everythingIsSelectedByKeyboard();
    void draggingBeyondTheEdgeScrolls();
    void theContextMenuCopiesALink();
    void selectionStaysOnItsWordsWhenRowsCome();
    void wordsOfOthersAreNeverMarkup();
    void eachRowIsOneAccessibleItem();
    void aFoundRowIsShownAndMarked();
    void theReaderComesBackToTheSamePlace();
    void aReplyShowsWhatItAnswers();
    void aReplyWhoseLineComesLaterIsPaintedAnew();
    void theButtonUnderTheMouseAnswers();
    void aFlashFadesAndLeavesNoTrace();
    void theLineToBeAnsweredStaysLit();
    void theContextMenuDoesWhatItSays();
    void theMenuKeyOpensTheMenuOfARowInView();
    void arrowKeysGoFromRowToRowAndAreSeen();
    void controlUpAnswersTheRowOfTheKeys();
    void returnOpensWhatTheRowHas();
    void returnOffersWhatTheRowHasWhenThatIsMore();
    void theMenuKeyListsEverythingOfTheRow();
    void aFoldedRunAndALongTextOpenByKey();
    void renamingsAreFoldedWithArrivals();
    void aDayLineOffersTheCalendar();
    void aLineWrittenFromTheRightStandsAtTheRight();
    void theModelMayGoFirst();
    void oddTextsAreLaidOut_data();
    void oddTextsAreLaidOut();
    void rowsStayInOrderUnderRandomChanges();
};

void ChatViewTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void ChatViewTest::anEmptyRoomSaysSo()
{
    Scene scene;
    const QImage empty = scene.freshlyPainted();
    QVERIFY(scene.view.isAtEnd());
    QCOMPARE(scene.view.firstVisibleRow(), -1);

    scene.view.setEmptyText({});

    QVERIFY(empty != scene.freshlyPainted());
}

void ChatViewTest::aRoomOpensAtItsEnd()
{
    Scene scene(500);

    QCOMPARE(scene.view.lastVisibleRow(), 499);
    const QRect last = scene.view.rowRect(499);
    QCOMPARE(last.bottom() + 1, scene.view.viewport()->height());
    QCOMPARE(scene.view.verticalScrollBar()->value(), scene.view.verticalScrollBar()->maximum());
}

void ChatViewTest::itFollowsTheEndWhileItStandsThere()
{
    Scene scene(100);

    scene.model.append(lines(101, 150));

    QTRY_COMPARE(scene.view.lastVisibleRow(), 149);
    QVERIFY(scene.view.isAtEnd());
    QCOMPARE(scene.view.newRowCount(), 0);
}

void ChatViewTest::nothingMovesUnderTheReader()
{
    Scene scene(200);
    QSignalSpy moved(&scene.view, &ChatView::atEndChanged);
    QTest::keyClick(&scene.view, Qt::Key_PageUp);
    scene.settle();
    const int row = scene.view.firstVisibleRow();
    const QRect place = scene.view.rowRect(row);
    const QImage before = scene.view.viewport()->grab().toImage();

    scene.model.append(lines(201, 230));
    scene.settle();

    QCOMPARE(scene.view.firstVisibleRow(), row);
    QCOMPARE(scene.view.rowRect(row), place);
    QCOMPARE(scene.view.viewport()->grab().toImage(), before);
    QCOMPARE(scene.view.newRowCount(), 30);
    QCOMPARE(moved.count(), 1);
}

void ChatViewTest::ownLinesAreAlwaysShown()
{
    Scene scene(200);
    scene.view.scrollToStart();

    scene.model.queueOwn(line(0, "bob", "mine", "k"));

    QTRY_VERIFY(scene.view.isAtEnd());
    QCOMPARE(scene.view.lastVisibleRow(), 200);
}

void ChatViewTest::olderRowsComeWithoutAJump()
{
    Scene scene;
    scene.model.enter({"lobby", 1, lines(501, 600), 0, {}});
    scene.settle();
    scene.view.showRow(20);
    scene.settle();
    const int row = scene.view.firstVisibleRow();
    const QRect place = scene.view.rowRect(row + 1);
    const QString text = scene.model.rowAt(row + 1).text;

    scene.model.prepend({0, "lobby", 1, lines(201, 500), false});
    scene.settle();

    QCOMPARE(scene.view.firstVisibleRow(), row + 300);
    QCOMPARE(scene.model.rowAt(row + 301).text, text);
    QCOMPARE(scene.view.rowRect(row + 301), place);
    QCOMPARE(scene.view.newRowCount(), 0);
}

void ChatViewTest::olderRowsAreAskedForNearTheStart()
{
    Scene scene;
    QSignalSpy asked(&scene.view, &ChatView::olderWanted);
    scene.model.enter({"lobby", 1, lines(501, 700), 0, {}});
    scene.settle();
    QCOMPARE(asked.count(), 0);

    scene.view.scrollToStart();
    scene.view.viewport()->update();
    scene.settle();
    QCOMPARE(asked.count(), 1);

    scene.model.prepend({0, "lobby", 1, lines(301, 500), true});
    scene.settle();
    scene.view.scrollToStart();
    scene.settle();
    QCOMPARE(asked.count(), 1);
}

void ChatViewTest::droppingTheOldestKeepsThePlace()
{
    Scene scene(400);
    scene.view.showRow(300);
    scene.settle();
    const int row = scene.view.firstVisibleRow();
    const QString text = scene.model.rowAt(row).text;
    const QRect place = scene.view.rowRect(row);

    scene.model.setMostRows(1600);
    scene.model.append(lines(401, 1900));
    scene.settle();

    const int dropped = 1900 - scene.model.rowCount();
    QVERIFY(dropped > 0);
    if (dropped <= row) {
        QCOMPARE(scene.view.firstVisibleRow(), row - dropped);
        QCOMPARE(scene.model.rowAt(row - dropped).text, text);
        QCOMPARE(scene.view.rowRect(row - dropped), place);
    } else {
        QCOMPARE(scene.view.firstVisibleRow(), 0);
    }
}

void ChatViewTest::resizingKeepsThePlace()
{
    Scene scene(500);
    scene.view.showRow(250);
    scene.settle();
    const int row = scene.view.firstVisibleRow();

    for (const int width : {700, 360, 900, 600}) {
        scene.view.resize(width, 380);
        scene.settle();
        QVERIFY(std::abs(scene.view.firstVisibleRow() - row) <= 1);
    }

    scene.view.scrollToEnd();
    scene.view.resize(400, 300);
    scene.settle();
    QVERIFY(scene.view.isAtEnd());
    QCOMPARE(scene.view.lastVisibleRow(), 499);
}

void ChatViewTest::scrolledPixelsEqualPaintedOnes_data()
{
    QTest::addColumn<QString>("deed");

    for (const char *deed : {"append", "append many", "wheel up", "wheel down", "key up", "pending",
                             "confirm", "refuse", "fold", "unread", "prepend", "select"})
        QTest::newRow(deed) << deed;
}

void ChatViewTest::scrolledPixelsEqualPaintedOnes()
{
    QFETCH(QString, deed);
    Scene scene(120);
    ChatView &view = scene.view;
    if (deed == "append") {
        for (quint64 i = 121; i < 130; ++i) {
            scene.model.append(lines(i, i));
            QVERIFY(scene.isPaintedRight());
        }
    } else if (deed == "append many") {
        scene.model.append(lines(121, 400));
    } else if (deed.startsWith("wheel") || deed.startsWith("key")) {
        view.showRow(60);
        scene.settle();
        for (int i = 0; i < 12; ++i) {
            if (deed == "key up") {
                QTest::keyClick(&view, Qt::Key_Up);
            } else {
                QWheelEvent wheel({50, 50}, view.mapToGlobal(QPointF(50, 50)),
                                  {0, deed == "wheel up" ? 17 : -23}, {}, Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QApplication::sendEvent(view.viewport(), &wheel);
            }
            QVERIFY(scene.isPaintedRight());
        }
    } else if (deed == "fold") {
        for (const char *name : {"dora", "emil", "fay", "gus"}) {
            scene.model.append(roster(RosterChange::Kind::Came, name));
            QVERIFY(scene.isPaintedRight());
        }
    } else if (deed == "unread") {
        view.markUnreadFrom(118);
    } else if (deed == "select") {
        scene.drag({200, 40}, {300, 200});
    } else if (deed == "prepend") {
        scene.model.prepend({0, "lobby", 0, {}, true});
    } else {
        scene.model.queueOwn(line(0, "bob", "mine", "k"));
        QVERIFY(scene.isPaintedRight());
        if (deed == "confirm")
            scene.model.append(line(121, "bob", "mine", "k"));
        else if (deed == "refuse")
            scene.model.refuseOwn("k", "too fast");
    }

    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::theKeptButtonLooksLikeAnyOther()
{
    QWidget ground;
    QPushButton usual("↓ 12 new", &ground);
    KeptButton kept("↓ 1 new", &ground);
    static_cast<void>(kept.grab());
    kept.setText("↓ 12 new");
    usual.adjustSize();
    kept.adjustSize();

    const QImage one = usual.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage other = kept.grab().toImage().convertToFormat(QImage::Format_RGB32);

    QCOMPARE(one.size(), other.size());
    // Edges are blended in another order.
    constexpr int kRounding = 2;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            QVERIFY(std::abs(qRed(one.pixel(x, y)) - qRed(other.pixel(x, y))) <= kRounding);
            QVERIFY(std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y))) <= kRounding);
            QVERIFY(std::abs(qBlue(one.pixel(x, y)) - qBlue(other.pixel(x, y))) <= kRounding);
        }
    }
}

void ChatViewTest::keysAndWheelScroll()
{
    Scene scene(300);
    ChatView &view = scene.view;

    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.firstVisibleRow(), 0);
    QVERIFY(!view.isAtEnd());
    const int last = view.lastVisibleRow();
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(view.firstVisibleRow() >= last - 2);
    QVERIFY(view.firstVisibleRow() <= last + 1);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(view.firstVisibleRow(), 0);
    QCOMPARE(view.rowRect(0).top(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isAtEnd());
    for (int i = 0; i < 60 && view.isAtEnd(); ++i)
        QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(!view.isAtEnd());
    for (int i = 0; i < 60 && !view.isAtEnd(); ++i)
        QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.isAtEnd());
}

void ChatViewTest::theScrollBarReachesEveryPlace()
{
    Scene scene(2000);
    QScrollBar *bar = scene.view.verticalScrollBar();

    for (const double part : {0.5, 0.1, 0.9, 0.25}) {
        bar->setValue(int(bar->maximum() * part));
        scene.settle();
        const double reached = double(scene.view.firstVisibleRow()) / 2000;
        QVERIFY2(std::abs(reached - part) < 0.05, qPrintable(QString::number(reached)));
        QVERIFY(!scene.view.isAtEnd());
    }
    bar->setValue(0);
    QCOMPARE(scene.view.firstVisibleRow(), 0);
    bar->setValue(bar->maximum());
    QVERIFY(scene.view.isAtEnd());
    QCOMPARE(scene.view.lastVisibleRow(), 1999);
}

void ChatViewTest::glidingArrives()
{
    Scene scene(300);
    scene.view.setGliding(true);
    scene.view.showRow(100);
    scene.settle();
    const int first = scene.view.firstVisibleRow();

    QTest::keyClick(&scene.view, Qt::Key_PageDown);

    QTRY_VERIFY(scene.view.firstVisibleRow() > first + 5);
}

void ChatViewTest::aMillionRowsOpenAndAreReached()
{
    MessageModel model("lobby");
    QList<Message> batch;
    for (quint64 i = 1; i <= 1'000'000; ++i) {
        batch.append(line(i, i % 3 ? "ann" : "bob", QString::number(i)));
        if (batch.size() == 10'000)
            model.append(std::exchange(batch, {}));
    }
    Scene scene;

    scene.view.setModel(&model);
    scene.settle();
    QCOMPARE(scene.view.lastVisibleRow(), 999'999);
    model.append(line(1'000'001, "ann", "last"));
    scene.settle();
    QCOMPARE(scene.view.lastVisibleRow(), model.rowCount() - 1);
    QCOMPARE(model.rowAt(scene.view.lastVisibleRow()).text, QString("last"));

    scene.view.showRow(500'000);
    scene.settle();
    QVERIFY(!scene.view.rowRect(500'000).isEmpty());
    scene.view.resize(500, 400);
    scene.settle();
    QVERIFY(!scene.view.rowRect(500'000).isEmpty());
    scene.view.scrollToStart();
    QCOMPARE(scene.view.firstVisibleRow(), 0);
    scene.view.verticalScrollBar()->setValue(scene.view.verticalScrollBar()->maximum() / 2);
    QVERIFY(std::abs(scene.view.firstVisibleRow() - model.rowCount() / 2) < 20'000);
    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::theButtonCountsNewRowsAndGoesToTheEnd()
{
    Scene scene(200);
    auto *button = scene.view.findChild<QPushButton *>();
    QVERIFY(!button->isVisible());
    scene.view.scrollToStart();
    scene.model.append(lines(201, 204));
    QTRY_VERIFY(button->text().contains("4 new"));
    QVERIFY(button->isVisible());

    QTest::mouseClick(button, Qt::LeftButton);

    QVERIFY(scene.view.isAtEnd());
    QVERIFY(!button->isVisible());
    QCOMPARE(scene.view.newRowCount(), 0);
}

void ChatViewTest::theUnreadLineStandsAboveItsRow()
{
    Scene scene(100);
    const int height = scene.view.rowRect(98).height();

    scene.view.markUnreadFrom(98);
    QVERIFY(scene.view.rowRect(98).height() > height);
    QCOMPARE(scene.view.unreadRow(), 98);
    scene.model.prepend({0, "lobby", 0, {}, false});
    scene.view.clearUnreadMark();

    QCOMPARE(scene.view.rowRect(98).height(), height);
    QCOMPARE(scene.view.unreadRow(), -1);
    scene.view.markUnreadFrom(5000);
    QCOMPARE(scene.view.unreadRow(), -1);
}

void ChatViewTest::linksAreToldAndNeverOpened()
{
    Scene scene;
    scene.model.append(line(1, "ann", "see https://a.example/b?c=1&d=<x>, ok"));
    scene.settle();
    QSignalSpy activated(&scene.view, &ChatView::linkActivated);
    const QPoint place = scene.placeOf(0, Part::Link);
    QVERIFY(place.x() > 0);

    QTest::mouseMove(scene.view.viewport(), place);
    QTRY_COMPARE(scene.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
    scene.click(place);

    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toUrl(), QUrl("https://a.example/b?c=1&d="));
    scene.click(scene.placeOf(0, Part::Text));
    QCOMPARE(activated.count(), 1);
}

void ChatViewTest::symbolsAndNamesAreTold()
{
    Scene scene;
    scene.model.append(line(1, "ann", "look at $aapl now"));
    scene.settle();
    QSignalSpy symbols(&scene.view, &ChatView::symbolActivated);
    QSignalSpy names(&scene.view, &ChatView::nameActivated);

    scene.click(scene.placeOf(0, Part::Symbol));
    scene.click(scene.placeOf(0, Part::Name));

    QCOMPARE(symbols.value(0).value(0).toString(), QString("AAPL"));
    QCOMPARE(names.value(0).value(0).toString(), QString("ann"));
}

void ChatViewTest::aFailedLineOffersRetryAndDiscard()
{
    Scene scene(3);
    scene.model.queueOwn(line(0, "bob", "mine", "key1"));
    scene.settle();
    QCOMPARE(scene.placeOf(3, Part::Retry), QPoint(-1, -1));
    scene.model.refuseOwn("key1", "too many lines\nwait");
    scene.settle();
    QSignalSpy retries(&scene.view, &ChatView::retryRequested);
    QSignalSpy discards(&scene.view, &ChatView::discardRequested);

    scene.click(scene.placeOf(3, Part::Retry));
    scene.click(scene.placeOf(3, Part::Discard));

    QCOMPARE(retries.value(0).value(0).toString(), QString("key1"));
    QCOMPARE(discards.value(0).value(0).toString(), QString("key1"));
}

void ChatViewTest::manyArrivalsAreFoldedIntoOneRow()
{
    Scene scene(2);
    scene.model.append(roster(RosterChange::Kind::Came, "dora"));
    scene.model.append(roster(RosterChange::Kind::Came, "emil"));
    scene.settle();
    QVERIFY(scene.view.rowRect(3).height() > 0);

    scene.model.append(roster(RosterChange::Kind::Left, "emil"));
    scene.settle();

    QVERIFY(scene.view.rowRect(2).height() > 0);
    QCOMPARE(scene.view.rowRect(3).height(), 0);
    QCOMPARE(scene.view.rowRect(4).height(), 0);
    scene.view.selectAll();
    QVERIFY(
        scene.view.selectedText().endsWith("dora joined\n[09:30] emil joined\n[09:30] emil left"));
}

void ChatViewTest::aRunPaintedBeforeItIsFoldedStandsOnce()
{
    Scene scene(2);
    scene.model.append(roster(RosterChange::Kind::Came, "dora"));
    scene.model.append(roster(RosterChange::Kind::Left, "dora"));
    // A line that waits stands behind them.
    scene.model.queueOwn(line(0, "bob", "/nick rob", "k"));
    scene.settle();

    scene.model.append(roster(RosterChange::Kind::Came, "dora"));
    scene.view.viewport()->repaint();
    scene.settle();

    QVERIFY(scene.view.rowRect(2).height() > 0);
    QCOMPARE(scene.view.rowRect(3).height(), 0);
    QCOMPARE(scene.view.rowRect(4).height(), 0);
}

void ChatViewTest::whoIsRenamedOftenIsOnePerson()
{
    MessageModel model("lobby");
    const auto rename = [&model](const QString &id, const QString &former, const QString &name) {
        model.append(RosterChange{RosterChange::Kind::Renamed, "lobby", {idOf(id), name}, former, kMorning});
    };
    for (int i = 0; i < 4; ++i)
        rename("dora", QString("dora%1").arg(i), QString("dora%1").arg(i + 1));
    ChatRows rows;
    rows.setModel(&model);
    QCOMPARE(rows.foldedText(rows.runAt(0), 3), QString("dora0 is now known as dora4"));

    rename("emil", "emil", "fay");
    rows.inserted(4, 1);
    QCOMPARE(rows.foldedText(rows.runAt(0), 3), QString("2 people took another name"));
}

void ChatViewTest::aFoldedRunOpensByAClick()
{
    Scene scene(2);
    for (const char *name : {"dora", "emil", "fay"})
        scene.model.append(roster(RosterChange::Kind::Came, name));
    scene.settle();

    scene.click(scene.placeOf(2, Part::Folded));

    for (int row = 2; row < 5; ++row)
        QVERIFY(scene.view.rowRect(row).height() > 0);
}

void ChatViewTest::longTextsAreShortenedUntilAsked()
{
    Scene scene(2);
    scene.model.append(line(3, "ann", QString("line\n").repeated(500)));
    scene.settle();
    const int height = scene.view.rowRect(2).height();
    QVERIFY(height < 45 * QFontMetrics(look::textFont()).lineSpacing());
    QTest::mouseClick(scene.view.viewport(), Qt::LeftButton, {}, {1, 1});
    scene.view.scrollToEnd();

    const QPoint button = scene.placeOf(2, Part::ShowAll);
    QVERIFY(button.x() > 0);
    scene.click(button);

    QVERIFY(scene.view.rowRect(2).height() > height * 5);
}

void ChatViewTest::draggingSelectsAcrossRows()
{
    Scene scene;
    scene.model.append(line(1, "ann", "hello"));
    scene.model.append(line(2, "bob", "two\nlines"));
    scene.model.append(line(3, "ann", "bye"));
    scene.settle();

    scene.drag({2, scene.view.rowRect(0).center().y()},
               {scene.view.viewport()->width() - 2, scene.view.rowRect(2).bottom() - 3});

    QCOMPARE(scene.view.selectedText(),
             QString("[09:30] ann: hello\n[09:30] bob: two\nlines\n[09:30] ann: bye"));
    QTest::keyClick(&scene.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.view.selectedText());
    QTest::keyClick(&scene.view, Qt::Key_Escape);
    QVERIFY(!scene.view.hasSelection());
}

void ChatViewTest::partOfALineIsCopiedAlone()
{
    Scene scene;
    scene.model.append(line(1, "ann", "one two three"));
    scene.settle();
    const QPoint start = scene.placeOf(0, Part::Text);

    scene.drag(
        start - QPoint(2, 0),
        {start.x() + QFontMetrics(look::textFont()).horizontalAdvance("one two"), start.y()});

    QCOMPARE(scene.view.selectedText(), QString("one two"));
}

void ChatViewTest::partsOfSeveralLinesSayWhoseTheyAre()
{
    Scene scene;
    scene.model.append(line(1, "ann", "one two three"));
    scene.model.append(line(2, "bob", "four"));
    scene.model.append(line(3, "cy", "five six seven"));
    scene.settle();
    const QFontMetrics metrics(look::textFont());

    scene.drag(scene.placeOf(0, Part::Text) + QPoint(metrics.horizontalAdvance("one ") - 1, 0),
               scene.placeOf(2, Part::Text) + QPoint(metrics.horizontalAdvance("five six") + 1, 0));

    QCOMPARE(scene.view.selectedText(), QString("[09:30] ann: two three\n[09:30] bob: four\n[09:30] cy: five six"));
}

void ChatViewTest::doubleAndTripleClicksSelectWordAndRow()
{
    Scene scene;
    scene.model.append(line(1, "ann", "one two three"));
    scene.settle();
    const QPoint place = scene.placeOf(0, Part::Text)
        + QPoint(QFontMetrics(look::textFont()).horizontalAdvance("one t"), 0);

    scene.click(place);
    QTest::mouseDClick(scene.view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(scene.view.selectedText(), QString("two"));
    scene.click(place);
    QCOMPARE(scene.view.selectedText(), QString("one two three"));
}

void ChatViewTest::everythingIsSelectedByKeyboard()
{
    Scene scene(300);

    QTest::keyClick(&scene.view, Qt::Key_A, Qt::ControlModifier);

    const QStringList copied = scene.view.selectedText().split('\n');
    QCOMPARE(copied.size(), 300);
    QVERIFY(copied.first().startsWith("[09:30] ann: line 1 "));
    QVERIFY(copied.last().contains("line 300 "));
}

void ChatViewTest::draggingBeyondTheEdgeScrolls()
{
    Scene scene(300);
    QTest::mousePress(scene.view.viewport(), Qt::LeftButton, {}, {200, 300});
    QTest::mouseMove(scene.view.viewport(), {200, 100});
    QTest::mouseMove(scene.view.viewport(), {200, -60});

    QTRY_VERIFY(scene.view.firstVisibleRow() < 250);

    QTest::mouseRelease(scene.view.viewport(), Qt::LeftButton, {}, {200, -60});
    QVERIFY(scene.view.selectedText().count('\n') > 30);
    const int first = scene.view.firstVisibleRow();
    scene.settle();
    QCOMPARE(scene.view.firstVisibleRow(), first);
}

void ChatViewTest::theContextMenuCopiesALink()
{
    Scene scene;
    scene.model.append(line(1, "ann", "see https://a.example/b"));
    scene.settle();
    const QPoint place = scene.placeOf(0, Part::Link);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                            scene.view.viewport()->mapToGlobal(place));

    QApplication::sendEvent(scene.view.viewport(), &event);

    QPointer<QMenu> menu = scene.view.findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto copying = std::find_if(actions.begin(), actions.end(),
                                      [](QAction *one) { return one->text() == "Copy link"; });
    QVERIFY(copying != actions.end());
    (*copying)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("https://a.example/b"));
    menu->close();
    QTRY_VERIFY(!menu);
}

void ChatViewTest::selectionStaysOnItsWordsWhenRowsCome()
{
    Scene scene;
    scene.model.enter({"lobby", 1, lines(501, 520), 0, {}});
    scene.settle();
    QTest::mouseDClick(scene.view.viewport(), Qt::LeftButton, {}, scene.placeOf(18, Part::Text));
    const QString selected = scene.view.selectedText();
    QVERIFY(!selected.isEmpty());

    scene.model.prepend({0, "lobby", 1, lines(401, 500), false});
    scene.model.append(lines(521, 560));
    scene.settle();

    QCOMPARE(scene.view.selectedText(), selected);
}

void ChatViewTest::wordsOfOthersAreNeverMarkup()
{
    Scene scene;
    scene.model.append(line(1, "<b>ann</b>", "<b>x</b>"));
    scene.model.append(line(2, "cy", QString("<img src=\"file:///etc/passwd\">")));
    scene.settle();

    scene.view.selectAll();

    QCOMPARE(scene.view.selectedText(),
             QString("[09:30] <b>ann</b>: <b>x</b>\n[09:30] cy: <img src=\"file:///etc/passwd\">"));
}

void ChatViewTest::eachRowIsOneAccessibleItem()
{
    Scene scene(50);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&scene.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 50);

    QAccessibleInterface *last = list->child(49);
    QVERIFY(last && last->isValid());
    QCOMPARE(last->role(), QAccessible::ListItem);
    QVERIFY(last->text(QAccessible::Name).startsWith("09:30, ann: line 50 "));
    applyClock(Clock::Hours12);
    QVERIFY(last->text(QAccessible::Name).startsWith("9:30 AM, ann: line 50 "));
    applyClock(Clock::AsLocale);
    QCOMPARE(list->indexOfChild(last), 49);
    QCOMPARE(last->rect().size(), scene.view.rowRect(49).size());
    QVERIFY(list->child(0)->state().offscreen);
    QCOMPARE(list->child(50), nullptr);
    QCOMPARE(list->childAt(last->rect().center().x(), last->rect().center().y()), last);
}

void ChatViewTest::aFoundRowIsShownAndMarked()
{
    Scene scene(100);
    scene.view.setSearchText("LINE 25 ");

    scene.view.showFound(24);

    QVERIFY(!scene.view.rowRect(24).isEmpty());
    const QImage found = scene.freshlyPainted();
    scene.view.showFound(-1);
    QVERIFY(found != scene.freshlyPainted());
    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::theReaderComesBackToTheSamePlace()
{
    Scene scene(300);
    scene.view.showRow(100);
    const ChatView::Place place = scene.view.place();
    const QRect before = scene.view.rowRect(100);

    scene.view.scrollToEnd();
    scene.model.append(lines(301, 320));
    scene.settle();
    scene.view.goTo(place);

    QCOMPARE(scene.view.rowRect(100), before);
    scene.view.goTo({});
    QVERIFY(scene.view.isAtEnd());
}

void ChatViewTest::aReplyShowsWhatItAnswers()
{
    Scene scene(50);
    QSignalSpy wanted(&scene.view, &ChatView::answeredLineRequested);
    Message reply = line(51, "bob", "yes");
    reply.reply = 10;
    Message late = line(52, "bob", "and that");
    late.reply = 20;
    scene.model.append(QList<Message>{reply, late});
    scene.settle();

    const QPoint place = scene.placeOf(50, Part::Answered);
    QVERIFY(place.x() >= 0);
    QVERIFY(scene.placeOf(48, Part::Answered).x() < 0);
    scene.click(place);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toInt(), 9);
    QCOMPARE(wanted[0][1].toULongLong(), 10u);
}

void ChatViewTest::aReplyWhoseLineComesLaterIsPaintedAnew()
{
    Scene scene;
    Message reply = line(30, "bob", "yes");
    reply.reply = 25;
    scene.model.enter({"lobby", 7, {reply}, 0, {}});
    scene.settle();
    QSignalSpy wanted(&scene.view, &ChatView::answeredLineRequested);
    scene.click(scene.placeOf(0, Part::Answered));
    QCOMPARE(wanted.value(0).value(0).toInt(), -1);
    QCOMPARE(wanted.value(0).value(1).toULongLong(), 25u);

    scene.model.prepend({0, "lobby", 7, lines(20, 29), true});
    scene.settle();

    scene.click(scene.placeOf(10, Part::Answered));
    QCOMPARE(wanted.value(1).value(0).toInt(), 5);
    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::theButtonUnderTheMouseAnswers()
{
    Scene scene(30);
    QSignalSpy wanted(&scene.view, &ChatView::answerRequested);
    const QRect row = scene.view.rowRect(28);
    QVERIFY(scene.placeOf(28, Part::ReplyButton).x() < 0);

    QTest::mouseMove(scene.view.viewport(), row.center());
    QTRY_VERIFY(scene.placeOf(28, Part::ReplyButton).x() > row.center().x());
    scene.click(scene.placeOf(28, Part::ReplyButton));

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toULongLong(), 29u);
    scene.model.append(lines(31, 33));
    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::aFlashFadesAndLeavesNoTrace()
{
    Scene scene(30);
    const QImage before = scene.freshlyPainted();

    scene.view.flashRow(28);
    QVERIFY(before != scene.freshlyPainted());

    QTRY_VERIFY(before == scene.freshlyPainted());
    QTRY_VERIFY(before == scene.onScreen());
}

void ChatViewTest::theLineToBeAnsweredStaysLit()
{
    Scene scene(30);
    const QImage before = scene.freshlyPainted();

    scene.view.setAnswered(27);
    QVERIFY(before != scene.freshlyPainted());
    QVERIFY(scene.isPaintedRight());
    scene.view.setAnswered(-1);

    QVERIFY(before == scene.freshlyPainted());
}

void ChatViewTest::theContextMenuDoesWhatItSays()
{
    Scene scene(10);
    QSignalSpy answered(&scene.view, &ChatView::answerRequested);
    QSignalSpy mentioned(&scene.view, &ChatView::nameActivated);
    QSignalSpy talks(&scene.view, &ChatView::directTalkRequested);
    const auto choose = [&scene](int row, const QString &words) {
        const QPoint place = scene.view.rowRect(row).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                scene.view.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(scene.view.viewport(), &event);
        auto *menu = scene.view.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text() == words)
                action->trigger();
        delete menu;
    };

    choose(8, "Reply");
    choose(8, "Mention ann");
    choose(8, "Direct talk with ann");
    choose(8, "Copy message with time and name");

    QCOMPARE(answered.value(0).value(0).toULongLong(), 9u);
    QCOMPARE(mentioned.value(0).value(0).toString(), QString("ann"));
    QCOMPARE(talks.value(0).value(0).value<Person>().nickname, QString("ann"));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("[09:30] ann: line 9 "));
}

void ChatViewTest::controlUpAnswersTheRowOfTheKeys()
{
    Scene scene(20);
    QSignalSpy steps(&scene.view, &ChatView::answerStepRequested);
    QSignalSpy answers(&scene.view, &ChatView::answerRequested);

    QTest::keyClick(&scene.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(steps.count(), 1);
    QCOMPARE(steps[0][0].toInt(), -1);
    QCOMPARE(scene.view.cursorRow(), -1);

    QTest::keyClick(&scene.view, Qt::Key_Up);
    QTest::keyClick(&scene.view, Qt::Key_Up);
    QTest::keyClick(&scene.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers[0][0].toULongLong(), scene.model.rowAt(18).sequence);
    QCOMPARE(steps.count(), 1);
}

void ChatViewTest::arrowKeysGoFromRowToRowAndAreSeen()
{
    Scene scene(300);
    ChatView &view = scene.view;
    QApplication::setActiveWindow(&view);
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    QCOMPARE(view.cursorRow(), -1);
    const QImage before = view.viewport()->grab().toImage();

    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.cursorRow(), 299);
    QVERIFY(view.viewport()->grab().toImage() != before);
    QVERIFY(view.isAtEnd());
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(&view, Qt::Key_Up);
        QVERIFY(view.viewport()->rect().contains(view.rowRect(view.cursorRow())));
        QVERIFY(scene.isPaintedRight());
    }
    QCOMPARE(view.cursorRow(), 259);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.cursorRow(), 260);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.cursorRow(), 0);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.cursorRow(), -1);
}

void ChatViewTest::returnOpensWhatTheRowHas()
{
    Scene scene;
    scene.model.append(line(1, "ann", "nothing here"));
    scene.model.append(line(2, "bob", "look at $aapl today"));
    scene.settle();
    QSignalSpy symbols(&scene.view, &ChatView::symbolActivated);

    QTest::keyClick(&scene.view, Qt::Key_Return);
    QCOMPARE(symbols.count(), 0);
    QTest::keyClick(&scene.view, Qt::Key_Up);
    QTest::keyClick(&scene.view, Qt::Key_Return);

    QCOMPARE(symbols.value(0).value(0).toString(), QString("AAPL"));
}

void ChatViewTest::returnOffersWhatTheRowHasWhenThatIsMore()
{
    Scene scene;
    scene.model.append(line(1, "ann", "first"));
    scene.model.append(line(2, "bob", "see https://a.example and https://b.example/x&y"));
    scene.settle();
    QSignalSpy links(&scene.view, &ChatView::linkActivated);

    QTest::keyClick(&scene.view, Qt::Key_Up);
    QTest::keyClick(&scene.view, Qt::Key_Return);
    auto *menu = scene.view.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 2);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);

    QCOMPARE(links.value(0).value(0).toUrl(), QUrl("https://b.example/x&y"));
}

void ChatViewTest::theMenuKeyListsEverythingOfTheRow()
{
    Scene scene;
    scene.model.append(line(1, "ann", "see https://a.example and https://b.example, $AAPL too"));
    scene.model.append(line(2, "bob", "later"));
    scene.settle();
    QTest::keyClick(&scene.view, Qt::Key_Up);
    QTest::keyClick(&scene.view, Qt::Key_Up);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});

    QCoreApplication::sendEvent(scene.view.viewport(), &event);

    auto *menu = scene.view.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QStringList words;
    for (const QAction *action : menu->actions())
        words << action->text();
    for (const char *wanted : {"Open https://a.example", "Open https://b.example", "Show AAPL", "Reply", "Copy message"})
        QVERIFY2(words.contains(QString::fromLatin1(wanted)), wanted);
    menu->close();
}

void ChatViewTest::aFoldedRunAndALongTextOpenByKey()
{
    Scene scene;
    scene.model.append(line(1, "ann", QString("many words in lines\n").repeated(80)));
    scene.settle();
    QTest::keyClick(&scene.view, Qt::Key_Up);
    const int before = scene.view.rowRect(0).height();

    QTest::keyClick(&scene.view, Qt::Key_Return);
    if (auto *menu = scene.view.findChild<QMenu *>()) {
        // The first line of a day goes to another date too.
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    QVERIFY(scene.view.rowRect(0).height() > before);
}

void ChatViewTest::theMenuKeyOpensTheMenuOfARowInView()
{
    Scene scene(10);
    scene.view.setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, scene.view.rect().center(),
                            scene.view.mapToGlobal(scene.view.rect().center()));

    QCoreApplication::sendEvent(scene.view.viewport(), &event);

    auto *menu = scene.view.findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().first()->text() == "Reply");
}

void ChatViewTest::renamingsAreFoldedWithArrivals()
{
    Scene scene;
    scene.model.append(roster(RosterChange::Kind::Came, "eve"));
    scene.model.append(RosterChange{
        RosterChange::Kind::Renamed, "lobby", {idOf("eve"), "eva"}, "eve", kMorning});
    scene.model.append(roster(RosterChange::Kind::Left, "eva"));
    scene.settle();

    QVERIFY(!scene.view.rowRect(0).isEmpty());
    QCOMPARE(scene.view.rowRect(1).height(), 0);
    scene.view.setFolding(false);
    scene.settle();
    QVERIFY(scene.view.rowRect(1).height() > 0);
}

void ChatViewTest::aDayLineOffersTheCalendar()
{
    Scene scene(5);
    QSignalSpy wanted(&scene.view, &ChatView::dateRequested);

    scene.click({scene.view.width() / 2, scene.view.rowRect(0).top() + 5});

    QCOMPARE(wanted.count(), 1);
}

void ChatViewTest::aLineWrittenFromTheRightStandsAtTheRight()
{
    Scene scene;
    scene.model.append(line(1, "ann", QString::fromUtf8("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d")));
    scene.model.append(line(2, "ann", "left"));
    scene.settle();
    const auto sideOf = [&scene](int row) {
        const QPoint place = scene.placeOf(row, Part::Text);
        return place.x() > scene.view.viewport()->width() / 2;
    };

    QVERIFY(sideOf(0));
    QVERIFY(!sideOf(1));
}

void ChatViewTest::theModelMayGoFirst()
{
    ChatView view;
    view.show();
    {
        MessageModel model("lobby");
        view.setModel(&model);
        model.append(lines(1, 50));
    }
    QCoreApplication::processEvents();

    QCOMPARE(view.model(), nullptr);
    QCOMPARE(view.firstVisibleRow(), -1);
    view.grab();
}

void ChatViewTest::oddTextsAreLaidOut_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("breaks only") << "\n\n\n";
    QTest::newRow("one long word") << QString(10'000, u'x');
    QTest::newRow("a megabyte") << QString(1'000'000, u'y');
    QTest::newRow("five hundred lines") << QString("z\n").repeated(500);
    QTest::newRow("right to left")
        << QString::fromUtf8("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 ").repeated(40);
    QTest::newRow("stacked accents") << "e" + QString(300, QChar(0x301));
    QTest::newRow("half pairs") << QString(50, QChar(0xd83d));
    QTest::newRow("unclosed override") << QString(QChar(0x202e)) + "evil";
    QTest::newRow("controls") << QString::fromLatin1("\0\1\2\x1b[31m", 8);
}

void ChatViewTest::oddTextsAreLaidOut()
{
    QFETCH(QString, text);
    Scene scene(10);
    scene.model.append(line(11, "ann", text));
    scene.model.append(line(12, "bob", "after"));
    scene.settle();

    const int lineHeight = QFontMetrics(look::textFont()).lineSpacing();
    QVERIFY(scene.view.rowRect(10).height() >= lineHeight || scene.view.rowRect(10).isEmpty());
    QVERIFY(scene.view.rowRect(10).height() <= lineHeight * 45);
    QCOMPARE(scene.view.lastVisibleRow(), 11);
    QVERIFY(scene.isPaintedRight());
}

void ChatViewTest::rowsStayInOrderUnderRandomChanges()
{
    Scene scene;
    scene.model.setMostRows(400);
    scene.model.enter({"lobby", 1, lines(100'000, 100'020), 0, {}});
    QRandomGenerator random(7);
    quint64 next = 100'021;
    quint64 first = 100'000;
    int keys = 0;
    for (int step = 0; step < 400; ++step) {
        switch (random.bounded(9)) {
        case 0:
            scene.model.queueOwn(line(0, "bob", "own", QString::number(++keys)));
            break;
        case 1:
            scene.model.refuseOwn(QString::number(random.bounded(keys + 1)), "no");
            break;
        case 2:
            scene.model.removeOwn(QString::number(random.bounded(keys + 1)));
            break;
        case 3:
            scene.model.append(
                line(next++, "bob", "own", QString::number(random.bounded(keys + 1))));
            break;
        case 4:
            scene.model.append(roster(RosterChange::Kind::Came, QString::number(step)));
            break;
        case 5:
            first = scene.model.firstSequence();
            if (first > 20)
                scene.model.prepend({0, "lobby", 1, lines(first - 10, first - 1), false});
            break;
        case 6:
            QTest::keyClick(&scene.view, random.bounded(2) ? Qt::Key_PageUp : Qt::Key_PageDown);
            break;
        case 7:
            QCoreApplication::processEvents();
            break;
        default:
            scene.model.append(lines(next, next + 4));
            next += 5;
        }
    }
    QVERIFY(scene.isPaintedRight());
    scene.view.scrollToEnd();
    QCOMPARE(scene.view.lastVisibleRow(), scene.model.rowCount() - 1);
    int bottom = scene.view.rowRect(scene.view.firstVisibleRow()).top();
    for (int row = scene.view.firstVisibleRow(); row <= scene.view.lastVisibleRow(); ++row) {
        QCOMPARE(scene.view.rowRect(row).top(), bottom);
        bottom += scene.view.rowRect(row).height();
    }
    QCOMPARE(bottom, scene.view.viewport()->height());
}

QTEST_MAIN(ChatViewTest)
#include "tst_chat_view.moc"
