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
    , m_capHeight(m_raw.capHeight())
{
    for (const quint32 glyph : m_raw.glyphIndexesForString(QStringLiteral("0123456789")))
        m_digitAdvance = std::max(m_digitAdvance, advanceOfGlyph(glyph));
}

double DigitText::advanceOfGlyph(quint32 glyph) const
{
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes({glyph});
    return advances.isEmpty() ? 0 : advances.first().x();
}

int DigitText::slotOf(QChar c)
{
    if (c.unicode() >= 0x20 && c.unicode() < kTableSize)
        return c.unicode();
    const auto found = std::find(kFurther.begin(), kFurther.end(), c);
    return found == kFurther.end() ? -1 : int(found - kFurther.begin());
}

const DigitText::Glyph &DigitText::glyphOf(QChar c) const
{
    static constexpr Glyph kNone;
    const int slot = slotOf(c);
    if (slot < 0)
        return kNone;
    Glyph &glyph = m_glyphs[std::size_t(slot)];
    if (!glyph.isKnown) {
        glyph.isKnown = true;
        glyph.index = m_raw.glyphIndexesForString(c).value(0);
        glyph.advance = c >= u'0' && c <= u'9' ? m_digitAdvance : advanceOfGlyph(glyph.index);
    }
    return glyph;
}

bool DigitText::isSimple(QStringView text) const
{
    return text.size() <= kLongest && std::all_of(text.begin(), text.end(), [this](QChar c) {
               return glyphOf(c).index != 0;
           });
}

double DigitText::width(QStringView text) const
{
    if (!isSimple(text))
        return QFontMetricsF(m_font).horizontalAdvance(text.toString());
    double sum = 0;
    for (const QChar c : text)
        sum += glyphOf(c).advance;
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
        const Glyph &glyph = glyphOf(text[i]);
        glyphs[std::size_t(i)] = glyph.index;
        positions[std::size_t(i)] = QPointF(x, 0);
        x += glyph.advance;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.data(), positions.data(), int(text.size()));
    painter.drawGlyphRun(baseline, run);
}

} // namespace outcry
