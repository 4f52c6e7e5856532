// SPDX-License-Identifier: MIT
// Lines that their authors change or delete (docs/decisions/0027).
#include "model/message_model.h"

#include <algorithm>

namespace outcry {

using RowKind = MessageModel::RowKind;
using Entry = MessageStore::Entry;

int MessageModel::rowOfLine(const Message &message) const
{
    int row = -1;
    if (message.sequence != 0) {
        row = m_store.rowOfSequence(message.sequence, m_store.rowCount());
        // Another numbering's line of this number is not meant.
        if (row < m_epochRow)
            return -1;
    } else if (!message.key.isEmpty()) {
        const auto known = std::find_if(m_recent.rbegin(), m_recent.rend(), [&message](const Recent &one) {
            return one.key == message.key;
        });
        row = known == m_recent.rend() ? -1 : m_store.rowOfId(known->id);
    }
    return row >= 0 && m_store.senderIdAt(row) == message.senderId ? row : -1;
}

std::optional<Message> MessageModel::editableLine(int row) const
{
    const bool isConfirmed = row >= 0 && row < m_store.rowCount();
    if (!isConfirmed || m_me.id.isNull() || m_store.senderIdAt(row) != m_me.id)
        return {};
    const Entry entry = m_store.entryAt(row);
    if (entry.kind > quint8(RowKind::Direct))
        return {};
    Message line;
    line.sequence = entry.sequence;
    line.senderId = entry.senderId;
    line.sender = entry.sender;
    line.text = rowAt(row).text;
    line.editedMs = entry.editedMs;
    if (RowKind(entry.kind) != RowKind::Direct) {
        line.room = m_room;
        if (row < m_epochRow || entry.sequence == 0)
            return {};
        return line;
    }
    line.kind = Message::Kind::Direct;
    const auto known = std::find_if(m_recent.rbegin(), m_recent.rend(),
                                    [id = m_store.idOf(row)](const Recent &one) { return one.id == id; });
    if (known == m_recent.rend())
        return {};
    line.key = known->key;
    return line;
}

/// Of a direct line the server does not know what its symbols cost when it was said.
static QList<SaidPrice> keptPrices(const Message &message, const Entry &former)
{
    QList<SaidPrice> prices = message.prices;
    for (SaidPrice &price : prices) {
        const SaidPrice *then = message.sequence == 0 ? findSaidPrice(former.prices, price.symbol) : nullptr;
        price = then ? *then : price;
    }
    return prices;
}

void MessageModel::amend(const Message &message)
{
    const int row = rowOfLine(message);
    if (row < 0)
        return;
    const Entry former = m_store.entryAt(row);
    // What is gone stays gone. The own client may tell a direct change again, without its prices.
    const bool isToldAgain = former.editedMs != 0 && former.text == message.text;
    if (isToldAgain || former.kind == quint8(RowKind::Deleted))
        return;
    Entry entry = entryOf(message);
    entry.flags |= quint8(former.flags & (MessageStore::GroupedFlag | MessageStore::NewDayFlag));
    entry.prices = keptPrices(message, former);
    // What it answers and how it was said does not change.
    if (!message.isDeleted()) {
        entry.kind = former.kind;
        entry.reply = former.reply;
    }
    m_store.rewrite(row, entry);
    int last = row;
    if (entry.kind != former.kind) {
        regroup(row);
        if (row + 1 < m_store.rowCount())
            regroup(last = row + 1);
        else
            m_newest.kind = entry.kind;
    }
    emit dataChanged(index(row), index(last));
    if (entry.kind != former.kind && row + 1 == m_store.rowCount())
        refreshFirstPending();
}

void MessageModel::amend(const QList<Message> &messages)
{
    for (const Message &message : messages)
        amend(message);
}

std::vector<MessageModel::WaitingEdit>::iterator MessageModel::findEdit(const QString &key)
{
    return std::find_if(m_waitingEdits.begin(), m_waitingEdits.end(),
                        [&key](const WaitingEdit &edit) { return edit.key == key; });
}

void MessageModel::tellEdit(qint64 id)
{
    if (const int row = m_store.rowOfId(id); row >= 0)
        emit dataChanged(index(row), index(row));
}

void MessageModel::queueEdit(const Message &message, const QString &key)
{
    const int row = rowOfLine(message);
    if (row < 0)
        return;
    const qint64 id = m_store.idOf(row);
    // Tried once more: it stands behind the others now.
    if (const auto known = findEdit(key); known != m_waitingEdits.end())
        m_waitingEdits.erase(known);
    m_waitingEdits.push_back({id, key, message.text, RowState::Pending, {}});
    tellEdit(id);
}

/// A line that shall be deleted stays readable until it is.
void MessageModel::showWaitingEdit(Row &row, qint64 id) const
{
    const auto edit = std::find_if(m_waitingEdits.rbegin(), m_waitingEdits.rend(),
                                   [id](const WaitingEdit &one) { return one.id == id; });
    if (edit == m_waitingEdits.rend())
        return;
    row.state = edit->state;
    row.reason = edit->reason;
    row.key = edit->key;
    if (!edit->text.isEmpty())
        row.text = edit->text;
}

} // namespace outcry
