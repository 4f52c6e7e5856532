// SPDX-License-Identifier: MIT
#include "ui/emoji.h"

#include <QSet>
#include <QTest>

using namespace outcry;

class EmojiTest : public QObject
{
    Q_OBJECT

private slots:
    void theTableIsWhole();
    void theBestStandsFirst_data();
    void theBestStandsFirst();
    void unknownWordsFindNothing();
    void noMoreThanWantedAreFound();
};

void EmojiTest::theTableIsWhole()
{
    QVERIFY(emojiTable().size() > 1400);
    QSet<QString> texts;
    QSet<QString> shortNames;
    for (const Emoji &emoji : emojiTable()) {
        QVERIFY(!emoji.text.isEmpty());
        QVERIFY2(!emoji.name.isEmpty() && !emoji.name.contains(u"skin tone"), qPrintable(emoji.name));
        QVERIFY2(!texts.contains(emoji.text), qPrintable(emoji.name));
        texts.insert(emoji.text);
        QVERIFY2(!emoji.shortName().contains(u' '), qPrintable(emoji.shortName()));
        QVERIFY2(!shortNames.contains(emoji.shortName()), qPrintable(emoji.shortName()));
        shortNames.insert(emoji.shortName());
    }
}

void EmojiTest::theBestStandsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");

    QTest::newRow("short name") << "thumbsup" << "thumbs up";
    QTest::newRow("beginning of a short name") << "thumbsd" << "thumbs down";
    QTest::newRow("whole name") << "rocket" << "rocket";
    QTest::newRow("underscores") << "red_heart" << "red heart";
    QTest::newRow("capitals") << "SMILE" << "grinning face with smiling eyes";
    QTest::newRow("word in the middle") << "croissant" << "croissant";
    QTest::newRow("flag") << "germany" << "germany flag";
}

void EmojiTest::theBestStandsFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);

    const QList<Emoji> found = emojiFor(typed, 10);

    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().name, name);
}

void EmojiTest::unknownWordsFindNothing()
{
    QVERIFY(emojiFor("xyzzy", 10).isEmpty());
}

void EmojiTest::noMoreThanWantedAreFound()
{
    QCOMPARE(emojiFor("face", 7).size(), 7);
    QCOMPARE(emojiFor({}, 7).size(), 7);
}

QTEST_GUILESS_MAIN(EmojiTest)
#include "tst_emoji.moc"
