// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>
#include <utility>

namespace outcry {

/// A place in a chat view's text: a row by the id that stays, and an offset in its displayed text.
struct ChatPosition
{
    qint64 id = -1;
    int offset = 0;

    friend auto operator<=>(const ChatPosition &, const ChatPosition &) = default;
};

/// What is selected in a chat view: everything from where the mouse went down to where it is, or to
/// word and row borders around both.
class ChatSelection
{
public:
    enum class Unit { Character, Word, Row };

    [[nodiscard]] bool isEmpty() const { return m_from == m_to; }
    [[nodiscard]] const ChatPosition &from() const { return m_from; }
    [[nodiscard]] const ChatPosition &to() const { return m_to; }
    [[nodiscard]] Unit unit() const { return m_unit; }

    void clear() { *this = {}; }
    /// The stretch a click, a double click or a triple click marks; the drag goes on from it.
    void begin(Unit unit, const ChatPosition &from, const ChatPosition &to)
    {
        m_unit = unit;
        m_originFrom = m_from = from;
        m_originTo = m_to = to;
    }
    /// Up to the unit around the mouse, forwards or backwards.
    void extend(const ChatPosition &from, const ChatPosition &to)
    {
        m_from = std::min(m_originFrom, from);
        m_to = std::max(m_originTo, to);
    }
    /// The selected part of a row with `length` characters; empty stretches are no part.
    [[nodiscard]] std::pair<int, int> within(qint64 id, int length) const
    {
        if (isEmpty() || id < m_from.id || id > m_to.id)
            return {0, 0};
        return {id == m_from.id ? qMin(m_from.offset, length) : 0,
                id == m_to.id ? qMin(m_to.offset, length) : length};
    }

private:
    ChatPosition m_from;
    ChatPosition m_to;
    ChatPosition m_originFrom;
    ChatPosition m_originTo;
    Unit m_unit = Unit::Character;
};

} // namespace outcry
