// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/input_line.h"
#include "ui/own_commands.h"
#include "ui/room_pane.h"
#include "ui/watch_pane.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using RowKind = MessageModel::RowKind;

namespace {

struct Stage : ClientStage
{
    Stage()
    {
        comeIn();
        Welcome welcome;
        welcome.commands = {{QStringLiteral("who"), {}, QStringLiteral("Who is here")}};
        welcome.symbols = {QStringLiteral("AAPL"), QStringLiteral("MSFT"), QStringLiteral("BRK.B")};
        window.showWelcome(welcome);
        window.activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
    }

    void enter(const QString &line)
    {
        auto *edit = window.talk().input().findChild<QPlainTextEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, line + QLatin1Char(' '));
        QTest::keyClick(edit, Qt::Key_Return);
    }

    [[nodiscard]] QStringList listed() { return desk.watchLists().at(0).symbols(); }

    [[nodiscard]] MessageModel::Row newest() const
    {
        const MessageModel *messages = desk.messages(QStringLiteral("lobby"));
        return messages->rowAt(messages->rowCount() - 1);
    }
};

} // namespace

class OwnCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void watchingPutsSymbolsIntoTheList();
    void unwatchingTakesThemOutAndCanBeUndone();
    void whatCanNotBeDoneIsExplained_data();
    void whatCanNotBeDoneIsExplained();
    void theListOfCommandsHasThem();
    void helpTellsOfThem();
    void otherLinesAreTheServers_data();
    void otherLinesAreTheServers();
    void theyWorkWithoutAServer();
    void theEmptyListSaysHow();
};

void OwnCommandsTest::watchingPutsSymbolsIntoTheList()
{
    Stage stage;
    QSignalSpy said(&stage.window, &ClientWindow::lineEntered);
    QSignalSpy watched(&stage.window, &ClientWindow::symbolsWatched);

    stage.enter(QStringLiteral("/watch aapl"));
    QCOMPARE(stage.listed(), QStringList{QStringLiteral("AAPL")});
    QCOMPARE(stage.newest().kind, RowKind::Hint);
    QVERIFY(stage.newest().text.contains(QStringLiteral("AAPL")));

    stage.enter(QStringLiteral("/WATCH $MSFT, AAPL BRK.B"));
    QCOMPARE(stage.listed(), (QStringList{QStringLiteral("AAPL"), QStringLiteral("MSFT"), QStringLiteral("BRK.B")}));
    stage.enter(QStringLiteral("/watch AAPL"));
    QCOMPARE(stage.listed().size(), 3);
    QVERIFY(stage.newest().text.contains(QStringLiteral("already")));

    QVERIFY(said.isEmpty());
    QVERIFY(watched.count() >= 2);
}

void OwnCommandsTest::unwatchingTakesThemOutAndCanBeUndone()
{
    Stage stage;
    stage.enter(QStringLiteral("/watch AAPL MSFT BRK.B"));
    stage.enter(QStringLiteral("/unwatch msft AAPL"));

    QCOMPARE(stage.listed(), QStringList{QStringLiteral("BRK.B")});
    auto *bar = stage.child<QWidget>("undoBar");
    QTRY_VERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(stage.listed(), (QStringList{QStringLiteral("AAPL"), QStringLiteral("MSFT"), QStringLiteral("BRK.B")}));
}

