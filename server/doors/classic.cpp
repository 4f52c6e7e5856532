// SPDX-License-Identifier: MIT
#include "model/wire.h"
#include "server/doors/door.h"
#include "server/doors/gate.h"
#include "server/doors/stock_ticker.h"

#include <QStringBuilder>

namespace outcry {

namespace {

// The time in which a ticker says what it wants, so that it is not announced as a chat partner
// first. The book's pages ask as soon as they are connected; this leaves room for a slow line.
constexpr int kGraceMs = 400;
constexpr int kTickerPeriodMs = 1000;
constexpr int kLoginRetryMs = 20'000;
// A ticker that reads slower than this leaves out seconds; what it gets is always the newest.
constexpr qsizetype kSlowBytes = 16 * 1024;
// Each change of a wish is up to two requests to the hub, which takes 10 a second. Of the wishes
// beyond these only the newest counts, at the next answer.
constexpr quint8 kMostChangesPerPeriod = 4;

const QString &lobby()
{
    static const QString name = QString::fromUtf16(kLobby);
    return name;
}

/// One text of the book's chat; the order of the members is that of the original.
QByteArray chatText(QByteArrayView type, const Person &person, QStringView message)
{
    QByteArray text("{\"type\":\"");
    text.append(type).append("\",\"id\":\"").append(person.id.toByteArray(QUuid::WithoutBraces));
    text.append("\",\"nickname\":");
    wire::appendJsonString(text, person.nickname);
    text.append(",\"message\":");
    wire::appendJsonString(text, message);
    return text.append('}');
}

QByteArray lineText(const Message &message)
{
    const Person sender{message.senderId, message.sender};
    switch (message.kind) {
    case Message::Kind::Talk:
        break;
    case Message::Kind::Action:
        // The book's pages show a notification without the name.
        return chatText("notification", sender, QString(message.sender % u' ' % message.text));
    case Message::Kind::Direct:
        // Nicknames have no blanks, so that nobody can pass a public line off as a private one.
        return chatText("message", {sender.id, sender.nickname % u" → " % message.receiver},
                        message.text);
    }
    return chatText("message", sender, message.text);
}

/// The book's pages can not change what they show. Of a deletion they hear nothing: no words could say which line is meant.
QByteArray correctionText(const Message &line)
{
    const bool isHere = line.kind == Message::Kind::Direct || line.room == lobby();
    if (!isHere || line.isDeleted())
        return {};
    return chatText("notification", {line.senderId, line.sender}, QString(line.sender % u" corrected: " % line.text));
}

QByteArray changeText(const RosterChange &change)
{
    // Protocol texts of the book: never translated.
    switch (change.kind) {
    case RosterChange::Kind::Came:
        return chatText("notification", change.person,
                        QString(change.person.nickname % u" has connected"));
    case RosterChange::Kind::Left:
        return chatText("notification", change.person,
                        QString(change.person.nickname % u" has disconnected"));
    case RosterChange::Kind::Away:
        return chatText("notification", change.person, QString(change.person.nickname % u" is away"));
    case RosterChange::Kind::Back:
        return chatText("notification", change.person, QString(change.person.nickname % u" is back"));
    case RosterChange::Kind::Renamed:
        break;
    }
    return chatText(
        "nick_update", change.person,
        QString(u"Client " % change.formerNickname % u" changed to " % change.person.nickname));
}

/// What did not fit into the news of a crowd; said by nobody, in words that are never translated either.
QByteArray untoldText(quint64 count)
{
    return chatText("notification", {{}, QStringLiteral("Outcry")},
                    QString(QString::number(count) % u" more have come or gone"));
}

/// What everybody in the lobby reads about an event; empty when it does not concern them.
QByteArray publicText(const Event &event)
{
    if (const auto *message = std::get_if<Message>(&event)) {
        const bool isHere = message->kind == Message::Kind::Direct || message->room == lobby();
        return isHere ? lineText(*message) : QByteArray();
    }
    if (const auto *edited = std::get_if<Edited>(&event))
        return correctionText(edited->message);
    if (const auto *subject = std::get_if<SubjectChange>(&event))
        return subject->room == lobby() ? chatText("notification", subject->subject.author, changedText(*subject)) : QByteArray();
    const auto *change = std::get_if<RosterChange>(&event);
    return change && change->room == lobby() ? changeText(*change) : QByteArray();
}

/// An unchanged client of the book: a chat partner in the lobby, or a stock ticker that never logs
/// in. Which of the two it is shows in its first message; who stays silent is a chat partner.
class ClassicPeer final : public Peer
{
public:
    using Peer::Peer;

