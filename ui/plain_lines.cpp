// SPDX-License-Identifier: MIT
#include "ui/plain_lines.h"

#include "ui/look.h"

#include <QPainter>

#include <algorithm>

namespace outcry {

constexpr qsizetype kLongestText = 2000;

void PlainLines::clear()
{
    m_glyphs.clear();
    m_places.clear();
    m_runs.clear();
    m_lines.clear();
}

bool PlainLines::layOut(const QString &text, const QList<TextSpan> &spans,
                        const std::shared_ptr<WordShapes> &shapes, double width)
{
    if (text.isEmpty() || text.size() > kLongestText || text.front() == u' ' || text.back() == u' ')
        return false;
    m_shapes = shapes;
    m_width = width;
    m_glyphs.reserve(std::size_t(text.size()));
    m_places.reserve(std::size_t(text.size()));
    auto span = spans.cbegin();
    double spaces = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u' ') {
            spaces += shapes->spaceAdvance();
            ++at;
            continue;
        }
        const qsizetype found = text.indexOf(u' ', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const bool isLink = span != spans.cend() && span->start < end;
        // A word half in another colour is shaped in two pieces.
        if (isLink && (span->start != at || span->length != end - at || span->kind == TextSpan::Kind::Mention))
            return clear(), false;
        const WordShapes::Shape *shape = shapes->shapeOf(QStringView(text).sliced(at, end - at));
        if (!shape || !addWord(int(at), *shape, isLink, std::exchange(spaces, 0)))
            return clear(), false;
        span += isLink ? 1 : 0;
        at = end;
    }
    return true;
}

bool PlainLines::addWord(int start, const WordShapes::Shape &shape, bool isLink, double spaces)
{
    int first = 0;
    int textStart = start;
    double before = spaces;
    for (const WordShapes::Part &part : shape.parts) {
        // It may have to be broken anywhere.
        if (part.advance + part.overhang > m_width)
            return false;
        const bool isFirst = m_lines.empty();
        if (isFirst || m_x + before + part.advance + part.overhang > m_width) {
            m_lines.push_back({textStart, textStart, isFirst ? 0 : m_lines.back().runEnd});
            m_x = 0;
        } else {
            m_x += before;
        }
        addPart(shape, first, part, isLink);
        m_x += part.advance;
        first = part.glyphEnd;
        textStart = start + part.textEnd;
        m_lines.back().textEnd = textStart;
        before = 0;
    }
    return true;
}

void PlainLines::addPart(const WordShapes::Shape &shape, int first, const WordShapes::Part &part, bool isLink)
{
    const auto at = int(m_glyphs.size());
    const double origin = m_x - shape.places[std::size_t(first)];
    for (int i = first; i < part.glyphEnd; ++i) {
        m_glyphs.push_back(shape.glyphs[std::size_t(i)]);
        m_places.emplace_back(origin + shape.places[std::size_t(i)], 0);
    }
    Line &line = m_lines.back();
    const int runStart = m_lines.size() > 1 ? m_lines[m_lines.size() - 2].runEnd : 0;
    if (line.runEnd > runStart && m_runs.back().isLink == isLink) {
        m_runs.back().end = int(m_glyphs.size());
    } else {
        m_runs.push_back({at, int(m_glyphs.size()), isLink});
        line.runEnd = int(m_runs.size());
    }
}

std::pair<int, int> PlainLines::lineRange(int line) const
{
    const Line &here = m_lines[std::size_t(line)];
    return {here.textStart, here.textEnd - here.textStart};
}

void PlainLines::draw(QPainter &painter, QPointF origin, double lineStep, const QRect &clip) const
{
    // Ink may reach beyond the box of its letter, never by as much as a line.
    const double left = clip.left() - origin.x() - lineStep;
    const double right = clip.left() + clip.width() - origin.x() + lineStep;
    const QPen pen = painter.pen();
    int run = 0;
    double y = origin.y();
    for (const Line &line : m_lines) {
        const bool isIn = y > clip.top() - lineStep / 2 && y < clip.top() + clip.height() + lineStep * 1.25;
        for (; run < line.runEnd; ++run) {
            if (!isIn)
                continue;
            const Run &one = m_runs[std::size_t(run)];
            const auto begin = m_places.begin() + one.first;
            const auto end = m_places.begin() + one.end;
            const auto isBefore = [](const QPointF &place, double x) { return place.x() < x; };
            const auto from = std::lower_bound(begin, end, left, isBefore);
            const auto to = std::lower_bound(from, end, right, isBefore);
            if (from == to)
                continue;
            if (one.isLink)
                painter.setPen(look::colour(look::Role::Link));
            const auto count = std::size_t(to - from);
            m_shapes->draw(painter, {origin.x(), y}, {{m_glyphs.data() + (from - m_places.begin()), count}, {&*from, count}});
            if (one.isLink)
                painter.setPen(pen);
        }
        y += lineStep;
    }
}

} // namespace outcry
