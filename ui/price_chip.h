// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"
#include "model/said_price.h"
#include "ui/digit_text.h"

#include <QFont>
#include <QRect>

#include <memory>
#include <optional>

namespace outcry {

/// What a chip shows of the present beside what was said. Two that are equal look the same.
struct ChipNow
{
    /// Empty: none is known.
    QString price;
    /// "+1.0 %", of the price when said.
    QString change;
    /// -1, 0, 1.
    int direction = 0;
    /// The price is old, or its feed is dead.
    bool isOld = false;

    friend bool operator==(const ChipNow &, const ChipNow &) = default;
};

/// A quote without a symbol: none is known.
[[nodiscard]] ChipNow chipNow(const SaidPrice &said, const Quote &now, bool isOld);
/// "189.05, up 1.0 %": as it is read aloud; empty: no price is known.
[[nodiscard]] QString spokenNow(const ChipNow &now);

/// What chips are written in. Measured when the first is made: a start has none.
class ChipFont
{
public:
    explicit ChipFont(const QFont &font)
        : m_font(font)
    {
    }

    [[nodiscard]] const DigitText &digits();
    [[nodiscard]] const DigitText &symbol();

private:
    QFont m_font;
    std::optional<DigitText> m_digits;
    std::optional<DigitText> m_symbol;
};

/// "AAPL 187.20 → 189.05 ▲ +1.0 %", with a die behind the symbol where the price is invented: a box of fixed width in a line of chat, so that a price that moves repaints its
/// rectangle and lays nothing out.
class PriceChip
{
public:
    enum class Ground {
        Plain,
        Pointed, ///< under the mouse
        Selected,
        Marked, ///< the search found it
        Found, ///< and stands at it
    };

    /// `mostWidth`: what there is room for. In a narrow column the present price goes, then the change too.
    PriceChip(const SaidPrice &said, std::shared_ptr<ChipFont> font, int mostWidth);

    /// 0: not even the price when said fits.
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const SaidPrice &said() const { return m_said; }
    /// Fills all of `box` but its corners. `baseline`: of the line around it.
    void paint(QPainter &painter, const QRect &box, int baseline, const ChipNow &now, Ground ground) const;

private:
    enum class Form { Whole, Change, Said };

    struct Ink
    {
        QColor ground;
        QColor edge;
        QColor symbol;
        QColor text;
        QColor dim;
        QColor now;
    };

    [[nodiscard]] int widthOf(Form form) const;
    [[nodiscard]] Ink inkFor(const ChipNow &now, Ground ground) const;
    /// Of the mark of an invented price, and the space before it; 0: the price is of a market.
    [[nodiscard]] double dieRoom() const;
    void paintDie(QPainter &painter, QPointF place, Ground ground) const;
    [[nodiscard]] QString fitting(const QString &price) const;

    SaidPrice m_said;
    std::shared_ptr<ChipFont> m_font;
    QString m_saidText;
    Form m_form = Form::Whole;
    int m_width = 0;
    double m_symbolWidth = 0;
    double m_saidWidth = 0;
    double m_nowWidth = 0;
    double m_changeWidth = 0;
};

} // namespace outcry
