// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

#include <QList>

namespace outcry {

/// What one person was answered lately, by the key of the line, so that a line sent twice is said
/// once. Bounded: the oldest are forgotten.
class RecentReceipts
{
public:
    static constexpr qsizetype kMost = 128;

    void note(const Receipt &receipt)
    {
        if (m_receipts.size() == kMost)
            m_receipts.removeFirst();
        m_receipts.append(receipt);
    }

    /// Null: this key was not heard lately in this room.
    [[nodiscard]] const Receipt *find(const QString &room, const QString &key) const
    {
        // From the newest: what is sent twice is sent twice within moments.
        for (auto it = m_receipts.crbegin(); it != m_receipts.crend(); ++it) {
            if (it->key == key && it->room == room)
                return &*it;
        }
        return nullptr;
    }

private:
    /// A list costs nothing while it is empty, and most people only listen.
    QList<Receipt> m_receipts;
};

} // namespace outcry
