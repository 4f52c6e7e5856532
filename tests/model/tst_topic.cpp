// SPDX-License-Identifier: MIT
#include "model/topic.h"

#include <QSet>
#include <QTest>

using namespace outcry;

class TopicTest : public QObject
{
    Q_OBJECT

private slots:
    void legalTopicsAreRead_data();
    void legalTopicsAreRead();
    void everythingElseIsNoTopic_data();
    void everythingElseIsNoTopic();
    void roomNamesAreMadeEqual_data();
    void roomNamesAreMadeEqual();
    void aLegalRoomNameStaysAsItIs_data();
    void aLegalRoomNameStaysAsItIs();
    void equalTopicsHashEqually();
    void aTopicThatWasNeverSetIsNone();
};

void TopicTest::legalTopicsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Topic>("topic");
    QTest::newRow("room") << u"room/lobby"_qs << Topic::room(u"lobby"_qs);
    QTest::newRow("room with hash") << u"room/#Lobby"_qs << Topic::room(u"lobby"_qs);
    QTest::newRow("symbol") << u"quotes/ACME"_qs << Topic::quotes(u"ACME"_qs);
    QTest::newRow("small symbol") << u"quotes/acme"_qs << Topic::quotes(u"ACME"_qs);
    QTest::newRow("symbol with a slash") << u"quotes/BTC/USD"_qs << Topic::quotes(u"BTC/USD"_qs);
    QTest::newRow("all") << u"quotes/*"_qs << Topic::allQuotes();
}

void TopicTest::legalTopicsAreRead()
{
    QFETCH(QString, text);
    QFETCH(Topic, topic);

    const Result<Topic> read = Topic::parse(text);

    QVERIFY(read.isOk());
    QCOMPARE(*read, topic);
    const Result<Topic> again = Topic::parse(read->toString());
    QVERIFY(again.isOk());
    QCOMPARE(*again, topic);
    QCOMPARE(topic.isAllQuotes(), text == u"quotes/*");
}

void TopicTest::everythingElseIsNoTopic_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "/", "room", "room/", "quotes", "quotes/", "Room/lobby", "room/*", "room/a b",
          "room/a/b", "room/../x", "quotes/A B", "quotes/**", "quotes/\xC3\x84", "news/ACME",
          " room/lobby", "room//lobby", "room/##lobby", "quotes/ABCDEFGHIJKLMNOPQRSTUVWXY"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("very long") << u"room/"_qs + QString(100'000, u'x');
}

void TopicTest::everythingElseIsNoTopic()
{
    QFETCH(QString, text);

    const Result<Topic> read = Topic::parse(text);

    QVERIFY(!read.isOk());
    QCOMPARE(read.error().code, u"bad_topic"_qs);
    QVERIFY(read.error().text.size() < 200);
}

void TopicTest::roomNamesAreMadeEqual_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"lobby"_qs << u"lobby"_qs;
    QTest::newRow("hash") << u"#lobby"_qs << u"lobby"_qs;
    QTest::newRow("case") << u"LobBy"_qs << u"lobby"_qs;
    QTest::newRow("blanks around") << u"  #lobby "_qs << u"lobby"_qs;
    QTest::newRow("digits and signs") << u"c-3_po"_qs << u"c-3_po"_qs;
    QTest::newRow("Cyrillic") << u"Москва"_qs << u"москва"_qs;
    QTest::newRow("fullwidth") << u"ＡＢ"_qs << u"ab"_qs;
    QTest::newRow("32") << QString(32, u'x') << QString(32, u'x');
    QTest::newRow("33") << QString(33, u'x') << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only a hash") << u"#"_qs << QString();
    QTest::newRow("blank inside") << u"a b"_qs << QString();
    QTest::newRow("blank behind the hash") << u"# a"_qs << QString();
    QTest::newRow("dot") << u"a.b"_qs << QString();
    QTest::newRow("control") << u"a\u0001"_qs << QString();
    QTest::newRow("right-to-left mark") << u"a\u200F"_qs << QString();
    // One sign that stands for a sentence with blanks in it.
    QTest::newRow("a sign that is a sentence") << u"\uFDFA"_qs << QString();
    QTest::newRow("a sign that grows when small") << u"\u0130"_qs << QString();
    QTest::newRow("growing beyond 32") << QString(32, QChar(0xFB03)) << QString();
}

void TopicTest::roomNamesAreMadeEqual()
{
    QFETCH(QString, text);
    QTEST(legalRoomName(text), "name");
}

void TopicTest::aLegalRoomNameStaysAsItIs_data()
{
    roomNamesAreMadeEqual_data();
}

void TopicTest::aLegalRoomNameStaysAsItIs()
{
    QFETCH(QString, name);
    QCOMPARE(legalRoomName(name), name);
}

void TopicTest::equalTopicsHashEqually()
{
    const QSet<Topic> topics{Topic::room(u"a"_qs), Topic::quotes(u"a"_qs), Topic::room(u"a"_qs)};
    QCOMPARE(topics.size(), 2);
    QVERIFY(topics.contains(Topic::quotes(u"a"_qs)));
}

void TopicTest::aTopicThatWasNeverSetIsNone()
{
    QCOMPARE(Topic().kind(), Topic::Kind::None);
    QVERIFY(Topic().toString().isEmpty());
    QVERIFY(!Topic().isAllQuotes());
}

QTEST_GUILESS_MAIN(TopicTest)
#include "tst_topic.moc"
