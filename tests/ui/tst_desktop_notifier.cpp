// SPDX-License-Identifier: MIT
#include "tests/support/private_bus.h"
#include "ui/desktop_notifier.h"

#include <QSignalSpy>

#include <optional>

using namespace outcry;

namespace {

/// What a desktop's notification service does, as far as its clients see.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note
    {
        uint id = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    QStringList abilities{QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("body-markup")};
    QList<Note> notes;
    QList<uint> closed;
    int timesAsked = 0;

public slots:
    QStringList GetCapabilities()
    {
        ++timesAsked;
        return abilities;
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        notes.append({replaces != 0 ? replaces : ++m_lastId, title, text, actions, hints});
        return notes.last().id;
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_lastId = 0;
};

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

/// Notifications against a service on a bus of the test's own.
class DesktopNotifierTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aNotificationIsShown();
    void markupOfOthersIsText();
    void aServiceWithoutMarkupGetsTheTextAsItIs();
    void theSameKeyTakesItsPlace();
    void manyOfOneKeyAtOnceEndWithTheNewest();
    void aClickIsTold();
    void clicksOnOthersAreNot();
    void whatWasReadIsTakenBack();
    void readBeforeItWasShown();
    void whatTheUserClosedIsShownAnew();
    void whatIsShownGoesWithTheNotifier();
    void withoutAServiceNothingIsLost();
    void aServiceThatWentIsNoticed();
    void withoutABusNothingIsLost();
    void theServiceIsLookedFor();
    void aBusThatHangsHoldsUpNobody();

private:
    void offer();
    void withdrawService();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
};

void DesktopNotifierTest::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("dbus-daemon is missing: script/setup test installs it");
}

void DesktopNotifierTest::offer()
{
    m_service = std::make_unique<FakeService>();
    QDBusConnection bus = m_bus->connection(QStringLiteral("desktop"));
    QVERIFY(bus.registerObject(kPath, m_service.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(kService));
}

void DesktopNotifierTest::withdrawService()
{
    QDBusConnection bus = m_bus->connection(QStringLiteral("desktop"));
    bus.unregisterService(kService);
    bus.unregisterObject(kPath);
    m_service.reset();
}

void DesktopNotifierTest::init()
{
    offer();
    m_notifier = std::make_unique<DesktopNotifier>([this] { return m_bus->connection(QStringLiteral("program")); });
}

void DesktopNotifierTest::cleanup()
{
    m_notifier.reset();
    if (m_service != nullptr)
        withdrawService();
}

void DesktopNotifierTest::aNotificationIsShown()
{
    m_notifier->show({QStringLiteral("1/lobby"), QStringLiteral("ann in #lobby"), QStringLiteral("hello")});

    QTRY_COMPARE(m_service->notes.size(), 1);
    const FakeService::Note &note = m_service->notes.first();
    QCOMPARE(note.title, QStringLiteral("ann in #lobby"));
    QCOMPARE(note.text, QStringLiteral("hello"));
    QCOMPARE(note.actions.value(0), QStringLiteral("default"));
    QCOMPARE(note.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("outcry"));
    QVERIFY(note.hints.value(QStringLiteral("suppress-sound")).toBool());
}

void DesktopNotifierTest::markupOfOthersIsText()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("<a href=\"x\">1 < 2 & 3</a>")});

    QTRY_COMPARE(m_service->notes.size(), 1);
    QCOMPARE(m_service->notes.first().text, QStringLiteral("&lt;a href=&quot;x&quot;&gt;1 &lt; 2 &amp; 3&lt;/a&gt;"));
}

void DesktopNotifierTest::aServiceWithoutMarkupGetsTheTextAsItIs()
{
    m_service->abilities = {QStringLiteral("body")};

    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("1 < 2 & 3")});

    QTRY_COMPARE(m_service->notes.size(), 1);
    QCOMPARE(m_service->notes.first().text, QStringLiteral("1 < 2 & 3"));
    QVERIFY(m_service->notes.first().actions.isEmpty());
}

void DesktopNotifierTest::theSameKeyTakesItsPlace()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("one")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    m_notifier->show({QStringLiteral("2"), QStringLiteral("bob"), QStringLiteral("other")});
    QTRY_COMPARE(m_service->notes.size(), 2);

    // The answer to the first may still be on its way; then this one waits for it.
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("two")});

    QTRY_COMPARE(m_service->notes.size(), 3);
    QCOMPARE(m_service->notes[2].id, m_service->notes[0].id);
    QVERIFY(m_service->notes[1].id != m_service->notes[0].id);
    QCOMPARE(m_service->timesAsked, 1);
}

void DesktopNotifierTest::manyOfOneKeyAtOnceEndWithTheNewest()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("first")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    for (int i = 0; i < 100; ++i)
        m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QString::number(i)});

    QTRY_COMPARE(m_service->notes.last().text, QStringLiteral("99"));
    QVERIFY(m_service->notes.size() <= 4);
}

