// SPDX-License-Identifier: MIT
#include "tests/bench/dialect.h"

#include <QTest>

using namespace outcry::bench;

class DialectTest : public QObject
{
    Q_OBJECT

private slots:
    void placeholdersAreFilled();
    void aLineCarriesItsMarkAndItsSize();
    void escapesAreUndone_data();
    void escapesAreUndone();
    void aMarkComesBackAsItWas();
    void whatIsNoMarkIsNotFound_data();
    void whatIsNoMarkIsNotFound();
    void allMarksOfATextAreFound();
    void aStreamMayBeCutAnywhere();
    void everyDialectSaysLinesThatCanBeCounted();
};

namespace {

std::string text(const QByteArray &bytes)
{
    return bytes.toStdString();
}

std::vector<std::uint32_t> idsIn(std::string_view text)
{
    std::vector<std::uint32_t> ids;
    eachMark(text, [&](const Mark &mark) { ids.push_back(mark.id); });
    return ids;
}

} // namespace

void DialectTest::placeholdersAreFilled()
{
    QCOMPARE(filled("n{n} {room}{room} {mark} {", 7, 12), std::string("n7 1212 {mark} {"));
}

void DialectTest::aLineCarriesItsMarkAndItsSize()
{
    QCOMPARE(marked("PUB r {size}\r\n{mark}\r\n", "~o1,2~xx"), std::string("PUB r 8\r\n~o1,2~xx\r\n"));
}

void DialectTest::escapesAreUndone_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("line end") << QByteArray(R"(a\nb)") << QByteArray("a\nb");
    QTest::newRow("return") << QByteArray(R"(a\r\n)") << QByteArray("a\r\n");
    QTest::newRow("zero") << QByteArray(R"(\0)") << QByteArray("\0", 1);
    QTest::newRow("backslash") << QByteArray(R"(\\n)") << QByteArray(R"(\n)");
    QTest::newRow("at the end") << QByteArray(R"(a\)") << QByteArray(R"(a\)");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void DialectTest::escapesAreUndone()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, meant);

    QCOMPARE(unescaped(text(typed)), text(meant));
}

void DialectTest::aMarkComesBackAsItWas()
{
    const Mark mark{4294967295U, 9223372036854775807LL};

    const std::string line = mark.text(64);
    const auto found = Mark::find("{\"text\":\"" + line + "\"}");

    QCOMPARE(line.size(), std::size_t(64));
    QVERIFY(found);
    QCOMPARE(found->id, mark.id);
    QCOMPARE(found->sentNs, mark.sentNs);
}

void DialectTest::whatIsNoMarkIsNotFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"", "~", "~o", "~o1", "~o1,", "~o1,2", "~ox,2~", "~o1;2~", "~o1,x~", "o1,2~",
                              "~o99999999999999,2~", "~o-1,2~"})
        QTest::newRow(*bytes ? bytes : "nothing") << QByteArray(bytes);
}

void DialectTest::whatIsNoMarkIsNotFound()
{
    QFETCH(QByteArray, bytes);

    QVERIFY(!Mark::find(text(bytes)));
    QVERIFY(idsIn(text(bytes)).empty());
}

void DialectTest::allMarksOfATextAreFound()
{
    QVERIFY((idsIn("MSG ~o1,5~xxMSG ~o22,6~ ~onone~o3,7~") == std::vector<std::uint32_t>{1, 22, 3}));
}

void DialectTest::aStreamMayBeCutAnywhere()
{
    const std::string stream = "MSG r 1 20\r\n~o17,123456789~xx\r\nMSG r 1 9\r\n~o18,1~~\r\n~";
    for (std::size_t first = 0; first <= stream.size(); ++first) {
        for (std::size_t second = first; second <= stream.size(); ++second) {
            std::vector<std::uint32_t> ids;
            std::string rest;
            for (const std::string &piece :
                 {stream.substr(0, first), stream.substr(first, second - first), stream.substr(second)}) {
                rest += piece;
                rest.erase(0, eachMark(rest, [&](const Mark &mark) { ids.push_back(mark.id); }));
            }

            QVERIFY2((ids == std::vector<std::uint32_t>{17, 18}), qPrintable(QString::number(first)));
            QVERIFY(rest.size() < 40);
        }
    }
}

void DialectTest::everyDialectSaysLinesThatCanBeCounted()
{
    for (const Dialect &dialect : dialects()) {
        const std::string line = marked(filled(dialect.line, 1, 2), Mark{3, 4}.text(64));
        const auto found = Mark::find(line);

        QVERIFY2(found && found->id == 3, dialect.name.c_str());
        QVERIFY2(line.find('{') == std::string::npos || line.find("{\"") != std::string::npos, line.c_str());
        QCOMPARE(dialectNamed(dialect.name), &dialect);
    }
    QVERIFY(!dialectNamed("klingon"));
}

QTEST_APPLESS_MAIN(DialectTest)
#include "tst_dialect.moc"
