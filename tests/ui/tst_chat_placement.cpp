// SPDX-License-Identifier: MIT
#include "model/message_model.h"
#include "ui/chat_placement.h"
#include "ui/chat_rows.h"
#include "ui/look.h"
#include "ui/moved_rows.h"

#include <QApplication>
#include <QTest>

using namespace outcry;
using Row = ChatPlacement::Row;

/// Which rows of a chat are in sight, and what of their picture stays.
class ChatPlacementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();

    void itBeginsAtTheEnd();
    void aPlaceStaysWhateverComes();
    void whoReachesTheEndFollowsIt();
    void aHiddenRowIsOpenedNearTheUpperEdge();
    void aRowInSightIsOpenedAtTheEnd();
    void rowsClearedAwayCostNothing();
    void ofRowsThatMoveTogetherOnlyNewOnesAreDirty();
    void rowsThatMoveApartArePaintedAnew();

private:
    void say(int count);
    [[nodiscard]] static int bottom(const QList<Row> &rows) { return rows.last().y + rows.last().height; }

    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<ChatRows> m_rows;
    std::unique_ptr<ChatPlacement> m_placement;
};

static constexpr int kHeight = 300;

void ChatPlacementTest::init()
{
    m_model = std::make_unique<MessageModel>(QStringLiteral("lobby"));
    m_rows = std::make_unique<ChatRows>();
    m_rows->setModel(m_model.get());
    m_rows->setMetrics(ChatMetrics::forWidth(600));
    m_placement = std::make_unique<ChatPlacement>(*m_rows);
    say(100);
}

void ChatPlacementTest::say(int count)
{
    const int first = m_model->rowCount();
    for (int i = first; i < first + count; ++i) {
        Message line;
        line.room = QStringLiteral("lobby");
        line.sequence = quint64(i + 1);
        line.sender = QStringLiteral("ann");
        line.senderId = QUuid::createUuidV5(QUuid(), line.sender);
        line.text = QStringLiteral("line %1").arg(i);
        line.timeMs = 1'795'253'400'000 + i * 1000;
        m_model->append(line);
    }
    m_rows->inserted(first, count);
}

void ChatPlacementTest::itBeginsAtTheEnd()
{
    const QList<Row> rows = m_placement->arrange(kHeight);

    QCOMPARE(rows.last().id, m_rows->idOf(99));
    QCOMPARE(bottom(rows), kHeight);
    QVERIFY(rows.first().y <= 0);
    QVERIFY(m_placement->isFollowing());
    say(1);
    QCOMPARE(m_placement->arrange(kHeight).last().id, m_rows->idOf(100));
}

void ChatPlacementTest::aPlaceStaysWhateverComes()
{
    m_placement->goTo(m_rows->idOf(40), 5);
    QList<Row> rows = m_placement->arrange(kHeight);
    QCOMPARE(rows.first().id, m_rows->idOf(40));
    QCOMPARE(rows.first().y, -5);

    say(10);

    rows = m_placement->arrange(kHeight);
    QCOMPARE(rows.first().id, m_rows->idOf(40));
    QCOMPARE(rows.first().y, -5);
    QVERIFY(!m_placement->isFollowing());
}

void ChatPlacementTest::whoReachesTheEndFollowsIt()
{
    m_placement->goTo(m_rows->idOf(40), 0);
    static_cast<void>(m_placement->arrange(kHeight));

    m_placement->moveBy(100'000);

    QCOMPARE(bottom(m_placement->arrange(kHeight)), kHeight);
    QVERIFY(m_placement->isFollowing());
}

void ChatPlacementTest::aHiddenRowIsOpenedNearTheUpperEdge()
{
    m_placement->openAt(m_rows->idOf(50));

    const QList<Row> rows = m_placement->arrange(kHeight);

    const auto opened = std::find_if(rows.begin(), rows.end(), [this](const Row &row) { return row.id == m_rows->idOf(50); });
    QVERIFY(opened != rows.end());
    QCOMPARE(opened->y, kHeight / 5);
    QVERIFY(!m_placement->isFollowing());
    // Once: later the reader is elsewhere.
    m_placement->setFollowing(true);
    QCOMPARE(bottom(m_placement->arrange(kHeight)), kHeight);
}

void ChatPlacementTest::aRowInSightIsOpenedAtTheEnd()
{
    m_placement->openAt(m_rows->idOf(98));

    QCOMPARE(bottom(m_placement->arrange(kHeight)), kHeight);
    QVERIFY(m_placement->isFollowing());
}

void ChatPlacementTest::rowsClearedAwayCostNothing()
{
    m_rows->clear();

    QCOMPARE(m_placement->arrange(kHeight).size(), 1);
    say(1);
    QCOMPARE(m_placement->arrange(kHeight).first().id, m_rows->idOf(99));
    m_placement->goTo(m_rows->idOf(3), 5);
    const QList<Row> rows = m_placement->arrange(kHeight);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().id, m_rows->idOf(99));
    QCOMPARE(rows.first().y, 0);
}

void ChatPlacementTest::ofRowsThatMoveTogetherOnlyNewOnesAreDirty()
{
    const QList<Row> former = m_placement->arrange(kHeight);
    say(1);
    const QList<Row> now = m_placement->arrange(kHeight);

    const std::optional<MovedRows> moved = MovedRows::between(former, now, {}, 600);

    QVERIFY(moved);
    QCOMPARE(moved->shift, -now.last().height);
    QCOMPARE(moved->dirty, QRegion(0, now.last().y, 600, now.last().height));
    const Row &changed = now[now.size() - 3];
    QVERIFY(MovedRows::between(former, now, {changed.id}, 600)->dirty.contains(QPoint(5, changed.y + 1)));
}

void ChatPlacementTest::rowsThatMoveApartArePaintedAnew()
{
    const QList<Row> former = m_placement->arrange(kHeight);
    QList<Row> now = former;
    now.last().y += 3;
    QVERIFY(!MovedRows::between(former, now, {}, 600));

    // Nor is there anything to move when no row stayed.
    m_placement->goTo(m_rows->idOf(10), 0);
    QVERIFY(!MovedRows::between(former, m_placement->arrange(kHeight), {}, 600));
}

QTEST_MAIN(ChatPlacementTest)
#include "tst_chat_placement.moc"
