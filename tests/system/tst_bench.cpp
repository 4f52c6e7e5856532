// SPDX-License-Identifier: MIT
#include "tests/system/owned_process.h"
#include "tests/system/running_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace outcry;

/// The built `outcry-bench` against the built `outcryd`: it counts, and it fails when something is missing.
class BenchTest : public QObject
{
    Q_OBJECT

private slots:
    void everyModeCountsWhatItAskedFor_data();
    void everyModeCountsWhatItAskedFor();
    void aLineThatIsNotHeardByAllFailsTheRun();
    void linesThatAreRefusedFailTheRun();
    void aServerThatIsNotThereFailsTheRun();
};

namespace {

struct Run
{
    int exitCode = -1;
    QJsonObject figures;
};

Run bench(int port, const QStringList &words)
{
    OwnedProcess process;
    process.start(QStringLiteral(OUTCRY_BIN_DIR "/outcry-bench"),
                  words + QStringList{QStringLiteral("--json"), QStringLiteral("--port"), QString::number(port)});
    Run run;
    if (QTest::qWaitFor([&] { return process.isOver(); }, 3 * kPatienceMs))
        run = {process.exitCode(), QJsonDocument::fromJson(process.output()).object()};
    return run;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList withoutChatLimit()
{
    return words("--limit chat=off --limit login=off --feed random_walk:symbols=20&rate=200&seed=1");
}

QByteArray told(const Run &run)
{
    return QJsonDocument(run.figures).toJson();
}

} // namespace

void BenchTest::everyModeCountsWhatItAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<double>("least");
    const auto row = [](const char *arguments, const char *figure, double least) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(figure) << least;
    };
    row("rate --clients 20 --per-second 100 --seconds 0.5", "delivered", 1000);
    row("rate --dialect classic --clients 20 --per-second 100 --seconds 0.5", "delivered", 1000);
    row("rate --clients 20 --room-size 5 --per-second 100 --seconds 0.5", "delivered", 250);
    row("window --clients 20 --seconds 0.3", "delivered", 160);
    row("reply --dialect echo --clients 20 --trips 100", "delivered", 200);
    row("connect --clients 50", "connections_per_second", 1);
    row("idle --clients 60 --seconds 0.2", "connections", 60);
    row("quotes --clients 10 --seconds 0.5", "quotes_out_per_second", 1);
    row("slow_reader --clients 10 --per-second 50 --seconds 0.5", "slow_reader_heard", 25);
    row("trips --trips 50", "rest_over_websocket", 0.01);
}

void BenchTest::everyModeCountsWhatItAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, figure);
    QFETCH(double, least);
    RunningServer server(withoutChatLimit());
    QVERIFY(server.start());

    const Run run = bench(server.port(), arguments);

    QVERIFY2(run.exitCode == 0, told(run));
    QVERIFY2(run.figures.value(figure).toDouble() >= least, told(run));
    QCOMPARE(run.figures.value(QStringLiteral("delivered")), run.figures.value(QStringLiteral("expected")));
}

void BenchTest::aLineThatIsNotHeardByAllFailsTheRun()
{
    RunningServer server(withoutChatLimit());
    QVERIFY(server.start());

    // The echo door tells a line to its speaker only.
    const Run run = bench(server.port(), words("rate --dialect plain --path /echo --clients 4 --per-second 20 --seconds 0.5 "
                                               "--patience 0.5"));

    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.figures.value(QStringLiteral("failure")).toString().contains(u"delivered 10 of 40"), told(run));
}

void BenchTest::linesThatAreRefusedFailTheRun()
{
    RunningServer server(words("--limit login=off --limit chat=2/1 --feed none"));
    QVERIFY(server.start());

    const Run run = bench(server.port(), words("rate --clients 2 --per-second 50 --seconds 0.5 --patience 0.5"));

    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.figures.value(QStringLiteral("delivered")).toInt() < run.figures.value(QStringLiteral("expected")).toInt(),
             told(run));
}

void BenchTest::aServerThatIsNotThereFailsTheRun()
{
    int port = 0;
    {
        RunningServer server(withoutChatLimit());
        QVERIFY(server.start());
        port = server.port();
    }

    const Run run = bench(port, words("rate --clients 2"));

    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.figures.value(QStringLiteral("failure")).toString().contains(u"0 of 2"), told(run));
}

QTEST_GUILESS_MAIN(BenchTest)
#include "tst_bench.moc"
