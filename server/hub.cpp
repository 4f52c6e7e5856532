// SPDX-License-Identifier: MIT
#include "server/hub.h"

#include "model/log.h"
#include "server/chat.h"
#include "server/feed_board.h"
#include "server/logins.h"
#include "server/plain_text.h"
#include "server/price_watch.h"
#include "server/quote_board.h"

#include <QCoreApplication>
#include <QDateTime>

namespace outcry {

static_assert(sizeof(Guest) <= 80, "ten thousand guests must be small");

/// A Welcome or SymbolsAdded names no more symbols; the others are found by typing them.
static constexpr qsizetype kMostOfferedSymbols = 2000;
/// Joining, parting, watching and paging: a client that comes back asks for all its rooms at once.
static constexpr double kRequestBurst = 100;
static constexpr double kRequestsPerSecond = 10;

struct Hub::Private
{
    explicit Private(Hub &hub)
        : state(hub, &hub)
        , board(&hub)
        , chat(state, board)
        , logins(state)
        , prices(state, board)
    {
        setClock(&QDateTime::currentMSecsSinceEpoch);
    }

    using Answer = Result<Receipt>;

    void setClock(std::function<qint64()> nowMs);
    void dismiss(Guest &guest, const Farewell &farewell);
    void warnOwner(const Error &error);
    void refuse(const Guest &guest, quint64 requestId, const Error &error, const QString &key,
                const QString &room);
    Result<Done> check(Guest &guest, const Demand &demand);
    Answer answer(Guest &guest, const Demand &demand);
    Answer login(Guest &guest, const Login &login);
    void offerSymbols(Welcome &welcome) const;
    template <typename Fetch, typename Page>
    void sendPage(Guest &guest, quint64 requestId, const Fetch &fetch,
                  Result<Page> (Chat::*read)(const Member &, const Fetch &));
    void sendCandles(Guest &guest, quint64 requestId, const FetchCandles &fetch);
    Guest *guestOrNotice(PeerId peer);

