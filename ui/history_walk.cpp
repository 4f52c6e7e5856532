// SPDX-License-Identifier: MIT
#include "ui/history_walk.h"

#include "model/message_model.h"

#include <utility>

namespace outcry {

HistoryWalk::HistoryWalk(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kPageWithinMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HistoryWalk::fetch);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(End::Silent); });
}

void HistoryWalk::begin(MessageModel *model, std::function<bool()> isThere,
                        std::function<void(End)> done)
{
    cancel();
    m_model = model;
    m_isThere = std::move(isThere);
    m_done = std::move(done);
    m_pages = 0;
    if (model)
        // After the view has taken the page: what is done then may scroll it.
        connect(model, &MessageModel::olderKnown, this, &HistoryWalk::step, Qt::QueuedConnection);
    emit walkingChanged();
    step();
}

void HistoryWalk::cancel()
{
    if (!isWalking())
        return;
    m_done = nullptr;
    m_deadline.stop();
    m_pause.stop();
    if (m_model)
        m_model->disconnect(this);
    emit walkingChanged();
}

void HistoryWalk::step()
{
    if (!isWalking())
        return;
    if (!m_model)
        return end(End::Silent);
    if (m_isThere())
        return end(End::Found);
    if (!m_model->hasOlder() || m_pages >= kMostPages)
        return end(End::Start);
    m_pause.start(++m_pages <= kQuickPages ? 0 : kPauseMs);
}

void HistoryWalk::fetch()
{
    if (!m_model)
        return end(End::Silent);
    m_deadline.start();
    emit pageWanted(m_model->firstSequence());
}

void HistoryWalk::end(End how)
{
    const auto done = m_done;
    cancel();
    done(how);
}

} // namespace outcry
