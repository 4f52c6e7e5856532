// SPDX-License-Identifier: MIT
#include "ui/status_line.h"

#include "model/plain_tool_tip.h"
#include "ui/connection_words.h"
#include "ui/quiet.h"
#include "ui/quiet_menu.h"
#include "ui/tone_label.h"
#include "ui/windows_button.h"

#include <QLocale>
#include <QToolButton>

namespace outcry {

static ToneLabel *part(const QString &name)
{
    auto *label = new ToneLabel(look::Role::DimText);
    label->setObjectName(name);
    look::setFont(*label, look::Font::Small);
    return label;
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_state(part(QStringLiteral("state")))
    , m_roundTrip(part(QStringLiteral("roundTrip")))
    , m_server(part(QStringLiteral("server")))
    , m_feeds(part(QStringLiteral("feeds")))
{
    setSizeGripEnabled(false);
    setContentsMargins(look::gap(), 0, look::gap(), 0);
    addWidget(m_state);
    addWidget(m_roundTrip);
    addWidget(m_server, 1);
    addPermanentWidget(m_feeds);
    m_roundTrip->setToolTip(tr("Time for a signal to the server and back"));
    showState({});
    showFeeds({});
}

static look::Role roleOf(ConnectionState::Phase phase)
{
    switch (phase) {
    case ConnectionState::Phase::Online:
        return look::Role::Online;
    case ConnectionState::Phase::Refused:
        return look::Role::Failure;
    case ConnectionState::Phase::Waiting:
    case ConnectionState::Phase::Connecting:
        return look::Role::Warning;
    case ConnectionState::Phase::Offline:
        break;
    }
    return look::Role::DimText;
}

void StatusLine::showState(const ConnectionState &state)
{
    m_state->setText(QStringLiteral("● ") + words::phase(state));
    m_state->setToolTip(plainToolTip(words::detail(state)));
    m_state->setTone(roleOf(state.phase));
    m_isOnline = state.phase == ConnectionState::Phase::Online;
    if (!m_isOnline)
        m_roundTrip->clear();
    refreshFeeds();
}

void StatusLine::showRoundTrip(int ms)
{
    m_roundTrip->setText(ms < 1 ? tr("< 1 ms") : tr("%1 ms").arg(QLocale().toString(ms)));
}

void StatusLine::showServer(const QString &address, bool isEncrypted)
{
    m_server->setText(isEncrypted ? QStringLiteral("wss ") + address : address);
    m_server->setToolTip(isEncrypted ? tr("The connection is encrypted.") : tr("The connection is not encrypted."));
}

void StatusLine::offerWindows(OpenWindows &windows)
{
    // Left of the prices, behind the three at the left.
    insertPermanentWidget(3, new WindowsButton(windows, this));
}

void StatusLine::offerQuiet(Quiet &quiet)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("quiet"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(look::smallFont());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(look::icon(u"bell-off", look::Role::Warning));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QuietMenu(quiet, button));
    addPermanentWidget(button);
    const auto refresh = [button, &quiet] {
        button->setText(quiet.text());
        button->setAccessibleName(quiet.text());
        button->setVisible(quiet.isQuiet());
    };
    connect(&quiet, &Quiet::changed, button, refresh);
    refresh();
}

void StatusLine::showFeeds(const QList<FeedState> &feeds)
{
    m_knownFeeds = feeds;
    refreshFeeds();
}

void StatusLine::refreshFeeds()
{
    m_feeds->setText(m_isOnline ? feedsText(m_knownFeeds) : tr("prices: not connected"));
    const bool hasFailed = std::any_of(m_knownFeeds.begin(), m_knownFeeds.end(), [](const FeedState &feed) {
        return feed.health == FeedState::Health::Failed;
    });
    m_feeds->setTone(hasFailed && m_isOnline ? look::Role::Failure : look::Role::DimText);
}

static QString feedText(const FeedState &feed)
{
    QStringList parts{feed.isSimulated ? StatusLine::tr("%1 (simulated)").arg(feed.name) : feed.name};
    switch (feed.health) {
    case FeedState::Health::Starting:
        parts << StatusLine::tr("starting");
        break;
    case FeedState::Health::Running: {
        parts << (feed.symbolCount == 1 ? StatusLine::tr("1 symbol") : StatusLine::tr("%1 symbols").arg(QLocale().toString(feed.symbolCount)));
        const int decimals = feed.ticksPerSecond < 10 ? 1 : 0;
        parts << StatusLine::tr("%1/s").arg(QLocale().toString(feed.ticksPerSecond, 'f', decimals));
        break;
    }
    case FeedState::Health::Ended:
        parts << StatusLine::tr("ended");
        break;
    case FeedState::Health::Stopped:
        parts << StatusLine::tr("stopped");
        break;
    case FeedState::Health::Failed:
        parts << (feed.text.isEmpty() ? StatusLine::tr("failed") : StatusLine::tr("failed: %1").arg(feed.text));
        break;
    }
    return parts.join(QStringLiteral(" · "));
}

QString feedsText(const QList<FeedState> &feeds)
{
    if (feeds.isEmpty())
        return StatusLine::tr("no prices");
    QStringList texts;
    for (const FeedState &feed : feeds)
        texts << feedText(feed);
    return StatusLine::tr("prices: %1").arg(texts.join(QStringLiteral("  |  ")));
}

} // namespace outcry
