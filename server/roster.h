// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"
#include "model/nickname.h"
#include "model/person.h"
#include "server/recent_receipts.h"
#include "server/token_bucket.h"

#include <QUuid>

#include <array>
#include <deque>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace outcry {

/// What is remembered of somebody who does more than listen.
struct Doings
{
    /// Those with whom direct lines were exchanged, the latest last: they hear of a new name, of going and coming back.
    QList<QUuid> talkPartners;
    RecentReceipts receipts;
    TokenBucket lines;
    /// Runs dry when somebody goes on in spite of being refused.
    TokenBucket patience;
};

/// Somebody who is here under a name, or was a moment ago. Owned by the roster; the address stays
/// the same. Small, since there may be ten thousand.
struct Member
{
    Person person;
    /// The part of the ticket that nobody can guess: 128 random bits.
    std::array<quint8, 16> secret{};
    /// 0: gone, but may come back.
    PeerId peer = 0;
    /// In the order entered.
    QStringList rooms;
    qint64 goneAtMs = 0;
    /// Null: nothing yet. Most people only listen.
    std::unique_ptr<Doings> doings;

    static constexpr qsizetype kMostTalkPartners = 50;
    void noteTalkWith(const Member &other);
    /// Begins to remember.
    Doings &noteDoings();

    /// Whoever shows it is this person: who it is and the secret.
    [[nodiscard]] QString ticket() const;
};

/// Who is here. Names are unique without regard to case and look-alikes (Nickname::skeleton()).
/// Keeps those who left for a while, so that their ticket brings them back as the same person;
/// their names are free meanwhile.
class Roster
{
public:
    static constexpr qint64 kKeptMs = 10 * 60 * 1000;
    static constexpr std::size_t kMostGone = 10'000;

    Roster();
    ~Roster();

    /// A name nobody may have: the server speaks under it.
    void reserve(const QString &nickname);

    /// Somebody here, or gone for less than kKeptMs (peer 0).
    [[nodiscard]] Member *findById(const QUuid &id);
    [[nodiscard]] Member *findByNickname(const QString &nickname) const;
    /// Somebody here, or gone for less than kKeptMs.
    [[nodiscard]] Member *findByTicket(const QString &ticket, qint64 nowMs);
    /// Those who are here.
    [[nodiscard]] qsizetype count() const { return m_hereCount; }

    /// Whether `nickname` is free for `member` (null: for a newcomer). Error code "nick_taken".
    Result<Done> isFree(const Nickname &nickname, const Member *member) const;
    /// The next "AnonymousUser<n>" that is free; numbers are not used twice.
    [[nodiscard]] Nickname nextAnonymous();

    /// Somebody new. The name must be free.
    Member &admit(PeerId peer, const Nickname &nickname);
    /// Somebody who is back, or comes by another peer. The name must be free for this member.
    void resume(Member &member, PeerId peer, const Nickname &nickname);
    void rename(Member &member, const Nickname &nickname);
    /// The member is no longer here; the name is free. A forgotten member is deleted and the ticket
    /// is worth nothing.
    void release(Member &member, qint64 nowMs);
    void forget(Member &member);

private:
    /// Members by the skeletons of their names, which are made anew when they are compared: kept,
    /// they would take more memory than the names.
    struct SkeletonHash
    {
        using is_transparent = void;
        size_t operator()(const Member *member) const;
        size_t operator()(QStringView skeleton) const { return qHash(skeleton); }
    };
    struct SkeletonEqual
    {
        using is_transparent = void;
        bool operator()(const Member *a, const Member *b) const { return a == b; }
        bool operator()(QStringView skeleton, const Member *member) const;
    };

    [[nodiscard]] Member *ownerOf(QStringView skeleton) const;
    void free(Member &member);
    void freeName(Member &member);
    void dropGone(qint64 nowMs);

    struct IdHash
    {
        size_t operator()(const QUuid &id) const noexcept { return qHash(id); }
    };

    std::unordered_map<QUuid, Member, IdHash> m_members;
    std::unordered_set<Member *, SkeletonHash, SkeletonEqual> m_named;
    qsizetype m_hereCount = 0;
    /// Ids of the gone, the longest gone first; may name some who came back meanwhile.
    std::deque<std::pair<QUuid, qint64>> m_gone;
    QString m_reservedSkeleton;
    quint64 m_lastAnonymous = 0;
};

} // namespace outcry
