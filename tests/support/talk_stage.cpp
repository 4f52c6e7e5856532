// SPDX-License-Identifier: MIT
#include "tests/support/talk_stage.h"

#include <QTest>

namespace outcry {

// Real time: only the hub's own short timers are waited for.
constexpr int kPatienceMs = 10'000;

/// Somebody at the hub who came in by no door of the conversation, and is not listened to.
class TalkStage::Extra
{
public:
    class Deaf final : public Peer
    {
    public:
        using Peer::Peer;
        void textReceived(QByteArrayView) override { }
        void deliver(Delivery &) override { }
    };

    explicit Extra(Gate &gate)
        : peer(pipe, gate)
    {
    }

    FakePipe pipe;
    Deaf peer;
};

static Error failure(int line, const QString &text)
{
    return {QStringLiteral("talk_failed"), QStringLiteral("line %1: %2").arg(line).arg(text)};
}

static QString shown(const QByteArrayList &pieces)
{
    return QString::fromUtf8(pieces.join('*'));
}

TalkStage::TalkStage(const Door &door)
    : m_door(door)
{
    // Conversations are about words; floods have tests of their own.
    Limits limits;
    limits.chatBurst = 0;
    limits.chatPerSecond = 0;
    limits.loginsPerMinute = 0;
    m_gate.hub().setLimits(limits);
    m_gate.hub().setServerName(QStringLiteral("Stage"));
    m_gate.hub().addSymbols({QStringLiteral("AAPL"), QStringLiteral("MSFT")});
}

TalkStage::~TalkStage() = default;

Result<Done> TalkStage::play(const QList<TalkStep> &steps)
{
    for (const TalkStep &next : steps) {
        const Result<Done> result = step(next);
        if (!result)
            return result.error();
    }
    return silence(steps.isEmpty() ? 0 : steps.last().line);
}

Result<Done> TalkStage::step(const TalkStep &step)
{
    switch (step.kind) {
    case TalkStep::Kind::Say:
        client(step.client).say(step.text);
        turn();
        return Done{};
    case TalkStep::Kind::Hear:
        return hear(step);
    case TalkStep::Kind::Closed:
        return closed(step);
    case TalkStep::Kind::Happen:
        break;
    }
    return happen(step);
}

Result<Done> TalkStage::hear(const TalkStep &step)
{
    client(step.client);
    QByteArrayList &unread = m_unread[step.client];
    const auto hasText = [&] {
        turn();
        return !unread.isEmpty();
    };
    if (!QTest::qWaitFor(hasText, kPatienceMs))
        return failure(step.line,
                       QStringLiteral("nothing is heard; expected %1").arg(shown(step.pieces)));
    const QByteArray text = unread.takeFirst();
    if (matchesPieces(text, step.pieces))
        return Done{};
    return failure(
        step.line,
        QStringLiteral("heard %1\n expected %2").arg(QString::fromUtf8(text), shown(step.pieces)));
}

Result<Done> TalkStage::closed(const TalkStep &step)
{
    FakePipe &pipe = client(step.client).pipe();
    const auto isClosed = [&] {
        turn();
        return pipe.isClosing();
    };
    if (!QTest::qWaitFor(isClosed, kPatienceMs))
        return failure(step.line, QStringLiteral("the connection is still open"));
    if (pipe.closeCode() == step.closeCode
        && matchesPieces(pipe.closeReason().toUtf8(), step.pieces))
        return Done{};
    return failure(
        step.line,
        QStringLiteral("closed with %1 %2").arg(pipe.closeCode()).arg(pipe.closeReason()));
}

static QString wordAt(const QByteArrayList &words, int index)
{
    return QString::fromUtf8(words.value(index));
}

const QHash<QByteArray, TalkStage::Verb> &TalkStage::verbs()
{
    using Words = const QByteArrayList &;
    static const QHash<QByteArray, Verb> table{
        {"open", [](TalkStage &stage, Words words) { stage.client(words.value(1).toInt()); }},
        {"gone",
         [](TalkStage &stage, Words words) { stage.client(words.value(1).toInt()).vanish(); }},
        {"binary",
         [](TalkStage &stage, Words words) {
             stage.client(1).sayBinary(QByteArray::fromHex(words.value(1)));
         }},
        {"repeat",
         [](TalkStage &stage, Words words) {
             for (int i = 0; i < words.value(1).toInt(); ++i)
                 stage.client(1).say(words.value(2));
         }},
        {"arrive", [](TalkStage &stage, Words words) { stage.person(words.value(1)); }},
        {"leave", [](TalkStage &stage, Words words) { stage.dismiss(words.value(1)); }},
        {"say",
         [](TalkStage &stage, Words words) {
             stage.m_gate.request(stage.person(words.value(2)),
                                  {0, Say{wordAt(words, 1), wordAt(words, 3), {}}});
         }},
        {"quote", &TalkStage::quote},
        {"kick",
         [](TalkStage &stage, Words words) {
             stage.m_gate.hub().kick(stage.client(words.value(1).toInt()).peer().id(),
                                     wordAt(words, 2));
         }},
        {"rename",
         [](TalkStage &stage, Words words) {
             stage.m_gate.hub().rename(stage.client(words.value(1).toInt()).peer().id(),
                                       wordAt(words, 2));
         }},
        {"announce",
         [](TalkStage &stage, Words words) {
             stage.m_gate.hub().announce(wordAt(words, 1), wordAt(words, 2));
         }},
        {"shutdown", [](TalkStage &stage, Words) { stage.m_gate.hub().shutDown(); }},
        {"wait",
         [](TalkStage &stage, Words words) { stage.m_gate.advance(words.value(1).toInt()); }},
    };
    return table;
}

Result<Done> TalkStage::happen(const TalkStep &step)
{
    const QByteArray verb = step.words.first();
    if (verb == "silence")
        return silence(step.line);
    const Verb run = verbs().value(verb);
    if (!run)
        return failure(step.line, QStringLiteral("there is no '! %1'").arg(wordAt(step.words, 0)));
    run(*this, step.words);
    turn();
    return Done{};
}

Result<Done> TalkStage::silence(int line)
{
    QCoreApplication::processEvents();
    turn();
    for (const auto &[number, unread] : m_unread) {
        if (!unread.isEmpty()) {
            return failure(line,
                           QStringLiteral("client %1 also heard %2")
                               .arg(number)
                               .arg(QString::fromUtf8(unread.first())));
        }
    }
    return Done{};
}

void TalkStage::quote(TalkStage &stage, const QByteArrayList &words)
{
    Quote quote;
    quote.symbol = QString::fromUtf8(words.value(1));
    const Result<ParsedPrice> price = parsePrice(QString::fromUtf8(words.value(2)));
    if (!price)
        return;
    quote.priceTicks = price->ticks;
    quote.decimals = quint8(price->decimals);
    quote.previousTicks = stage.m_lastTicks.value(quote.symbol, quote.priceTicks);
    stage.m_lastTicks.insert(quote.symbol, quote.priceTicks);
    quote.receivedMs = stage.m_gate.nowMs();
    quote.sourceTimeMs = quote.receivedMs;
    quote.source = QStringLiteral("stage");
    stage.m_gate.hub().takeQuotes({quote});
}

FakeClient &TalkStage::client(int number)
{
    std::unique_ptr<FakeClient> &client = m_clients[number];
    if (!client) {
        client = std::make_unique<FakeClient>(m_door, m_gate, ++m_lastId);
        m_gate.admit(client->peer(), m_door.name);
        turn();
    }
    return *client;
}

Peer &TalkStage::person(const QByteArray &nickname)
{
    std::unique_ptr<Extra> &extra = m_people[nickname];
    if (!extra) {
        extra = std::make_unique<Extra>(m_gate);
        extra->peer.setId(++m_lastId);
        m_gate.admit(extra->peer, "stage");
        m_gate.request(extra->peer, {0, Login{QString::fromUtf8(nickname), {}}});
        m_gate.request(extra->peer, {0, Join{QString::fromUtf16(kLobby), 0, 0}});
        turn();
    }
    return extra->peer;
}

void TalkStage::dismiss(const QByteArray &nickname)
{
    person(nickname).pipeClosed(quint16(CloseCode::Normal), {});
    m_people.erase(nickname);
}

/// The end of a worker's turn: what gathered is flushed and what was sent becomes readable.
void TalkStage::turn()
{
    m_gate.endTurn();
    for (const auto &[number, client] : m_clients)
        m_unread[number].append(client->heard());
}

} // namespace outcry
