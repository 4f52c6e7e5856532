// SPDX-License-Identifier: MIT
#include "ui/quiet.h"

#include "model/clock_text.h"

#include <QLocale>

#include <algorithm>

namespace outcry {

using Key = Preferences::Key;

/// A machine that slept, or whose clock was set, is put right within this time.
static constexpr auto kLookAgain = std::chrono::minutes(1);
static const QTime kMorning(8, 0);

Quiet::Quiet(Preferences &preferences, Clock clock, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Quiet::refresh);
    connect(&preferences, &Preferences::changed, this, [this](Key key) {
        if (key == Key::QuietHours || key == Key::QuietFrom || key == Key::QuietTo)
            takeHours();
        else if (key == Key::QuietUntil)
            takeUntil();
    });
    takeHours();
    takeUntil();
}

static QTime timeOf(int minutes)
{
    return QTime::fromMSecsSinceStartOfDay(minutes * 60'000);
}

void Quiet::takeHours()
{
    m_time.hasHours = m_preferences.isOn(Key::QuietHours);
    m_time.from = timeOf(m_preferences.number(Key::QuietFrom));
    m_time.to = timeOf(m_preferences.number(Key::QuietTo));
    // Who changes the hours wants them to count.
    m_time.loudUntil = {};
    refresh();
}

/// Our own, or what the settings file brings.
void Quiet::takeUntil()
{
    m_time.until = QDateTime::fromString(m_preferences.text(Key::QuietUntil), Qt::ISODate);
    refresh();
}

void Quiet::refresh()
{
    const QDateTime end = this->end();
    if (m_time.hasHours || end.isValid()) {
        constexpr qint64 kMostMs = std::chrono::milliseconds(kLookAgain).count();
        const qint64 leftMs = end.isValid() ? m_clock().msecsTo(end) + 1 : kMostMs;
        m_timer.start(int(std::clamp<qint64>(leftMs, 1, kMostMs)));
    } else {
        m_timer.stop();
    }
    if (end == m_toldEnd)
        return;
    m_toldEnd = end;
    emit changed();
}

QString Quiet::text() const
{
    const QDateTime end = this->end();
    if (!end.isValid())
        return {};
    const QString time = clockText(end.toMSecsSinceEpoch());
    if (end.date() == m_clock().date())
        return tr("Do not disturb until %1").arg(time);
    return tr("Do not disturb until %1, %2").arg(QLocale().toString(end.date(), QStringLiteral("ddd")), time);
}

void Quiet::beginFor(std::chrono::minutes length)
{
    // Whole seconds, as they are remembered.
    const QDateTime end = m_clock().addSecs(std::chrono::seconds(length).count());
    m_time.beginUntil(end.addMSecs(-end.time().msec()));
    remember();
}

void Quiet::beginUntilTomorrow()
{
    const QTime morning = m_time.hasHours ? m_time.to : kMorning;
    m_time.beginUntil(QDateTime(m_clock().date().addDays(1), morning));
    remember();
}

void Quiet::endNow()
{
    m_time.endNow(m_clock());
    remember();
}

void Quiet::remember()
{
    m_preferences.set(Key::QuietUntil, m_time.until.isValid() ? m_time.until.toString(Qt::ISODate) : QString());
    refresh();
}

} // namespace outcry
