// SPDX-License-Identifier: MIT
#include "tests/bench/bench_options.h"
#include "tests/bench/mode.h"

#include <QTest>

using namespace outcry::bench;

class BenchOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotSaidIsUsual();
    void whatIsSaidIsTaken();
    void aTemplateChangesItsDialect();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void helpNamesEverything();
};

namespace {

BenchOptions optionsOf(const QString &words)
{
    std::vector<std::string> list;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        list.push_back(word.toStdString());
    return readOptions(list);
}

} // namespace

void BenchOptionsTest::whatIsNotSaidIsUsual()
{
    const BenchOptions options = optionsOf(QStringLiteral("rate"));

    QCOMPARE(options.mistake, std::string());
    QCOMPARE(options.mode, std::string("rate"));
    QCOMPARE(options.dialect.name, std::string("native"));
    QVERIFY(!options.isJson);
}

void BenchOptionsTest::whatIsSaidIsTaken()
{
    const BenchOptions options = optionsOf(QStringLiteral("window --clients 10000 --per-second 0.5 --json --patience 2.5"));

    QCOMPARE(options.mistake, std::string());
    QCOMPARE(options.clients, 10000);
    QCOMPARE(options.perSecond, 0.5);
    QCOMPARE(options.patience, 2.5);
    QVERIFY(options.isJson);
}

void BenchOptionsTest::aTemplateChangesItsDialect()
{
    const BenchOptions options = optionsOf(QStringLiteral(
        R"(rate --dialect nats --open A\nB --open C --ready in --line x{mark} --answer-to P --answer Q --stream no)"));

    QCOMPARE(options.mistake, std::string());
    QVERIFY((options.dialect.opening == std::vector<std::string>{"A\nB", "C"}));
    QCOMPARE(options.dialect.ready, std::string("in"));
    QCOMPARE(options.dialect.line, std::string("x{mark}"));
    QCOMPARE(options.dialect.answerTo, std::string("P"));
    QCOMPARE(options.dialect.answer, std::string("Q"));
    QVERIFY(!options.dialect.isStream);
}

void BenchOptionsTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(*words ? words : "nothing") << QString::fromLatin1(words) << QString::fromLatin1(says);
    };
    row("", "which MODE?");
    row("fly", "there is no mode fly");
    row("rate --loud", "\"--loud\" is not understood");
    row("rate idle", "\"idle\" is not understood");
    row("rate --clients", "--clients takes N");
    row("rate --clients 0", "not \"0\"");
    row("rate --clients 5x", "not \"5x\"");
    row("rate --clients -5", "not \"-5\"");
    row("rate --seconds no", "not \"no\"");
    row("rate --dialect klingon", "not \"klingon\"");
    row("rate --stream perhaps", "not \"perhaps\"");
    row("rate --line hello", "--line needs {mark}");
}

void BenchOptionsTest::whatIsWrongIsNamed()
{
    QFETCH(QString, words);
    QFETCH(QString, says);

    const BenchOptions options = optionsOf(words);

    QVERIFY2(options.mistake.find(says.toStdString()) != std::string::npos, options.mistake.c_str());
}

void BenchOptionsTest::helpNamesEverything()
{
    const std::string help = helpText();

    for (const Mode *mode : modes())
        QVERIFY2(help.find("  " + std::string(mode->name) + ' ') != std::string::npos, mode->name.data());
    for (const Dialect &dialect : dialects())
        QVERIFY2(help.find("  " + dialect.name + ' ') != std::string::npos, dialect.name.c_str());
    for (const char *word : {"--line", "--answer-to", "STOMP 1.2", "--json"})
        QVERIFY2(help.find(word) != std::string::npos, word);
    QVERIFY(optionsOf(QStringLiteral("--help")).isHelpWanted);
}

QTEST_APPLESS_MAIN(BenchOptionsTest)
#include "tst_bench_options.moc"
