// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace outcry {

class ChatRows;

/// Where the reader of a chat is, and which of its rows are in sight then: held by (row, offset), so that nothing that
/// happens above or below moves what is being read; at the end it follows the end. Looks at rows near the place only.
class ChatPlacement
{
public:
    /// Known by its id: rows may come and go before the next look at everything.
    struct Row
    {
        qint64 id = 0;
        int y = 0;
        int height = 0;
    };

    /// Stays right whatever rows come and go.
    struct Place
    {
        /// The row at the upper edge, and how much of it is above the edge.
        qint64 id = -1;
        int offset = 0;
        bool isFollowing = true;
    };

    /// They must outlive it.
    explicit ChatPlacement(ChatRows &rows)
        : m_rows(rows)
    {
    }

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool isFollowing() const { return m_place.isFollowing; }
    void setFollowing(bool isFollowing) { m_place.isFollowing = isFollowing; }
    void goTo(qint64 id, int offset) { m_place = {id, offset, false}; }
    /// Whether this is the end is found out by arrange().
    void moveBy(int pixels) { m_place.offset += pixels; }
    /// If the end hides this row, the next arrange() puts it near the upper edge instead; -1: the end is wanted in any case.
    void openAt(qint64 id) { m_openedId = id; }

    /// The rows in sight of a view of this height, from the upper edge down. Follows from now on if they reach the end.
    [[nodiscard]] QList<Row> arrange(int height);

private:
    [[nodiscard]] QList<Row> fromPlace(int height);
    [[nodiscard]] QList<Row> fromEnd(int height);
    [[nodiscard]] QList<Row> collect(int row, int y, int height);
    [[nodiscard]] bool hides(const Row &first, qint64 id) const;

    ChatRows &m_rows;
    Place m_place;
    qint64 m_openedId = -1;
};

} // namespace outcry
