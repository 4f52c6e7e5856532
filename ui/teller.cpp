// SPDX-License-Identifier: MIT
#include "ui/teller.h"

#include "model/desk.h"
#include "ui/client_window.h"
#include "ui/notifier.h"
#include "ui/preferences.h"
#include "ui/quiet.h"
#include "ui/sound_player.h"

#include <QApplication>
#include <QDateTime>

namespace outcry {

using namespace Qt::StringLiterals;
using Key = Preferences::Key;

/// What a notification shows of a line; services cut long ones anyway.
static constexpr qsizetype kMostCharacters = 240;

static constexpr auto kCountSoon = std::chrono::milliseconds(150);

static QString keyOf(const ClientWindow &window, const QString &room)
{
    return QString::number(quintptr(&window), 16) + u'/' + room;
}

static QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= kMostCharacters ? line : line.left(kMostCharacters - 1) + u'…';
}

Teller::Teller(const Preferences &preferences, const Quiet &quiet, Notifier &notifier, SoundPlayer &player, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_quiet(quiet)
    , m_notifier(notifier)
    , m_player(player)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountSoon);
    connect(&m_countSoon, &QTimer::timeout, this, &Teller::countUnread);
    connect(&notifier, &Notifier::activated, this, &Teller::open);
}

void Teller::follow(Desk &desk, ClientWindow &window)
{
    m_followed.append({&desk, &window});
    connect(&desk, &Desk::lineArrived, &window,
            [this, &desk, &window](const QString &room, const Message &message, Calling calling) {
                onLine(desk, window, message, room, calling);
            });
    connect(&desk.levels(), &RoomLevels::changed, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&desk, &Desk::unreadChanged, &window,
            [this, &desk, &window](const QString &room) { onUnreadChanged(desk, window, room); });
    connect(&desk, &Desk::roomRemoved, &window,
            [this, &desk, &window](const QString &room) { onUnreadChanged(desk, window, room); });
    connect(&desk, &Desk::talkMoved, &window, [this, &window](const QString &former) { withdraw(keyOf(window, former)); });
    connect(&window, &QObject::destroyed, this, [this, gone = &window] { forget(gone); });
}

void Teller::onLine(Desk &desk, ClientWindow &window, const Message &message, const QString &room, Calling calling)
{
    const Occasion occasion{calling, desk.levels().level(room), window.isLookingAt(room), m_quiet.isQuiet()};
    const Telling telling = tellingOf(occasion, {m_preferences.isOn(Key::Notifications), m_preferences.isOn(Key::Sounds)});
    if (telling.isShown)
        show(window, room, desk.title(room), message);
    if (telling.isHeard)
        m_player.play(calling);
    if (telling.isUrgent)
        QApplication::alert(&window);
}

void Teller::tellAlert(ClientWindow &window, const QString &room, const QString &text)
{
    const Telling telling = tellingOf({Calling::Alert, RoomLevel::All, false, m_quiet.isQuiet()},
                                      {m_preferences.isOn(Key::Notifications), m_preferences.isOn(Key::Sounds)});
    if (telling.isShown) {
        const QString key = keyOf(window, u"alert/"_s + room);
        m_told[key] = {&window, room, 0, QDateTime::currentMSecsSinceEpoch(), 1};
        m_notifier.show({key, tr("Price alert"), shortened(text)});
    }
    if (telling.isHeard)
        m_player.play(Calling::Alert);
    if (telling.isUrgent)
        QApplication::alert(&window);
}

void Teller::show(ClientWindow &window, const QString &room, const QString &roomTitle, const Message &message)
{
    const QString key = keyOf(window, room);
    Told &told = m_told[key];
    if (told.lines == 0)
        told = {&window, room, message.sequence, message.timeMs, 0};
    ++told.lines;
    const QString title = message.kind == Message::Kind::Direct
        ? message.sender
        : tr("%1 in %2").arg(message.sender, roomTitle);
    const bool isAction = message.kind == Message::Kind::Action;
    QString text = isAction ? message.sender + u' ' + shortened(message.text) : shortened(message.text);
    if (!m_preferences.isOn(Key::NotificationText))
        text = tr("%n new message(s)", nullptr, told.lines);
    else if (told.lines > 1)
        text += u'\n' + tr("and %n more", nullptr, told.lines - 1);
    m_notifier.show({key, title, text});
}

void Teller::onUnreadChanged(Desk &desk, ClientWindow &window, const QString &room)
{
    if (desk.unreadCount(room) == 0)
        withdraw(keyOf(window, room));
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

void Teller::withdraw(const QString &key)
{
    if (m_told.remove(key) > 0)
        m_notifier.withdraw(key);
}

void Teller::countUnread()
{
    int unread = 0;
    int calls = 0;
    for (const Followed &one : std::as_const(m_followed)) {
        if (one.desk.isNull() || one.window.isNull())
            continue;
        for (const QString &room : one.desk->rooms()) {
            if (one.desk->levels().level(room) == RoomLevel::Nothing)
                continue;
            unread += one.desk->unreadCount(room);
            calls += one.desk->mentionCount(room);
        }
    }
    if (unread == m_unread && calls == m_calls)
        return;
    m_unread = unread;
    m_calls = calls;
    emit unreadChanged(unread, calls);
}

void Teller::open(const QString &key)
{
    const Told told = m_told.take(key);
    if (told.window.isNull())
        return;
    m_notifier.withdraw(key);
    told.window->comeForward();
    if (told.sequence > 0)
        told.window->showLine(told.room, told.sequence);
    else if (!told.room.isEmpty())
        told.window->showLineOfTime(told.room, told.timeMs);
}

void Teller::forget(const ClientWindow *gone)
{
    // A widget says so while pointers to it are not null yet.
    const auto isGone = [gone](const QPointer<ClientWindow> &window) { return window.isNull() || window.data() == gone; };
    m_followed.removeIf([&isGone](const Followed &one) { return isGone(one.window); });
    for (auto one = m_told.begin(); one != m_told.end();) {
        if (isGone(one->window)) {
            m_notifier.withdraw(one.key());
            one = m_told.erase(one);
        } else {
            ++one;
        }
    }
    countUnread();
}

} // namespace outcry
