// SPDX-License-Identifier: MIT
#include "server/listener.h"

#include "model/log.h"
#include "server/bind.h"
#include "server/doors/door.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>

#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace outcry {

namespace {

/// So many are accepted in a row; then others have their turn.
constexpr int kAcceptedInARow = 256;
constexpr int kPauseMs = 250;
constexpr qint64 kWarningPeriodMs = 60'000;

qint64 steadyNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Descriptor openReserve()
{
    return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

Result<const Door *> rootDoorOf(const ListenAddress &address)
{
    const Door *door = doorNamed(address.door.isEmpty() ? QByteArrayView("classic") : address.door);
    if (door)
        return door;
    QStringList names;
    for (const Door *known : doors())
        names.append(QString::fromLatin1(known->name));
    return Error{QStringLiteral("bad_listen"),
                 QCoreApplication::translate("outcry", "There is no door “%1”. Doors are: %2.")
                     .arg(QString::fromUtf8(address.door), names.join(QLatin1String(", ")))};
}

} // namespace

struct Listener::Port
{
    ListenAddress address;
    const Door *rootDoor = nullptr;
    Descriptor descriptor;
    std::unique_ptr<QSocketNotifier> notifier;
};

Listener::Listener(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_counter(limits)
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { setListening(true); });
}

Listener::~Listener() = default;

Result<Done> Listener::open(const QList<ListenAddress> &addresses)
{
    std::vector<std::unique_ptr<Port>> ports;
    for (const ListenAddress &wanted : addresses) {
        const Result<const Door *> rootDoor = rootDoorOf(wanted);
        if (!rootDoor)
            return rootDoor.error();
        auto port = std::make_unique<Port>();
        port->address = wanted;
        port->rootDoor = *rootDoor;
        const Result<Done> bound = bindListening(port->address, port->descriptor);
        if (!bound)
            return bound.error();
        ports.push_back(std::move(port));
    }
    m_ports = std::move(ports);
    return Done{};
}

QList<ListenAddress> Listener::addresses() const
{
    QList<ListenAddress> result;
    for (const auto &port : m_ports)
        result.append(port->address);
    return result;
}

void Listener::start()
{
    m_reserve = openReserve();
    for (const auto &owned : m_ports) {
        Port *port = owned.get();
        port->notifier
            = std::make_unique<QSocketNotifier>(port->descriptor.number(), QSocketNotifier::Read);
        connect(port->notifier.get(), &QSocketNotifier::activated, this,
                [this, port] { acceptAll(*port); });
        qCInfo(lcServer).noquote() << "Listening on" << port->address.toString();
    }
    m_isListening = true;
}

void Listener::close()
{
    m_isListening = false;
    m_pause.stop();
    for (const auto &port : m_ports) {
        port->notifier.reset();
        port->descriptor.close();
    }
    m_reserve.close();
}

void Listener::connectionEnded(const HostAddress &address)
{
    m_counter.left(address);
}

void Listener::acceptAll(Port &port)
{
    int left = kAcceptedInARow;
    while (left > 0 && acceptOne(port))
        --left;
}

bool Listener::acceptOne(Port &port)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    const int number = ::accept4(port.descriptor.number(), reinterpret_cast<sockaddr *>(&address),
                                 &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (number < 0)
        return cannotAccept(port, errno);
    admit(port, Descriptor(number), HostAddress::fromSocket(address));
    return true;
}

void Listener::admit(Port &port, Descriptor descriptor, const HostAddress &address)
{
    const auto arrival = std::make_shared<Arrival>();
    arrival->descriptor = std::move(descriptor);
    arrival->address = address;
    arrival->rootDoor = port.rootDoor;
    const bool isWelcome
        = m_counter.arrived(address, steadyNowMs()) == AddressCounter::Answer::Welcome;
    // Counted all the same: whoever ends a connection takes it off again.
    if (const auto banEnd = m_bans.endOf(address, QDateTime::currentMSecsSinceEpoch())) {
        arrival->refusal = Arrival::Refusal::Banned;
        arrival->bannedUntilMs = *banEnd;
    }
    else if (!isWelcome)
        arrival->refusal = Arrival::Refusal::TooMany;
    emit arrived(arrival);
}

bool Listener::cannotAccept(Port &port, int error)
{
    switch (error) {
    case EAGAIN:
        return false;
    case EMFILE:
    case ENFILE:
        turnOneAway(port);
        return false;
    case ENOBUFS:
    case ENOMEM:
        pause();
        return false;
    default:
        // The newcomer was gone before it was accepted (accept(2)); others may wait behind it.
        return true;
    }
}

void Listener::turnOneAway(Port &port)
{
    const qint64 nowMs = steadyNowMs();
    if (m_lastWarningMs == 0 || nowMs - m_lastWarningMs >= kWarningPeriodMs) {
        m_lastWarningMs = nowMs;
        qCWarning(lcServer).noquote() << QCoreApplication::translate(
            "outcry",
            "No descriptors left: new connections are turned away. Raise the limit of open files.");
    }
    if (m_reserve.isOpen()) {
        m_reserve.close();
        const Descriptor newcomer(
            ::accept4(port.descriptor.number(), nullptr, nullptr, SOCK_CLOEXEC));
    }
    m_reserve = openReserve();
    if (!m_reserve.isOpen())
        pause();
}

void Listener::pause()
{
    setListening(false);
    m_pause.start(kPauseMs);
}

void Listener::setListening(bool isOn)
{
    if (!m_isListening)
        return;
    for (const auto &port : m_ports)
        port->notifier->setEnabled(isOn);
    if (isOn && !m_reserve.isOpen())
        m_reserve = openReserve();
}

} // namespace outcry
