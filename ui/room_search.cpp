// SPDX-License-Identifier: MIT
#include "ui/room_search.h"

#include "model/message_model.h"

#include <QTimerEvent>

#include <algorithm>
#include <functional>
#include <utility>

namespace outcry {

RoomSearch::RoomSearch(QObject *parent)
    : QObject(parent)
{
}

void RoomSearch::setModel(MessageModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &MessageModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
        connect(model, &MessageModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
        connect(model, &MessageModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                    if (roles.contains(MessageModel::IsHiddenRole))
                        begin();
                    else
                        onChanged(first.row(), last.row());
                });
        connect(model, &QObject::destroyed, this, [this] { setModel(nullptr); });
    }
    begin();
}

void RoomSearch::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    begin();
}

void RoomSearch::begin()
{
    m_found.clear();
    m_shift = 0;
    m_chosen = -1;
    m_unseen = m_model && !m_text.isEmpty() ? m_model->rowCount() : 0;
    if (m_unseen > 0)
        m_timer.start(0, this);
    else
        m_timer.stop();
    emit changed();
}

int RoomSearch::row() const
{
    return m_chosen < 0 ? -1 : int(m_found[std::size_t(m_chosen)] - m_shift);
}

std::optional<qint64> RoomSearch::chosen() const
{
    return m_chosen < 0 ? std::nullopt : std::optional(m_found[std::size_t(m_chosen)]);
}

bool RoomSearch::choose(int direction)
{
    const int wanted = m_chosen + direction;
    if (wanted < 0 || wanted >= count())
        return false;
    m_chosen = wanted;
    emit changed();
    return true;
}

void RoomSearch::chooseFirst()
{
    m_chosen = m_found.empty() ? -1 : 0;
    emit changed();
}

void RoomSearch::chooseLast()
{
    m_chosen = count() - 1;
    emit changed();
}

bool RoomSearch::matches(int row) const
{
    return m_model->saidAt(row).contains(m_text, Qt::CaseInsensitive);
}

void RoomSearch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const int first = std::max(0, m_unseen - kRowsPerTurn);
    look(first, m_unseen - 1);
    m_unseen = count() >= kMostFound ? 0 : first;
    if (m_unseen == 0)
        m_timer.stop();
    emit changed();
}

// From the newest to the oldest, after those found already.
void RoomSearch::look(int first, int last)
{
    for (int row = last; row >= first; --row)
        if (matches(row))
            m_found.push_back(row + m_shift);
}

void RoomSearch::onInserted(int first, int last)
{
    if (m_text.isEmpty())
        return;
    const int inserted = last - first + 1;
    if (first == 0 && last + 1 < m_model->rowCount()) {
        m_shift -= inserted;
        m_unseen += inserted;
        // A page is looked through at once: who fetched it wants to know.
        if (m_unseen <= kRowsPerTurn && !m_timer.isActive()) {
            look(0, std::exchange(m_unseen, 0) - 1);
            emit changed();
        } else if (!m_timer.isActive()) {
            m_timer.start(0, this);
        }
        return;
    }
    lookAgainFrom(first);
}

void RoomSearch::onRemoved(int first, int last)
{
    if (m_text.isEmpty())
        return;
    if (first != 0)
        return lookAgainFrom(first);
    const int removed = last + 1;
    m_shift += removed;
    m_unseen = std::max(0, m_unseen - removed);
    while (!m_found.empty() && m_found.back() < m_shift)
        m_found.pop_back();
    m_chosen = std::min(m_chosen, count() - 1);
    emit changed();
}

// Lines that their authors changed; those not looked through yet will be.
void RoomSearch::onChanged(int first, int last)
{
    // Whose lines they are, or where a day begins, changes for many at once: never what they say.
    constexpr int kMostEdited = 2;
    if (m_text.isEmpty() || last - first >= kMostEdited)
        return;
    for (int row = std::max(first, m_unseen); row <= last; ++row) {
        const qint64 one = row + m_shift;
        // The newest stand first.
        const auto place = std::lower_bound(m_found.begin(), m_found.end(), one, std::greater<>());
        const auto number = int(place - m_found.begin());
        const bool isKnown = place != m_found.end() && *place == one;
        const bool isFound = matches(row);
        if (isKnown && !isFound) {
            m_found.erase(place);
            m_chosen = m_chosen == number ? std::min(m_chosen, count() - 1) : m_chosen - (m_chosen > number ? 1 : 0);
        } else if (isFound && !isKnown) {
            m_found.insert(place, one);
            m_chosen += m_chosen >= number ? 1 : 0;
        }
        if (isKnown || isFound)
            emit changed();
    }
}

// Lines at the end: new ones, and own ones that change places when they are confirmed.
void RoomSearch::lookAgainFrom(int row)
{
    row = std::max(row, m_unseen);
    const int chosenRow = this->row();
    while (!m_found.empty() && m_found.front() - m_shift >= row)
        m_found.pop_front();
    std::deque<qint64> fresh;
    for (int one = m_model->rowCount() - 1; one >= row; --one)
        if (matches(one))
            fresh.push_back(one + m_shift);
    m_found.insert(m_found.begin(), fresh.begin(), fresh.end());
    const auto chosen = std::find(m_found.begin(), m_found.end(), chosenRow + m_shift);
    m_chosen = chosenRow < 0 || chosen == m_found.end() ? -1 : int(chosen - m_found.begin());
    emit changed();
}

} // namespace outcry
