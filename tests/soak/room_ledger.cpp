// SPDX-License-Identifier: MIT
#include "tests/soak/room_ledger.h"

namespace outcry::soak {

QString RoomLedger::hear(quint64 last, quint64 sequence, const QString &key)
{
    if (sequence <= last)
        return QStringLiteral("line %1 came twice").arg(sequence);
    if (sequence > last + 1)
        return QStringLiteral("line %1 is missing, %2 came").arg(last + 1).arg(sequence);
    if (sequence <= m_keys.size()) {
        const QString &known = m_keys[sequence - 1];
        return known == key ? QString()
                            : QStringLiteral("line %1 is %2 here and %3 elsewhere").arg(sequence).arg(key, known);
    }
    if (const quint64 before = m_sequenceOf.value(key, 0))
        return QStringLiteral("%1 was said twice: as line %2 and %3").arg(key).arg(before).arg(sequence);
    m_keys.push_back(key);
    m_sequenceOf.insert(key, sequence);
    return {};
}

} // namespace outcry::soak
