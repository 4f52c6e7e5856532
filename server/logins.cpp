// SPDX-License-Identifier: MIT
#include "server/logins.h"

#include "server/commands/command.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace outcry {

static constexpr qsizetype kMostAddresses = 10'000;

/// One line of the Internet: an IPv4 address or an IPv6 /64. Empty for this machine, which is not
/// counted.
static QString lineOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.isNull() || host.isLoopback())
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = host.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).isLoopback() ? QString() : QHostAddress(ipv4).toString();
    Q_IPV6ADDR bytes = host.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes).toString();
}

Result<Done> Logins::checkPace(const Guest &guest)
{
    const QString line = lineOf(guest.address);
    if (line.isEmpty())
        return Done{};
    const double burst = double(m_state.limits.loginsPerMinute);
    const double perSecond = burst / 60.0;
    const qint64 nowMs = m_state.nowMs();
    if (m_paces.size() >= kMostAddresses)
        m_paces.removeIf([&](auto it) { return it.value().isFull(nowMs, burst, perSecond); });
    if (m_paces.size() >= kMostAddresses && !m_paces.contains(line))
        m_paces.clear();
    const qint64 waitMs = m_paces[line].take(nowMs, burst, perSecond);
    if (waitMs == 0)
        return Done{};
    return Error{QStringLiteral("too_many_logins"),
                 QCoreApplication::translate(
                     "outcry", "Too many logins from your address. Wait %1 seconds and try again.")
                     .arg((waitMs + 999) / 1000)};
}

Logins::Choice Logins::choose(const QString &wanted, const Member *member)
{
    if (wanted.isEmpty())
        return {m_state.roster.nextAnonymous(), {}};
    Error error;
    const Result<Nickname> legal = Nickname::parse(wanted);
    if (legal) {
        const Result<Done> isFree = m_state.roster.isFree(*legal, member);
        if (isFree)
            return {*legal, {}};
        error = isFree.error();
    } else {
        error = legal.error();
    }
    const Nickname given = m_state.roster.nextAnonymous();
    const QString text
        = QCoreApplication::translate("outcry", "%1 You are %2 for now; choose another with /nick.")
              .arg(error.text, given.text());
    return {given, {Notice{Notice::Severity::Warning, error.code, text, {}}}};
}

Member &Logins::resume(Guest &guest, Member &member, const Nickname &nickname)
{
    if (Guest *former = m_state.guest(member.peer)) {
        former->member = nullptr;
        former->isDismissed = true;
        m_state.courier.toPeer(
            former->peer,
            Farewell{kReplacedCloseCode,
                     QCoreApplication::translate("outcry", "You came in by another connection.")});
    }
    m_state.roster.resume(member, guest.peer, nickname);
    return member;
}

Result<QList<Event>> Logins::login(Guest &guest, const Login &login)
{
    if (guest.member)
        return Error{QStringLiteral("already_here"),
                     QCoreApplication::translate(
                         "outcry", "You are here already, as %1. Take another name with /nick.")
                         .arg(guest.member->person.nickname)};
    Member *known = m_state.roster.findByTicket(login.ticket, m_state.nowMs());
    // Coming back is not counted: after an outage everybody behind one address does it at once.
    if (!known) {
        if (const Result<Done> isAllowed = checkPace(guest); !isAllowed)
            return isAllowed.error();
    }
    const Choice choice = choose(known ? known->person.nickname : login.nickname, known);
    guest.member = known ? &resume(guest, *known, choice.nickname)
                         : &m_state.roster.admit(guest.peer, choice.nickname);
    guest.address = {};

    Welcome welcome;
    welcome.you = guest.member->person;
    welcome.ticket = guest.member->ticket();
    welcome.serverName = m_state.serverName;
    welcome.commands = commandInfos();
    welcome.rooms = m_state.rooms.names();
    welcome.longestMessageBytes = m_state.limits.messageBytes;
    return QList<Event>{welcome} + choice.notices;
}

} // namespace outcry
