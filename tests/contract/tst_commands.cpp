// SPDX-License-Identifier: MIT
#include "server/commands/command.h"

#include <QSet>
#include <QTest>

using namespace outcry;

namespace {

/// Writes down what a command does.
class FakeContext final : public CommandContext
{
public:
    Person self() const override { return {QUuid(), QStringLiteral("ann")}; }
    QString room() const override { return roomName; }
    QList<Person> people(const QString &room) const override
    {
        if (room != u"lobby")
            return {};
        return {{QUuid(), QStringLiteral("zoe")},
                {QUuid(), QStringLiteral("Bob")},
                {QUuid(), QStringLiteral("ann")}};
    }
    QStringList rooms() const override
    {
        return {QStringLiteral("lobby"), QStringLiteral("empty")};
    }
    QList<RoomReport> roomReports() const override
    {
        return {{QStringLiteral("cellar"), 0, {}}, {QStringLiteral("lobby"), 3, QStringLiteral("earnings week")},
                {QStringLiteral("news"), 3, {}}};
    }
    Result<PersonReport> find(const QString &nickname) const override
    {
        if (!error.code.isEmpty())
            return error;
        return PersonReport{{QUuid(), nickname, isAway}, rooms(), hereForMs, QStringLiteral("native")};
    }
    Subject subject() const override { return {subjectText, self(), 0}; }
    Result<Done> setSubject(const QString &text) override { return note({QStringLiteral("subject"), text}); }
    Result<Done> rename(const QString &nickname) override
    {
        return note({QStringLiteral("rename"), nickname});
    }
    void setAway(bool isAway, const QString &reason) override
    {
        deeds.append({QStringLiteral("away"), QVariant(isAway).toString(), reason});
    }
    Result<Done> act(const QString &text) override { return note({QStringLiteral("act"), text}); }
    Result<Done> tell(const QString &nickname, const QString &text) override
    {
        return note({QStringLiteral("tell"), nickname, text});
    }
    Result<Done> join(const QString &room) override { return note({QStringLiteral("join"), room}); }
    Result<Done> part(const QString &room) override { return note({QStringLiteral("part"), room}); }
    void quit(const QString &reason) override { deeds.append({QStringLiteral("quit"), reason}); }
    void answer(const QString &text) override { answers.append(text); }

    QString roomName = QStringLiteral("lobby");
    QString subjectText;
    bool isAway = false;
    qint64 hereForMs = 0;
    QList<QStringList> deeds;
    QStringList answers;
    Error error;

private:
    Result<Done> note(const QStringList &deed)
    {
        if (!error.code.isEmpty())
            return error;
        deeds.append(deed);
        return Done{};
    }
};

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandIsWellFormed_data();
    void everyCommandIsWellFormed();
    void everyCommandIsInHelp_data();
    void everyCommandIsInHelp();
    void everyCommandRefusesTooFewWords_data();
    void everyCommandRefusesTooFewWords();
    void everyCommandRefusesSurplusWords_data();
    void everyCommandRefusesSurplusWords();
    void everyCommandWorksInCapitals_data();
    void everyCommandWorksInCapitals();
    void linesBecomeDeeds_data();
    void linesBecomeDeeds();
    void anErrorOfTheDeedIsTheCommands_data();
    void anErrorOfTheDeedIsTheCommands();
    void unknownCommandsNameTheNearest_data();
    void unknownCommandsNameTheNearest();
    void whoListsPeople_data();
    void whoListsPeople();
    void aTopicIsRead_data();
    void aTopicIsRead();
    void whoisTellsOfAPerson_data();
    void whoisTellsOfAPerson();
    void theFullestRoomsAreListedFirst();
    void partWithoutARoomAsksForOne();
    void commandsBeginWithOneSlash_data();
    void commandsBeginWithOneSlash();
};

static void addCommandRows()
{
    QTest::addColumn<const Command *>("command");
    for (const Command *command : commands())
        QTest::newRow(qPrintable(command->info.name)) << command;
}

void CommandsTest::everyCommandIsWellFormed_data()
{
    addCommandRows();
}

