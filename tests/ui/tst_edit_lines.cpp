// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/key_list.h"
#include "ui/look.h"
#include "ui/prompt_bar.h"
#include "ui/reply_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace outcry;

/// Own lines are changed, deleted and taken back in a client's window, by keys and clicks.
class EditLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void upInAnEmptyFieldOpensTheLastOwnLine();
    void returnSendsTheChange();
    void anUnchangedTextSendsNothing();
    void escapeBringsBackWhatWasThere();
    void theCrossEndsIt();
    void whatWasSentIsGoneThroughWithItsOwnKeys();
    void withoutAnOwnLineUpSaysSo();
    void aLineOfAFormerLoginIsNotSentAnew();
    void anEmptiedTextAsksToDelete();
    void theMenuEditsAndDeletesOwnLinesOnly();
    void eachRoomKeepsItsOwnChange();
    void aChangeIsNoDraft();
    void aLineThatWaitsIsTakenBack();
    void aChangeThatWaitsIsTakenBack();
    void aChangeThatGivesWayIsKept_data();
    void aChangeThatGivesWayIsKept();
    void editingTheSameLineGoesOn();
    void theMarkTellsWhen();
    void aDeletedLineIsADimRow();
    void anExcerptFollowsItsLine();
    void whoAnswersStopsChanging();
    void theMenuEditsTheLastLine();
    void theKeysPageSaysIt();

private:
    template <typename T>
    T *child(const char *name) const { return m_stage->child<T>(name); }
    RoomPane &pane() const { return m_stage->window.talk(); }
    ChatView *view() const { return m_stage->view(); }
    QPlainTextEdit *field() const { return m_stage->field(); }
    MessageModel *messages() const { return m_stage->desk.messages("lobby"); }
    [[nodiscard]] Message line(quint64 sequence, const QString &name, const QString &text) const;
    void enter(const QString &room, const QList<Message> &lines);
    /// The actions of a row's menu, without their mnemonics.
    [[nodiscard]] QStringList menuOf(int row);
    void choose(int row, const QString &action);

    std::unique_ptr<ClientStage> m_stage;
};

void EditLinesTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->source.login("ann");
    enter("lobby", {line(1, "ann", "one"), line(2, "ann", "two"), line(3, "bob", "three")});
    field()->setFocus();
}

Message EditLinesTest::line(quint64 sequence, const QString &name, const QString &text) const
{
    Message message;
    message.room = "lobby";
    message.sequence = sequence;
    message.sender = name;
    message.senderId = name == "ann" ? m_stage->source.me.id : m_stage->source.person(name).id;
    message.text = text;
    message.timeMs = 1'795'000'000'000 + qint64(sequence);
    return message;
}

void EditLinesTest::enter(const QString &room, const QList<Message> &lines)
{
    RoomState state{room, 7, lines, 0, {m_stage->source.me, m_stage->source.person("bob")}};
    m_stage->enter(state);
}

QStringList EditLinesTest::menuOf(int row)
{
    const QRect place = view()->rowRect(row);
    const QPoint at(place.center().x(), place.bottom() - 3);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view()->viewport(), &event);
    QStringList texts;
    const auto *menu = view()->findChild<QMenu *>();
    for (const QAction *action : menu ? menu->actions() : QList<QAction *>())
        texts.append(action->text());
    return texts;
}

void EditLinesTest::choose(int row, const QString &action)
{
    const qsizetype number = menuOf(row).indexOf(action);
    auto *menu = view()->findChild<QMenu *>();
    QVERIFY(menu && number >= 0);
    menu->actions()[number]->trigger();
    delete menu;
}

void EditLinesTest::upInAnEmptyFieldOpensTheLastOwnLine()
{
    QTest::keyClick(field(), Qt::Key_Up);

    QCOMPARE(field()->toPlainText(), "two");
    QVERIFY(child<ReplyBar>("editBar")->isVisible());
    QCOMPARE(child<ReplyBar>("editBar")->words(), "Editing: two");
    QVERIFY(field()->hasFocus());
}

