// SPDX-License-Identifier: MIT
#include "model/pacer.h"

namespace outcry {

Pacer::Pacer(std::chrono::milliseconds pause, std::function<void()> deed)
    : m_pause(pause)
    , m_deed(std::move(deed))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pacer::run);
}

void Pacer::request()
{
    if (m_timer.isActive())
        return;
    const std::chrono::milliseconds passed(m_sinceDeed.isValid() ? m_sinceDeed.elapsed() : m_pause.count());
    if (passed < m_pause)
        m_timer.start(m_pause - passed);
    else
        run();
}

void Pacer::run()
{
    m_sinceDeed.start();
    m_deed();
}

} // namespace outcry
