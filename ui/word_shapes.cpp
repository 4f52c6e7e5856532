// SPDX-License-Identifier: MIT
#include "ui/word_shapes.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace outcry {

constexpr qsizetype kLongestWord = 48;
constexpr std::size_t kMostWords = 2048;

// Letters that neither join, stack nor turn the direction, and the signs that stand among them.
static bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    if (u > 0x20 && u < 0x7f)
        return true;
    if (u < 0xa1)
        return false;
    if (u < 0x250)
        return c.isLetter();
    return u == 0x2013 || (u >= 0x2018 && u <= 0x201e) || u == 0x2026 || u == 0x20ac || (u >= 0x2190 && u <= 0x2194);
}

// Signs before which no line is broken, even after a space, and those after which none is: then a
// space alone does not part two words (UAX 14, rules 13 to 15).
static bool canFollowSpace(QChar c)
{
    return !QStringView(u"!?,.:;)]}/\u2026\u2019\u201d").contains(c);
}

static bool canPrecedeSpace(QChar c)
{
    return !QStringView(u"([{\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e").contains(c);
}

static bool isWordPlain(QStringView word)
{
    return canFollowSpace(word.front()) && canPrecedeSpace(word.back())
        && std::all_of(word.begin(), word.end(), isPlain);
}

static QTextLine laidOut(QTextLayout &layout)
{
    layout.setCacheEnabled(true);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

WordShapes::WordShapes(const QFont &font)
    : m_font(font)
{
}

const WordShapes &WordShapes::measured()
{
    if (std::exchange(m_isMeasured, true))
        return *this;
    QTextLayout layout(QStringLiteral("x x"), m_font);
    const QTextLine line = laidOut(layout);
    m_ascent = line.ascent();
    m_height = line.height();
    m_spaceAdvance = line.cursorToX(2) - line.cursorToX(1);
    const QList<QGlyphRun> runs = line.glyphRuns();
    if (runs.size() == 1)
        m_raw = runs.first().rawFont();
    return *this;
}

std::size_t WordShapes::WordHash::operator()(QStringView word) const
{
    // Letters differ in few bits; a multiplication spreads them upwards, the shift brings them down.
    quint64 hash = quint64(word.size());
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x9e3779b97f4a7c15;
    return std::size_t(hash ^ (hash >> 32));
}

bool WordShapes::IsSameWord::operator()(QStringView a, QStringView b) const
{
    return a.size() == b.size() && std::equal(a.utf16(), a.utf16() + a.size(), b.utf16());
}

const WordShapes::Shape *WordShapes::shapeOf(QStringView word)
{
    if (word.isEmpty() || word.size() > kLongestWord)
        return nullptr;
    auto found = m_shapes.find(word);
    if (found == m_shapes.end()) {
        if (m_shapes.size() >= kMostWords)
            m_shapes.clear();
        const QString own = word.toString();
        found = m_shapes.emplace(own, isWordPlain(word) ? shaped(own) : Shape()).first;
    }
    return found->second.parts.empty() ? nullptr : &found->second;
}

double WordShapes::overhangOf(quint32 glyph) const
{
    const QRectF ink = m_raw.boundingRect(glyph);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes({glyph});
    return advances.isEmpty() ? 0 : std::max(0.0, ink.x() + ink.width() - advances.first().x());
}

// Shaped between spaces and alone: where that is not the same, letters and spaces influence each
// other, and the word depends on what stands beside it.
WordShapes::Shape WordShapes::shaped(const QString &word)
{
    QTextLayout alone(word, m_font);
    QTextLayout between(u' ' + word + u' ', m_font);
    const QTextLine line = laidOut(alone);
    const QTextLine wide = laidOut(between);
    const QList<QGlyphRun> runs = line.glyphRuns();
    const auto length = int(word.size());
    measured();
    if (!m_raw.isValid() || runs.size() != 1 || runs.first().rawFont() != m_raw
        || wide.glyphRuns().size() != 1 || wide.cursorToX(1) != m_spaceAdvance
        || wide.cursorToX(length + 1) - m_spaceAdvance != line.cursorToX(length)
        || wide.cursorToX(length + 2) - wide.cursorToX(length + 1) != m_spaceAdvance)
        return {};
    Shape shape;
    const QList<quint32> glyphs = runs.first().glyphIndexes();
    const QList<QPointF> places = runs.first().positions();
    shape.glyphs.assign(glyphs.begin(), glyphs.end());
    for (const QPointF &place : places)
        shape.places.push_back(place.x());
    shape.advance = line.cursorToX(length);

    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, word);
    double start = 0;
    for (qsizetype end = breaks.toNextBoundary(); end > 0; end = breaks.toNextBoundary()) {
        const double x = line.cursorToX(int(end));
        const auto next = std::lower_bound(shape.places.begin(), shape.places.end(), x);
        const auto glyphEnd = int(next - shape.places.begin());
        // A glyph that stands for letters on both sides of the break.
        if (glyphEnd == 0 || (next != shape.places.end() && *next != x))
            return {};
        shape.parts.push_back({glyphEnd, int(end), x - start, overhangOf(shape.glyphs[std::size_t(glyphEnd - 1)])});
        start = x;
    }
    if (!std::is_sorted(shape.places.begin(), shape.places.end()) || shape.parts.empty()
        || shape.parts.back().glyphEnd != int(shape.glyphs.size()))
        return {};
    return shape;
}

void WordShapes::draw(QPainter &painter, QPointF baseline, const QString &text)
{
    const Shape *shape = shapeOf(text);
    if (!shape) {
        painter.setFont(m_font);
        painter.drawText(baseline, text);
        return;
    }
    std::array<QPointF, kLongestWord> places;
    const std::size_t count = std::min(shape->glyphs.size(), places.size());
    std::transform(shape->places.begin(), shape->places.begin() + qsizetype(count), places.begin(),
                   [](double x) { return QPointF(x, 0); });
    draw(painter, baseline, {{shape->glyphs.data(), count}, {places.data(), count}});
}

void WordShapes::draw(QPainter &painter, QPointF origin, const GlyphMasks::Run &run)
{
    if (!m_masks)
        m_masks.emplace(rawFont());
    m_masks->draw(painter, origin, run);
}

} // namespace outcry
