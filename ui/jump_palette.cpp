// SPDX-License-Identifier: MIT
#include "ui/jump_palette.h"

#include "ui/look.h"
#include "ui/palette_delegate.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace outcry {

namespace {

QString iconOf(JumpEntry::Kind kind)
{
    switch (kind) {
    case JumpEntry::Kind::Room:
        return QStringLiteral("room");
    case JumpEntry::Kind::Person:
    case JumpEntry::Kind::Talk:
        return QStringLiteral("person");
    case JumpEntry::Kind::Symbol:
        return QStringLiteral("prices");
    case JumpEntry::Kind::Action:
        return QStringLiteral("chevron-right");
    }
    return {};
}

/// Icon, text with the matched letters marked, where it belongs, its keys.
class JumpDelegate final : public PaletteDelegate
{
protected:
    void paintWords(QPainter &painter, QRect row, const QModelIndex &index) const override
    {
        const int edge = look::iconSize();
        look::icon(iconOf(JumpEntry::Kind(index.data(JumpList::KindRole).toInt())), look::Role::DimText)
            .paint(&painter, QRect(row.left(), row.center().y() - edge / 2, edge, edge));
        row.setLeft(row.left() + edge + look::gap());
        row.setRight(row.right() - paintDetail(painter, row, index.data(JumpList::KeysRole).toString()));
        row.setRight(row.right() - paintDetail(painter, row, index.data(JumpList::DetailRole).toString()));
        paintFound(painter, row, index.data().toString(), index.data(JumpList::PlacesRole).value<QList<int>>());
    }
};

} // namespace

JumpPalette::JumpPalette(QWidget &window)
    : Palette(window, new JumpDelegate)
{
    setFound(m_list);
    setObjectName(QStringLiteral("jumpPalette"));
    field().setPlaceholderText(tr("Jump to a room, a person, a symbol, or do something"));
    field().setAccessibleName(tr("Jump to"));
    list().setAccessibleName(tr("Places and actions found"));
    setNothingText(tr("Nothing of this name. Try fewer letters."));
}

void JumpPalette::open(QList<JumpEntry> entries, const QStringList &recent)
{
    m_list.setEntries(std::move(entries), recent);
    Palette::open();
}

void JumpPalette::search(const QString &text)
{
    m_list.search(text);
    showFound();
}

void JumpPalette::choose(const QModelIndex &index)
{
    emit chosen(m_list.entryAt(index.row()));
}

} // namespace outcry
