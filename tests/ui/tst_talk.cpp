// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/look.h"
#include "ui/reply_bar.h"
#include "ui/room_bell.h"
#include "ui/search_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QDateTime>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

using namespace outcry;

namespace {

// A calendar offers no days to come.
const QDate kLastDay = QDate::currentDate().addDays(-1);
const qint64 kMorning = QDateTime(kLastDay, QTime(9, 30)).toMSecsSinceEpoch();
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

/// Fifty lines a day, counted backwards from the last, which is said on the last day.
Message line(quint64 sequence, quint64 last)
{
    Message message;
    message.room = "lobby";
    message.sequence = sequence;
    message.sender = sequence % 3 ? "bob" : "cy";
    message.senderId = QUuid::createUuidV5(QUuid(), message.sender);
    message.text = QString("line %1").arg(sequence) + (sequence % 20 == 0 ? " about apples" : "");
    const qint64 before = std::max<qint64>(0, qint64(last) - qint64(sequence));
    message.timeMs = kMorning - before / 50 * kDayMs + qint64(sequence % 50) * 1000;
    return message;
}

} // namespace

/// One room in a client's window: answering, searching, going to a date, drafts, as a user does it.
class TalkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void controlUpAnswersAnOlderLine();
    void escapeAnswersNothing();
    void eachRoomHasItsOwnAnswer();
    void commandsAnswerNothing();
    void aClickOnAQuotedLineFetchesItAndGoesThere();
    void controlFFindsAndEnterGoesOn();
    void theSearchFetchesOlderLines();
    void escapeEndsTheSearchWhereItBegan();
    void aSearchInVainSaysSo();
    void theCalendarFetchesAndShowsTheDay();
    void theCalendarDimsDaysWithoutLines();
    void aServerThatIsSilentIsTold();
    void sendingGoesToTheEnd();
    void whatIsBeneathTheViewStaysUnread();
    void aRoomOpensAtItsFirstUnreadLine();
    void whereAllThatIsUnreadFitsTheEndIsShown();
    void aRoomNeverLookedAtOpensAtItsFirstUnreadLine();
    void theBellTellsAnyTitleAsItIs();
    void draftsOfAllRoomsAreTold();
    void draftsComeBack();
    void everythingIsReachedByTab();
    void aReplyIsReadWithTheNameItAnswers();
    void whoReadsAndBeginsToTypeIsHeard();

private:
    template <typename T>
    T *child(const char *name) const { return m_stage->child<T>(name); }
    ChatView *view() const { return m_stage->view(); }
    QPlainTextEdit *edit() const { return m_stage->field(); }
    MessageModel *messages() const { return m_stage->desk.messages("lobby"); }
    void enter(quint64 first, quint64 last);
    /// By others, in the lobby.
    void say(quint64 first, quint64 last);
    /// Answers every wish for a page, as a server does.
    void servePages(quint64 last);

    std::unique_ptr<ClientStage> m_stage;
    int m_pages = 0;
};

void TalkTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->source.login("ann");
    m_pages = 0;
}

void TalkTest::enter(quint64 first, quint64 last)
{
    RoomState state{"lobby", 7, {}, 0, {m_stage->source.me, m_stage->source.person("bob")}};
    for (quint64 i = first; i <= last; ++i)
        state.messages.append(line(i, last));
    m_stage->enter(state);
}

void TalkTest::say(quint64 first, quint64 last)
{
    for (quint64 i = first; i <= last; ++i)
        emit m_stage->source.messageReceived(line(i, last));
}

void TalkTest::servePages(quint64 last)
{
    connect(&m_stage->window, &ClientWindow::historyWanted, &m_stage->source, [this, last](const QString &room, quint64 before) {
        ++m_pages;
        HistoryPage page{0, room, 7, {}, false};
        const quint64 first = before > 40 ? before - 40 : 1;
        for (quint64 i = first; i < before; ++i)
            page.messages.append(line(i, last));
        page.isStart = first == 1;
        QMetaObject::invokeMethod(&m_stage->source, [this, page] { emit m_stage->source.historyReceived(page); }, Qt::QueuedConnection);
    });
}

