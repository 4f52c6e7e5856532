// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace outcry {

/// What the rows of every palette have in common: their height, the mark of the current one, and where words may stand.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    /// In `row`, whose ends are free.
    virtual void paintWords(QPainter &painter, QRect row, const QModelIndex &index) const = 0;

    /// Dim and small, at the right. Returns the width it took.
    static int paintDetail(QPainter &painter, const QRect &row, const QString &text);
    /// On one line; the letters at these places stand out.
    static void paintFound(QPainter &painter, const QRect &row, const QString &text, const QList<int> &places);
};

} // namespace outcry
