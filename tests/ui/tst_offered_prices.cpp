// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/completion_popup.h"
#include "ui/input_line.h"
#include "ui/look.h"
#include "ui/room_pane.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// The list after "$": while it is open it shows what its symbols cost now, also those that nobody watches.
class OfferedPricesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void whatIsInSightIsWatched();
    void aPriceThatComesIsShown();
    void whichOneIsChosenStays();
    void scrollingWatchesOthers();
    void closingEndsIt_data();
    void closingEndsIt();
    void whatAListHasStaysWatched();
    void namesAndCommandsWatchNothing();

private:
    QPlainTextEdit *field() const { return m_stage->window.talk().input().findChild<QPlainTextEdit *>(); }
    CompletionPopup *popup() const { return m_stage->window.findChild<CompletionPopup *>(); }
    [[nodiscard]] QStringList watched() const { return m_stage->desk.watchList().symbols(); }

    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<QSignalSpy> m_asked;
    std::unique_ptr<QSignalSpy> m_ended;
};

void OfferedPricesTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
    m_stage->comeIn();
    QStringList symbols;
    for (int i = 10; i < 40; ++i)
        symbols.append(u"SYM%1"_qs.arg(i));
    m_stage->desk.addKnownSymbols(symbols);
    m_asked = std::make_unique<QSignalSpy>(&m_stage->window, &ClientWindow::symbolsWatched);
    m_ended = std::make_unique<QSignalSpy>(&m_stage->window, &ClientWindow::symbolsUnwatched);
    field()->setFocus();
}

void OfferedPricesTest::whatIsInSightIsWatched()
{
    QTest::keyClicks(field(), u"$sym1"_qs);

    QTRY_VERIFY(watched().contains(u"SYM10"_qs));
    QVERIFY(m_asked->last()[0].toStringList().contains(u"SYM10"_qs));
    // Ten entries begin so, eight are in sight.
    QVERIFY(popup()->itemsInSight().size() < 10);
    QVERIFY(!watched().contains(u"SYM19"_qs));
}

void OfferedPricesTest::aPriceThatComesIsShown()
{
    QTest::keyClicks(field(), u"$sym12"_qs);
    QTRY_VERIFY(watched().contains(u"SYM12"_qs));
    QCOMPARE(popup()->items().first().price, QString());

    m_stage->source.quote(u"SYM12"_qs, kTicksPerUnit * 1872 / 10);

    QTRY_VERIFY2(popup()->items().first().price.contains(u"187.2"_qs), qPrintable(popup()->items().first().price));
}

void OfferedPricesTest::whichOneIsChosenStays()
{
    QTest::keyClicks(field(), u"$sym1"_qs);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    const QString chosen = popup()->current().label;
    QTRY_VERIFY(watched().contains(u"SYM10"_qs));

    m_stage->source.quote(u"SYM10"_qs, kTicksPerUnit * 1872 / 10);

    QTRY_VERIFY(!popup()->items().first().price.isEmpty());
    QCOMPARE(popup()->current().label, chosen);
}

void OfferedPricesTest::scrollingWatchesOthers()
{
    QTest::keyClicks(field(), u"$sym1"_qs);
    QTRY_VERIFY(watched().contains(u"SYM10"_qs));

    QTest::keyClick(field(), Qt::Key_Up);

    QTRY_VERIFY(watched().contains(u"SYM19"_qs));
    QTRY_VERIFY(!watched().contains(u"SYM10"_qs));
}

void OfferedPricesTest::closingEndsIt_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("taken") << int(Qt::Key_Tab);
    QTest::newRow("no such symbol") << int(Qt::Key_Z);
    QTest::newRow("the next word") << int(Qt::Key_Space);
}

void OfferedPricesTest::closingEndsIt()
{
    QFETCH(int, key);
    QTest::keyClicks(field(), u"$sym1"_qs);
    QTRY_VERIFY(watched().contains(u"SYM10"_qs));

    QTest::keyClick(field(), Qt::Key(key));

    QVERIFY(popup()->isHidden());
    QTRY_VERIFY(watched().isEmpty());
    QVERIFY(m_ended->last()[0].toStringList().contains(u"SYM10"_qs));
}

void OfferedPricesTest::whatAListHasStaysWatched()
{
    m_stage->desk.watchLists().setLists({{u"Desk"_qs, {WatchRow::ofSymbol(u"SYM10"_qs)}}});
    QTest::keyClicks(field(), u"$sym1"_qs);
    QTRY_VERIFY(watched().contains(u"SYM11"_qs));

    QTest::keyClick(field(), Qt::Key_Escape);

    QTRY_COMPARE(watched(), QStringList{u"SYM10"_qs});
}

void OfferedPricesTest::namesAndCommandsWatchNothing()
{
    QTest::keyClicks(field(), u"@b"_qs);
    QVERIFY(popup() && popup()->isVisible());

    QTest::keyClick(field(), Qt::Key_Escape);
    QCoreApplication::processEvents();

    QVERIFY(watched().isEmpty());
    QCOMPARE(m_asked->count(), 0);
}

QTEST_MAIN(OfferedPricesTest)
#include "tst_offered_prices.moc"
