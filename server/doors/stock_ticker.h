// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"
#include "model/topic.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>
#include <utility>

namespace outcry {

/// What one client of the book's stock ticker asked for and the prices known of it. A plain value
/// without a socket; the classic door keeps one for each ticker.
class StockTicker
{
public:
    /// More symbols of one wish are left out.
    static constexpr int kMostSymbols = 500;

    /// The topics to be watched from now on, and no longer.
    struct Change
    {
        QList<Topic> watch;
        QList<Topic> unwatch;
    };

    /// Reads `{"stocks":["AAPL","MSFT"]}`: the texts of the array in their order, each once.
    /// Nothing when `text` is anything else; entries that are not texts are left out.
    [[nodiscard]] static std::optional<QStringList> askedSymbols(QByteArrayView text);

    /// Replaces what was asked for before.
    Change ask(const QStringList &symbols);
    /// A wish that has to wait; it replaces one that waits already.
    void postpone(const QStringList &symbols) { m_postponed = symbols; }
    [[nodiscard]] std::optional<QStringList> takePostponed()
    {
        return std::exchange(m_postponed, std::nullopt);
    }
    /// Quotes of symbols that were not asked for are left out.
    void note(const Quote &quote);
    /// Whether a first price became known since the last call.
    [[nodiscard]] bool takeNews();
    [[nodiscard]] bool knowsAnyPrice() const;
    /// The flat JSON object symbol → number: in the order and the spelling asked for, known prices
    /// only.
    [[nodiscard]] QByteArray answer() const;

private:
    struct Wish
    {
        QString spelling;
        QString symbol;
    };

    struct Price
    {
        qint64 ticks = 0;
        int decimals = 0;
        bool isKnown = false;
    };

    QList<Wish> m_wishes;
    std::optional<QStringList> m_postponed;
    QHash<QString, Price> m_prices;
    bool m_hasNews = false;
};

} // namespace outcry
