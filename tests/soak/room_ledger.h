// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace outcry::soak {

/// What was said in one room, as all its clients heard it together: line 1, 2, 3… each with the key its sender gave it.
class RoomLedger
{
public:
    /// A client that has heard everything up to `last` hears this line. Empty: as it must be. Otherwise what is wrong:
    /// a line is missing, came twice, or is another one than others heard under this number.
    [[nodiscard]] QString hear(quint64 last, quint64 sequence, const QString &key);

    [[nodiscard]] quint64 lineCount() const { return m_keys.size(); }

private:
    std::vector<QString> m_keys;
    QHash<QString, quint64> m_sequenceOf;
};

} // namespace outcry::soak
