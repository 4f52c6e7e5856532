// SPDX-License-Identifier: MIT
#include "model/direct_talk.h"
#include "tests/support/client_stage.h"
#include "ui/chat_view.h"
#include "ui/ignored_list.h"
#include "ui/input_line.h"
#include "ui/key_list.h"
#include "ui/look.h"
#include "ui/room_pane.h"
#include "ui/roster_view.h"
#include "ui/settings_dialog.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// Lines that give way to one dim row: of people who are ignored, and what its reader has cleared away. By clicks and keys in a
/// client's window.
class CoveredLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void aPersonIsIgnoredByTheList();
    void aPersonIsIgnoredByALine();
    void aPersonIsIgnoredByACommand();
    void whoHasAnotherNameNowIsShownAgainByAnOldLine();
    void hiddenLinesAreNotCountedAsNew();
    void aClickShowsThem();
    void linesOfOthersDivideThem();
    void aLineThatComesJoinsThem();
    void theTitleCountsThemNot();
    void theSettingsListThem();
    void coveredLinesAreNotCopied();
    void coveredLinesAreNotReadAloud();
    void coveredLinesAreNotAnswered();
    void anExcerptDoesNotTellThem();

    void clearingLeavesOneRow();
    void clearedLinesAreShownAgain();
    void whatComesLaterStands();
    void olderLinesAreNotAskedForWhileCleared();
    void clearingConcernsOneRoom();
    void whoIsLedToAClearedLineSeesIt();
    void aLargeRoomIsCleared();

    void theKeysAnswerALine();
    void theKeysSayHowLoudARoomIs();
    void everyActionOfTheRoomMenuHasAKeyOrStandsInAList();

private:
    [[nodiscard]] ChatView &view() const { return *m_stage->window.talk().currentView(); }
    void say(const QString &who, const QString &text) { m_stage->source.say(u"lobby"_qs, who, text); }
    /// What is to be read, row by row.
    [[nodiscard]] QStringList shown() const;
    void clickRow(int row);
    [[nodiscard]] QMenu *menuOf(int row) const;
    [[nodiscard]] static QAction *named(const QMenu &menu, const QString &text);
    void enter(const QString &line);
    void settle() const { QTRY_VERIFY(view().isSettled()); }

    std::unique_ptr<ClientStage> m_stage;
};

void CoveredLinesTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->source.login(u"ann"_qs);
    m_stage->source.enter(u"lobby"_qs, {u"bob"_qs, u"cy"_qs});
    view().setGliding(false);
    settle();
}

QStringList CoveredLinesTest::shown() const
{
    settle();
    QStringList rows;
    for (int row = 0; row < view().model()->rowCount(); ++row) {
        if (view().rowRect(row).height() <= 0)
            continue;
        const QString cover = view().coverOf(row);
        rows.append(cover.isEmpty() ? view().model()->rowAt(row).text : cover);
    }
    return rows;
}

void CoveredLinesTest::clickRow(int row)
{
    settle();
    const QRect place = view().rowRect(row);
    // On the words, which begin where names do.
    for (int x = place.left() + 4; x < place.right(); x += 8) {
        const QStringList before = shown();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(x, place.bottom() - 6));
        if (shown() != before)
            return;
    }
}

QMenu *CoveredLinesTest::menuOf(int row) const
{
    settle();
    const QRect place = view().rowRect(row);
    const QPoint at(place.center().x(), place.bottom() - 3);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view().viewport(), &event);
    return view().findChild<QMenu *>();
}

