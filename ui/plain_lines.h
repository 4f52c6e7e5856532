// SPDX-License-Identifier: MIT
#pragma once

#include "ui/line_text.h"
#include "ui/word_shapes.h"

#include <QPointF>
#include <QRect>

#include <memory>
#include <vector>

namespace outcry {

/// A text of words that WordShapes knows, broken into lines: the same places to the pixel as
/// QTextLayout's, for a fraction of its time. Written from left to right, aligned left.
class PlainLines
{
public:
    /// False: this text is left to QTextLayout. `spans` are drawn in the colour of links.
    bool layOut(const QString &text, const QList<TextSpan> &spans,
                const std::shared_ptr<WordShapes> &shapes, double width);
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    /// Where in the text a line begins, and how many characters up to the last that is not a space.
    [[nodiscard]] std::pair<int, int> lineRange(int line) const;
    /// `origin`: of the first line's baseline. Draws at least what is inside `clip`, in the painter's
    /// pen.
    void draw(QPainter &painter, QPointF origin, double lineStep, const QRect &clip) const;

private:
    /// Glyphs of one line in one colour.
    struct Run
    {
        int first = 0;
        int end = 0;
        bool isLink = false;
    };

    struct Line
    {
        int textStart = 0;
        int textEnd = 0;
        int runEnd = 0;
    };

    [[nodiscard]] bool addWord(int start, const WordShapes::Shape &shape, bool isLink, double spaces);
    void addPart(const WordShapes::Shape &shape, int first, const WordShapes::Part &part, bool isLink);
    void clear();

    std::shared_ptr<WordShapes> m_shapes;
    std::vector<quint32> m_glyphs;
    std::vector<QPointF> m_places;
    std::vector<Run> m_runs;
    std::vector<Line> m_lines;
    double m_x = 0;
    double m_width = 0;
};

} // namespace outcry