void EditLinesTest::returnSendsTheChange()
{
    QSignalSpy changes(&m_stage->window, &ClientWindow::lineEdited);
    QSignalSpy said(&m_stage->window, &ClientWindow::lineEntered);
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClicks(field(), " and a half");
    QTest::keyClick(field(), Qt::Key_Return);

    QCOMPARE(said.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toString(), "lobby");
    QCOMPARE(changes[0][1].value<Message>().sequence, 2u);
    QCOMPARE(changes[0][1].value<Message>().text, "two and a half");
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
    QVERIFY(field()->toPlainText().isEmpty());
}

void EditLinesTest::anUnchangedTextSendsNothing()
{
    QSignalSpy changes(&m_stage->window, &ClientWindow::lineEdited);
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(changes.count(), 0);
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::escapeBringsBackWhatWasThere()
{
    QTest::keyClicks(field(), "half a thought");
    pane().edit(*messages()->editableLine(0));
    QCOMPARE(field()->toPlainText(), "one");
    pane().edit(*messages()->editableLine(1));
    QCOMPARE(field()->toPlainText(), "two");

    QTest::keyClick(field(), Qt::Key_Escape);

    QCOMPARE(field()->toPlainText(), "half a thought");
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::theCrossEndsIt()
{
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::mouseClick(child<QToolButton>("cancelEdit"), Qt::LeftButton);
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::whatWasSentIsGoneThroughWithItsOwnKeys()
{
    for (const char *text : {"first", "second"}) {
        QTest::keyClicks(field(), QString(text));
        QTest::keyClick(field(), Qt::Key_Return);
    }
    constexpr auto kBoth = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::keyClick(field(), Qt::Key_Up, kBoth);
    QCOMPARE(field()->toPlainText(), "second");
    // Once something stands there, the plain keys go on.
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(field()->toPlainText(), "first");
    QTest::keyClick(field(), Qt::Key_Down, kBoth);
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(field()->toPlainText().isEmpty());
    // While a line is changed it is not replaced by another.
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClick(field(), Qt::Key_Up, kBoth);
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(field()->toPlainText(), "two");
}

void EditLinesTest::withoutAnOwnLineUpSaysSo()
{
    enter("earnings", {});
    m_stage->window.showRoom("earnings");
    QTest::keyClicks(field(), "typed");
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Up);
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
    QTest::keyClick(field(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(field()->toPlainText(), "typed");
}

void EditLinesTest::aLineOfAFormerLoginIsNotSentAnew()
{
    QSignalSpy said(&m_stage->window, &ClientWindow::lineEntered);
    QTest::keyClicks(field(), "typed");
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(said.count(), 1);
    m_stage->source.login("ann");
    QTest::keyClick(field(), Qt::Key_Up);

    QVERIFY(field()->toPlainText().isEmpty());
    const QList<QLabel *> labels = m_stage->window.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *one) {
        return one->isVisible() && one->text() == "That line can no longer be changed.";
    }));
    // The menu says why.
    const QStringList menu = menuOf(1);
    QVERIFY(!menu.contains("Edit") && !menu.contains("Mention ann"));
    QVERIFY(menu.contains("Said before this login: no longer to be changed"));
}

void EditLinesTest::anEmptiedTextAsksToDelete()
{
    QSignalSpy changes(&m_stage->window, &ClientWindow::lineEdited);
    auto *question = child<PromptBar>("deleteQuestion");
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field(), Qt::Key_Delete);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(question->isVisible());
    QCOMPARE(changes.count(), 0);

    // No: the line is still being changed.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(field()->hasFocus());
    QVERIFY(child<ReplyBar>("editBar")->isVisible());

    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][1].value<Message>().sequence, 2u);
    QVERIFY(changes[0][1].value<Message>().text.isEmpty());
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::theMenuEditsAndDeletesOwnLinesOnly()
{
    QSignalSpy changes(&m_stage->window, &ClientWindow::lineEdited);
    QVERIFY(!menuOf(2).contains("Edit") && !menuOf(2).contains("Delete…"));
    qDeleteAll(view()->findChildren<QMenu *>());

    choose(0, "Edit");
    QCOMPARE(field()->toPlainText(), "one");
    QTest::keyClick(field(), Qt::Key_Escape);
    choose(0, "Delete…");
    // Return on a button is that button.
    auto *cancel = child<PromptBar>("deleteQuestion")->findChild<QPushButton *>("promptCancel");
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QVERIFY(!child<PromptBar>("deleteQuestion")->isVisible());
    QCOMPARE(changes.count(), 0);

    choose(0, "Delete…");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][1].value<Message>().sequence, 1u);
}