QAction *CoveredLinesTest::named(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

void CoveredLinesTest::enter(const QString &line)
{
    auto *field = m_stage->window.talk().input().findChild<QPlainTextEdit *>();
    field->setFocus();
    QTest::keyClicks(field, line);
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(field, Qt::Key_Return);
}

void CoveredLinesTest::aPersonIsIgnoredByTheList()
{
    say(u"bob"_qs, u"one"_qs);
    auto *people = m_stage->window.findChild<RosterView *>();
    people->setCurrentIndex(people->model()->index(1, 0));
    QCOMPARE(people->currentIndex().data().toString(), u"bob"_qs);

    QTest::keyClick(people, Qt::Key_Menu);
    auto *menu = people->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(named(*menu, u"Ignore"_qs));
    named(*menu, u"Ignore"_qs)->trigger();
    delete menu;

    QCOMPARE(shown().first(), u"1 line by bob hidden – show"_qs);
    QVERIFY(shown().last().contains(u"/unignore bob"_qs));
    QTest::keyClick(people, Qt::Key_Menu);
    menu = people->findChild<QMenu *>();
    QVERIFY(menu && named(*menu, u"Show again what they say"_qs));
    named(*menu, u"Show again what they say"_qs)->trigger();
    QCOMPARE(shown().first(), u"one"_qs);
}

void CoveredLinesTest::aPersonIsIgnoredByALine()
{
    say(u"bob"_qs, u"one"_qs);
    QMenu *menu = menuOf(0);
    QVERIFY(menu && named(*menu, u"Ignore bob"_qs));
    named(*menu, u"Ignore bob"_qs)->trigger();
    delete menu;

    QCOMPARE(shown().first(), u"1 line by bob hidden – show"_qs);
    menu = menuOf(0);
    // Nothing of the line itself.
    QVERIFY(menu && !named(*menu, u"Copy message"_qs) && !named(*menu, u"Reply"_qs));
    QVERIFY(named(*menu, u"Show what bob says again"_qs));
    named(*menu, u"Show what bob says again"_qs)->trigger();
    QCOMPARE(shown().first(), u"one"_qs);
}

void CoveredLinesTest::aPersonIsIgnoredByACommand()
{
    say(u"bob"_qs, u"one"_qs);
    QSignalSpy sent(&m_stage->window, &ClientWindow::lineEntered);

    enter(u"/ignore @BOB"_qs);
    QCOMPARE(shown().first(), u"1 line by bob hidden – show"_qs);
    enter(u"/ignore"_qs);
    QVERIFY2(shown().last().contains(u"bob"_qs), qPrintable(shown().last()));
    enter(u"/unignore bob"_qs);
    QCOMPARE(shown().first(), u"one"_qs);
    QCOMPARE(sent.count(), 0);
}

void CoveredLinesTest::whoHasAnotherNameNowIsShownAgainByAnOldLine()
{
    say(u"bob"_qs, u"one"_qs);
    const Person bob = m_stage->source.person(u"bob"_qs);
    m_stage->desk.ignored().ignore(bob);
    emit m_stage->source.rosterChanged({RosterChange::Kind::Renamed, u"lobby"_qs, {bob.id, u"robert"_qs}, u"bob"_qs, 1});
    QCOMPARE(shown().first(), u"1 line by bob hidden – show"_qs);

    QMenu *menu = menuOf(0);
    QVERIFY(menu && named(*menu, u"Show what bob says again"_qs));
    named(*menu, u"Show what bob says again"_qs)->trigger();
    delete menu;

    QCOMPARE(shown().first(), u"one"_qs);
    QCOMPARE(shown().last(), u"What bob says is shown again."_qs);
    // Nobody is called so any more.
    enter(u"/unignore bob"_qs);
    QCOMPARE(shown().last(), u"You do not ignore bob."_qs);
}

void CoveredLinesTest::hiddenLinesAreNotCountedAsNew()
{
    for (int i = 0; i < 100; ++i)
        say(u"cy"_qs, u"line %1"_qs.arg(i));
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    settle();
    view().scrollToStart();
    settle();
    QVERIFY(!view().isAtEnd());
    const int before = view().newRowCount();

    say(u"bob"_qs, u"hidden"_qs);
    say(u"cy"_qs, u"seen"_qs);
    say(u"bob"_qs, u"hidden too"_qs);
    settle();

    QCOMPARE(view().newRowCount(), before + 1);
}

void CoveredLinesTest::aClickShowsThem()
{
    say(u"bob"_qs, u"one"_qs);
    say(u"bob"_qs, u"two"_qs);
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    QCOMPARE(shown(), QStringList{u"2 lines by bob hidden – show"_qs});

    clickRow(0);

    QCOMPARE(shown(), (QStringList{u"one"_qs, u"two"_qs}));
}

void CoveredLinesTest::linesOfOthersDivideThem()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"bob"_qs, u"one"_qs);
    say(u"cy"_qs, u"hello"_qs);
    say(u"bob"_qs, u"two"_qs);

    QCOMPARE(shown(), (QStringList{u"1 line by bob hidden – show"_qs, u"hello"_qs, u"1 line by bob hidden – show"_qs}));
    m_stage->desk.ignored().ignore(m_stage->source.person(u"cy"_qs));
    QCOMPARE(shown(), QStringList{u"3 lines by bob, cy hidden – show"_qs});
}