void DesktopNotifierTest::aClickIsTold()
{
    QSignalSpy clicks(m_notifier.get(), &Notifier::activated);
    m_notifier->show({QStringLiteral("1/lobby"), QStringLiteral("ann"), QStringLiteral("hello")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    const uint id = m_service->notes.first().id;

    // Until the answer with the id has come a click means nothing yet.
    QTRY_VERIFY((emit m_service->ActionInvoked(id, QStringLiteral("default")), clicks.wait(50)));

    QCOMPARE(clicks.first().first().toString(), QStringLiteral("1/lobby"));
}

void DesktopNotifierTest::clicksOnOthersAreNot()
{
    QSignalSpy clicks(m_notifier.get(), &Notifier::activated);
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    const uint id = m_service->notes.first().id;

    emit m_service->ActionInvoked(id + 1, QStringLiteral("default"));
    emit m_service->ActionInvoked(id, QStringLiteral("snooze"));

    QTRY_VERIFY((emit m_service->ActionInvoked(id, QStringLiteral("default")), clicks.wait(50)));
    QCOMPARE(clicks.first().first().toString(), QStringLiteral("1"));
}

void DesktopNotifierTest::whatWasReadIsTakenBack()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});
    QTRY_COMPARE(m_service->notes.size(), 1);

    m_notifier->withdraw(QStringLiteral("2"));
    m_notifier->withdraw(QStringLiteral("1"));

    QTRY_COMPARE(m_service->closed, QList<uint>{m_service->notes.first().id});
}

void DesktopNotifierTest::readBeforeItWasShown()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});
    m_notifier->withdraw(QStringLiteral("1"));
    m_notifier->show({QStringLiteral("2"), QStringLiteral("bob"), QStringLiteral("hello")});

    QTRY_COMPARE(m_service->notes.size(), 1);
    QCOMPARE(m_service->notes.first().title, QStringLiteral("bob"));
}

void DesktopNotifierTest::whatTheUserClosedIsShownAnew()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("one")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    const uint id = m_service->notes.first().id;

    emit m_service->NotificationClosed(id, 2);
    // Signals and calls arrive in order: once the service was asked again, it has been heard.
    m_notifier->show({QStringLiteral("2"), QStringLiteral("bob"), QStringLiteral("between")});
    QTRY_COMPARE(m_service->notes.size(), 2);
    QTRY_VERIFY((m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("two")}),
                 QTest::qWaitFor([&] { return m_service->notes.last().text == QStringLiteral("two"); }, 200)
                     && m_service->notes.last().id != id));
}

void DesktopNotifierTest::whatIsShownGoesWithTheNotifier()
{
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    QSignalSpy clicks(m_notifier.get(), &Notifier::activated);
    QTRY_VERIFY((emit m_service->ActionInvoked(m_service->notes.first().id, QStringLiteral("default")), clicks.wait(50)));

    m_notifier.reset();

    QTRY_COMPARE(m_service->closed.size(), 1);
}

void DesktopNotifierTest::withoutAServiceNothingIsLost()
{
    withdrawService();
    QSignalSpy undelivered(m_notifier.get(), &Notifier::undelivered);

    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});

    QTRY_COMPARE(undelivered.count(), 1);
    QCOMPARE(undelivered[0][0].value<Notification>().text, QStringLiteral("hello"));
    // One that comes later is found.
    offer();
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("again")});
    QTRY_COMPARE(m_service->notes.size(), 1);
}

void DesktopNotifierTest::aServiceThatWentIsNoticed()
{
    QSignalSpy undelivered(m_notifier.get(), &Notifier::undelivered);
    m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});
    QTRY_COMPARE(m_service->notes.size(), 1);
    withdrawService();

    QTRY_VERIFY((m_notifier->show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("more")}),
                 undelivered.wait(200)));

    QCOMPARE(undelivered.last().first().value<Notification>().text, QStringLiteral("more"));
}

void DesktopNotifierTest::withoutABusNothingIsLost()
{
    DesktopNotifier notifier([] { return QDBusConnection(QStringLiteral("no such connection")); });
    QSignalSpy undelivered(&notifier, &Notifier::undelivered);

    notifier.show({QStringLiteral("1"), QStringLiteral("ann"), QStringLiteral("hello")});

    QCOMPARE(undelivered.count(), 1);
}

void DesktopNotifierTest::theServiceIsLookedFor()
{
    const auto isFound = [this](const DesktopNotifier::Bus &bus) {
        std::optional<bool> found;
        DesktopNotifier::lookForService(this, [&found](bool isThere) { found = isThere; }, bus);
        return QTest::qWaitFor([&found] { return found.has_value(); }) && *found;
    };
    const DesktopNotifier::Bus bus = [this] { return m_bus->connection(QStringLiteral("program")); };
    QVERIFY(isFound(bus));

    withdrawService();

    QVERIFY(!isFound(bus));
    QVERIFY(!isFound([] { return QDBusConnection(QStringLiteral("no such connection")); }));
}

void DesktopNotifierTest::aBusThatHangsHoldsUpNobody()
{
    const QDBusConnection bus = m_bus->connection(QStringLiteral("program"));
    QVERIFY(bus.isConnected());
    std::optional<bool> found;
    m_bus->hang();

    DesktopNotifier::lookForService(this, [&found](bool isThere) { found = isThere; }, [&bus] { return bus; });

    QVERIFY(!found);
    m_bus->goOn();
    QTRY_VERIFY(found);
    QVERIFY(*found);
}

QTEST_MAIN(DesktopNotifierTest)
#include "tst_desktop_notifier.moc"
