// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"
#include "ui/preferences.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace outcry {

/// "Do not disturb" of the whole program: the hours of the preferences and the stretches begun by hand, and when they
/// begin and end by the clock. What was begun by hand outlives a restart. GUI thread.
class Quiet : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// The preferences must outlive it. `clock` is for tests.
    explicit Quiet(Preferences &preferences, Clock clock = &QDateTime::currentDateTime, QObject *parent = nullptr);

    [[nodiscard]] bool isQuiet() const { return m_time.isQuiet(m_clock()); }
    /// Invalid when it is not quiet.
    [[nodiscard]] QDateTime end() const { return m_time.end(m_clock()); }
    /// "Do not disturb until 14:05", with the day where it is another one; empty when it is not quiet.
    [[nodiscard]] QString text() const;

public slots:
    void beginFor(std::chrono::minutes length);
    /// Until the quiet hours end tomorrow; without hours until eight.
    void beginUntilTomorrow();
    void endNow();

signals:
    void changed();

private:
    void takeHours();
    void takeUntil();
    void refresh();
    void remember();

    Preferences &m_preferences;
    Clock m_clock;
    QuietTime m_time;
    QTimer m_timer;
    QDateTime m_toldEnd;
};

} // namespace outcry
