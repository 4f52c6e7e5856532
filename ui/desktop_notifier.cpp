// SPDX-License-Identifier: MIT
#include "ui/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace outcry {

using namespace Qt::StringLiterals;

static const auto kService = u"org.freedesktop.Notifications"_s;
static const auto kPath = u"/org/freedesktop/Notifications"_s;
/// A service that is started for us takes a moment.
static constexpr int kPatienceMs = 5'000;
static constexpr qsizetype kMostWaiting = 16;
/// More keys than this are shown by nobody.
static constexpr qsizetype kMostShown = 64;

static QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

/// What the bus itself knows; an empty answer when it is silent.
template <typename Answer>
static void askBus(const QDBusConnection &bus, QDBusMessage question, QObject *context, std::function<void(const Answer &)> told)
{
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question, kPatienceMs), context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [told = std::move(told)](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<Answer> reply = *finished;
        told(reply.isError() ? Answer() : reply.value());
    });
}

static QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
}

void DesktopNotifier::lookForService(QObject *context, std::function<void(bool isThere)> told, const Bus &findBus)
{
    const QDBusConnection bus = findBus();
    if (!bus.isConnected())
        return told(false);
    QDBusMessage hasOwner = busCall(u"NameHasOwner"_s);
    hasOwner << kService;
    askBus<bool>(bus, hasOwner, context, [=](bool isRunning) {
        if (isRunning)
            return told(true);
        askBus<QStringList>(bus, busCall(u"ListActivatableNames"_s), context,
                            [told](const QStringList &names) { told(names.contains(kService)); });
    });
}

DesktopNotifier::DesktopNotifier(Bus bus, QObject *parent)
    : Notifier(parent)
    , m_findBus(std::move(bus))
{
}

DesktopNotifier::~DesktopNotifier()
{
    // Whoever shows something has a bus.
    for (const Shown &shown : std::as_const(m_shown))
        close(shown.id);
}

void DesktopNotifier::listen()
{
    // Qt's only way to hear a signal of a service without a generated class.
    m_bus->connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(onAction(uint,QString)));
    m_bus->connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(onClosed(uint,uint)));
    m_bus->connect(kService, kPath, kService, u"ActivationToken"_s, this, SLOT(onActivationToken(uint,QString)));
}

void DesktopNotifier::show(const Notification &notification)
{
    if (!m_bus)
        m_bus = m_findBus();
    if (!m_bus->isConnected())
        return emit undelivered(notification);
    if (m_isKnown)
        return send(notification);
    m_waiting.removeIf([&](const Notification &one) { return one.key == notification.key; });
    if (m_waiting.size() >= kMostWaiting)
        m_waiting.removeFirst();
    m_waiting.append(notification);
    askForAbilities();
}

void DesktopNotifier::askForAbilities()
{
    if (std::exchange(m_isAsking, true))
        return;
    listen();
    auto *answer = new QDBusPendingCallWatcher(m_bus->asyncCall(call(u"GetCapabilities"_s), kPatienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<QStringList> reply = *finished;
        m_isKnown = !reply.isError();
        m_takesMarkup = m_isKnown && reply.value().contains(u"body-markup"_s);
        m_takesActions = m_isKnown && reply.value().contains(u"actions"_s);
        const QList<Notification> waiting = std::exchange(m_waiting, {});
        for (const Notification &one : waiting)
            deliver(one);
    });
}

void DesktopNotifier::deliver(const Notification &notification)
{
    if (m_isKnown)
        send(notification);
    else
        emit undelivered(notification);
}

static QVariantMap hints()
{
    QVariantMap hints;
    hints.insert(u"desktop-entry"_s, u"outcry"_s);
    hints.insert(u"category"_s, u"im.received"_s);
    hints.insert(u"urgency"_s, QVariant::fromValue(uchar(1)));
    // Our own sound, or none, is the user's choice.
    hints.insert(u"suppress-sound"_s, true);
    return hints;
}

void DesktopNotifier::send(const Notification &notification)
{
    if (!m_shown.contains(notification.key) && m_shown.size() >= kMostShown)
        return emit undelivered(notification);
    Shown &shown = m_shown[notification.key];
    shown.isUnwanted = false;
    if (std::exchange(shown.isBeingSent, true)) {
        shown.next = {notification};
        return;
    }
    // What others wrote is text, also where a service would make bold or links of it.
    const QString text = m_takesMarkup ? notification.text.toHtmlEscaped() : notification.text;
    QStringList actions;
    if (m_takesActions)
        actions << u"default"_s << tr("Open");
    QDBusMessage message = call(u"Notify"_s);
    message << u"Outcry"_s << shown.id << u"outcry"_s << notification.title << text << actions << hints() << -1;
    auto *answer = new QDBusPendingCallWatcher(m_bus->asyncCall(message, kPatienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, notification](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<uint> reply = *finished;
        if (reply.isError())
            giveUp(notification);
        else
            onSent(notification, reply.value());
    });
}

void DesktopNotifier::onSent(const Notification &notification, uint id)
{
    Shown &shown = m_shown[notification.key];
    shown.id = id;
    shown.isBeingSent = false;
    if (shown.isUnwanted)
        return withdraw(notification.key);
    if (const QList<Notification> next = std::exchange(shown.next, {}); !next.isEmpty())
        send(next.first());
}

void DesktopNotifier::giveUp(const Notification &notification)
{
    const Shown gone = m_shown.take(notification.key);
    // It may have ended; whoever comes in its place may be able to do other things.
    m_isKnown = false;
    if (!gone.isUnwanted)
        emit undelivered(gone.next.isEmpty() ? notification : gone.next.first());
}

void DesktopNotifier::withdraw(const QString &key)
{
    m_waiting.removeIf([&](const Notification &one) { return one.key == key; });
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->isBeingSent) {
        found->isUnwanted = true;
        found->next.clear();
        return;
    }
    close(found->id);
    m_shown.erase(found);
}

void DesktopNotifier::close(uint id)
{
    if (id == 0)
        return;
    QDBusMessage message = call(u"CloseNotification"_s);
    message.setArguments({id});
    m_bus->send(message);
}

QString DesktopNotifier::keyOf(uint id) const
{
    for (auto one = m_shown.begin(); one != m_shown.end(); ++one) {
        if (one->id == id && id != 0)
            return one.key();
    }
    return {};
}

void DesktopNotifier::onAction(uint id, const QString &action)
{
    // The service tells everybody about everybody's notifications.
    if (const QString key = keyOf(id); !key.isEmpty() && action == u"default")
        emit activated(key);
}

void DesktopNotifier::onClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    const auto found = m_shown.find(keyOf(id));
    if (found == m_shown.end())
        return;
    if (found->isBeingSent)
        found->id = 0;
    else
        m_shown.erase(found);
}

void DesktopNotifier::onActivationToken(uint id, const QString &token)
{
    // Where windows may not come forward by themselves, this is the user's word that ours may; Qt takes it from there.
    if (!keyOf(id).isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace outcry
