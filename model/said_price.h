// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace outcry {

/// What a symbol cost when a line that names it was said. Stamped by the hub, never by who says it; stays as it is for ever.
struct SaidPrice
{
    /// Of one line; what is named beyond these has no price of its moment.
    static constexpr qsizetype kMostOfALine = 8;

    QString symbol;
    qint64 priceTicks = 0;
    /// Digits to show after the point.
    quint8 decimals = 2;
    /// It was old already.
    bool isStale = false;
    /// Not a price of any market: must be said wherever it is shown.
    bool isSimulated = false;

    friend bool operator==(const SaidPrice &, const SaidPrice &) = default;
};

/// How long the word "$AAPL" is that begins at `start`; 0: none does. Whether anybody quotes it is another question.
[[nodiscard]] qsizetype symbolWordLength(QStringView text, qsizetype start);

/// Of the symbol in any case, without its '$'; null: it has none.
[[nodiscard]] const SaidPrice *findSaidPrice(const QList<SaidPrice> &prices, QStringView symbol);

/// "[187.20]", "[187.20, stale]": as it stands after its symbol in a text.
[[nodiscard]] QString bracketed(const SaidPrice &price);
/// The text as people copy it: "$AAPL [187.20] looks cheap".
[[nodiscard]] QString withSaidPrices(const QString &text, const QList<SaidPrice> &prices);
/// The text as it is read aloud: "AAPL (187.20 when said) looks cheap".
[[nodiscard]] QString spokenWithPrices(const QString &text, const QList<SaidPrice> &prices);

} // namespace outcry
