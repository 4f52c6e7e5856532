// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace outcry {

/// Does a deed whenever it is asked for, but at most once in a while: at once after a rest, otherwise when the pause is
/// over. For what people read and what comes a thousand times a second. Of the thread it lives in.
class Pacer : public QObject
{
public:
    Pacer(std::chrono::milliseconds pause, std::function<void()> deed);

    void request();

private:
    void run();

    std::chrono::milliseconds m_pause;
    std::function<void()> m_deed;
    QTimer m_timer;
    QElapsedTimer m_sinceDeed;
};

} // namespace outcry