void EditLinesTest::eachRoomKeepsItsOwnChange()
{
    enter("earnings", {});
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClicks(field(), "!");
    m_stage->window.showRoom("earnings");
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());

    m_stage->window.showRoom("lobby");
    QCOMPARE(field()->toPlainText(), "two!");
    QVERIFY(child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::aChangeIsNoDraft()
{
    QTest::keyClicks(field(), "draft");
    pane().edit(*messages()->editableLine(0));
    QCOMPARE(m_stage->desk.drafts().text("lobby"), "draft");
    QTest::keyClicks(field(), " more");
    QCOMPARE(m_stage->desk.drafts().text("lobby"), "draft");
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(field()->toPlainText(), "draft");
}

void EditLinesTest::aLineThatWaitsIsTakenBack()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::lineUnsent);
    Message waiting = line(0, "ann", "wait");
    waiting.key = "k";
    emit m_stage->source.lineQueued(waiting);
    QTRY_VERIFY(view()->isSettled());
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), "k");
    QVERIFY(menuOf(3).contains("Discard"));
    qDeleteAll(view()->findChildren<QMenu *>());
    choose(3, "Edit");
    QCOMPARE(wanted.count(), 2);

    // What is being typed is not lost.
    QTest::keyClicks(field(), "already typing");
    Message back = line(0, "ann", "wait");
    back.reply = 3;
    m_stage->window.takeBack("lobby", back);
    QCOMPARE(field()->toPlainText(), "wait\nalready typing");
    QVERIFY(child<ReplyBar>("replyBar")->isVisible());
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
}

void EditLinesTest::aChangeThatWaitsIsTakenBack()
{
    QSignalSpy wanted(&m_stage->window, &ClientWindow::lineUnsent);
    Message change = *messages()->editableLine(1);
    change.text = "zwei";
    emit m_stage->source.editQueued(change, "k");
    QTRY_VERIFY(view()->isSettled());
    QCOMPARE(messages()->rowAt(1).text, "zwei");
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), "k");

    emit m_stage->source.lineSettled("lobby", "k");
    m_stage->window.takeBack("lobby", change);
    QCOMPARE(field()->toPlainText(), "zwei");
    QCOMPARE(child<ReplyBar>("editBar")->words(), "Editing: two");
}

void EditLinesTest::aChangeThatGivesWayIsKept_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("field");
    QTest::newRow("a line that waits") << "waiting" << "wait\ntwo and more\na draft";
    QTest::newRow("another line") << "other" << "one";
    QTest::newRow("another's change that waits") << "change" << "eins";
    QTest::newRow("an answer") << "answer" << "two and more\na draft";
}

void EditLinesTest::aChangeThatGivesWayIsKept()
{
    QFETCH(QString, to);
    QTest::keyClicks(field(), "a draft");
    pane().editLastLine();
    QTest::keyClicks(field(), " and more");
    QCOMPARE(field()->toPlainText(), "two and more");

    if (to == "waiting") {
        m_stage->window.takeBack("lobby", line(0, "ann", "wait"));
    } else if (to == "other") {
        choose(0, "Edit");
    } else if (to == "change") {
        Message change = *messages()->editableLine(0);
        change.text = "eins";
        m_stage->window.takeBack("lobby", change);
    } else {
        pane().answer(3);
    }

    QTEST(field()->toPlainText(), "field");
    // Behind another change it waits until that is done.
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY2(field()->toPlainText().endsWith("two and more\na draft"), qPrintable(field()->toPlainText()));
}