    void opened() override { gate().wakeAfter(*this, kGraceMs); }
    void textReceived(QByteArrayView utf8) override;
    void deliver(Delivery &delivery) override;
    void deliverQuote(QuoteDelivery &delivery) override { note(delivery.quote()); }
    void backlogGrew() override;
    void flush() override;
    void woken() override;

private:
    void announce();
    void comeAgain();
    void say(const QString &line);
    void watch(const QStringList &symbols);
    void ask(const QStringList &symbols);
    void note(const Quote &quote);
    void sendPrices();
    void hear(Delivery &delivery);
    void hearCrowd(Delivery &delivery, const CrowdNews &news);
    void rememberMyself(const Event &event);
    void notify(const QString &text);
    void part(const Farewell &farewell);

    Person m_self;
    /// Null: not a ticker.
    std::unique_ptr<StockTicker> m_ticker;
    quint8 m_changesInPeriod = 0;
    bool m_isAnnounced = false;
    bool m_hasSpoken = false;
    bool m_owesWarning = false;
    bool m_owesPrices = false;
};

static_assert(sizeof(ClassicPeer) <= 128, "ten thousand idle peers must be small");

void ClassicPeer::textReceived(QByteArrayView utf8)
{
    if (pipe().isClosing())
        return;
    if (!m_hasSpoken) {
        if (const auto symbols = StockTicker::askedSymbols(utf8))
            return watch(*symbols);
    }
    if (m_ticker || utf8.trimmed().isEmpty())
        return;
    const QString line = QString::fromUtf8(utf8);
    if (line.trimmed().isEmpty())
        return;
    m_hasSpoken = true;
    announce();
    say(line);
}

void ClassicPeer::announce()
{
    if (std::exchange(m_isAnnounced, true))
        return;
    gate().request(*this, {0, Login{}});
    gate().request(*this, {0, Join{lobby(), 0, 0}});
}

/// The login was refused, since too many came from this address. The book's clients cannot ask
/// again by themselves.
void ClassicPeer::comeAgain()
{
    m_isAnnounced = false;
    gate().wakeAfter(*this, kLoginRetryMs);
}

void ClassicPeer::say(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    if (!line.startsWith(u"/nick") || words.first() != u"/nick")
        return gate().request(*this, {0, Say{lobby(), line, {}}});
    // The book: the first word after it is the name; without one nothing happens.
    if (words.size() > 1)
        gate().request(*this, {0, Say{lobby(), u"/nick " % words.at(1), {}}});
}

void ClassicPeer::watch(const QStringList &symbols)
{
    const bool isNew = !m_ticker;
    if (isNew) {
        m_ticker = std::make_unique<StockTicker>();
        // It was slower than the grace and is taken for a chat partner by now.
        if (m_isAnnounced)
            gate().request(*this, {0, Part{lobby()}});
        gate().wakeAfter(*this, kTickerPeriodMs);
    }
    // One change is left for the next period.
    if (m_changesInPeriod + 1 < kMostChangesPerPeriod)
        ask(symbols);
    else
        m_ticker->postpone(symbols);
}

void ClassicPeer::ask(const QStringList &symbols)
{
    ++m_changesInPeriod;
    const StockTicker::Change change = m_ticker->ask(symbols);
    if (!change.unwatch.isEmpty())
        gate().request(*this, {0, Unwatch{change.unwatch}});
    // Before the wish goes out: its answer may come while it is handed over.
    if (m_ticker->knowsAnyPrice() || change.watch.isEmpty())
        sendPrices();
    if (!change.watch.isEmpty())
        gate().request(*this, {0, Watch{change.watch}});
}

void ClassicPeer::woken()
{
    if (pipe().isClosing())
        return;
    if (!m_ticker)
        return announce();
    m_changesInPeriod = 0;
    gate().wakeAfter(*this, kTickerPeriodMs);
    if (const auto postponed = m_ticker->takePostponed())
        ask(*postponed);
    else
        sendPrices();
}

void ClassicPeer::note(const Quote &quote)
{
    if (!m_ticker)
        return;
    m_ticker->note(quote);
    // A first price is told at once, all later ones every second.
    if (!m_ticker->takeNews())
        return;
    m_owesPrices = true;
    gate().flushLater(*this);
}

void ClassicPeer::backlogGrew()
{
    // Not here: this may come from inside the sending of another text.
    m_owesWarning = !m_ticker;
    gate().flushLater(*this);
}

void ClassicPeer::flush()
{
    if (pipe().isClosing())
        return;
    if (std::exchange(m_owesWarning, false))
        notify(slowReaderNotice().text);
    // Every price is followed by a flush; only a first one is told before its second is over.
    if (m_ticker && m_owesPrices)
        sendPrices();
}

void ClassicPeer::sendPrices()
{
    m_owesPrices = false;
    if (pipe().backlogBytes() <= kSlowBytes)
        sendText(m_ticker->answer());
}

void ClassicPeer::deliver(Delivery &delivery)
{
    if (pipe().isClosing())
        return;
    const Event &event = delivery.event();
    if (const auto *farewell = std::get_if<Farewell>(&event))
        return part(*farewell);
    if (const auto *batch = std::get_if<QuoteBatch>(&event)) {
        for (const Quote &quote : batch->quotes)
            note(quote);
        return;
    }
    // A ticker's page would take anything else for prices.
    if (m_isAnnounced && !m_ticker)
        hear(delivery);
}

void ClassicPeer::hear(Delivery &delivery)
{
    const Event &event = delivery.event();
    rememberMyself(event);
    if (const auto *notice = std::get_if<Notice>(&event))
        return notify(notice->text);
    if (const auto *refusal = std::get_if<Refusal>(&event)) {
        notify(refusal->text);
        if (m_self.id.isNull())
            comeAgain();
        return;
    }
    if (const auto *news = std::get_if<CrowdNews>(&event))
        return hearCrowd(delivery, *news);
    const auto *state = std::get_if<RoomState>(&event);
    if (state && state->room == lobby() && !state->subject.text.isEmpty())
        return notify(presentText(state->subject));
    static const char form = 0;
    const OutgoingText &text = delivery.encodedOnce(&form, [&] { return publicText(event); });
    if (!text.utf8().isEmpty())
        pipe().sendText(text);
}

/// The book's pages know one notification for one change. The texts of one turn leave in one write.
void ClassicPeer::hearCrowd(Delivery &delivery, const CrowdNews &news)
{
    if (news.room != lobby())
        return;
    for (const RosterChange &change : news.changes) {
        // The own coming and the own new name were told at once.
        if (change.person.id == m_self.id)
            continue;
        // The change's place is a form of its own.
        pipe().sendText(delivery.encodedOnce(&change, [&] { return changeText(change); }));
    }
    static const char untold = 0;
    if (news.untoldCount > 0)
        pipe().sendText(delivery.encodedOnce(&untold, [&] { return untoldText(news.untoldCount); }));
}

void ClassicPeer::rememberMyself(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event))
        m_self = welcome->you;
    const auto *change = std::get_if<RosterChange>(&event);
    if (change && change->kind == RosterChange::Kind::Renamed && change->person.id == m_self.id)
        m_self = change->person;
}

/// Tells this client alone, line by line: the book's pages do not show line breaks.
void ClassicPeer::notify(const QString &text)
{
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts))
        sendText(chatText("notification", m_self, line));
}

void ClassicPeer::part(const Farewell &farewell)
{
    if (m_isAnnounced && !m_ticker) {
        if (farewell.closeCode == int(CloseCode::GoingAway))
            notify(QStringLiteral("Server has disconnected"));
        else if (farewell.closeCode != int(CloseCode::Normal))
            notify(farewell.reason);
    }
    sayGoodbye(farewell);
}

std::unique_ptr<Peer> open(Pipe &pipe, Gate &gate)
{
    return std::make_unique<ClassicPeer>(pipe, gate);
}

} // namespace

const Door &classic()
{
    static const Door door{
        .name = "classic",
        .paths = {"/"},
        .subprotocols = {},
        .open = open,
        .answer = nullptr,
        .longestMessageBytes = 0,
        .isChat = true,
    };
    return door;
}

} // namespace outcry
