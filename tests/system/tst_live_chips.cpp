// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "model/desk.h"
#include "tests/system/running_server.h"
#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/input_line.h"
#include "ui/preferences.h"
#include "ui/room_pane.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace outcry;

namespace {

/// A client as the program wires it, in front of the built server.
struct Seat
{
    Seat(const RunningServer &server, const QString &nickname)
        : window(desk, preferences)
    {
        desk.follow(client);
        QObject::connect(&window, &ClientWindow::lineEntered, &client, &ChatClient::say);
        QObject::connect(&window, &ClientWindow::symbolsWatched, &client, &ChatClient::watch);
        QObject::connect(&window, &ClientWindow::symbolsUnwatched, &client, &ChatClient::unwatch);
        QObject::connect(&client, &ChatClient::welcomed, &window, [this](const Welcome &welcome) {
            window.showWelcome(welcome);
            client.watch(desk.watchList().symbols());
        });
        client.join(QStringLiteral("lobby"));
        desk.openRoom(QStringLiteral("lobby"));
        window.resize(1200, 700);
        window.show();
        client.open(server.url(QStringLiteral("/ws")), nickname);
    }

    void enter(const QString &line)
    {
        auto *edit = window.talk().input().findChild<QPlainTextEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, line + QLatin1Char(' '));
        QTest::keyClick(edit, Qt::Key_Return);
    }

    [[nodiscard]] ChatView &view() { return *window.talk().currentView(); }
    [[nodiscard]] const MessageModel &messages() const { return *desk.messages(QStringLiteral("lobby")); }
    /// -1: it was not said yet.
    [[nodiscard]] int rowOf(const QString &text) const
    {
        for (int row = messages().confirmedCount() - 1; row >= 0; --row)
            if (messages().saidAt(row) == text)
                return row;
        return -1;
    }

    Desk desk;
    Preferences preferences;
    ClientWindow window;
    ChatClient client;
};

const QString kAapl = QStringLiteral("AAPL");

} // namespace

/// Two people, one server with prices that walk.
class LiveChipsTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineShowsThePriceThenAndNowToEverybody();
};

void LiveChipsTest::aLineShowsThePriceThenAndNowToEverybody()
{
    RunningServer server({QStringLiteral("--feed"), QStringLiteral("random_walk:seed=7")});
    QVERIFY(server.start());
    Seat ann(server, QStringLiteral("ann"));
    Seat bob(server, QStringLiteral("bob"));
    QTRY_VERIFY(ann.desk.knownSymbols().contains(kAapl));
    ann.enter(QStringLiteral("/watch AAPL"));
    QCOMPARE(ann.desk.watchLists().symbols(), QStringList{kAapl});
    QTRY_VERIFY(ann.desk.lastQuote(kAapl).priceTicks != 0);

    const QString text = QStringLiteral("$AAPL looks heavy");
    ann.enter(text);
    QTRY_VERIFY(ann.rowOf(text) >= 0 && bob.rowOf(text) >= 0);
    const QList<SaidPrice> said = ann.messages().rowAt(ann.rowOf(text)).prices;
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0].symbol, kAapl);
    QVERIFY(said[0].priceTicks > 0);
    QVERIFY(said[0].isSimulated);
    QCOMPARE(bob.messages().rowAt(bob.rowOf(text)).prices, said);

    // Nobody put it into bob's list: what he sees he hears of all the same, and it moves.
    QVERIFY(bob.desk.watchLists().symbols().isEmpty());
    const auto shown = [&bob, &text] { return bob.view().chipShown(bob.rowOf(text), 0); };
    QTRY_VERIFY(!shown().price.isEmpty() && !shown().isOld);
    const QString first = shown().price;
    QTRY_VERIFY(shown().price != first);

    // Who comes later sees what it cost then.
    Seat cy(server, QStringLiteral("cy"));
    QTRY_VERIFY(cy.rowOf(text) >= 0);
    QCOMPARE(cy.messages().rowAt(cy.rowOf(text)).prices, said);
    QTRY_VERIFY(!cy.view().chipShown(cy.rowOf(text), 0).price.isEmpty());
    QCOMPARE(ann.messages().rowAt(ann.rowOf(text)).prices, said);

    // Without the server the last price stays, and is said to be old.
    server.kill();
    QTRY_VERIFY(shown().isOld);
    QVERIFY(!shown().price.isEmpty());
}

QTEST_MAIN(LiveChipsTest)
#include "tst_live_chips.moc"
