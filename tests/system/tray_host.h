// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>

namespace outcry {

/// The smallest desktop tray there can be, on a message bus of the test's own: programs put their icons into it
/// (org.kde.StatusNotifierWatcher, as the desktops of today have it), the test clicks them.
class TrayHost : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isThere)
    Q_PROPERTY(int ProtocolVersion READ version)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    explicit TrayHost(const QDBusConnection &bus)
        : m_bus(bus)
    {
        m_isThere = m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                                         QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties
                                             | QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }
    ~TrayHost() override
    {
        m_bus.unregisterService(QStringLiteral("org.kde.StatusNotifierWatcher"));
        m_bus.unregisterObject(QStringLiteral("/StatusNotifierWatcher"));
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] static int version() { return 0; }
    /// Names on the bus of those who have an icon here.
    [[nodiscard]] QStringList items() const { return m_items; }

    /// The first icon is clicked with the left button.
    void click() const
    {
        QDBusMessage call = QDBusMessage::createMethodCall(m_items.value(0), QStringLiteral("/StatusNotifierItem"),
                                                           QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("Activate"));
        call << 0 << 0;
        m_bus.send(call);
    }

public slots:
    void RegisterStatusNotifierItem(const QString &service)
    {
        // A name of its own, or the connection that asks.
        m_items.append(service.startsWith(u'/') ? message().service() : service);
        emit StatusNotifierItemRegistered(m_items.last());
    }
    void RegisterStatusNotifierHost(const QString &) { }

signals:
    void StatusNotifierItemRegistered(const QString &service);
    void StatusNotifierItemUnregistered(const QString &service);
    void StatusNotifierHostRegistered();

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
    QStringList m_items;
};

} // namespace outcry
