// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/chat_view.h"
#include "ui/input_line.h"
#include "ui/key_list.h"
#include "ui/look.h"
#include "ui/room_list_view.h"
#include "ui/room_pane.h"
#include "ui/subject_line.h"

#include <QDesktopServices>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace outcry;

/// What a room is about, in its head: read, opened, changed and cleared by clicks and keys.
class SubjectTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void theHeadShowsIt();
    void aChangeIsToldInTheRoom();
    void theFormerOneIsInTheTip();
    void eachRoomHasItsOwn();
    void aDoubleClickChangesIt();
    void escapeLeavesItAsItWas();
    void anEmptyFieldClearsIt();
    void anUnchangedOneSendsNothing();
    void tooLongOnesStayInTheField();
    void theKeysChangeIt();
    void theListsMenuChangesIt();
    void directTalksHaveNone();
    void aLinkOpens();
    void markUpIsShownAsItIs();
    void whatIsTypedStaysWhenAnotherChangesIt();

public slots:
    void noteLink(const QUrl &link) { m_opened.append(link); }

private:
    SubjectLine &line() const { return *m_stage->child<SubjectLine>("subject"); }
    QLineEdit &field() const { return *m_stage->child<QLineEdit>("subjectField"); }
    void change(const QString &text, const QString &former = {}, const QString &room = u"lobby"_qs)
    {
        emit m_stage->source.subjectChanged({room, {text, m_stage->source.person(u"bob"_qs), 1'800'000'000'000}, former});
    }
    /// What was typed for the server.
    [[nodiscard]] QStringList sent() const
    {
        QStringList lines;
        for (const QList<QVariant> &one : *m_sent)
            lines.append(one[0].toString() + u": "_qs + one[1].toString());
        return lines;
    }
    void doubleClick() { QTest::mouseDClick(&line(), Qt::LeftButton, {}, QPoint(line().width() - 4, line().height() / 2)); }

    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<QSignalSpy> m_sent;
    QList<QUrl> m_opened;
};

void SubjectTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    m_sent = std::make_unique<QSignalSpy>(&m_stage->window, &ClientWindow::lineEntered);
    m_opened.clear();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->comeIn();
}

void SubjectTest::theHeadShowsIt()
{
    RoomState state{u"lobby"_qs, 1, {}, 0, {m_stage->source.me}};
    state.subject = {u"earnings week"_qs, m_stage->source.person(u"bob"_qs), 1'800'000'000'000};
    const QImage before = line().grab().toImage();

    emit m_stage->source.roomEntered(state);

    QCOMPARE(line().accessibleDescription(), u"earnings week"_qs);
    QVERIFY(line().toolTip().contains(u"earnings week"_qs));
    QVERIFY(line().toolTip().contains(u"bob"_qs));
    QVERIFY(line().grab().toImage() != before);
    // Coming in is no news.
    QCOMPARE(m_stage->desk.messages(u"lobby"_qs)->rowCount(), 0);
}

void SubjectTest::aChangeIsToldInTheRoom()
{
    change(u"earnings %1 week"_qs);
    change({}, u"earnings %1 week"_qs);

    const MessageModel *messages = m_stage->desk.messages(u"lobby"_qs);
    QCOMPARE(messages->rowCount(), 2);
    QCOMPARE(messages->rowAt(0).text, u"bob changed the topic to: earnings %1 week"_qs);
    QCOMPARE(messages->rowAt(1).text, u"bob cleared the topic"_qs);
    QCOMPARE(m_stage->desk.unreadCount(u"lobby"_qs), 0);
    QCOMPARE(line().accessibleDescription(), QString());
}

