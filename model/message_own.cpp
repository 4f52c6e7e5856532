// SPDX-License-Identifier: MIT
// Whose lines are whose: the user's own, and those that name the user.
#include "model/mention.h"
#include "model/message_model.h"

#include <algorithm>

namespace outcry {

using RowKind = MessageModel::RowKind;

bool MessageModel::isMine(const QUuid &sender) const
{
    return !sender.isNull() && (sender == m_me.id || m_formerIds.contains(sender));
}

quint8 MessageModel::marksOf(const Message &message) const
{
    const int edited = message.editedMs != 0 ? MessageStore::EditedFlag : 0;
    if (isMine(message.senderId))
        return quint8(MessageStore::OwnFlag | edited);
    const auto isCalled = [&message](const QString &call) { return findMention(message.text, call) >= 0; };
    const bool isMention = isCalled(m_me.nickname) || std::any_of(m_callWords.begin(), m_callWords.end(), isCalled);
    return quint8(edited | (isMention ? MessageStore::MentionFlag : 0));
}

void MessageModel::setMe(const Person &me)
{
    if (me == m_me)
        return;
    const bool isFirstName = m_me.nickname.isEmpty();
    const bool isNewId = me.id != m_me.id;
    m_me = me;
    if (isFirstName || isNewId)
        markOwn(isFirstName);
}

void MessageModel::setFormerIds(const QList<QUuid> &ids)
{
    if (ids == m_formerIds)
        return;
    m_formerIds = ids;
    markOwn(false);
}

/// `hasName`: there was none when the rows came.
void MessageModel::markOwn(bool hasName)
{
    for (int row = 0; row < m_store.rowCount(); ++row) {
        quint8 flags = m_store.outlineAt(row).flags;
        if (isMine(m_store.senderIdAt(row)))
            flags = quint8((flags | MessageStore::OwnFlag) & ~MessageStore::MentionFlag);
        else if (hasName && m_store.outlineAt(row).kind <= quint8(RowKind::Direct)
                 && findMention(m_store.textAt(row), m_me.nickname) >= 0)
            flags |= MessageStore::MentionFlag;
        m_store.setFlags(row, flags);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {IsOwnRole, MentionsMeRole});
}

} // namespace outcry
