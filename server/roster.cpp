// SPDX-License-Identifier: MIT
#include "server/roster.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

namespace outcry {

/// 192 bits: nobody guesses one.
static QString randomTicket()
{
    std::array<quint32, 6> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(bits.data()), qsizetype(sizeof bits));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Roster::Roster() = default;
Roster::~Roster() = default;

void Member::noteTalkWith(const Member &other)
{
    if (&other == this)
        return;
    talkPartners.removeOne(other.person.id);
    talkPartners.append(other.person.id);
    if (talkPartners.size() > kMostTalkPartners)
        talkPartners.removeFirst();
}

void Roster::reserve(const QString &nickname)
{
    m_reservedSkeleton = Nickname::skeletonOf(nickname);
}

Member *Roster::findById(const QUuid &id) const
{
    const auto found = m_members.find(id);
    return found == m_members.end() ? nullptr : found->second.get();
}

Member *Roster::findByNickname(const QString &nickname) const
{
    return m_bySkeleton.value(Nickname::skeletonOf(nickname));
}

Member *Roster::findByTicket(const QString &ticket, qint64 nowMs)
{
    if (ticket.isEmpty())
        return nullptr;
    dropGone(nowMs);
    return m_byTicket.value(ticket);
}

Result<Done> Roster::isFree(const Nickname &nickname, const Member *member) const
{
    const QString skeleton = nickname.skeleton();
    const Member *owner = m_bySkeleton.value(skeleton);
    if (skeleton != m_reservedSkeleton && (!owner || owner == member))
        return Done{};
    QString text
        = QCoreApplication::translate("outcry", "The name %1 is taken.").arg(nickname.text());
    // Otherwise nobody understands why "bоb" is refused when there is only "bob".
    if (owner && owner->person.nickname != nickname.text())
        text = QCoreApplication::translate("outcry", "The name %1 looks like %2, which is taken.")
                   .arg(nickname.text(), owner->person.nickname);
    else if (!owner)
        text = QCoreApplication::translate("outcry", "The name %1 belongs to the server.")
                   .arg(nickname.text());
    return Error{QStringLiteral("nick_taken"), text};
}

Nickname Roster::nextAnonymous()
{
    for (;;) {
        const QString name = QStringLiteral("AnonymousUser%1").arg(++m_lastAnonymous);
        const Result<Nickname> nickname = Nickname::parse(name);
        Q_ASSERT(nickname.isOk());
        if (isFree(*nickname, nullptr))
            return *nickname;
    }
}

Member &Roster::admit(PeerId peer, const Nickname &nickname)
{
    auto member = std::make_unique<Member>();
    member->person.id = QUuid::createUuid();
    member->ticket = randomTicket();
    Member &admitted = *member;
    m_byTicket.insert(admitted.ticket, &admitted);
    m_members.emplace(admitted.person.id, std::move(member));
    resume(admitted, peer, nickname);
    return admitted;
}

void Roster::resume(Member &member, PeerId peer, const Nickname &nickname)
{
    free(member);
    member.peer = peer;
    m_byPeer.insert(peer, &member);
    rename(member, nickname);
}

void Roster::rename(Member &member, const Nickname &nickname)
{
    const QString former = Nickname::skeletonOf(member.person.nickname);
    if (m_bySkeleton.value(former) == &member)
        m_bySkeleton.remove(former);
    member.person.nickname = nickname.text();
    m_bySkeleton.insert(nickname.skeleton(), &member);
}

/// Gives back the place and the name.
void Roster::free(Member &member)
{
    if (member.peer != 0)
        m_byPeer.remove(member.peer);
    member.peer = 0;
    const QString skeleton = Nickname::skeletonOf(member.person.nickname);
    if (m_bySkeleton.value(skeleton) == &member)
        m_bySkeleton.remove(skeleton);
}

void Roster::release(Member &member, qint64 nowMs)
{
    free(member);
    member.goneAtMs = nowMs;
    m_gone.emplace_back(member.person.id, nowMs);
    dropGone(nowMs);
}

void Roster::forget(Member &member)
{
    free(member);
    m_byTicket.remove(member.ticket);
    m_members.erase(member.person.id);
}

void Roster::dropGone(qint64 nowMs)
{
    while (!m_gone.empty()
           && (m_gone.size() > kMostGone || nowMs - m_gone.front().second >= kKeptMs)) {
        const auto [id, goneAtMs] = m_gone.front();
        m_gone.pop_front();
        const auto found = m_members.find(id);
        // Not those who came back, nor those who left again later: they stand further behind once
        // more.
        if (found != m_members.end() && found->second->peer == 0
            && found->second->goneAtMs == goneAtMs)
            forget(*found->second);
    }
}

} // namespace outcry
