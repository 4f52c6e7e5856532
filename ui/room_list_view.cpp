// SPDX-License-Identifier: MIT
#include "ui/room_list_view.h"

#include "model/room_levels.h"
#include "model/room_list_model.h"
#include "ui/context_place.h"
#include "ui/look.h"
#include "ui/look_shapes.h"
#include "ui/presence_dot.h"
#include "ui/room_level_menu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

namespace outcry {

static int headingHeight()
{
    return QFontMetrics(look::headingFont()).height() + look::gap() + look::halfGap();
}

namespace {

/// Paints "# lobby ………… (3)" and the heading over the first row of a kind.
class RoomDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        const bool hasHeading = index.data(RoomListModel::IsFirstOfSectionRole).toBool();
        return {0, look::rowHeight() + (hasHeading ? headingHeight() : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->setLayoutDirection(option.direction);
        QRect row = option.rect;
        if (index.data(RoomListModel::IsFirstOfSectionRole).toBool()) {
            paintHeading(painter, row, index.data(RoomListModel::IsDirectRole).toBool());
            row.setTop(row.top() + headingHeight());
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QStyleOptionViewItem bare = option;
        bare.rect = row;
        look::drawListRow(*painter, bare);
        row.adjust(look::halfGap(), 1, -look::halfGap(), -1);
        int taken = paintBadge(painter, row, index);
        // Where the user is, the line itself shows it.
        if (index.data(RoomListModel::HasDraftRole).toBool() && !(option.state & QStyle::State_Selected))
            taken += paintPencil(painter, row, taken);
        int indent = look::gap();
        if (index.data(RoomListModel::IsDirectRole).toBool()) {
            paintPresence(*painter, mirrored(*painter, row, {row.left() + indent, row.top(), look::gap(), row.height()}), presenceOf(index));
            indent += look::gap() * 2;
        }
        paintTitle(painter, mirrored(*painter, row, row.adjusted(indent, 0, -taken - look::gap(), 0)), index);
        painter->restore();
    }

private:
    static QRect mirrored(const QPainter &painter, const QRect &row, const QRect &place)
    {
        return QStyle::visualRect(painter.layoutDirection(), row, place);
    }

    static void paintHeading(QPainter *painter, QRect row, bool isDirect)
    {
        row.setHeight(headingHeight());
        painter->setFont(look::headingFont());
        painter->setPen(look::colour(look::Role::DimText));
        const QRect place = row.adjusted(look::gap() + look::halfGap(), look::gap(), 0, 0);
        painter->drawText(mirrored(*painter, row, place), Qt::AlignVCenter | Qt::AlignLeft,
                          isDirect ? RoomListView::tr("DIRECT") : RoomListView::tr("ROOMS"));
    }

    static Presence presenceOf(const QModelIndex &talk)
    {
        return talk.data(RoomListModel::IsGoneRole).toBool() ? Presence::Gone
            : talk.data(RoomListModel::IsAwayRole).toBool()  ? Presence::Away
                                                             : Presence::Here;
    }

    static void paintTitle(QPainter *painter, const QRect &row, const QModelIndex &index)
    {
        const bool isSilent = index.data(RoomListModel::LevelRole).value<RoomLevel>() == RoomLevel::Nothing;
        const bool isUnread = !isSilent && index.data(RoomListModel::UnreadRole).toInt() > 0;
        painter->setFont(isUnread ? look::boldFont() : look::textFont());
        painter->setPen(look::colour(look::Role::Text));
        QString title = index.data(Qt::DisplayRole).toString();
        if (index.data(RoomListModel::IsDirectRole).toBool())
            painter->setPen(presenceOf(index) == Presence::Here ? look::nameColour(title) : look::colour(look::Role::DimText));
        // Among words from right to left the sign would go to the other side of the name.
        if (painter->layoutDirection() == Qt::RightToLeft)
            title.prepend(QChar(0x200E));
        title = painter->fontMetrics().elidedText(title, Qt::ElideRight, row.width());
        painter->drawText(row, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), title);
    }

    static int paintSilence(QPainter *painter, const QRect &row)
    {
        const int edge = look::iconSize();
        const QRect place
            = mirrored(*painter, row, {row.right() - look::halfGap() - edge, row.center().y() - edge / 2, edge, edge});
        look::icon(u"bell-off", look::Role::DimText).paint(painter, place);
        return edge + look::halfGap();
    }

    /// Left of what stands at the right edge; the width it took.
    static int paintPencil(QPainter *painter, const QRect &row, int taken)
    {
        const int edge = look::iconSize();
        const QRect place = mirrored(
            *painter, row, {row.right() - taken - look::halfGap() - edge, row.center().y() - edge / 2, edge, edge});
        look::icon(u"rename", look::Role::DimText).paint(painter, place);
        return edge + look::halfGap();
    }

    /// The width it took.
    static int paintBadge(QPainter *painter, const QRect &row, const QModelIndex &index)
    {
        const int unread = index.data(RoomListModel::UnreadRole).toInt();
        if (index.data(RoomListModel::LevelRole).value<RoomLevel>() == RoomLevel::Nothing)
            return paintSilence(painter, row);
        if (unread == 0)
            return 0;
        const bool isCalled = index.data(RoomListModel::MentionsRole).toInt() > 0;
        const QString text = unread > 999 ? QStringLiteral("999+") : QLocale().toString(unread);
        painter->setFont(look::smallFont());
        const int height = painter->fontMetrics().height() + 2;
        const int width = qMax(height, painter->fontMetrics().horizontalAdvance(text) + look::gap());
        const QRect badge = mirrored(
            *painter, row, {row.right() - look::halfGap() - width, row.center().y() - height / 2, width, height});
        painter->setPen(Qt::NoPen);
        painter->setBrush(look::colour(isCalled ? look::Role::Badge : look::Role::Sunken));
        painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
        painter->setPen(look::colour(isCalled ? look::Role::BadgeText : look::Role::DimText));
        painter->drawText(badge, Qt::AlignCenter, text);
        return width + look::halfGap();
    }
};

} // namespace

RoomListView::RoomListView(QWidget *parent)
    : QListView(parent)
    , m_join(new QToolButton(viewport()))
{
    setObjectName(QStringLiteral("roomList"));
    setAccessibleName(tr("Rooms and direct talks"));
    setItemDelegate(new RoomDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_join->setObjectName(QStringLiteral("joinRoom"));
    m_join->setIcon(look::icon(u"add"));
    m_join->setAutoRaise(true);
    m_join->setAccessibleName(tr("Join or make a room"));
    m_join->setToolTip(tr("Join or make a room (%1)").arg(kJoinRoom.toString(QKeySequence::NativeText)));
    m_join->setFocusPolicy(Qt::TabFocus);
    connect(m_join, &QToolButton::clicked, this, &RoomListView::joinWanted);
}

void RoomListView::setCurrentRoom(const QString &room)
{
    if (rooms() != nullptr && rooms()->rowOf(room) >= 0)
        setCurrentIndex(rooms()->index(rooms()->rowOf(room)));
}

RoomListModel *RoomListView::rooms() const
{
    return qobject_cast<RoomListModel *>(model());
}

void RoomListView::moveRoom(const QString &room, int by)
{
    const int row = rooms() == nullptr ? -1 : rooms()->rowOf(room);
    if (row >= 0 && rooms()->moveTo(row, by < 0 ? row - 1 : row + 2))
        scrollTo(rooms()->index(rooms()->rowOf(room)));
}

int RoomListView::gapAt(int y) const
{
    const QModelIndex under = indexAt({viewport()->width() / 2, y});
    if (!under.isValid())
        return y < 0 ? 0 : model()->rowCount();
    const QRect place = visualRect(under);
    return under.row() + (y > place.center().y() ? 1 : 0);
}

void RoomListView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    m_pressedRow = event->button() == Qt::LeftButton ? indexAt(m_pressedAt).row() : -1;
    QListView::mousePressEvent(event);
}

void RoomListView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const bool isFar = (place - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || m_pressedRow < 0 || (m_dropRow < 0 && !isFar))
        return QListView::mouseMoveEvent(event);
    m_dropRow = gapAt(place.y());
    viewport()->update();
}

