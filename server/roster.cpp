// SPDX-License-Identifier: MIT
#include "server/roster.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstring>
#include <utility>

namespace outcry {

static_assert(sizeof(Member) <= 136, "ten thousand members must be small");

static constexpr qsizetype kIdBytes = 16;

/// Takes the same time wherever the first difference is, so that nobody learns a secret bit by bit.
static bool isSame(QByteArrayView shown, QByteArrayView secret)
{
    uchar difference = shown.size() == secret.size() ? 0 : 1;
    for (qsizetype i = 0; i < qMin(shown.size(), secret.size()); ++i)
        difference |= uchar(shown[i]) ^ uchar(secret[i]);
    return difference == 0;
}

static QByteArrayView secretOf(const Member &member)
{
    return {reinterpret_cast<const char *>(member.secret.data()), qsizetype(member.secret.size())};
}

Roster::Roster() = default;
Roster::~Roster() = default;

QString Member::ticket() const
{
    const QByteArray bytes = person.id.toRfc4122().append(secretOf(*this));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void Member::noteTalkWith(const Member &other)
{
    if (&other == this)
        return;
    QList<QUuid> &talkPartners = noteDoings().talkPartners;
    talkPartners.removeOne(other.person.id);
    talkPartners.append(other.person.id);
    if (talkPartners.size() > kMostTalkPartners)
        talkPartners.removeFirst();
}

Doings &Member::noteDoings()
{
    if (!doings)
        doings = std::make_unique<Doings>();
    return *doings;
}

void Roster::reserve(const QString &nickname)
{
    m_reservedSkeleton = Nickname::skeletonOf(nickname);
}

size_t Roster::SkeletonHash::operator()(const Member *member) const
{
    return qHash(QStringView(Nickname::skeletonOf(member->person.nickname)));
}

bool Roster::SkeletonEqual::operator()(QStringView skeleton, const Member *member) const
{
    return skeleton == Nickname::skeletonOf(member->person.nickname);
}

Member *Roster::ownerOf(QStringView skeleton) const
{
    const auto found = m_named.find(skeleton);
    return found == m_named.end() ? nullptr : *found;
}

Member *Roster::findById(const QUuid &id)
{
    const auto found = m_members.find(id);
    return found == m_members.end() ? nullptr : &found->second;
}

Member *Roster::findByNickname(const QString &nickname) const
{
    return ownerOf(Nickname::skeletonOf(nickname));
}

Member *Roster::findByTicket(const QString &ticket, qint64 nowMs)
{
    if (ticket.isEmpty())
        return nullptr;
    dropGone(nowMs);
    const auto bytes = QByteArray::fromBase64Encoding(
        ticket.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() < kIdBytes)
        return nullptr;
    Member *member = findById(QUuid::fromRfc4122(QByteArrayView(bytes.decoded).first(kIdBytes)));
    const bool isTheirs
        = member && isSame(QByteArrayView(bytes.decoded).sliced(kIdBytes), secretOf(*member));
    return isTheirs ? member : nullptr;
}

Result<Done> Roster::isFree(const Nickname &nickname, const Member *member) const
{
    const QString skeleton = nickname.skeleton();
    const Member *owner = ownerOf(skeleton);
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
    const QUuid id = QUuid::createUuid();
    Member &member = m_members[id];
    member.person.id = id;
    std::array<quint32, sizeof(Member::secret) / sizeof(quint32)> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    std::memcpy(member.secret.data(), bits.data(), sizeof bits);
    resume(member, peer, nickname);
    return member;
}

void Roster::resume(Member &member, PeerId peer, const Nickname &nickname)
{
    free(member);
    member.peer = peer;
    ++m_hereCount;
    rename(member, nickname);
}

void Roster::rename(Member &member, const Nickname &nickname)
{
    freeName(member);
    member.person.nickname = nickname.text();
    m_named.insert(&member);
}

/// Gives back the place and the name.
void Roster::free(Member &member)
{
    if (std::exchange(member.peer, 0) != 0)
        --m_hereCount;
    freeName(member);
}

/// Unless it belongs to somebody else by now.
void Roster::freeName(Member &member)
{
    const auto found = m_named.find(&member);
    if (found != m_named.end())
        m_named.erase(found);
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
    m_members.erase(QUuid(member.person.id));
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
        if (found != m_members.end() && found->second.peer == 0
            && found->second.goneAtMs == goneAtMs)
            forget(found->second);
    }
}

} // namespace outcry
