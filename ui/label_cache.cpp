// SPDX-License-Identifier: MIT
#include "ui/label_cache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextOption>

#include <cmath>

namespace outcry {

/// More than any axis has; they go all at once.
static constexpr qsizetype kMost = 200;

const LabelCache::Label &LabelCache::labelOf(const QPainter &painter, const QString &text)
{
    const auto known = m_labels.constFind(text);
    if (known != m_labels.constEnd())
        return *known;
    if (m_labels.size() >= kMost)
        m_labels.clear();
    Label label;
    label.text.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setTextDirection(painter.layoutDirection());
    label.text.setTextOption(option);
    label.text.setText(text);
    label.text.prepare(painter.deviceTransform(), painter.font());
    label.size = label.text.size();
    label.width = painter.fontMetrics().horizontalAdvance(text);
    return *m_labels.insert(text, label);
}

int LabelCache::width(const QPainter &painter, const QString &text)
{
    return labelOf(painter, text).width;
}

double LabelCache::baseline(const QPainter &painter, const QRect &box, const QString &text)
{
    return std::round(box.y() + (box.height() - labelOf(painter, text).size.height()) / 2 + QFontMetricsF(painter.font()).ascent());
}

void LabelCache::draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text)
{
    const Label &label = labelOf(painter, text);
    const Qt::Alignment visual = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    const double spare = box.width() - label.size.width();
    const double left = visual & Qt::AlignRight ? spare : visual & Qt::AlignHCenter ? spare / 2 : 0;
    const double top = baseline(painter, box, text) - QFontMetricsF(painter.font()).ascent();
    painter.drawStaticText(QPointF(box.x() + left, top), label.text);
}

} // namespace outcry
