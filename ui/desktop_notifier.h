// SPDX-License-Identifier: MIT
#pragma once

#include "ui/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace outcry {

/// Notifications by the desktop's own service (org.freedesktop.Notifications, "Desktop Notifications Specification" 1.2).
/// Nothing happens before the first one, which asks what the service can do and does not wait for the answer; without one
/// everything is undelivered().
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    using Bus = std::function<QDBusConnection()>;

    /// Asks whether the desktop has a service for notifications, running or to be started. The answer comes when the bus gives
    /// it, at once where there is none; a bus that is silent has none. Nobody is told once `context` is gone.
    static void lookForService(QObject *context, std::function<void(bool isThere)> told, const Bus &bus = &QDBusConnection::sessionBus);

    explicit DesktopNotifier(Bus bus = &QDBusConnection::sessionBus, QObject *parent = nullptr);
    /// Takes back what is shown: a click would find nobody.
    ~DesktopNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &key) override;

private slots:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString &token);

private:
    /// One key's notification: how far it is.
    struct Shown
    {
        uint id = 0;
        bool isBeingSent = false;
        /// Came while the former one was on its way.
        QList<Notification> next;
        bool isUnwanted = false;
    };

    void listen();
    void askForAbilities();
    void deliver(const Notification &notification);
    void send(const Notification &notification);
    void onSent(const Notification &notification, uint id);
    void giveUp(const Notification &notification);
    [[nodiscard]] QString keyOf(uint id) const;
    void close(uint id);

    Bus m_findBus;
    std::optional<QDBusConnection> m_bus;
    QHash<QString, Shown> m_shown;
    /// Until the service has said what it can do.
    QList<Notification> m_waiting;
    bool m_isAsking = false;
    bool m_isKnown = false;
    bool m_takesMarkup = false;
    bool m_takesActions = false;
};

} // namespace outcry
