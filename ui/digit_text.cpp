// SPDX-License-Identifier: MIT
#include "ui/digit_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>

namespace outcry {

// Latin-1 has no use for its control codes 0 to 2; the three further characters of prices live
// there.
static constexpr std::array kFurther{QChar(0x2013), QChar(0x2212), QChar(0x2026)}; // – − …

DigitText::DigitText(const QFont &font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    QString all;
    for (int i = 0; i < kTableSize; ++i)
        all += i < int(kFurther.size()) ? kFurther[std::size_t(i)] : QChar(i < 0x20 ? 0x20 : i);
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(all);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    if (glyphs.size() != kTableSize || advances.size() != kTableSize)
        return;
    double widestDigit = 0;
    for (int i = '0'; i <= '9'; ++i)
        widestDigit = std::max(widestDigit, advances[i].x());
    for (int i = 0; i < kTableSize; ++i) {
        m_glyphs[std::size_t(i)] = glyphs[i];
        m_advances[std::size_t(i)] = i >= '0' && i <= '9' ? widestDigit : advances[i].x();
    }
}

int DigitText::slotOf(QChar c) const
{
    if (c.unicode() >= 0x20 && c.unicode() < kTableSize)
        return c.unicode();
    const auto found = std::find(kFurther.begin(), kFurther.end(), c);
    return found == kFurther.end() ? -1 : int(found - kFurther.begin());
}

bool DigitText::isSimple(QStringView text) const
{
    return text.size() <= kLongest && std::all_of(text.begin(), text.end(), [this](QChar c) {
               const int slot = slotOf(c);
               return slot >= 0 && m_glyphs[std::size_t(slot)] != 0;
           });
}

double DigitText::width(QStringView text) const
{
    if (!isSimple(text))
        return QFontMetricsF(m_font).horizontalAdvance(text.toString());
    double sum = 0;
    for (const QChar c : text)
        sum += m_advances[std::size_t(slotOf(c))];
    return sum;
}

void DigitText::draw(QPainter &painter, QPointF baseline, QStringView text) const
{
    if (!isSimple(text)) {
        painter.setFont(m_font);
        painter.drawText(baseline, text.toString());
        return;
    }
    std::array<quint32, kLongest> glyphs;
    std::array<QPointF, kLongest> positions;
    double x = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto slot = std::size_t(slotOf(text[i]));
        glyphs[std::size_t(i)] = m_glyphs[slot];
        positions[std::size_t(i)] = QPointF(x, 0);
        x += m_advances[slot];
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.data(), positions.data(), int(text.size()));
    painter.drawGlyphRun(baseline, run);
}

} // namespace outcry