void OwnCommandsTest::whatCanNotBeDoneIsExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");

    QTest::newRow("nothing to watch") << QStringLiteral("/watch") << QStringLiteral("/watch <symbol>");
    QTest::newRow("nothing to unwatch") << QStringLiteral("/unwatch") << QStringLiteral("/unwatch <symbol>");
    QTest::newRow("nobody quotes it") << QStringLiteral("/watch AAPL NOPE") << QStringLiteral("NOPE");
    QTest::newRow("no symbol") << QStringLiteral("/watch a*b") << QStringLiteral("a*b");
    QTest::newRow("too long") << QStringLiteral("/watch ") + QString(200, u'X') << QString(40, u'X');
    QTest::newRow("clear what") << QStringLiteral("/clear all") << QStringLiteral("/clear");
    QTest::newRow("ignore too many") << QStringLiteral("/ignore bob cy") << QStringLiteral("/ignore [name]");
    QTest::newRow("ignore nobody") << QStringLiteral("/ignore #") << QStringLiteral("#");
    QTest::newRow("ignore oneself") << QStringLiteral("/ignore Ann") << QStringLiteral("you");
    QTest::newRow("unignore nobody") << QStringLiteral("/unignore") << QStringLiteral("/unignore <name>");
    QTest::newRow("unignore a stranger") << QStringLiteral("/unignore bob") << QStringLiteral("bob");
    QTest::newRow("not in the list") << QStringLiteral("/unwatch MSFT") << QStringLiteral("MSFT");
}

void OwnCommandsTest::whatCanNotBeDoneIsExplained()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    Stage stage;
    QSignalSpy said(&stage.window, &ClientWindow::lineEntered);
    stage.enter(line);

    QVERIFY(stage.listed().isEmpty());
    QCOMPARE(stage.newest().kind, RowKind::Warning);
    QVERIFY2(stage.newest().text.contains(word), qPrintable(stage.newest().text));
    QVERIFY(said.isEmpty());
}

void OwnCommandsTest::theListOfCommandsHasThem()
{
    Stage stage;
    auto *edit = stage.window.talk().input().findChild<QPlainTextEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("/"));
    QStringList offered;
    for (const CompletionItem &item : stage.window.talk().input().completions())
        offered.append(item.label);
    QCOMPARE(offered, (QStringList{QStringLiteral("/who"), QStringLiteral("/watch"), QStringLiteral("/unwatch"), QStringLiteral("/clear"),
                                      QStringLiteral("/ignore"), QStringLiteral("/unignore")}));

    // Also before a server said anything, and once only.
    QCOMPARE(withOwnCommands({}).size(), 5);
    QCOMPARE(withOwnCommands({{QStringLiteral("Watch"), {}, {}}}).size(), 5);
}

void OwnCommandsTest::helpTellsOfThem()
{
    Stage stage;
    QSignalSpy said(&stage.window, &ClientWindow::lineEntered);
    stage.enter(QStringLiteral("/help watch"));
    QVERIFY(stage.newest().text.startsWith(QStringLiteral("/watch <symbol>")));
    QVERIFY(!stage.newest().text.contains(u'\n'));
    QVERIFY(said.isEmpty());

    stage.enter(QStringLiteral("/help"));
    QVERIFY(stage.newest().text.contains(QStringLiteral("/unwatch <symbol>")));
    QCOMPARE(said.count(), 1);
    const QString before = stage.newest().text;
    stage.enter(QStringLiteral("/help who"));
    QCOMPARE(said.count(), 2);
    QCOMPARE(stage.newest().text, before);
}

void OwnCommandsTest::otherLinesAreTheServers_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"watch AAPL", "//watch AAPL", "/watcher AAPL", "/who", "/w AAPL", "a /watch AAPL"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void OwnCommandsTest::otherLinesAreTheServers()
{
    QFETCH(QString, line);
    Stage stage;
    QSignalSpy said(&stage.window, &ClientWindow::lineEntered);
    stage.enter(line);

    QCOMPARE(said.count(), 1);
    QVERIFY(stage.listed().isEmpty());
}

void OwnCommandsTest::theyWorkWithoutAServer()
{
    ClientStage stage;
    auto *edit = stage.window.talk().input().findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, QStringLiteral("/watch ANY "));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(stage.desk.watchLists().at(0).symbols(), QStringList{QStringLiteral("ANY")});
}

void OwnCommandsTest::theEmptyListSaysHow()
{
    ClientStage stage;
    const QList<QLabel *> labels = stage.window.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == QStringLiteral("Press Ctrl+T or type /watch AAPL.");
    }));
}

QTEST_MAIN(OwnCommandsTest)
#include "tst_own_commands.moc"
