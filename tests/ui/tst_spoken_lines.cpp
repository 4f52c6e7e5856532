// SPDX-License-Identifier: MIT
#include "tests/support/client_stage.h"
#include "ui/chat_view.h"
#include "ui/look.h"

#include <QAccessible>
#include <QTest>

using namespace outcry;

namespace {

/// What a screen reader is told to speak: the names of notifications that show themselves.
QStringList &spoken()
{
    static QStringList all;
    return all;
}

} // namespace

// Without a screen reader Qt passes nothing on, and nothing but its private headers can switch that on. Here the test is the
// screen reader: what our code calls, it hears.
bool QAccessible::isActive()
{
    return true;
}

void QAccessible::updateAccessibility(QAccessibleEvent *event)
{
    QAccessibleInterface *one = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && one != nullptr && one->role() == QAccessible::Notification)
        spoken() << one->text(QAccessible::Name);
}

/// New lines are told to who cannot see them.
class SpokenLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_stage.reset(); }

    void aLineOfSomebodyElseIsSpoken();
    void aBurstIsCounted();
    void ownLinesAreNotSpoken();
    void otherRoomsAreSilent();

private:
    void say(const char *sender, const QString &text) { m_stage->source.say(QStringLiteral("lobby"), QString::fromLatin1(sender), text); }

    std::unique_ptr<ClientStage> m_stage;
};

void SpokenLinesTest::init()
{
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_stage->window));
    m_stage->comeIn();
    say("bob", QStringLiteral("hello"));
    QTRY_VERIFY(!spoken().isEmpty() && spoken().last().endsWith(QStringLiteral("hello")));
    spoken().clear();
}

void SpokenLinesTest::aLineOfSomebodyElseIsSpoken()
{
    say("bob", QStringLiteral("look at the open"));

    QTRY_COMPARE(spoken().size(), 1);
    QVERIFY2(spoken()[0].endsWith(QStringLiteral("bob: look at the open")), qPrintable(spoken()[0]));
}

void SpokenLinesTest::aBurstIsCounted()
{
    for (int i = 0; i < 5; ++i)
        say("bob", QStringLiteral("line %1").arg(i));

    QTRY_COMPARE(spoken().size(), 1);
    QVERIFY2(spoken()[0].startsWith(QStringLiteral("5 new lines")), qPrintable(spoken()[0]));
    QVERIFY2(spoken()[0].endsWith(QStringLiteral("bob: line 4")), qPrintable(spoken()[0]));
}

void SpokenLinesTest::ownLinesAreNotSpoken()
{
    say("ann", QStringLiteral("mine"));
    say("bob", QStringLiteral("yours"));

    QTRY_COMPARE(spoken().size(), 1);
    QVERIFY2(!spoken()[0].contains(QStringLiteral("mine")), qPrintable(spoken()[0]));
}

void SpokenLinesTest::otherRoomsAreSilent()
{
    m_stage->source.enter(QStringLiteral("earnings"));
    m_stage->source.say(QStringLiteral("earnings"), QStringLiteral("bob"), QStringLiteral("elsewhere"));
    say("bob", QStringLiteral("here"));

    QTRY_COMPARE(spoken().size(), 1);
    QVERIFY2(spoken()[0].endsWith(QStringLiteral("here")), qPrintable(spoken()[0]));
}

QTEST_MAIN(SpokenLinesTest)
#include "tst_spoken_lines.moc"