void TalkTest::controlUpAnswersAnOlderLine()
{
    enter(1, 30);
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    auto *bar = child<ReplyBar>("replyBar");
    QVERIFY(!bar->isVisible());

    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(bar->words(), QString("↳ cy: line 30"));
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(edit(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->words(), QString("↳ bob: line 29"));
    QTest::keyClicks(edit(), "I see");
    QTest::keyClick(edit(), Qt::Key_Return);

    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines[0][1].toString(), QString("I see"));
    QCOMPARE(lines[0][2].toULongLong(), 29u);
    QVERIFY(!bar->isVisible());
    QTest::keyClicks(edit(), "and so on");
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(lines[1][2].toULongLong(), 0u);
}

void TalkTest::escapeAnswersNothing()
{
    enter(1, 30);
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(child<ReplyBar>("replyBar")->isVisible());

    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!child<ReplyBar>("replyBar")->isVisible());

    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QTest::mouseClick(child<QToolButton>("cancelReply"), Qt::LeftButton);
    QVERIFY(!child<ReplyBar>("replyBar")->isVisible());
    QVERIFY(edit()->hasFocus());
}

void TalkTest::eachRoomHasItsOwnAnswer()
{
    enter(1, 30);
    m_stage->source.enter("news", {"bob"});
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);

    m_stage->window.showRoom("news");
    QVERIFY(!child<ReplyBar>("replyBar")->isVisible());
    m_stage->window.showRoom("lobby");

    QVERIFY(child<ReplyBar>("replyBar")->isVisible());
}

void TalkTest::commandsAnswerNothing()
{
    enter(1, 30);
    QSignalSpy lines(&m_stage->window, &ClientWindow::lineEntered);
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);

    m_stage->window.talk().input().setDraft("/who");
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(lines.value(0).value(2).toULongLong(), 0u);
    QVERIFY(child<ReplyBar>("replyBar")->isVisible());

    m_stage->window.talk().input().setDraft("/me nods");
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(lines.value(1).value(2).toULongLong(), 30u);
}

void TalkTest::aClickOnAQuotedLineFetchesItAndGoesThere()
{
    enter(401, 450);
    servePages(450);
    Message reply = line(451, 450);
    reply.text = "that one";
    reply.reply = 222;
    emit m_stage->source.messageReceived(reply);
    QTRY_VERIFY(view()->isSettled());
    const int row = messages()->rowCount() - 1;
    QPoint place = view()->rowRect(row).topLeft();
    while (view()->hitAt(place).part != MessageLayout::Part::Answered && view()->rect().contains(place))
        place += place.x() < view()->width() - 3 ? QPoint(3, 0) : QPoint(3 - place.x(), 1);

    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place);

    QTRY_VERIFY(messages()->rowOfSequence(222) >= 0);
    QTRY_VERIFY(!view()->rowRect(messages()->rowOfSequence(222)).isEmpty());
}

void TalkTest::controlFFindsAndEnterGoesOn()
{
    enter(1, 100);
    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier);
    auto *bar = child<SearchBar>("searchBar");
    QTRY_VERIFY(bar->isVisible());
    auto *field = bar->findChild<QLineEdit *>();
    QTRY_VERIFY(field->hasFocus());

    QTest::keyClicks(field, "APPLES");
    QTRY_COMPARE(bar->words(), QString("1 of 5"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar->words(), QString("2 of 5"));
    QVERIFY(!view()->rowRect(79).isEmpty());
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->words(), QString("1 of 5"));
    QTest::keyClick(field, Qt::Key_F3);
    QTRY_COMPARE(bar->words(), QString("2 of 5"));
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(bar->words(), QString("1 of 5"));
    // Round and round.
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->words(), QString("5 of 5"));
}

void TalkTest::theSearchFetchesOlderLines()
{
    enter(401, 450);
    servePages(450);
    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier);
    auto *field = child<SearchBar>("searchBar")->findChild<QLineEdit *>();

    QTest::keyClicks(field, "line 100");
    QTRY_VERIFY(child<SearchBar>("searchBar")->words().startsWith("not in the loaded lines"));
    QTest::keyClick(field, Qt::Key_Return);

    QTRY_VERIFY(child<SearchBar>("searchBar")->words().startsWith("1 of 1"));
    QTRY_VERIFY(!view()->rowRect(messages()->rowOfSequence(100)).isEmpty());
    QVERIFY(m_pages >= 8);
}

