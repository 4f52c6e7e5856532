// SPDX-License-Identifier: MIT
#include "tests/soak/room_ledger.h"

#include <QTest>

using outcry::soak::RoomLedger;

class RoomLedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void whatEverybodyHearsAlikeIsRight();
    void aMissingLineIsFound();
    void aLineThatComesTwiceIsFound();
    void aLineThatIsSaidTwiceIsFound();
    void anotherLineUnderTheSameNumberIsFound();
};

void RoomLedgerTest::whatEverybodyHearsAlikeIsRight()
{
    RoomLedger ledger;

    for (int client = 0; client < 2; ++client) {
        for (quint64 line = 1; line <= 3; ++line)
            QCOMPARE(ledger.hear(line - 1, line, QString::number(line)), QString());
    }
    QCOMPARE(ledger.lineCount(), 3);
}

void RoomLedgerTest::aMissingLineIsFound()
{
    RoomLedger ledger;
    QCOMPARE(ledger.hear(0, 1, QStringLiteral("a")), QString());

    QVERIFY(ledger.hear(1, 3, QStringLiteral("c")).contains(u"line 2 is missing"));
}

void RoomLedgerTest::aLineThatComesTwiceIsFound()
{
    RoomLedger ledger;
    QCOMPARE(ledger.hear(0, 1, QStringLiteral("a")), QString());

    QVERIFY(ledger.hear(1, 1, QStringLiteral("a")).contains(u"came twice"));
}

void RoomLedgerTest::aLineThatIsSaidTwiceIsFound()
{
    RoomLedger ledger;
    QCOMPARE(ledger.hear(0, 1, QStringLiteral("a")), QString());

    QVERIFY(ledger.hear(1, 2, QStringLiteral("a")).contains(u"said twice"));
}

void RoomLedgerTest::anotherLineUnderTheSameNumberIsFound()
{
    RoomLedger ledger;
    QCOMPARE(ledger.hear(0, 1, QStringLiteral("a")), QString());

    QVERIFY(ledger.hear(0, 1, QStringLiteral("b")).contains(u"elsewhere"));
}

QTEST_APPLESS_MAIN(RoomLedgerTest)
#include "tst_room_ledger.moc"