void EditLinesTest::editingTheSameLineGoesOn()
{
    pane().editLastLine();
    QTest::keyClicks(field(), " and more");

    choose(1, "Edit");

    QCOMPARE(field()->toPlainText(), "two and more");
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(field()->toPlainText(), "");
}

void EditLinesTest::theMarkTellsWhen()
{
    Message change = line(3, "bob", "drei");
    change.editedMs = 1'795'000'060'000;
    emit m_stage->source.messageEdited(change);
    QTRY_VERIFY(view()->isSettled());

    const QRect row = view()->rowRect(2);
    bool isMarked = false;
    for (int x = row.left(); x < row.right() && !isMarked; ++x)
        isMarked = view()->hitAt({x, row.bottom() - row.height() / 3}).part == MessageLayout::Part::Edited;
    QVERIFY(isMarked);
    // It is no part of what was said.
    view()->selectAll();
    QVERIFY(view()->selectedText().endsWith("drei"));
    QVERIFY(QAccessible::queryAccessibleInterface(view())->child(2)->text(QAccessible::Name).endsWith("drei, edited"));
}

void EditLinesTest::aDeletedLineIsADimRow()
{
    Message deleted = line(3, "bob", {});
    deleted.editedMs = 1'795'000'060'000;
    emit m_stage->source.messageEdited(deleted);
    QTRY_VERIFY(view()->isSettled());
    QVERIFY(view()->rowRect(2).height() > 0);
    QVERIFY(!view()->canAnswer(2));
    view()->selectAll();
    QVERIFY(view()->selectedText().contains("bob deleted this line"));
    QVERIFY(!view()->selectedText().contains("three"));
}

void EditLinesTest::anExcerptFollowsItsLine()
{
    Message answer = line(4, "ann", "yes");
    answer.reply = 3;
    emit m_stage->source.messageReceived(answer);
    QTRY_VERIFY(view()->isSettled());
    const QImage before = view()->grab(view()->rowRect(3).translated(view()->viewport()->pos())).toImage();
    Message change = line(3, "bob", "something else");
    change.editedMs = 1'795'000'060'000;
    emit m_stage->source.messageEdited(change);
    QTRY_VERIFY(view()->isSettled());
    QVERIFY(view()->grab(view()->rowRect(3).translated(view()->viewport()->pos())).toImage() != before);
}

void EditLinesTest::whoAnswersStopsChanging()
{
    QTest::keyClick(field(), Qt::Key_Up);
    pane().answer(3);
    QVERIFY(!child<ReplyBar>("editBar")->isVisible());
    QVERIFY(child<ReplyBar>("replyBar")->isVisible());
    QVERIFY(field()->toPlainText().isEmpty());
}

void EditLinesTest::theMenuEditsTheLastLine()
{
    const QList<QAction *> actions = actionsOf(*m_stage->window.menuBar());
    const auto wanted = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
        return plainText(*one) == "Edit your last line";
    });
    QVERIFY(wanted != actions.end());
    (*wanted)->trigger();
    QCOMPARE(field()->toPlainText(), "two");
    // There is none to be changed.
    enter("earnings", {});
    m_stage->window.showRoom("earnings");
    (*wanted)->trigger();
    QVERIFY(!pane().input().noteText().isEmpty());
}

void EditLinesTest::theKeysPageSaysIt()
{
    const QString keys = keyText(keyList(*m_stage->window.menuBar()));
    QVERIFY(keys.contains("Edit your last line"));
    QVERIFY(keys.contains("Go through what you sent"));
}

QTEST_MAIN(EditLinesTest)
#include "tst_edit_lines.moc"
