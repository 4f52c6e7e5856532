// SPDX-License-Identifier: MIT
#include "ui/line_text.h"

#include <QTest>

using namespace outcry;
using Kind = TextSpan::Kind;

class LineTextTest : public QObject
{
    Q_OBJECT

private slots:
    void linksAreFound_data();
    void linksAreFound();
    void symbolsAreFound_data();
    void symbolsAreFound();
    void mentionsInsideLinksAreNone();
    void onlyCompleteWebAddressesOpen_data();
    void onlyCompleteWebAddressesOpen();
    void textIsMadeSafeToDraw_data();
    void textIsMadeSafeToDraw();
};

static QStringList found(const QString &text, Kind kind, const QString &name = {})
{
    QStringList parts;
    const QList<TextSpan> spans = spansOf(text, {name});
    for (const TextSpan &span : spans)
        if (span.kind == kind)
            parts.append(text.mid(span.start, span.length));
    return parts;
}

void LineTextTest::linksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");

    const auto row = [](const char *name, const QString &text, const QStringList &links) {
        QTest::newRow(name) << text << links;
    };
    row("alone", "https://a.example", {"https://a.example"});
    row("in a sentence", "see http://a.example/b, then go", {"http://a.example/b"});
    row("full stop", "see https://a.example/b.", {"https://a.example/b"});
    row("in brackets", "(https://a.example/b)", {"https://a.example/b"});
    row("own brackets", "https://a.example/b_(c)", {"https://a.example/b_(c)"});
    row("several", "ws://a.example wss://b.example:8181/ws",
        {"ws://a.example", "wss://b.example:8181/ws"});
    row("www", "www.example.org!", {"www.example.org"});
    row("upper case", "HTTPS://A.example", {"HTTPS://A.example"});
    row("angle brackets", "<https://a.example>", {"https://a.example"});
    row("scheme alone", "https:// is a scheme", {});
    row("within a word", "xhttp://a.example", {});
    row("script", "javascript:alert(1)", {});
    row("file", "file:///etc/passwd", {});
    row("next line", "https://a.example\nhello", {"https://a.example"});
}

void LineTextTest::linksAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, links);

    QCOMPARE(found(text, Kind::Link), links);
    for (const QString &link : std::as_const(links))
        QVERIFY(linkAddress(link).isValid());
}

void LineTextTest::symbolsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("symbols");

    const auto row = [](const char *name, const QString &text, const QStringList &symbols) {
        QTest::newRow(name) << text << symbols;
    };
    row("alone", "$AAPL", {"$AAPL"});
    row("lower case", "buy $msft, now", {"$msft"});
    row("with a dot", "$BRK.B.", {"$BRK.B"});
    row("two", "$A $B", {"$A", "$B"});
    row("a pair", "$BTC/USD", {"$BTC/USD"});
    row("money", "it costs $5 or $5M", {});
    row("sign alone", "$ $$ $$AAPL", {});
    row("within a word", "a$AAPL", {});
    row("too long", "$ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF", {});
}

void LineTextTest::symbolsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, symbols);

    QCOMPARE(found(text, Kind::Symbol), symbols);
}

void LineTextTest::mentionsInsideLinksAreNone()
{
    const QString text = "bob: https://a.example/bob and Bob";

    QCOMPARE(found(text, Kind::Mention, "bob"), QStringList({"bob", "Bob"}));
    QCOMPARE(found(text, Kind::Link, "bob").size(), 1);
    QVERIFY(found(text, Kind::Mention).isEmpty());
}

void LineTextTest::onlyCompleteWebAddressesOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("opens");

    QTest::newRow("https") << "https://a.example" << true;
    QTest::newRow("www") << "www.a.example" << true;
    QTest::newRow("no host") << "https://" << false;
    QTest::newRow("script") << "javascript:alert(1)" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("nothing") << "" << false;
}

void LineTextTest::onlyCompleteWebAddressesOpen()
{
    QFETCH(QString, text);
    QFETCH(bool, opens);

    QCOMPARE(linkAddress(text).isValid(), opens);
}

void LineTextTest::textIsMadeSafeToDraw_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("copied");

    const QString breakMark = QChar(QChar::LineSeparator);
    QTest::newRow("plain") << "a\tb"
                           << "a\tb"
                           << "a\tb";
    QTest::newRow("breaks") << "a\nb\r\nc\rd"
                            << "a" + breakMark + "b" + breakMark + "c" + breakMark + "d"
                            << "a\nb\nc\nd";
    QTest::newRow("control") << QString(QChar(7)) << QString(QChar(0x2407))
                             << QString(QChar(0x2407));
    QTest::newRow("pair") << QString::fromUtf8("\xf0\x9f\x91\x8d")
                          << QString::fromUtf8("\xf0\x9f\x91\x8d")
                          << QString::fromUtf8("\xf0\x9f\x91\x8d");
    const QString turned = QStringLiteral("\u202eexe.live\u202c and \u2067x\u2069");
    QTest::newRow("turning") << turned << QStringLiteral("\u206bexe.live\u2063 and \u206dx\u206f") << turned;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QString(QChar(0xfffd))
                                 << QString(QChar(0xfffd));
}

void LineTextTest::textIsMadeSafeToDraw()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QFETCH(QString, copied);

    QCOMPARE(displayText(text), shown);
    QCOMPARE(clipboardText(displayText(text)), copied);
}

QTEST_GUILESS_MAIN(LineTextTest)
#include "tst_line_text.moc"