void CoveredLinesTest::aLineThatComesJoinsThem()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"bob"_qs, u"one"_qs);
    QCOMPARE(shown(), QStringList{u"1 line by bob hidden – show"_qs});

    say(u"bob"_qs, u"two"_qs);

    QCOMPARE(shown(), QStringList{u"2 lines by bob hidden – show"_qs});
}

void CoveredLinesTest::theTitleCountsThemNot()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    m_stage->source.enter(u"cellar"_qs, {u"bob"_qs});
    m_stage->source.say(u"cellar"_qs, u"bob"_qs, u"ann: look"_qs);
    m_stage->source.say(u"cellar"_qs, u"cy"_qs, u"hm"_qs);

    QTRY_VERIFY2(m_stage->window.windowTitle().startsWith(u"(1)"_qs), qPrintable(m_stage->window.windowTitle()));
}

void CoveredLinesTest::theSettingsListThem()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"bob"_qs, u"one"_qs);
    m_stage->window.showSettings();
    auto *dialog = m_stage->window.findChild<SettingsDialog *>();
    QVERIFY(dialog);
    dialog->showGroup(PreferenceEntry::Group::Ignored);
    auto *list = dialog->findChild<QListWidget *>(u"ignoredPeople"_qs);
    QVERIFY(list && list->isVisible());
    QCOMPARE(list->count(), 1);

    list->setCurrentRow(0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"unignore"_qs), Qt::LeftButton);
    QCOMPARE(list->count(), 0);
    QCOMPARE(shown().first(), u"one"_qs);

    const QList<QPushButton *> buttons = dialog->findChild<IgnoredList *>()->findChildren<QPushButton *>();
    const auto undo = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) { return one->text() == u"Undo"; });
    QVERIFY(undo != buttons.end());
    QTest::mouseClick(*undo, Qt::LeftButton);
    QCOMPARE(list->count(), 1);
    QCOMPARE(shown().first(), u"1 line by bob hidden – show"_qs);
}

void CoveredLinesTest::coveredLinesAreNotCopied()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"cy"_qs, u"first"_qs);
    say(u"bob"_qs, u"secret"_qs);
    say(u"bob"_qs, u"secret too"_qs);
    say(u"cy"_qs, u"last"_qs);
    settle();

    view().selectAll();

    QVERIFY(view().selectedText().contains(u"first"_qs));
    QVERIFY(view().selectedText().contains(u"last"_qs));
    QVERIFY(!view().selectedText().contains(u"secret"_qs));
}

void CoveredLinesTest::coveredLinesAreNotReadAloud()
{
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"bob"_qs, u"secret"_qs);
    say(u"bob"_qs, u"secret too"_qs);
    settle();

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(list && list->child(1));
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"2 lines by bob hidden – show"_qs);
    QCOMPARE(list->child(1)->text(QAccessible::Name), QString());
}

