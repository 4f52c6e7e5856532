// SPDX-License-Identifier: MIT
#pragma once

#include "model/quote.h"
#include "ui/digit_text.h"
#include "ui/digit_tiles.h"

#include <QImage>
#include <QRect>
#include <QStringList>

#include <array>
#include <optional>

namespace outcry {

class PixelPlane;
class SparkLine;

/// Draws the cells of a price grid, and knows how much room they want. Keeps fonts only; colours
/// are asked for when drawing.
class QuoteCells
{
public:
    struct Row
    {
        const Quote *quote = nullptr;
        const SparkLine *spark = nullptr;
        qint64 nowMs = 0;
        /// -1: does not glow.
        int glowStep = -1;
        /// The price is old, or its feed is dead.
        bool isOld = false;
        bool isSelected = false;
        bool isUnderMouse = false;
    };

    QuoteCells() { takeFonts(); }

    /// After the application's font has changed.
    void takeFonts();
    /// Of digits; tells one size of the font from another.
    [[nodiscard]] double textHeight() const { return m_normal->capHeight(); }
    /// On the ordinary background, which is there already.
    void paint(PixelPlane &plane, const QRect &cell, int column, const Row &row) const;
    /// For usual contents, in device-independent pixels.
    [[nodiscard]] int wishedWidth(int column) const;
    /// The widest of these decides for all rows how a simulated price is marked: a column has one form.
    void fitSymbols(const QStringList &symbols);
    /// Forgets what the prices of other rows wanted.
    void forgetPrices();
    /// Room for a price like this one is wished for from now on. True: more than before.
    bool fitPrice(const Quote &quote);
    /// Every symbol whole with the mark that takes the least room; within reason.
    [[nodiscard]] int leastSymbolWidth() const;
    /// Whether a change of the price makes this column glow.
    [[nodiscard]] static bool canGlow(int column);

private:
    /// How a simulated price is marked beside its symbol. None where the symbols leave no room: the
    /// source says it too.
    enum class Mark { Word, Die, None };

    /// Digits before the point, of the largest number, by the digits after it; 0: there is none.
    using Digits = std::array<quint8, kMostDecimals + 1>;

    [[nodiscard]] int widestOf(const Digits &digits, const QString &sign) const;
    [[nodiscard]] Mark markFor(int roomWidth) const;
    /// Where a cell is painted, and on what.
    struct Place
    {
        PixelPlane &plane;
        QRect room;
        QRgb ground = 0;
    };

    void paintSymbol(const Place &place, const Row &row) const;
    void paintDie(QPainter &painter, const QRect &room, double x) const;
    void paintLast(const Place &place, const Row &row, QRgb ink) const;
    void paintSource(const Place &place, const Row &row, QRgb ink) const;
    void paintArrow(const Place &place, bool isUp) const;
    void paintText(const Place &place, const DigitText &text, const QString &words, bool isNumber, QRgb ink) const;
    void paintRange(QPainter &painter, const QRect &room, const Row &row) const;
    void paintWord(QPainter &painter, const QRect &room, double x) const;
    [[nodiscard]] int wordRoom() const;
    [[nodiscard]] int dieRoom() const;
    [[nodiscard]] double baseline(const QRect &room, const DigitText &text) const;

    /// Drawn once and then copied: smooth edges take longer than the price beside them.
    struct Arrow
    {
        QImage picture;
        QRgb ink = 0;
        double ratio = 0;
        /// Of the middle, below a whole pixel.
        double offset = 0;
    };

    [[nodiscard]] const QImage &arrow(bool isUp, const QColor &ink, double ratio, double offset) const;

    std::optional<DigitText> m_normal;
    std::optional<DigitText> m_bold;
    std::optional<DigitText> m_small;
    /// Of the day's lowest and highest.
    std::optional<DigitText> m_tiny;
    mutable DigitTiles m_tiles;
    /// Down and up.
    mutable std::array<Arrow, 2> m_arrows;
    double m_widestSymbol = 0;
    /// Of the day's lowest and highest prices of all rows.
    double m_widestRange = 0;
    Digits m_priceDigits{};
    Digits m_changeDigits{};
};

} // namespace outcry
