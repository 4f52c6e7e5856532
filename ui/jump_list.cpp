// SPDX-License-Identifier: MIT
#include "ui/jump_list.h"

#include "ui/fuzzy_match.h"

#include <QHash>

#include <algorithm>

namespace outcry {

/// What was chosen lately wins among nearly equals, never against a clearly better fit.
static constexpr int kRecentBonus = 8;

void JumpList::setEntries(QList<JumpEntry> entries, const QStringList &recent)
{
    m_entries = std::move(entries);
    QHash<QString, int> recency;
    for (qsizetype i = 0; i < recent.size(); ++i)
        recency.insert(recent[i], int(recent.size() - i));
    m_recency.clear();
    m_recency.reserve(m_entries.size());
    for (const JumpEntry &entry : std::as_const(m_entries))
        m_recency << recency.value(entry.key());
    search({});
}

void JumpList::search(const QString &wanted)
{
    QList<Row> rows;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        FuzzyMatch match = fuzzyMatch(wanted, m_entries[i].text);
        if (match.score == 0 && !m_entries[i].alias.isEmpty())
            match = {fuzzyMatch(wanted, m_entries[i].alias).score, {}};
        if (match.score == 0)
            continue;
        rows << Row{i, match.score + m_recency[i] * kRecentBonus, std::move(match.places)};
    }
    const auto isBetter = [](const Row &a, const Row &b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; };
    const qsizetype count = std::min<qsizetype>(rows.size(), kMostRows);
    std::partial_sort(rows.begin(), rows.begin() + count, rows.end(), isBetter);
    rows.resize(count);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int JumpList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant JumpList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const JumpEntry &entry = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return QStringList({entry.text, entry.explanation(), entry.keys}).join(QStringLiteral(", "));
    case EntryRole:
        return row.entry;
    case PlacesRole:
        return QVariant::fromValue(row.places);
    case DetailRole:
        return entry.explanation();
    case KeysRole:
        return entry.keys;
    case KindRole:
        return int(entry.kind);
    default:
        return {};
    }
}

} // namespace outcry