void SubjectTest::theFormerOneIsInTheTip()
{
    change(u"two"_qs, u"one"_qs);
    ChatView *view = m_stage->window.talk().currentView();
    QTRY_VERIFY(view->isSettled());
    const QRect row = view->rowRect(0);
    const QPoint place(row.center().x(), row.bottom() - 3);

    QHelpEvent help(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view->viewport(), &help);

    QVERIFY2(QToolTip::text().contains(u"one"_qs), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void SubjectTest::eachRoomHasItsOwn()
{
    m_stage->source.enter(u"cellar"_qs);
    change(u"wine"_qs, {}, u"cellar"_qs);
    change(u"stocks"_qs);

    m_stage->window.showRoom(u"cellar"_qs);
    QCOMPARE(line().accessibleDescription(), u"wine"_qs);
    m_stage->window.showRoom(u"lobby"_qs);
    QCOMPARE(line().accessibleDescription(), u"stocks"_qs);
    // What comes for a room that is not here opens none.
    change(u"x"_qs, {}, u"nowhere"_qs);
    QVERIFY(!m_stage->desk.rooms().contains(u"nowhere"_qs));
}

void SubjectTest::aDoubleClickChangesIt()
{
    change(u"one"_qs);

    doubleClick();

    QVERIFY(field().isVisible());
    QVERIFY(field().hasFocus());
    QCOMPARE(field().text(), u"one"_qs);
    QTest::keyClicks(&field(), u"earnings  week"_qs);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(sent(), QStringList{u"lobby: /topic earnings week"_qs});
    QVERIFY(!field().isVisible());
    QVERIFY(m_stage->window.talk().input().isAncestorOf(QApplication::focusWidget()));
}

void SubjectTest::escapeLeavesItAsItWas()
{
    change(u"one"_qs);
    doubleClick();

    QTest::keyClicks(&field(), u"two"_qs);
    QTest::keyClick(&field(), Qt::Key_Escape);

    QVERIFY(!field().isVisible());
    QVERIFY(sent().isEmpty());
    QCOMPARE(line().accessibleDescription(), u"one"_qs);
}

void SubjectTest::anEmptyFieldClearsIt()
{
    change(u"one"_qs);
    doubleClick();

    QTest::keyClick(&field(), Qt::Key_Delete);
    QTest::keyClick(&field(), Qt::Key_Return);

    QCOMPARE(sent(), QStringList{u"lobby: /topic -clear"_qs});
}

void SubjectTest::anUnchangedOneSendsNothing()
{
    change(u"one"_qs);
    doubleClick();

    QTest::keyClick(&field(), Qt::Key_Return);

    QVERIFY(sent().isEmpty());
    QVERIFY(!field().isVisible());
}

void SubjectTest::tooLongOnesStayInTheField()
{
    doubleClick();
    field().setText(QString(301, u'x'));

    QTest::keyClick(&field(), Qt::Key_Return);

    QVERIFY(sent().isEmpty());
    QVERIFY(field().isVisible());
    QVERIFY(m_stage->window.talk().input().noteText().contains(u"301"_qs));
    QTest::keyClick(&field(), Qt::Key_Backspace);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(sent().size(), 1);
}

void SubjectTest::theKeysChangeIt()
{
    QTest::keyClick(&m_stage->window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(field().hasFocus());
    const QList<KeyLine> keys = keyList(*m_stage->window.menuBar());
    QVERIFY(std::any_of(keys.begin(), keys.end(), [](const KeyLine &key) { return key.what == u"Change topic"; }));
}

void SubjectTest::theListsMenuChangesIt()
{
    m_stage->source.enter(u"cellar"_qs);
    auto *list = m_stage->child<RoomListView>("roomList");
    list->setCurrentRoom(u"cellar"_qs);

    QTest::keyClick(list, Qt::Key_Menu);
    const auto *menu = list->findChild<QMenu *>(u"roomMenu"_qs);
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *one) { return one->text() == u"Change topic…"; });
    QVERIFY(found != actions.end());
    (*found)->trigger();

    QCOMPARE(m_stage->window.currentRoom(), u"cellar"_qs);
    QTest::keyClicks(&field(), u"wine"_qs);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(sent(), QStringList{u"cellar: /topic wine"_qs});
}

void SubjectTest::directTalksHaveNone()
{
    m_stage->window.openDirectTalk(m_stage->source.person(u"bob"_qs));

    doubleClick();
    QTest::keyClick(&m_stage->window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(!field().isVisible());
}

void SubjectTest::aLinkOpens()
{
    QDesktopServices::setUrlHandler(u"https"_qs, this, "noteLink");
    change(u"https://desk.example/rules and more"_qs);

    QTest::mouseClick(&line(), Qt::LeftButton, {}, QPoint(20, line().height() / 2));
    QTest::mouseClick(&line(), Qt::LeftButton, {}, QPoint(line().width() - 4, line().height() / 2));
    QDesktopServices::unsetUrlHandler(u"https"_qs);

    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://desk.example/rules"_qs)});
}

void SubjectTest::markUpIsShownAsItIs()
{
    change(u"<b>bold</b>"_qs);

    QVERIFY(line().toolTip().contains(u"&lt;b&gt;bold"_qs));
}

void SubjectTest::whatIsTypedStaysWhenAnotherChangesIt()
{
    doubleClick();
    QTest::keyClicks(&field(), u"mine"_qs);

    change(u"bob's"_qs);

    QCOMPARE(field().text(), u"mine"_qs);
    QVERIFY(field().isVisible());
}

QTEST_MAIN(SubjectTest)
#include "tst_subject.moc"