void CoveredLinesTest::coveredLinesAreNotAnswered()
{
    say(u"cy"_qs, u"hello"_qs);
    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));
    say(u"bob"_qs, u"secret"_qs);
    settle();

    QVERIFY(view().canAnswer(0));
    QVERIFY(!view().canAnswer(1));
}

void CoveredLinesTest::anExcerptDoesNotTellThem()
{
    say(u"bob"_qs, u"secret"_qs);
    Message answer;
    answer.room = u"lobby"_qs;
    answer.sequence = 2;
    answer.senderId = m_stage->source.person(u"cy"_qs).id;
    answer.sender = u"cy"_qs;
    answer.text = u"well"_qs;
    answer.reply = 1;
    answer.timeMs = 1'800'000'002'000;
    emit m_stage->source.messageReceived(answer);
    settle();
    const QImage told = view().viewport()->grab(view().rowRect(1)).toImage();

    m_stage->desk.ignored().ignore(m_stage->source.person(u"bob"_qs));

    QCOMPARE(shown(), (QStringList{u"1 line by bob hidden – show"_qs, u"well"_qs}));
    QVERIFY(view().viewport()->grab(view().rowRect(1)).toImage() != told);
}

void CoveredLinesTest::clearingLeavesOneRow()
{
    say(u"bob"_qs, u"one"_qs);
    say(u"cy"_qs, u"two"_qs);
    QSignalSpy sent(&m_stage->window, &ClientWindow::lineEntered);

    enter(u"/clear"_qs);

    QCOMPARE(shown(), QStringList{u"Cleared away – show again"_qs});
    QCOMPARE(sent.count(), 0);
    QCOMPARE(view().model()->rowCount(), 2);
}