void CommandsTest::everyCommandIsWellFormed()
{
    QFETCH(const Command *, command);
    const CommandInfo &info = command->info;
    QVERIFY(!info.name.isEmpty() && info.name == info.name.toLower() && !info.name.contains(u' '));
    QVERIFY(!info.description.isEmpty() && !info.description.endsWith(u'.'));
    // What must be there stands in angles, what may be there in brackets.
    QCOMPARE(info.usage.count(u'<'), command->leastWords);
    QCOMPARE(info.usage.count(u'<') + info.usage.count(u'['), command->mostWords);
    QVERIFY(command->run);
    QCOMPARE(commandNamed(info.name), command);
    int count = 0;
    for (const Command *other : commands())
        count += other->info.name == info.name ? 1 : 0;
    QCOMPARE(count, 1);
}

void CommandsTest::everyCommandIsInHelp_data()
{
    addCommandRows();
}

void CommandsTest::everyCommandIsInHelp()
{
    QFETCH(const Command *, command);
    FakeContext context;

    QVERIFY(runCommand(context, u"/help"_qs).isOk());
    QVERIFY(runCommand(context, u"/help "_qs + command->info.name).isOk());
    QVERIFY(runCommand(context, u"/help /"_qs + command->info.name.toUpper()).isOk());

    QCOMPARE(context.answers.size(), 3);
    QVERIFY(context.answers[0].contains(usageOf(command->info)));
    QVERIFY(context.answers[0].contains(command->info.description));
    QVERIFY(context.answers[1].startsWith(usageOf(command->info)));
    QVERIFY(!context.answers[1].contains(u'\n'));
    QCOMPARE(context.answers[2], context.answers[1]);
    QVERIFY(commandInfos().contains(command->info));
}

void CommandsTest::everyCommandRefusesTooFewWords_data()
{
    addCommandRows();
}

void CommandsTest::everyCommandRefusesTooFewWords()
{
    QFETCH(const Command *, command);
    for (int count = 0; count < command->leastWords; ++count) {
        FakeContext context;
        const Result<Done> done = runCommand(
            context, u'/' + command->info.name + u" x"_qs.repeated(count) + u"  \t"_qs);
        QVERIFY(!done.isOk());
        QCOMPARE(done.error().code, u"too_few_words"_qs);
        QVERIFY(done.error().text.contains(usageOf(command->info)));
        QVERIFY(context.deeds.isEmpty() && context.answers.isEmpty());
    }
}

void CommandsTest::everyCommandRefusesSurplusWords_data()
{
    addCommandRows();
}

/// Nobody who types "/nick a b c" means to be called "a".
void CommandsTest::everyCommandRefusesSurplusWords()
{
    QFETCH(const Command *, command);
    FakeContext context;
    const QString line = u'/' + command->info.name + QStringLiteral(" lobby").repeated(command->mostWords + 1);

    const Result<Done> done = runCommand(context, line);

    // Free text takes whatever is left.
    QCOMPARE(done.isOk(), command->textFromWord > 0);
    if (done)
        return;
    QCOMPARE(done.error().code, QStringLiteral("too_many_words"));
    QVERIFY2(done.error().text.contains(usageOf(command->info)), qPrintable(done.error().text));
    QVERIFY(context.deeds.isEmpty());
    QVERIFY(context.answers.isEmpty());
}

void CommandsTest::everyCommandWorksInCapitals_data()
{
    addCommandRows();
}

void CommandsTest::everyCommandWorksInCapitals()
{
    QFETCH(const Command *, command);
    FakeContext context;
    const QString words = u" lobby"_qs.repeated(command->leastWords);

    QVERIFY(runCommand(context, u'/' + command->info.name.toUpper() + words).isOk());

    QCOMPARE(context.deeds.size() + context.answers.size(), 1);
}

