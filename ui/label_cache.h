// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStaticText>
#include <QString>

class QPainter;

namespace outcry {

/// Short texts, laid out once and kept while they are in use: laying one out takes many times as long as copying its glyphs.
/// All of one font.
class LabelCache
{
public:
    /// As QPainter::drawText() does with a text of one line, in the painter's font and pen.
    void draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);
    /// Where draw() puts the line that letters stand on: a whole number, so that they are sharp and can be copied.
    [[nodiscard]] double baseline(const QPainter &painter, const QRect &box, const QString &text);
    /// In whole device-independent pixels, as QFontMetrics tells it.
    [[nodiscard]] int width(const QPainter &painter, const QString &text);
    /// After the font or the direction of reading has changed.
    void clear() { m_labels.clear(); }

private:
    struct Label
    {
        QStaticText text;
        QSizeF size;
        int width = 0;
    };

    const Label &labelOf(const QPainter &painter, const QString &text);

    QHash<QString, Label> m_labels;
};

} // namespace outcry