void RoomListView::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = m_pressedRow;
    const int gap = m_dropRow;
    endDrag();
    if (gap < 0)
        return QListView::mouseReleaseEvent(event);
    // The button is up for the view too, which otherwise would go on selecting.
    setState(NoState);
    if (rooms() != nullptr)
        rooms()->moveTo(row, gap);
}

void RoomListView::endDrag()
{
    m_pressedRow = -1;
    m_dropRow = -1;
    viewport()->update();
}

void RoomListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const int last = model()->rowCount() - 1;
    const int y = m_dropRow > last ? visualRect(model()->index(last, 0)).bottom() : visualRect(model()->index(m_dropRow, 0)).top();
    QPainter painter(viewport());
    painter.fillRect(QRect(0, qMax(0, y - 1), viewport()->width(), 2), look::colour(look::Role::Accent));
}

void RoomListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RoomListView::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RoomListView::updateGeometry);
}

QSize RoomListView::sizeHint() const
{
    int height = look::gap();
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

/// In the heading over the rooms, with which it scrolls.
void RoomListView::placeJoin()
{
    const bool isUnderDirect = rooms() != nullptr && rooms()->rowCount() > 0 && RoomListModel::isDirect(rooms()->roomAt(0));
    m_join->setVisible(!isUnderDirect);
    const int edge = look::iconSize() + look::gap();
    const int top = look::gap() + (headingHeight() - look::gap() - edge) / 2 - verticalOffset();
    const QRect place(viewport()->width() - edge - look::halfGap(), top, edge, edge);
    m_join->setGeometry(QStyle::visualRect(layoutDirection(), viewport()->rect(), place));
}

void RoomListView::updateGeometries()
{
    QListView::updateGeometries();
    placeJoin();
}

void RoomListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeJoin();
}

void RoomListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        emit roomChosen(current.data(RoomListModel::RoomRole).toString());
}

void RoomListView::contextMenuEvent(QContextMenuEvent *event)
{
    const ContextPlace place = contextPlace(*this, *event);
    openMenu(place.index, place.global);
}

void RoomListView::keyPressEvent(QKeyEvent *event)
{
    const bool isMenu = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape && m_dropRow >= 0)
        endDrag();
    else if (isMenu && currentIndex().isValid())
        openMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else
        QListView::keyPressEvent(event);
}

void RoomListView::addMoves(QMenu &menu, const QString &room)
{
    const auto add = [&](const QString &icon, const QString &words, const QKeySequence &keys, int by) {
        QAction *action = menu.addAction(look::icon(icon), words, this, [this, room, by] { moveRoom(room, by); });
        action->setShortcut(keys);
    };
    add(QStringLiteral("up"), tr("Move up"), kMoveRoomUp, -1);
    add(QStringLiteral("down"), tr("Move down"), kMoveRoomDown, 1);
}

void RoomListView::openMenu(const QModelIndex &index, QPoint globalPlace)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("roomMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        const QString room = index.data(RoomListModel::RoomRole).toString();
        QAction *read = menu->addAction(look::icon(u"check"), tr("Mark as read"), this, [this, room] { emit roomRead(room); });
        read->setEnabled(index.data(RoomListModel::UnreadRole).toInt() > 0);
        if (rooms() != nullptr)
            menu->addMenu(new RoomLevelMenu(rooms()->levels(), room, menu));
        menu->addAction(look::icon(u"window-new"), tr("Open in own window"), this,
                        [this, room] { emit ownWindowWanted(room); });
        if (!RoomListModel::isDirect(room))
            menu->addAction(look::icon(u"rename"), tr("Change topic…"), this, [this, room] { emit subjectWanted(room); })
                ->setShortcut(kChangeSubject);
        addMoves(*menu, room);
        menu->addSeparator();
        const bool isDirect = RoomListModel::isDirect(room);
        menu->addAction(look::icon(u"close"), isDirect ? tr("Close this talk") : tr("Leave %1").arg(index.data().toString()),
                        this, [this, room] { emit roomUnwanted(room); })
            ->setShortcut(kLeaveRoom);
        menu->addSeparator();
    }
    menu->addAction(look::icon(u"add"), tr("Join a room…"), this, &RoomListView::joinWanted);
    menu->popup(globalPlace);
}

} // namespace outcry