void CoveredLinesTest::clearedLinesAreShownAgain()
{
    say(u"bob"_qs, u"one"_qs);
    say(u"cy"_qs, u"two"_qs);
    QTest::keyClick(&m_stage->window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(shown(), QStringList{u"Cleared away – show again"_qs});

    clickRow(1);

    QCOMPARE(shown(), (QStringList{u"one"_qs, u"two"_qs}));
}

void CoveredLinesTest::whatComesLaterStands()
{
    say(u"bob"_qs, u"one"_qs);
    enter(u"/clear"_qs);

    say(u"bob"_qs, u"two"_qs);
    say(u"cy"_qs, u"three"_qs);

    QCOMPARE(shown(), (QStringList{u"Cleared away – show again"_qs, u"two"_qs, u"three"_qs}));
    enter(u"/clear"_qs);
    QCOMPARE(shown(), QStringList{u"Cleared away – show again"_qs});
}

void CoveredLinesTest::olderLinesAreNotAskedForWhileCleared()
{
    RoomState state{u"old"_qs, 1, {}, 0, {m_stage->source.me}};
    Message line;
    line.room = u"old"_qs;
    line.sequence = 100;
    line.senderId = m_stage->source.person(u"bob"_qs).id;
    line.sender = u"bob"_qs;
    line.text = u"hello"_qs;
    line.timeMs = 1'800'000'000'000;
    state.messages = {line};
    emit m_stage->source.roomEntered(state);
    QSignalSpy wanted(&m_stage->window, &ClientWindow::historyWanted);
    m_stage->window.showRoom(u"old"_qs);
    QTRY_COMPARE(wanted.count(), 1);

    enter(u"/clear"_qs);
    HistoryPage page{1, u"old"_qs, 1, {}, false};
    for (quint64 sequence = 90; sequence < 100; ++sequence) {
        line.sequence = sequence;
        page.messages.append(line);
    }
    emit m_stage->source.historyReceived(page);

    QCOMPARE(shown(), QStringList{u"Cleared away – show again"_qs});
    QCOMPARE(wanted.count(), 1);
    clickRow(10);
    QCOMPARE(shown().size(), 11);
}

void CoveredLinesTest::clearingConcernsOneRoom()
{
    m_stage->source.enter(u"cellar"_qs, {u"bob"_qs});
    m_stage->source.say(u"cellar"_qs, u"bob"_qs, u"down here"_qs);
    say(u"bob"_qs, u"up here"_qs);
    enter(u"/clear"_qs);

    m_stage->window.showRoom(u"cellar"_qs);

    QCOMPARE(shown(), QStringList{u"down here"_qs});
}

void CoveredLinesTest::whoIsLedToAClearedLineSeesIt()
{
    say(u"bob"_qs, u"one"_qs);
    say(u"cy"_qs, u"two"_qs);
    enter(u"/clear"_qs);

    m_stage->window.showLine(u"lobby"_qs, 1);

    QCOMPARE(shown(), (QStringList{u"one"_qs, u"two"_qs}));
}

void CoveredLinesTest::aLargeRoomIsCleared()
{
    QList<Message> lines;
    for (quint64 sequence = 1; sequence <= 20'000; ++sequence) {
        Message line;
        line.room = u"large"_qs;
        line.sequence = sequence;
        line.senderId = m_stage->source.person(u"bob"_qs).id;
        line.sender = u"bob"_qs;
        line.text = u"line %1"_qs.arg(sequence);
        line.timeMs = 1'800'000'000'000;
        lines.append(line);
    }
    emit m_stage->source.roomEntered({u"large"_qs, 1, lines, 0, {m_stage->source.me}});
    m_stage->window.showRoom(u"large"_qs);
    settle();

    enter(u"/clear"_qs);

    settle();
    QCOMPARE(view().verticalScrollBar()->maximum(), 0);
    QCOMPARE(view().coverOf(19'999), u"Cleared away – show again"_qs);
    clickRow(19'999);
    settle();
    QVERIFY(view().verticalScrollBar()->maximum() > 100'000);
}

void CoveredLinesTest::theKeysAnswerALine()
{
    say(u"bob"_qs, u"one"_qs);
    say(u"cy"_qs, u"two"_qs);
    settle();
    QSignalSpy sent(&m_stage->window, &ClientWindow::lineEntered);

    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&m_stage->window, Qt::Key_R, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"to bob"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(&m_stage->window, Qt::Key_R, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"to cy"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(sent.count(), 2);
    QCOMPARE(sent[0][2].toULongLong(), 1u);
    QCOMPARE(sent[1][2].toULongLong(), 2u);
}

void CoveredLinesTest::theKeysSayHowLoudARoomIs()
{
    RoomLevels &levels = m_stage->desk.levels();

    QTest::keyClick(&m_stage->window, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(levels.level(u"lobby"_qs), RoomLevel::Nothing);
    QTest::keyClick(&m_stage->window, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(levels.level(u"lobby"_qs), RoomLevel::All);
    QTest::keyClick(&m_stage->window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(levels.level(u"lobby"_qs), RoomLevel::Mentions);
}

/// What the menus of a line and of a room offer is on the keyboard page, or in a menu that the Menu key opens.
void CoveredLinesTest::everyActionOfTheRoomMenuHasAKeyOrStandsInAList()
{
    QStringList listed;
    for (const KeyLine &line : keyList(*m_stage->window.menuBar()))
        listed.append(line.what);
    for (const QString &what : {u"Reply to a line"_qs, u"Edit your last line"_qs, u"Change topic"_qs, u"Leave this room"_qs,
                                u"Clear this room's lines away"_qs, u"Everything"_qs, u"Mentions of me"_qs, u"Nothing"_qs,
                                u"What can be done with the line"_qs, u"What can be done"_qs})
        QVERIFY2(listed.contains(what), qPrintable(what));
}

QTEST_MAIN(CoveredLinesTest)
#include "tst_covered_lines.moc"
