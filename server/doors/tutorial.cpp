// SPDX-License-Identifier: MIT
#include "model/wire.h"
#include "server/doors/door.h"
#include "server/doors/gate.h"

#include <QStringBuilder>

#include <algorithm>

namespace outcry {

namespace {

constexpr int kLoginRetryMs = 20'000;
// How the hub names those who give no name (Login::nickname).
constexpr QStringView kUnnamed = u"AnonymousUser";

const QString &lobby()
{
    static const QString name = QString::fromUtf16(kLobby);
    return name;
}

/// The tutorial's page puts what it gets into its document as HTML, so that the escaping is part of
/// the protocol.
QByteArray logText(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'&', QLatin1String("&amp;"))
        .replace(u'<', QLatin1String("&lt;"))
        .replace(u'>', QLatin1String("&gt;"));
    return "log:" + escaped.toUtf8();
}

/// The tutorial knows no names: lines of people without a name of their own come as they were said,
/// all others with it.
QByteArray lineText(const Message &message)
{
    switch (message.kind) {
    case Message::Kind::Talk:
        break;
    case Message::Kind::Action:
        return logText(message.sender % u' ' % message.text);
    case Message::Kind::Direct:
        return logText(message.sender % u" → " % message.receiver % u": " % message.text);
    }
    const bool isUnnamed = message.sender.startsWith(kUnnamed);
    return logText(isUnnamed ? message.text : QString(message.sender % u": " % message.text));
}

/// The page can not change what it shows. Of a deletion it hears nothing: no words could say which line is meant.
QByteArray correctionText(const Message &line)
{
    const bool isHere = line.kind == Message::Kind::Direct || line.room == lobby();
    if (!isHere || line.isDeleted())
        return {};
    return logText(line.sender % u" corrected: " % line.text);
}

/// An unchanged page of the tutorial's chat: is in the lobby from the start and is told how many
/// are there.
class TutorialPeer final : public Peer
{
public:
    using Peer::Peer;

    void opened() override { enter(); }
    void woken() override;
    void textReceived(QByteArrayView utf8) override;
    void deliver(Delivery &delivery) override;

private:
    void enter();
    void hear(const Welcome &welcome) { m_selfId = welcome.you.id; }
    void hear(const RoomState &state);
    void hear(const RosterChange &change);
    void hear(const CrowdNews &news);
    void hear(const Notice &notice) { sendText(logText(notice.text)); }
    void hear(const SubjectChange &change);
    void hear(const Refusal &refusal);
    void hear(const Farewell &farewell) { sayGoodbye(farewell); }
    /// Nothing the tutorial has words for.
    template <typename Other>
    void hear(const Other &)
    {
    }
    void hearLine(Delivery &delivery);
    void hearCorrection(Delivery &delivery);
    void tellCount();

    QUuid m_selfId;
    /// People in the lobby; a number is enough, since changes come without gaps after RoomState.
    int m_peopleCount = 0;
    bool m_isCountedMyself = false;
    bool m_hasAsked = false;
};

static_assert(sizeof(TutorialPeer) <= 64, "ten thousand idle peers must be small");

void TutorialPeer::enter()
{
    m_hasAsked = true;
    gate().request(*this, {0, Login{}});
    gate().request(*this, {0, Join{lobby(), 0, 0}});
}

void TutorialPeer::woken()
{
    if (!m_hasAsked && !pipe().isClosing())
        enter();
}

void TutorialPeer::textReceived(QByteArrayView utf8)
{
    if (pipe().isClosing())
        return;
    const QString line = QString::fromUtf8(utf8);
    if (line.trimmed().isEmpty())
        return;
    if (!m_hasAsked)
        enter();
    gate().request(*this, {0, Say{lobby(), line, {}}});
}

void TutorialPeer::deliver(Delivery &delivery)
{
    if (pipe().isClosing())
        return;
    if (std::holds_alternative<Message>(delivery.event()))
        return hearLine(delivery);
    if (std::holds_alternative<Edited>(delivery.event()))
        return hearCorrection(delivery);
    std::visit([this](const auto &event) { hear(event); }, delivery.event());
}

void TutorialPeer::hearLine(Delivery &delivery)
{
    const Message &message = std::get<Message>(delivery.event());
    if (message.kind != Message::Kind::Direct && message.room != lobby())
        return;
    static const char form = 0;
    pipe().sendText(delivery.encodedOnce(&form, [&] { return lineText(message); }));
}

void TutorialPeer::hearCorrection(Delivery &delivery)
{
    static const char form = 0;
    const OutgoingText &text
        = delivery.encodedOnce(&form, [&] { return correctionText(std::get<Edited>(delivery.event()).message); });
    if (!text.utf8().isEmpty())
        pipe().sendText(text);
}

void TutorialPeer::hear(const RoomState &state)
{
    if (state.room != lobby())
        return;
    m_peopleCount = state.peopleCount > 0 ? int(state.peopleCount) : int(state.people.size());
    // The state of a crowd counts the newcomer, but may not list them.
    m_isCountedMyself = state.peopleCount > 0 || std::any_of(state.people.begin(), state.people.end(),
                                    [this](const Person &person) { return person.id == m_selfId; });
    tellCount();
    if (!state.subject.text.isEmpty())
        sendText(logText(presentText(state.subject)));
}

void TutorialPeer::hear(const RosterChange &change)
{
    const bool isLeft = change.kind == RosterChange::Kind::Left;
    if (change.room != lobby() || (!isLeft && change.kind != RosterChange::Kind::Came))
        return;
    if (isLeft) {
        --m_peopleCount;
        return tellCount();
    }
    // The own arrival is announced to everybody, and may stand in RoomState already.
    if (change.person.id == m_selfId && std::exchange(m_isCountedMyself, true))
        return;
    ++m_peopleCount;
    tellCount();
}

void TutorialPeer::hear(const CrowdNews &news)
{
    if (news.room != lobby())
        return;
    m_peopleCount = int(news.peopleCount);
    tellCount();
}

void TutorialPeer::hear(const SubjectChange &change)
{
    if (change.room == lobby())
        sendText(logText(changedText(change)));
}

void TutorialPeer::hear(const Refusal &refusal)
{
    // What was asked for together with a refused login is refused as well: once is enough.
    if (!m_hasAsked)
        return;
    sendText(logText(refusal.text));
    if (!m_selfId.isNull())
        return;
    // Too many came from this address; the tutorial's page cannot ask again by itself.
    m_hasAsked = false;
    gate().wakeAfter(*this, kLoginRetryMs);
}

void TutorialPeer::tellCount()
{
    sendText("connected:" + QByteArray::number(m_peopleCount));
}

std::unique_ptr<Peer> open(Pipe &pipe, Gate &gate)
{
    return std::make_unique<TutorialPeer>(pipe, gate);
}

} // namespace

const Door &tutorial()
{
    static const Door door{
        .name = "tutorial",
        .paths = {"/tutorial"},
        .subprotocols = {},
        .open = open,
        .answer = nullptr,
        .longestMessageBytes = 0,
        .isChat = true,
    };
    return door;
}

} // namespace outcry