void TalkTest::escapeEndsTheSearchWhereItBegan()
{
    enter(1, 300);
    view()->showRow(150);
    const QRect before = view()->rowRect(150);
    QVERIFY(!before.isEmpty());
    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier);
    auto *field = child<SearchBar>("searchBar")->findChild<QLineEdit *>();
    QTest::keyClicks(field, "line 20 ");
    QTRY_VERIFY(view()->rowRect(150).isEmpty());

    QTest::keyClick(field, Qt::Key_Escape);

    QTRY_VERIFY(!child<SearchBar>("searchBar")->isVisible());
    QTRY_COMPARE(view()->rowRect(150), before);
}

void TalkTest::aSearchInVainSaysSo()
{
    enter(1, 30);
    QTest::keyClick(&m_stage->window, Qt::Key_F, Qt::ControlModifier);

    QTest::keyClicks(child<SearchBar>("searchBar")->findChild<QLineEdit *>(), "xyzzy");

    QTRY_COMPARE(child<SearchBar>("searchBar")->words(), QString("nothing found"));
}

void TalkTest::theCalendarFetchesAndShowsTheDay()
{
    enter(401, 450);
    servePages(450);
    QTest::keyClick(&m_stage->window, Qt::Key_G, Qt::ControlModifier);
    auto *calendar = m_stage->window.findChild<QCalendarWidget *>();
    QTRY_VERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), kLastDay);

    // Three days before: sequences 251 to 300.
    calendar->setSelectedDate(kLastDay.addDays(-3));
    QTest::keyClick(calendar->findChild<QWidget *>("qt_calendar_calendarview"), Qt::Key_Return);

    QTRY_VERIFY(messages()->rowOfSequence(251) > 0);
    QTRY_COMPARE(view()->firstVisibleRow(), messages()->rowOfSequence(251));
    QTRY_VERIFY(!m_stage->window.findChild<QCalendarWidget *>());
}

/// Whether a day's number is written as texts are, and not dim.
static bool isBright(QCalendarWidget &calendar, QDate date)
{
    calendar.setCurrentPage(date.year(), date.month());
    auto *days = calendar.findChild<QTableView *>("qt_calendar_calendarview");
    const QAbstractItemModel &model = *days->model();
    // The first of the month stands in the first week.
    bool hasBegun = false;
    for (int row = 1; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const int day = model.index(row, column).data().toInt();
            hasBegun = hasBegun || day == 1;
            if (!hasBegun || day != date.day())
                continue;
            const QImage image = days->viewport()->grab(days->visualRect(model.index(row, column))).toImage();
            double most = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    most = std::max(most, look::contrast(image.pixelColor(x, y), look::colour(look::Role::Background)));
            const double dim = look::contrast(look::colour(look::Role::DimText), look::colour(look::Role::Background));
            return most > dim + 0.5;
        }
    }
    return false;
}

void TalkTest::theCalendarDimsDaysWithoutLines()
{
    // Lines of one day, nothing the day before, and two days before that.
    RoomState state{"lobby", 7, {}, 0, {m_stage->source.me}};
    for (const int daysBefore : {3, 2, 0}) {
        Message said = line(quint64(10 - daysBefore), 10);
        said.timeMs = kMorning - daysBefore * kDayMs;
        state.messages.append(said);
    }
    emit m_stage->source.roomEntered(state);
    QTRY_VERIFY(view()->isSettled());
    QTest::keyClick(&m_stage->window, Qt::Key_G, Qt::ControlModifier);
    auto *calendar = m_stage->window.findChild<QCalendarWidget *>();
    QTRY_VERIFY(calendar && calendar->isVisible());
    // What is chosen has colours of its own.
    calendar->setSelectedDate(kLastDay.addDays(-40));

    QVERIFY(isBright(*calendar, kLastDay));
    QVERIFY(!isBright(*calendar, kLastDay.addDays(-1)));
    QVERIFY(isBright(*calendar, kLastDay.addDays(-2)));
    QVERIFY(isBright(*calendar, kLastDay.addDays(-3)));
    // The server has older ones, of which nobody here knows the day.
    QVERIFY(messages()->hasOlder());
    QVERIFY(isBright(*calendar, kLastDay.addDays(-4)));
    emit m_stage->source.historyReceived({0, "lobby", 7, {}, true});
    QVERIFY(!isBright(*calendar, kLastDay.addDays(-4)));
}

