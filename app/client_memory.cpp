// SPDX-License-Identifier: MIT
// ClientApp: what it remembers, of each server and of its windows.
#include "app/client_place.h"
#include "client/server_url.h"
#include "model/direct_talk.h"
#include "model/log.h"
#include "model/talk_memory.h"
#include "ui/input_line.h"
#include "ui/room_pane.h"

#include <algorithm>

namespace outcry {

static QString urlOf(const QString &address)
{
    const Result<QUrl> url = parseServerUrl(address);
    return url ? url->toString() : QString();
}

void ClientApp::restoreWishes(Place &place)
{
    place.desk.levels().restore(m_settings.levels.value(place.address).toStringList());
    place.desk.ignored().restore(m_settings.ignored.value(place.address).toStringList());
}

void ClientApp::rememberWish(QVariantMap &wishes, const Place &place, const QStringList &now)
{
    if (place.address.isEmpty() || wishes.value(place.address).toStringList() == now)
        return;
    wishes.insert(place.address, now);
    m_saveSoon.start();
}

/// Of whom one window of a server hears nothing, the others do not either.
void ClientApp::rememberIgnored(Place &place)
{
    const QStringList now = place.desk.ignored().stored();
    rememberWish(m_settings.ignored, place, now);
    for (const auto &other : m_places) {
        if (other->address == place.address && other->desk.ignored().stored() != now)
            other->desk.ignored().restore(now);
    }
}

/// Nothing of it means anything to another server: neither its people nor its rooms, with what was being typed in them, be
/// they joined or given up. What was there before the first server is for that one.
void ClientApp::leaveServer(Place &place)
{
    keepTicket(place);
    remember(place);
    takeUnsentLines(place);
    if (!place.client.url().isEmpty())
        place.desk.forgetRooms();
}

/// Once: a program that starts while this one runs must not take its place, but is another connection.
QString ClientApp::takeTicket(const Place &place)
{
    ServerProfile profile = m_settings.profile(place.address);
    const QString ticket = std::exchange(profile.ticket, {});
    if (!isFirst(place) || ticket.isEmpty())
        return {};
    m_settings.setProfile(profile);
    m_saveSoon.start();
    return profile.nickname == place.typedNickname ? ticket : QString();
}

/// Of a person who goes by a name that the user did not choose it would bring back that name.
void ClientApp::keepTicket(const Place &place)
{
    const bool isAsChosen = place.wasWelcomed && place.nickname == place.acceptedNickname;
    if (!isFirst(place) || !isAsChosen || !m_settings.servers.contains(place.address))
        return;
    ServerProfile profile = m_settings.profile(place.address);
    profile.ticket = place.client.ticket();
    m_settings.setProfile(profile);
}

static QList<QUuid> idsOf(const QStringList &texts)
{
    QList<QUuid> ids;
    for (const QString &text : texts) {
        if (const QUuid id = QUuid::fromString(text); !id.isNull())
            ids.append(id);
    }
    return ids;
}

static QStringList textsOf(const QList<QUuid> &ids)
{
    QStringList texts;
    for (const QUuid &id : ids)
        texts.append(id.toString(QUuid::WithoutBraces));
    return texts;
}

/// Rooms and watch lists as they were when this server was left.
void ClientApp::takeProfile(Place &place)
{
    const ServerProfile profile = m_settings.profile(place.address);
    for (const QString &room : profile.rooms) {
        place.client.join(room);
        place.desk.openRoom(room);
    }
    if (profile.rooms.isEmpty()) {
        place.client.join(QStringView(kLobby).toString());
        place.desk.openRoom(QStringView(kLobby).toString());
    }
    if (isFirst(place)) {
        place.desk.setFormerIds(idsOf(profile.ownIds) + place.desk.ownIds());
        place.desk.setReadMarks(readReadMarks(profile.readMarks));
        restoreTalks(place.desk, profile.talks);
    }
    QStringList order = place.desk.rooms();
    std::stable_sort(order.begin(), order.end(), [&profile](const QString &a, const QString &b) {
        // What is not in the profile comes last.
        return std::size_t(profile.rooms.indexOf(a)) < std::size_t(profile.rooms.indexOf(b));
    });
    place.desk.setOrder(order);
    if (isFirst(place) && !profile.room.isEmpty()) {
        const QString room = roomOfLastingName(place.desk, profile.room);
        if (place.desk.messages(room) != nullptr)
            place.window.showRoom(room);
    }
    // Those of the last server are here already.
    if (!profile.watchLists.isEmpty() && profile.watchLists != place.desk.watchLists().save())
        place.desk.watchLists().restore(profile.watchLists);
}

/// In the order of the list.
static QStringList joinedRooms(const Desk &desk, const ChatClient &client)
{
    const QStringList joined = client.rooms();
    QStringList rooms = desk.rooms();
    rooms.removeIf([&joined](const QString &room) { return !joined.contains(room); });
    return rooms;
}

void ClientApp::connectServers()
{
    listServers();
    connect(&m_servers, &KnownServers::forgetWanted, this, [this](const QString &address) {
        m_forgotten.insert(address, m_settings.forgetServer(address));
        forgetLines(address);
        listServers();
        m_saveSoon.start();
    });
    connect(&m_servers, &KnownServers::takeBackWanted, this, [this](const QString &address) {
        m_settings.takeBack(m_forgotten.take(address));
        takeBackLines(address);
        listServers();
        m_saveSoon.start();
    });
}

void ClientApp::forgetLines(const QString &address)
{
    if (!m_places.empty())
        m_forgottenLines.insert(address, m_places.front()->unsentLines.take(urlOf(address)));
}

void ClientApp::takeBackLines(const QString &address)
{
    const QList<Outbox::Line> lines = m_forgottenLines.take(address);
    if (!m_places.empty() && !lines.isEmpty())
        m_places.front()->unsentLines[urlOf(address)] += lines;
}

void ClientApp::listServers()
{
    QList<KnownServer> servers;
    for (const QString &address : std::as_const(m_settings.servers)) {
        // Where the user is now, the profile is written at the end.
        const bool isHere = !m_places.empty() && m_places.front()->wasWelcomed && m_places.front()->address == address;
        const ServerProfile profile = m_settings.profile(address);
        if (isHere)
            servers.append({address, m_places.front()->nickname, joinedRooms(m_places.front()->desk, m_places.front()->client)});
        else
            servers.append({address, profile.nickname, profile.rooms});
    }
    m_servers.setAll(servers);
}

/// Of the first window only: two windows in one room would overwrite each other's. And not before those of the last time
/// are here.
void ClientApp::keepDrafts(Place &place)
{
    if (!isFirst(place) || place.client.url().isEmpty() || isDemo(place))
        return;
    QMap<QString, QString> lasting;
    const QMap<QString, QString> drafts = place.desk.drafts().lasting();
    for (auto draft = drafts.begin(); draft != drafts.end(); ++draft)
        lasting.insert(lastingName(place.desk, draft.key()), draft.value());
    lasting.remove(QString());
    m_settings.setDrafts(place.address, lasting);
}

void ClientApp::restoreDrafts(Place &place)
{
    QMap<QString, QString> drafts;
    const QMap<QString, QString> lasting = m_settings.drafts(place.address);
    for (auto draft = lasting.begin(); draft != lasting.end(); ++draft)
        drafts.insert(roomOfLastingName(place.desk, draft.key()), draft.value());
    drafts.remove(QString());
    place.desk.drafts().restore(drafts);
}

static QList<Outbox::Line> withLastingNames(const Desk &desk, QList<Outbox::Line> lines)
{
    for (Outbox::Line &line : lines)
        line.room = lastingName(desk, line.room);
    // Nobody could be found again whose name was never heard.
    lines.removeIf([](const Outbox::Line &line) { return line.room.isEmpty(); });
    return lines;
}

/// They are for the server that is left, and wait until it is chosen again.
void ClientApp::takeUnsentLines(Place &place)
{
    if (place.client.url().isEmpty())
        return;
    const QList<Outbox::Line> lines = withLastingNames(place.desk, place.client.takeLines());
    if (!lines.isEmpty())
        place.unsentLines[place.client.url().toString()] += lines;
}

void ClientApp::putUnsentLines(Place &place)
{
    QList<Outbox::Line> lines = place.unsentLines.take(place.client.url().toString());
    for (Outbox::Line &line : lines) {
        line.room = roomOfLastingName(place.desk, line.room);
        // Somebody else may have the name by now: only the user sends it to them. And a command of days ago is done only if
        // it is still wanted.
        const bool isCommand = line.text.startsWith(u'/') && !line.text.startsWith(u"//");
        if (isDirectTalk(line.room) || isCommand)
            line.state = Outbox::State::Failed;
        if (!isDirectTalk(line.room))
            place.client.join(line.room);
    }
    lines.removeIf([](const Outbox::Line &line) { return line.room.isEmpty(); });
    place.client.putLines(lines);
    // It takes so many at once; the others wait for another time.
    lines.removeIf([&place](const Outbox::Line &line) { return place.client.outbox().find(line.key).has_value(); });
    if (!lines.isEmpty())
        place.unsentLines[place.client.url().toString()] += withLastingNames(place.desk, lines);
}

/// Of the first window only, as the drafts.
void ClientApp::keepUnsentLines()
{
    if (m_places.empty())
        return;
    const Place &place = *m_places.front();
    UnsentLines all = place.unsentLines;
    if (!place.client.url().isEmpty())
        all[place.client.url().toString()] += withLastingNames(place.desk, place.client.outbox().lasting());
    for (const QString &demo : std::as_const(m_demoAddresses))
        all.remove(urlOf(demo));
    m_settings.unsentLines = saveUnsentLines(all);
}

/// Also while the server is away talks are read and closed; once they are here.
void ClientApp::rememberTalks(const Place &place)
{
    if (!isFirst(place) || place.client.url().isEmpty() || !m_settings.servers.contains(place.address))
        return;
    ServerProfile profile = m_settings.profile(place.address);
    profile.talks = saveTalks(place.desk);
    profile.room = lastingName(place.desk, place.window.currentRoom());
    m_settings.setProfile(profile);
}

ServerProfile ClientApp::profileOf(const Place &place) const
{
    ServerProfile profile = m_settings.profile(place.address);
    // A name that was refused is none to come back with.
    if (!place.acceptedNickname.isEmpty())
        profile.nickname = place.acceptedNickname;
    profile.rooms = joinedRooms(place.desk, place.client);
    profile.watchLists = m_settings.watchLists;
    profile.talks = saveTalks(place.desk);
    profile.room = lastingName(place.desk, place.window.currentRoom());
    profile.readMarks = saveReadMarks(place.desk.readMarks());
    profile.ownIds = textsOf(place.desk.ownIds());
    return profile;
}

void ClientApp::remember(Place &place)
{
    keepDrafts(place);
    // What was never connected knows little worth keeping.
    if (!place.wasWelcomed) {
        rememberTalks(place);
        return save();
    }
    m_settings.arrangement = place.window.arrangement();
    m_settings.symbols = place.desk.watchLists().symbols();
    m_settings.watchLists = place.desk.watchLists().save();
    m_settings.recentJumps = place.window.recentJumps();
    // Not of a server that was forgotten meanwhile.
    if (isFirst(place) && m_settings.servers.contains(place.address))
        m_settings.setProfile(profileOf(place));
    m_settings.recentEmoji = place.window.talk().input().recentEmoji();
    save();
}

void ClientApp::save()
{
    keepUnsentLines();
    m_settings.preferences = m_preferences.stored();
    listServers();
    if (const Result<Done> saved = m_settings.save(); !saved) {
        qCWarning(lcClient).noquote() << saved.error().text;
        // Once: it fails at every save until somebody makes room.
        if (!m_places.empty() && !std::exchange(m_isSaveFailureTold, true))
            m_places.front()->window.showNotice({Notice::Severity::Warning, saved.error().code, saved.error().text, {}});
    }
}

} // namespace outcry