void CommandsTest::linesBecomeDeeds_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("deed");
    QTest::newRow("nick") << u"/nick bob"_qs << QStringList{u"rename"_qs, u"bob"_qs};
    QTest::newRow("blanks between")
        << u"/nick \t  bob  "_qs << QStringList{u"rename"_qs, u"bob"_qs};
    QTest::newRow("line end between") << u"/nick\nbob"_qs << QStringList{u"rename"_qs, u"bob"_qs};
    QTest::newRow("me") << u"/me waves"_qs << QStringList{u"act"_qs, u"waves"_qs};
    QTest::newRow("me keeps blanks")
        << u"/me waves  to   all "_qs << QStringList{u"act"_qs, u"waves  to   all"_qs};
    QTest::newRow("me keeps lines")
        << u"/me says:\nhello"_qs << QStringList{u"act"_qs, u"says:\nhello"_qs};
    QTest::newRow("msg") << u"/msg bob hello  you"_qs
                         << QStringList{u"tell"_qs, u"bob"_qs, u"hello  you"_qs};
    QTest::newRow("msg with at") << u"/msg @bob /nick x"_qs
                                 << QStringList{u"tell"_qs, u"bob"_qs, u"/nick x"_qs};
    QTest::newRow("join") << u"/join #news"_qs << QStringList{u"join"_qs, u"#news"_qs};
    QTest::newRow("part here") << u"/part"_qs << QStringList{u"part"_qs, u"lobby"_qs};
    QTest::newRow("part there") << u"/part #news"_qs << QStringList{u"part"_qs, u"#news"_qs};
    QTest::newRow("topic") << u"/topic earnings  week"_qs << QStringList{u"subject"_qs, u"earnings  week"_qs};
    QTest::newRow("no topic any more") << u"/topic -clear"_qs << QStringList{u"subject"_qs, QString()};
    QTest::newRow("a topic with a dash") << u"/topic -clear the desk"_qs << QStringList{u"subject"_qs, u"-clear the desk"_qs};
    QTest::newRow("away") << u"/away"_qs << QStringList{u"away"_qs, u"true"_qs, QString()};
    QTest::newRow("away, and why") << u"/away out for lunch"_qs << QStringList{u"away"_qs, u"true"_qs, u"out for lunch"_qs};
    QTest::newRow("quit") << u"/quit"_qs << QStringList{u"quit"_qs, QString()};
    QTest::newRow("quit with a reason")
        << u"/quit good night, all"_qs << QStringList{u"quit"_qs, u"good night, all"_qs};
}

void CommandsTest::linesBecomeDeeds()
{
    QFETCH(QString, line);
    QFETCH(QStringList, deed);
    FakeContext context;

    QVERIFY(runCommand(context, line).isOk());

    QCOMPARE(context.deeds, QList<QStringList>{deed});
}

void CommandsTest::anErrorOfTheDeedIsTheCommands_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"/nick bob", "/me waves", "/msg bob hi", "/join x", "/part", "/topic x", "/whois bob"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandsTest::anErrorOfTheDeedIsTheCommands()
{
    QFETCH(QString, line);
    FakeContext context;
    context.error = {u"no_way"_qs, u"No way."_qs};

    const Result<Done> done = runCommand(context, line);

    QVERIFY(!done.isOk());
    QCOMPARE(done.error(), context.error);
    QVERIFY(context.answers.isEmpty());
}

void CommandsTest::unknownCommandsNameTheNearest_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    const QString noIdea = u"No command /%1. /help lists all."_qs;
    const QString idea = u"No command /%1. Did you mean /%2? /help lists all."_qs;
    QTest::newRow("swapped") << u"/nikc bob"_qs << idea.arg(u"nikc"_qs, u"nick"_qs);
    QTest::newRow("left out") << u"/hlp"_qs << idea.arg(u"hlp"_qs, u"help"_qs);
    QTest::newRow("too much") << u"/partt"_qs << idea.arg(u"partt"_qs, u"part"_qs);
    QTest::newRow("capitals") << u"/NIKC"_qs << idea.arg(u"NIKC"_qs, u"nick"_qs);
    QTest::newRow("changed") << u"/mag bob x"_qs << idea.arg(u"mag"_qs, u"msg"_qs);
    QTest::newRow("far off") << u"/frobnicate"_qs << noIdea.arg(u"frobnicate"_qs);
    QTest::newRow("a path") << u"/usr/bin/env"_qs << noIdea.arg(u"usr/bin/env"_qs);
    QTest::newRow("nothing") << u"/"_qs << noIdea.arg(QString());
    QTest::newRow("a blank") << u"/ nick bob"_qs << noIdea.arg(QString());
    QTest::newRow("a novel") << QString(u'/' + QString(50'000, u'x'))
                             << noIdea.arg(QString(32, u'x'));
    QTest::newRow("a format") << u"/%1%2"_qs << u"No command /%1%2. /help lists all."_qs;
    QTest::newRow("asked of help") << u"/help nikc"_qs << idea.arg(u"nikc"_qs, u"nick"_qs);
}

void CommandsTest::unknownCommandsNameTheNearest()
{
    QFETCH(QString, line);
    FakeContext context;

    const Result<Done> done = runCommand(context, line);

    QVERIFY(!done.isOk());
    QCOMPARE(done.error().code, u"unknown_command"_qs);
    QTEST(done.error().text, "text");
    QVERIFY(context.deeds.isEmpty() && context.answers.isEmpty());
}

void CommandsTest::whoListsPeople_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("answer");
    QTest::newRow("here") << u"/who"_qs << u"In #lobby (3): ann, Bob, zoe"_qs;
    QTest::newRow("named") << u"/who #Lobby"_qs << u"In #lobby (3): ann, Bob, zoe"_qs;
    QTest::newRow("nobody") << u"/who empty"_qs << u"Nobody is in #empty."_qs;
    QTest::newRow("no such room") << u"/who nowhere"_qs << QString();
    QTest::newRow("no room name") << u"/who %1/.."_qs << QString();
}