void TalkTest::aServerThatIsSilentIsTold()
{
    enter(401, 450);
    view()->setGliding(false);
    Message reply = line(451, 450);
    reply.reply = 2;
    emit m_stage->source.messageReceived(reply);
    QSignalSpy wanted(&m_stage->window, &ClientWindow::historyWanted);

    emit view()->answeredLineRequested(-1, 2);
    QTRY_VERIFY(wanted.count() > 0);
    // The server answers that nothing older is kept.
    emit m_stage->source.historyReceived({0, "lobby", 7, {}, true});

    QTRY_COMPARE(m_stage->window.talk().input().noteText(), QString("That line is no longer kept."));
}

void TalkTest::sendingGoesToTheEnd()
{
    enter(1, 200);
    view()->scrollToStart();
    QVERIFY(!view()->isAtEnd());

    QTest::keyClicks(edit(), "here I am");
    QTest::keyClick(edit(), Qt::Key_Return);

    QVERIFY(view()->isAtEnd());
}

void TalkTest::whatIsBeneathTheViewStaysUnread()
{
    enter(1, 200);
    view()->scrollToStart();
    const auto say = [this](quint64 sequence, const QString &text) {
        Message said = line(sequence, 200);
        said.text = text;
        emit m_stage->source.messageReceived(said);
    };
    for (quint64 i = 201; i < 205; ++i)
        say(i, "more");
    say(205, "ann, look");
    QTRY_VERIFY(view()->isSettled());
    QCOMPARE(m_stage->desk.unreadCount("lobby"), 5);
    QCOMPARE(m_stage->desk.mentionCount("lobby"), 1);
    QCOMPARE(view()->newRowCount(), 5);

    // To come back to the window is not to read what is not in view.
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    m_stage->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    QCoreApplication::processEvents();
    QCOMPARE(m_stage->desk.unreadCount("lobby"), 5);
    QCOMPARE(view()->unreadRow(), 200);

    // As far as it is scrolled, it is read.
    view()->showFromTop(150);
    view()->showRow(202);
    QTRY_VERIFY(m_stage->desk.unreadCount("lobby") < 5);
    // The button beneath says the same.
    QVERIFY(view()->newRowCount() < 5);
    view()->scrollToEnd();
    QTRY_COMPARE(m_stage->desk.unreadCount("lobby"), 0);
    QCOMPARE(m_stage->desk.mentionCount("lobby"), 0);
    say(206, "at the end");
    QTRY_COMPARE(m_stage->desk.unreadCount("lobby"), 0);
}

void TalkTest::aRoomOpensAtItsFirstUnreadLine()
{
    enter(1, 200);
    m_stage->source.enter("news", {"bob"});
    m_stage->window.showRoom("news");
    say(201, 300);

    m_stage->window.showRoom("lobby");
    QTRY_VERIFY(view()->isSettled());

    QVERIFY(!view()->isAtEnd());
    QCOMPARE(view()->unreadRow(), 200);
    const QRect first = view()->rowRect(200);
    const int height = view()->viewport()->height();
    QVERIFY2(std::abs(first.top() - height / 5) <= 1, qPrintable(QString::number(first.top())));
    const int beneath = 299 - view()->lastVisibleRow();
    QVERIFY(beneath > 0);
    QCOMPARE(view()->newRowCount(), beneath);
    // What came into view is read, the rest is not.
    QTRY_VERIFY(m_stage->desk.unreadCount("lobby") < 100);
    QVERIFY(m_stage->desk.unreadCount("lobby") >= beneath);
    auto *newest = view()->findChild<QPushButton *>();
    QVERIFY(newest->isVisible());
    QVERIFY2(newest->text().contains(QString::number(beneath)), qPrintable(newest->text()));

    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(view()->isAtEnd());
    QTRY_COMPARE(m_stage->desk.unreadCount("lobby"), 0);
    QVERIFY(!newest->isVisible());
}

void TalkTest::whereAllThatIsUnreadFitsTheEndIsShown()
{
    enter(1, 200);
    m_stage->source.enter("news", {"bob"});
    m_stage->window.showRoom("news");
    say(201, 203);

    m_stage->window.showRoom("lobby");

    QVERIFY(view()->isAtEnd());
    QCOMPARE(view()->unreadRow(), 200);
    QCOMPARE(m_stage->desk.unreadCount("lobby"), 0);
}

