// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"
#include "model/result.h"
#include "server/hub_state.h"

namespace outcry {

class QuoteBoard;

/// Who watches which prices, as far as the hub must know: it answers with the last known prices and
/// keeps count. A part of the hub; owned by it.
class PriceWatch
{
public:
    static constexpr qsizetype kMostTopics = 1000;

    PriceWatch(HubState &state, const QuoteBoard &board)
        : m_state(state)
        , m_board(board)
    {
    }

    /// Answers each topic with one snapshot, which may be empty; all topics or none. Says which
    /// symbols nobody quotes (a Notice, "no_quotes"). Error codes: "bad_topic", "too_many_topics".
    Result<Done> watch(Guest &guest, const Watch &watch);
    void unwatch(Guest &guest, const Unwatch &unwatch);

private:
    void tellUnknown(const Guest &guest, const QStringList &symbols);
    [[nodiscard]] QuoteBatch known(const Topic &topic) const;

    HubState &m_state;
    const QuoteBoard &m_board;
};

} // namespace outcry