void CommandsTest::whoListsPeople()
{
    QFETCH(QString, line);
    QFETCH(QString, answer);
    FakeContext context;

    const Result<Done> done = runCommand(context, line);

    QCOMPARE(done.isOk(), !answer.isEmpty());
    QCOMPARE(context.answers.value(0), answer);
    if (!done)
        QCOMPARE(done.error().code, u"no_such_room"_qs);
}

void CommandsTest::aTopicIsRead_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("answer");
    QTest::newRow("there is one") << u"lobby"_qs << u"50%1 off"_qs << u"The topic is: 50%1 off (set by ann)"_qs;
    QTest::newRow("there is none") << u"lobby"_qs << QString() << u"#lobby has no topic. Set one with /topic <text>."_qs;
    QTest::newRow("no room") << QString() << QString() << QString();
}

void CommandsTest::aTopicIsRead()
{
    QFETCH(QString, room);
    QFETCH(QString, subject);
    QFETCH(QString, answer);
    FakeContext context;
    context.roomName = room;
    context.subjectText = subject;

    const Result<Done> done = runCommand(context, u"/topic"_qs);

    QCOMPARE(done.isOk(), !answer.isEmpty());
    QCOMPARE(context.answers.value(0), answer);
    QVERIFY(context.deeds.isEmpty());
    if (!done)
        QCOMPARE(done.error().code, u"too_few_words"_qs);
}

void CommandsTest::whoisTellsOfAPerson_data()
{
    QTest::addColumn<qint64>("hereForMs");
    QTest::addColumn<bool>("isAway");
    QTest::addColumn<QString>("answer");
    QTest::newRow("new") << qint64(59'999) << false
                         << u"bob: connected for less than a minute, protocol native, in #lobby, #empty"_qs;
    QTest::newRow("hours") << qint64(125 * 60'000) << true
                           << u"bob: connected for 2 h 5 min, protocol native, in #lobby, #empty, away"_qs;
    QTest::newRow("days") << qint64(49 * 3'600'000) << false
                          << u"bob: connected for 2 d 1 h, protocol native, in #lobby, #empty"_qs;
}

void CommandsTest::whoisTellsOfAPerson()
{
    FakeContext context;
    QFETCH(qint64, hereForMs);
    QFETCH(bool, isAway);
    context.hereForMs = hereForMs;
    context.isAway = isAway;

    QVERIFY(runCommand(context, u"/whois @bob"_qs).isOk());

    QTEST(context.answers.value(0), "answer");
}

void CommandsTest::theFullestRoomsAreListedFirst()
{
    FakeContext context;

    QVERIFY(runCommand(context, u"/list"_qs).isOk());

    QCOMPARE(context.answers, QStringList{u"#lobby (3): earnings week\n#news (3)\n#cellar (0)"_qs});
}

void CommandsTest::partWithoutARoomAsksForOne()
{
    FakeContext context;
    context.roomName.clear();

    const Result<Done> done = runCommand(context, u"/part"_qs);

    QVERIFY(!done.isOk());
    QCOMPARE(done.error().code, u"too_few_words"_qs);
}

void CommandsTest::commandsBeginWithOneSlash_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("is");
    QTest::newRow("command") << u"/nick"_qs << true;
    QTest::newRow("only a slash") << u"/"_qs << true;
    QTest::newRow("two slashes") << u"//nick"_qs << false;
    QTest::newRow("text") << u"nick"_qs << false;
    QTest::newRow("blank first") << u" /nick"_qs << false;
    QTest::newRow("empty") << QString() << false;
}

void CommandsTest::commandsBeginWithOneSlash()
{
    QFETCH(QString, line);
    QTEST(isCommand(line), "is");
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