    HubState state;
    QuoteBoard board;
    Chat chat;
    Logins logins;
    PriceWatch prices;
    FeedBoard feeds;
    SymbolNames symbolNames;
    bool isClosing = false;
};

static QString roomOf(const Demand &demand)
{
    if (const auto *say = std::get_if<Say>(&demand))
        return say->room;
    if (const auto *edit = std::get_if<Edit>(&demand))
        return edit->room;
    if (const auto *join = std::get_if<Join>(&demand))
        return join->room;
    if (const auto *part = std::get_if<Part>(&demand))
        return part->room;
    if (const auto *fetch = std::get_if<FetchHistory>(&demand))
        return fetch->room;
    if (const auto *fetch = std::get_if<FetchPeople>(&demand))
        return fetch->room;
    return {};
}

static QString keyOf(const Demand &demand)
{
    if (const auto *say = std::get_if<Say>(&demand))
        return say->key;
    const auto *edit = std::get_if<Edit>(&demand);
    return edit ? edit->key : QString();
}

static Receipt receiptFor(const QString &room, qint64 timeMs)
{
    return {0, legalRoomName(room), {}, 0, timeMs};
}

void Hub::Private::setClock(std::function<qint64()> nowMs)
{
    state.nowMs = nowMs;
    board.setClock(std::move(nowMs));
}

/// Ends what the guest has here at once: the name is free and the rooms know, whenever the pipe
/// closes.
void Hub::Private::dismiss(Guest &guest, const Farewell &farewell)
{
    guest.isDismissed = true;
    state.courier.toPeer(guest.peer, farewell);
    Member *member = guest.member;
    guest.member = nullptr;
    if (!member)
        return;
    chat.leaveAll(*member);
    // Whoever was sent away or went on purpose does not come back as the same person.
    state.roster.forget(*member);
}

void Hub::Private::warnOwner(const Error &error)
{
    state.courier.noticed(Notice{Notice::Severity::Warning, error.code, error.text, {}});
}

void Hub::Private::refuse(const Guest &guest, quint64 requestId, const Error &error,
                          const QString &key, const QString &room)
{
    state.courier.toPeer(guest.peer, Refusal{requestId, error.code, error.text, key, room});
}

/// What holds for all requests alike.
Result<Done> Hub::Private::check(Guest &guest, const Demand &demand)
{
    const bool isLogin = std::holds_alternative<Login>(demand);
    const bool isWatching
        = std::holds_alternative<Watch>(demand) || std::holds_alternative<Unwatch>(demand);
    if (!guest.member && !isLogin && !isWatching)
        return Error{QStringLiteral("login_first"),
                     QCoreApplication::translate("outcry",
                                                 "Say first who you are: log in, then ask again.")};
    // Their pace is the chat's to watch.
    const bool isLine = std::holds_alternative<Say>(demand) || std::holds_alternative<Edit>(demand);
    if (isLine || state.limits.chatPerSecond <= 0)
        return Done{};
    const qint64 waitMs = guest.requests.take(state.nowMs(), kRequestBurst, kRequestsPerSecond);
    if (waitMs == 0)
        return Done{};
    return Error{
        QStringLiteral("too_fast"),
        QCoreApplication::translate("outcry", "Too many requests. Wait %1 s and ask again.")
            .arg(double(waitMs) / 1000.0, 0, 'f', 1)};
}

void Hub::Private::offerSymbols(Welcome &welcome) const
{
    welcome.symbols = board.symbols().mid(0, kMostOfferedSymbols);
    for (const QString &symbol : std::as_const(welcome.symbols)) {
        if (const auto name = symbolNames.constFind(symbol); name != symbolNames.constEnd())
            welcome.symbolNames.insert(symbol, *name);
    }
}

Hub::Private::Answer Hub::Private::login(Guest &guest, const Login &login)
{
    const Result<QList<Event>> events = logins.login(guest, login);
    if (!events)
        return events.error();
    for (Event event : *events) {
        if (auto *welcome = std::get_if<Welcome>(&event))
            offerSymbols(*welcome);
        state.courier.toPeer(guest.peer, std::move(event));
    }
    for (const FeedState &feed : feeds.states())
        state.courier.toPeer(guest.peer, feed);
    state.courier.peerNamed(guest.peer, guest.member->person.nickname);
    qCDebug(lcHub).noquote() << QCoreApplication::translate("outcry", "Connection %1 has logged in as %2")
                                    .arg(QString::number(guest.peer), guest.member->person.nickname);
    chat.welcomeBack(*guest.member);
    return receiptFor({}, state.nowMs());
}

Hub::Private::Answer Hub::Private::answer(Guest &guest, const Demand &demand)
{
    if (const Result<Done> isAllowed = check(guest, demand); !isAllowed) {
        chat.losePatience(guest);
        return isAllowed.error();
    }
    const auto *say = std::get_if<Say>(&demand);
    const auto *edit = std::get_if<Edit>(&demand);
    if (say || edit) {
        Answer said = say ? chat.say(guest, *say) : chat.edit(guest, *edit);
        // A line that came too fast has cost its part already.
        if (!said && said.error().code != u"too_fast")
            chat.losePatience(guest);
        return said;
    }
    if (const auto *wanted = std::get_if<Login>(&demand))
        return login(guest, *wanted);
    Result<Done> done = Done{};
    if (const auto *join = std::get_if<Join>(&demand))
        done = chat.join(*guest.member, *join);
    else if (const auto *part = std::get_if<Part>(&demand))
        done = chat.part(*guest.member, part->room);
    else if (const auto *watch = std::get_if<Watch>(&demand))
        done = prices.watch(guest, *watch);
    else if (const auto *unwatch = std::get_if<Unwatch>(&demand))
        prices.unwatch(guest, *unwatch);
    if (!done)
        return done.error();
    return receiptFor(roomOf(demand), state.nowMs());
}

template <typename Fetch, typename Page>
void Hub::Private::sendPage(Guest &guest, quint64 requestId, const Fetch &fetch,
                            Result<Page> (Chat::*read)(const Member &, const Fetch &))
{
    const Result<Done> isAllowed = check(guest, fetch);
    const Result<Page> page
        = isAllowed ? (chat.*read)(*guest.member, fetch) : Result<Page>(isAllowed.error());
    if (!page)
        return refuse(guest, requestId, page.error(), {}, fetch.room);
    Page numbered = *page;
    numbered.requestId = requestId;
    state.courier.toPeer(guest.peer, numbered);
}

void Hub::Private::sendCandles(Guest &guest, quint64 requestId, const FetchCandles &fetch)
{
    const Result<Done> isAllowed = check(guest, fetch);
    const Result<CandlePage> page = isAllowed ? board.candles(fetch) : Result<CandlePage>(isAllowed.error());
    if (!page)
        return refuse(guest, requestId, page.error(), {}, {});
    CandlePage numbered = *page;
    numbered.requestId = requestId;
    state.courier.toPeer(guest.peer, numbered);
}

Guest *Hub::Private::guestOrNotice(PeerId peer)
{
    Guest *guest = state.guest(peer);
    if (guest && !guest->isDismissed)
        return guest;
    warnOwner({QStringLiteral("no_such_peer"),
               QCoreApplication::translate("outcry", "That connection is gone already.")});
    return nullptr;
}

Hub::Hub(QObject *parent)
    : EventSource(parent)
    , d(std::make_unique<Private>(*this))
{
    setServerName(d->state.serverName);
    connect(&d->board, &QuoteBoard::batchReady, this, [this](const QuoteBatch &batch) {
        d->state.courier.toTopic(Topic::allQuotes(), batch);
        d->state.courier.deliver();
    });
    connect(&d->state.crowds, &Crowds::due, this, [this] { d->chat.tellCrowds(); });
}

Hub::~Hub() = default;

void Hub::setServerName(const QString &name)
{
    d->state.serverName = name;
    d->state.roster.reserve(name);
}

void Hub::setLimits(const Limits &limits)
{
    d->state.limits = limits;
}

void Hub::setClock(std::function<qint64()> nowMs)
{
    d->setClock(std::move(nowMs));
}

void Hub::setQuoteWindow(int ms)
{
    d->board.setWindow(ms);
}

void Hub::setCrowdWindow(int ms)
{
    d->state.crowds.setWindow(ms);
}

void Hub::addSymbols(const QStringList &symbols, const SymbolNames &names)
{
    d->board.addSymbols(symbols);
    d->symbolNames.insert(names);
}

void Hub::tellSymbols(const QStringList &symbols, const SymbolNames &names)
{
    SymbolsAdded added{symbols.mid(0, kMostOfferedSymbols), {}};
    for (const QString &symbol : std::as_const(added.symbols)) {
        if (const auto name = names.constFind(symbol); name != names.constEnd())
            added.names.insert(symbol, *name);
    }
    d->state.courier.toEverybody(added);
    d->state.courier.deliver();
}

const SymbolNames &Hub::symbolNames() const
{
    return d->symbolNames;
}

void Hub::setPast(const QStringList &symbols, CandleBoard::Past past)
{
    d->board.setPast(symbols, std::move(past));
}

void Hub::peerArrived(PeerId peer, const QString &address, const QByteArray &door)
{
    Guest &guest = d->state.guests[peer];
    guest.peer = peer;
    guest.address = address;
    guest.door = d->state.placeOfDoor(door);
    guest.arrivedS = quint32(d->state.nowMs() / 1000);
}

void Hub::peerDeparted(PeerId peer)
{
    Guest *guest = d->state.guest(peer);
    if (!guest)
        return;
    if (guest->member) {
        d->chat.leaveAll(*guest->member);
        d->state.roster.release(*guest->member, d->state.nowMs());
    }
    d->state.guests.erase(peer);
    d->state.courier.deliver();
}

void Hub::handle(PeerId peer, const Request &request)
{
    Guest *guest = d->state.guest(peer);
    if (!guest || guest->isDismissed || d->isClosing)
        return;
    if (const auto *fetch = std::get_if<FetchHistory>(&request.demand)) {
        d->sendPage(*guest, request.id, *fetch, &Chat::history);
    } else if (const auto *fetch = std::get_if<FetchPeople>(&request.demand)) {
        d->sendPage(*guest, request.id, *fetch, &Chat::people);
    } else if (const auto *wanted = std::get_if<FetchCandles>(&request.demand)) {
        d->sendCandles(*guest, request.id, *wanted);
    } else {
        const QString key = keyOf(request.demand);
        const Private::Answer answer = d->answer(*guest, request.demand);
        if (!answer) {
            d->refuse(*guest, request.id, answer.error(), key, roomOf(request.demand));
        } else if (request.id != 0 || !key.isEmpty()) {
            Receipt receipt = *answer;
            receipt.requestId = request.id;
            d->state.courier.toPeer(peer, receipt);
        }
    }
    if (guest->farewell)
        d->dismiss(*guest, *guest->farewell);
    d->state.courier.deliver();
}

void Hub::takeQuotes(const QList<Quote> &quotes)
{
    d->board.note(quotes);
}

void Hub::takeFeedState(const FeedState &state)
{
    if (d->feeds.note(state, d->state.nowMs()))
        d->state.courier.toEverybody(state);
    d->state.courier.feedStateChanged(state);
    d->state.courier.deliver();
}

void Hub::forgetFeed(const QString &name)
{
    d->feeds.forget(name);
}

void Hub::describe()
{
    for (const FeedState &feed : d->feeds.states())
        emit feedStateChanged(feed);
    for (const auto &[name, room] : d->state.rooms.all()) {
        RoomState state = room.stateSince(0, 0);
        state.people = room.persons();
        emit roomEntered(state);
    }
    if (const QList<Quote> quotes = d->board.quotes(); !quotes.isEmpty())
        emit quotesReceived(quotes);
}

void Hub::tellCandles(const QString &symbol, CandleInterval interval, qint64 beforeMs, int count)
{
    const Result<CandlePage> page = d->board.candles({symbol, interval, beforeMs, count});
    if (page)
        emit candlesReceived(*page);
    else
        emit candlesRefused(symbol, interval, page.error().text);
}

/// Who has a name is known by it; the address is kept only until then.
static QString wordsFor(const Guest &guest)
{
    return guest.member ? guest.member->person.nickname : guest.address;
}

void Hub::kick(PeerId peer, const QString &reason)
{
    if (Guest *guest = d->guestOrNotice(peer)) {
        const QString given = reason.trimmed();
        qCInfo(lcHub).noquote() << QCoreApplication::translate("outcry", "%1 was sent away by the owner").arg(wordsFor(*guest));
        d->dismiss(*guest,
                   {1008,
                    given.isEmpty() ? QCoreApplication::translate("outcry", "You were sent away.")
                                    : given});
    }
    d->state.courier.deliver();
}

void Hub::rename(PeerId peer, const QString &nickname)
{
    Guest *guest = d->guestOrNotice(peer);
    if (guest && !guest->member) {
        d->warnOwner({QStringLiteral("no_name"),
                      QCoreApplication::translate("outcry", "That connection has no name yet.")});
    } else if (guest) {
        const QString former = guest->member->person.nickname;
        const Result<Done> renamed = d->chat.rename(*guest->member, nickname);
        if (!renamed) {
            d->warnOwner(renamed.error());
        } else {
            qCInfo(lcHub).noquote() << QCoreApplication::translate("outcry", "%1 was renamed to %2 by the owner")
                                           .arg(former, guest->member->person.nickname);
            d->state.courier.toPeer(
                peer,
                Notice{Notice::Severity::Hint,
                       QStringLiteral("renamed"),
                       QCoreApplication::translate("outcry",
                                                   "The owner of this server renamed you to %1.")
                           .arg(guest->member->person.nickname),
                       {}});
        }
    }
    d->state.courier.deliver();
}

void Hub::announce(const QString &room, const QString &text)
{
    if (const Result<Done> said = d->chat.announce(room, text); !said)
        d->warnOwner(said.error());
    else
        qCInfo(lcHub).noquote() << QCoreApplication::translate("outcry", "The owner spoke in %1").arg(room);
    d->state.courier.deliver();
}

void Hub::tell(PeerId peer, const QString &text)
{
    const Guest *guest = d->guestOrNotice(peer);
    const QString said = plainText(text);
    if (guest && said.isEmpty()) {
        d->warnOwner({QStringLiteral("empty"), QCoreApplication::translate("outcry", "There is nothing to say.")});
    } else if (guest) {
        // That there was one, not what it said: it was for one alone.
        qCInfo(lcHub).noquote() << QCoreApplication::translate("outcry", "%1 got a message of the owner").arg(wordsFor(*guest));
        d->state.courier.toPeer(peer,
                                Notice{Notice::Severity::Warning,
                                       QStringLiteral("from_owner"),
                                       QCoreApplication::translate("outcry", "%1 to you alone: %2").arg(d->state.serverName, said),
                                       {}});
    }
    d->state.courier.deliver();
}

void Hub::tellEverybody(const QString &text)
{
    const QString said = plainText(text);
    if (said.isEmpty()) {
        d->warnOwner({QStringLiteral("empty"), QCoreApplication::translate("outcry", "There is nothing to say.")});
    } else {
        qCInfo(lcHub).noquote() << QCoreApplication::translate("outcry", "The owner spoke to everybody");
        d->state.courier.toEverybody(Notice{Notice::Severity::Warning,
                                            QStringLiteral("from_owner"),
                                            QCoreApplication::translate("outcry", "%1 to everybody: %2").arg(d->state.serverName, said),
                                            {}});
    }
    d->state.courier.deliver();
}

void Hub::shutDown()
{
    d->isClosing = true;
    // Plain on purpose: the book's clients show exactly these words.
    d->state.courier.toEverybody(Farewell{1001, QStringLiteral("Server has disconnected")});
    d->state.courier.silence();
    d->state.courier.deliver();
}

} // namespace outcry