void TalkTest::aRoomNeverLookedAtOpensAtItsFirstUnreadLine()
{
    m_stage->source.enter("news", {"bob"});
    RoomState state{"lobby", 7, {}, 0, {m_stage->source.me, m_stage->source.person("bob")}};
    for (quint64 i = 1; i <= 200; ++i)
        state.messages.append(line(i, 200));
    emit m_stage->source.roomEntered(state);
    QCOMPARE(m_stage->window.currentRoom(), QString("news"));
    say(201, 300);

    m_stage->window.showRoom("lobby");
    QTRY_VERIFY(view()->isSettled());

    QVERIFY(!view()->isAtEnd());
    QCOMPARE(view()->unreadRow(), 200);
    QVERIFY(view()->viewport()->rect().contains(view()->rowRect(200)));
}

void TalkTest::theBellTellsAnyTitleAsItIs()
{
    RoomLevels levels;
    RoomBell bell(levels);

    bell.setRoom("x", "R&D <i>news</i>");

    QTextDocument shown;
    shown.setHtml(bell.toolTip());
    QVERIFY(Qt::mightBeRichText(bell.toolTip()));
    QVERIFY2(shown.toPlainText().contains("R&D <i>news</i>"), qPrintable(bell.toolTip()));
}

void TalkTest::draftsOfAllRoomsAreTold()
{
    enter(1, 5);
    m_stage->source.enter("news", {"bob"});
    QSignalSpy changes(&m_stage->window, &ClientWindow::draftsChanged);
    QTest::keyClicks(edit(), "half a line");
    m_stage->window.showRoom("news");
    QTest::keyClicks(edit(), "another");

    QTRY_VERIFY(changes.count() > 0);
    const QMap<QString, QString> expected{{"lobby", "half a line"}, {"news", "another"}};
    QCOMPARE(m_stage->desk.drafts().lasting(), expected);
}

void TalkTest::draftsComeBack()
{
    enter(1, 5);
    m_stage->desk.drafts().restore({{"lobby", "half a line"}, {"news", "another"}});
    QCOMPARE(m_stage->window.talk().input().draft(), QString("half a line"));

    m_stage->source.enter("news", {"bob"});
    m_stage->window.showRoom("news");
    QCOMPARE(m_stage->window.talk().input().draft(), QString("another"));

    // What is being typed is never replaced.
    m_stage->window.talk().input().setDraft("now");
    m_stage->desk.drafts().restore({{"news", "then"}});
    QCOMPARE(m_stage->window.talk().input().draft(), QString("now"));
}

void TalkTest::everythingIsReachedByTab()
{
    enter(1, 5);
    QTest::keyClick(edit(), Qt::Key_Up, Qt::ControlModifier);
    QSet<QString> reached;
    QWidget *start = edit();
    for (int i = 0; i < 60; ++i) {
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        reached.insert(focused->objectName());
        if (qobject_cast<ChatView *>(focused))
            reached.insert("chatView");
        QTest::keyClick(focused, Qt::Key_Tab);
        if (i > 0 && QApplication::focusWidget() == start)
            break;
    }

    for (const char *name : {"emojiButton", "searchRoom", "goToDate", "cancelReply", "chatView"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
}

void TalkTest::aReplyIsReadWithTheNameItAnswers()
{
    enter(1, 5);
    Message said = line(6, 5);
    said.text = "look at the open";
    said.sender = "bob";
    said.reply = 3;
    emit m_stage->source.messageReceived(said);
    QTRY_VERIFY(view()->isSettled());

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view());

    QCOMPARE(list->childCount(), 6);
    QCOMPARE(list->child(5)->text(QAccessible::Name),
             QString("09:30, bob, in reply to cy: look at the open"));
}

void TalkTest::whoReadsAndBeginsToTypeIsHeard()
{
    enter(1, 5);
    QSignalSpy said(&m_stage->window, &ClientWindow::lineEntered);
    view()->setFocus();
    QVERIFY(view()->hasFocus());

    QTest::keyClick(view(), 'H');
    QVERIFY(edit()->hasFocus());
    QTest::keyClicks(edit(), "i");
    QTest::keyClick(edit(), Qt::Key_Return);

    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][1].toString().toLower(), QString("hi"));
}

QTEST_MAIN(TalkTest)
#include "tst_talk.moc"
