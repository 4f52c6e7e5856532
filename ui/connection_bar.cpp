// SPDX-License-Identifier: MIT
#include "ui/connection_bar.h"

#include "model/plain_tool_tip.h"
#include "ui/connection_words.h"
#include "ui/folding_box.h"
#include "ui/look.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <chrono>

namespace outcry {

/// Half a second: the shown seconds are never late by more.
static constexpr std::chrono::milliseconds kCountdownStep{500};

/// In letters: with less beside the buttons a sentence becomes a column.
static constexpr int kLeastWords = 40;

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_retry(new QPushButton(tr("Try now")))
    , m_settings(new QPushButton(tr("Connect…")))
{
    setObjectName(QStringLiteral("connectionBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_retry->setObjectName(QStringLiteral("tryNow"));
    m_settings->setObjectName(QStringLiteral("changeConnection"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::gap());
    buttons->addStretch();
    buttons->addWidget(m_retry);
    buttons->addWidget(m_settings);
    auto *layout = new FoldingBox(fontMetrics().averageCharWidth() * kLeastWords);
    layout->setContentsMargins(2 * look::gap(), look::halfGap(), look::gap(), look::halfGap());
    layout->setSpacing(look::gap());
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    setLayout(layout);
    m_countdown.setInterval(kCountdownStep);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionBar::refresh);
    connect(m_retry, &QPushButton::clicked, this, &ConnectionBar::retryNowWanted);
    connect(m_settings, &QPushButton::clicked, this, &ConnectionBar::settingsWanted);
    hide();
}

void ConnectionBar::setWaitingLines(int count)
{
    m_waitingLines = count;
    refresh();
}

void ConnectionBar::showState(const ConnectionState &state)
{
    m_state = state;
    refresh();
}

void ConnectionBar::refresh()
{
    using Phase = ConnectionState::Phase;
    // A first try says enough in the status bar; this bar is for what went wrong.
    const bool isWell = m_state.phase == Phase::Online
        || (m_state.phase == Phase::Connecting && m_state.cause == ConnectionState::Cause::None);
    QStringList sentences;
    if (m_state.phase == Phase::Offline)
        sentences << tr("You are offline.");
    sentences << words::cause(m_state) << words::countdown(m_state, QDateTime::currentMSecsSinceEpoch());
    if (m_state.phase == Phase::Connecting)
        sentences << tr("Trying…");
    if (m_waitingLines > 0)
        sentences << (m_waitingLines == 1 ? tr("1 line waits and will be sent then.")
                                          : tr("%1 lines wait and will be sent then.").arg(m_waitingLines));
    sentences.removeAll(QString());

    m_text->setText(sentences.join(u' '));
    m_text->setToolTip(plainToolTip(words::detail(m_state)));
    m_retry->setText(m_state.phase == Phase::Waiting ? tr("Try now") : tr("Reconnect"));
    m_retry->setVisible(m_state.phase == Phase::Waiting || words::mayComeBack(m_state));
    setVisible(!isWell);
    if (m_state.phase == Phase::Waiting && !isWell)
        m_countdown.start();
    else
        m_countdown.stop();
    update();
}

void ConnectionBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const bool isRefused = m_state.phase == ConnectionState::Phase::Refused;
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(isRefused ? look::Role::FailurePale : look::Role::WarningPale));
    painter.fillRect(0, height() - 1, width(), 1, look::colour(look::Role::Line));
}

} // namespace outcry
