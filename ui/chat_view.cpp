// SPDX-License-Identifier: MIT
#include "ui/chat_view.h"

#include "model/clock_text.h"
#include "model/text.h"
#include "ui/chat_accessible.h"
#include "ui/chip_prices.h"
#include "ui/kept_widgets.h"
#include "ui/look.h"
#include "ui/moved_rows.h"
#include "ui/newest_button.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace outcry {

constexpr int kFrameMs = 16;
constexpr int kOlderAheadRows = 30;
/// More than ink of a row reaches below it.
constexpr int kFillAhead = 40;

ChatView::ChatView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_newButton(new NewestButton(this))
    , m_emptyText(Text::tr("Nothing said yet. Be the first."))
{
    installChatAccessibility();
    setAccessibleName(Text::tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(std::max(2, look::halfGap() / 2), 0, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBar(new StillScrollBar(Qt::Vertical, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One that comes and goes would change the width, and with it every row.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    setAcceptDrops(true);
    connect(m_newButton, &QPushButton::clicked, this, &ChatView::scrollToEnd);
}

ChatView::~ChatView() = default;

QSize ChatView::sizeHint() const
{
    const QFontMetrics metrics(look::textFont());
    return {metrics.averageCharWidth() * 80, metrics.lineSpacing() * 24};
}

void ChatView::setModel(MessageModel *model)
{
    if (model && model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_rows.setModel(model);
    m_visible.clear();
    m_selection.clear();
    m_appended = 0;
    m_newRows = 0;
    m_hasAskedForOlder = false;
    m_foundId = -1;
    m_placement.openAt(-1);
    m_hoveredId = -1;
    m_hoveredRowId = -1;
    m_cursorId = -1;
    m_answeredId = -1;
    m_flashedId = -1;
    m_flashTimer.stop();
    m_glideTimer.stop();
    setFollowing(true);
    if (model)
        connectModel();
    arrange();
}

void ChatView::connectModel()
{
    connect(m_model, &MessageModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first) { onRowsAboutToBeInserted(first); });
    connect(m_model, &MessageModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onRowsInserted(first, last); });
    connect(m_model, &MessageModel::rowsAboutToBeRemoved, this, &ChatView::takeAppended);
    connect(m_model, &MessageModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRowsRemoved(first, last); });
    connect(m_model, &MessageModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                onDataChanged(first.row(), last.row());
            });
    connect(m_model, &QObject::destroyed, this, [this] { setModel(nullptr); });
}

void ChatView::onRowsAboutToBeInserted(int first)
{
    // Rows not taken yet are found by their place at the end, which is about to move.
    if (first != m_model->rowCount())
        takeAppended();
}

void ChatView::onRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    if (first == m_rows.count() + m_appended) {
        m_appended += count;
        return scheduleArrange();
    }
    m_rows.inserted(first, count);
    if (first == 0)
        m_hasAskedForOlder = false;
    else if (!isAtEnd())
        m_newRows += newsBetween(first, first + count);
    scheduleArrange();
}

void ChatView::onRowsRemoved(int first, int last)
{
    m_rows.removed(first, last - first + 1);
    if (!m_selection.isEmpty() && m_rows.rowOf(m_selection.from().id) < 0)
        m_selection.clear();
    if (m_rows.rowOf(m_selection.to().id) >= m_rows.count())
        m_selection.clear();
    scheduleArrange();
}

void ChatView::onDataChanged(int first, int last)
{
    takeAppended();
    m_rows.changed(first, last);
    scheduleArrange();
}

// A burst of lines costs one addition each; here they are looked at, once.
void ChatView::takeAppended()
{
    if (m_appended == 0)
        return;
    const int first = m_rows.count();
    const int count = std::exchange(m_appended, 0);
    m_rows.inserted(first, count);
    const MessageModel::Row newest = m_model->rowAt(first + count - 1);
    if (newest.state == MessageModel::RowState::Pending)
        setFollowing(true);
    if (!isAtEnd())
        m_newRows += newsBetween(first, first + count);
    if (QAccessible::isActive())
        tellAccessibility(*this, first, count);
}

void ChatView::scheduleArrange()
{
    if (m_arrangeTimer.isActive() || !isVisible())
        return;
    // The first change is shown at once, those that follow within a frame together.
    const qint64 wait = m_sinceArranged.isValid() ? kFrameMs - m_sinceArranged.elapsed() : 0;
    m_arrangeTimer.start(int(std::max<qint64>(0, wait)), Qt::PreciseTimer, this);
}

void ChatView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_arrangeTimer.timerId())
        arrange();
    else if (event->timerId() == m_glideTimer.timerId())
        glideStep();
    else if (event->timerId() == m_flashTimer.timerId())
        flashStep();
    else if (event->timerId() == m_dragScrollTimer.timerId())
        extendSelection(m_mousePlace);
    else
        QAbstractScrollArea::timerEvent(event);
}

void ChatView::setCalls(const QStringList &calls)
{
    m_rows.setCalls(calls);
    arrange();
}

void ChatView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ChatView::setSearchText(const QString &text)
{
    m_rows.setSearchText(text);
    m_foundId = -1;
    arrange();
}

void ChatView::markUnreadFrom(int row)
{
    takeAppended();
    if (row < 0 || row >= m_rows.count())
        return clearUnreadMark();
    const QString time = clockText(m_model->rowAt(row).timeMs);
    m_rows.setUnread(m_rows.idOf(row), Text::tr("new since %1").arg(time));
    arrange();
}

void ChatView::clearUnreadMark()
{
    m_rows.setUnread(-1, {});
    arrange();
}

int ChatView::unreadRow() const
{
    const int row = m_rows.rowOf(m_rows.unreadId());
    return row < m_rows.count() ? row : -1;
}

void ChatView::setFollowing(bool isFollowing)
{
    if (isFollowing)
        m_newRows = 0;
    if (isFollowing == isAtEnd())
        return;
    m_placement.setFollowing(isFollowing);
    emit atEndChanged(isFollowing);
}

void ChatView::restyle()
{
    takeAppended();
    m_rows.setMetrics(ChatMetrics::forWidth(viewport()->width(), isRightToLeft()));
    verticalScrollBar()->setSingleStep(m_rows.metrics().lineHeight);
    m_newButton->setFont(look::smallFont());
    // Numbers may be written otherwise.
    m_chips.clear();
    m_chipsShown.clear();
    arrange();
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() == m_rows.metrics().width)
        return arrange();
    if (m_rows.metrics().width <= 0)
        return restyle();
    takeAppended();
    ChatMetrics metrics = m_rows.metrics();
    metrics.fit(viewport()->width(), isRightToLeft());
    m_rows.setMetrics(metrics);
    arrange();
}

void ChatView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    arrange();
}

void ChatView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::LayoutDirectionChange:
        restyle();
        break;
    default:
        break;
    }
}

void ChatView::arrange()
{
    m_arrangeTimer.stop();
    takeAppended();
    if (viewport()->width() <= 0 || m_rows.metrics().width <= 0)
        return;
    m_sinceArranged.start();
    const bool wasFollowing = isAtEnd();
    QList<VisibleRow> rows = m_placement.arrange(viewport()->height());
    // Opened above its end: all that is beneath is new.
    if (isAtEnd() || wasFollowing)
        m_newRows = isAtEnd() ? 0 : newsBetween(m_rows.rowOf(rows.last().id) + 1, m_rows.count());
    if (isAtEnd() != wasFollowing)
        emit atEndChanged(isAtEnd());
    present(std::move(rows));
    updateScrollBar();
    updateNewButton();
    askForOlder();
}

void ChatView::present(QList<VisibleRow> rows)
{
    const QList<VisibleRow> former = std::exchange(m_visible, std::move(rows));
    QSet<qint64> changed = m_rows.takeChanged();
    // The row moved away from under the mouse.
    if (m_hoveredRowId >= 0)
        changed.insert(std::exchange(m_hoveredRowId, -1));
    const bool isAllChanged = m_rows.takeAllChanged();
    if (isAllChanged || former.isEmpty() || m_visible.isEmpty() || !repaintMoved(former, changed))
        viewport()->update();
    lookForChips();
}

// Moves the pixels that stay and repaints what is new. False: too much is different.
bool ChatView::repaintMoved(const QList<VisibleRow> &former, const QSet<qint64> &changed)
{
    std::optional<MovedRows> moved = MovedRows::between(former, m_visible, changed, viewport()->width());
    // Pixels can be moved by whole ones only.
    const qreal ratio = devicePixelRatioF();
    if (!moved || (moved->shift != 0 && ratio != std::round(ratio)) || std::abs(moved->shift) >= viewport()->height())
        return false;
    if (moved->shift != 0)
        moved->dirty += movePixels(moved->shift);
    viewport()->update(moved->dirty);
    return true;
}

// Where another widget lies on top pixels can not be moved, nor, then, anywhere in the same
// rectangle: beside the button and above it they are moved, below it painted. Returns what was left
// out.
QRect ChatView::movePixels(int shift)
{
    m_pixels.takeBack(*viewport());
    const QRect all = viewport()->rect();
    if (!m_newButton->isVisible()) {
        viewport()->scroll(0, shift, all);
        return {};
    }
    const QPoint corner = m_newButton->geometry().topLeft() - viewport()->geometry().topLeft();
    viewport()->scroll(0, shift, QRect(all.topLeft(), QPoint(corner.x() - 1, all.bottom())));
    viewport()->scroll(0, shift, QRect(QPoint(corner.x(), all.top()), QPoint(all.right(), corner.y() - 1)));
    return {corner, all.bottomRight()};
}

void ChatView::updateScrollBar()
{
    auto *bar = static_cast<StillScrollBar *>(verticalScrollBar());
    // While the handle is held its place is the user's: estimates that become exact must not push
    // it.
    if (bar->isSliderDown())
        return;
    m_isSettingBar = true;
    const int height = viewport()->height();
    const qint64 most = std::max<qint64>(0, m_rows.heights().total() - height);
    const qint64 top
        = m_visible.isEmpty() ? 0 : m_rows.heights().topOf(firstVisibleRow()) - m_visible.first().y;
    const auto range = int(std::min<qint64>(most, std::numeric_limits<int>::max()));
    bar->place(height, range, isAtEnd() ? range : int(std::min<qint64>(top, range - 1)));
    m_isSettingBar = false;
}

void ChatView::askForOlder()
{
    if (!m_model || m_visible.isEmpty() || !isVisible())
        return;
    const bool isNear = firstVisibleRow() < kOlderAheadRows;
    if (!isNear)
        m_hasAskedForOlder = false;
    // What is older than what was cleared away is not wanted either.
    if (!isNear || m_hasAskedForOlder || !m_model->hasOlder() || m_rows.hasCleared())
        return;
    m_hasAskedForOlder = true;
    emit olderWanted();
}

// Where the keyboard is, in a margin of its own: over the rows a frame would be scrolled with them.
bool ChatView::event(QEvent *event)
{
    const bool isTaken = QAbstractScrollArea::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        m_pixels.noteParentPainted(*viewport(), painter, static_cast<QPaintEvent *>(event)->region());
        painter.fillRect(0, 0, viewport()->x(), height(),
                         look::colour(hasFocus() ? look::Role::Accent : look::Role::Background));
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        repaintRow(m_cursorId);
    }
    return isTaken;
}

static void fill(QPainter &painter, const QRegion &region, const QRect &band)
{
    for (const QRect &part : region)
        painter.fillRect(part & band, look::colour(look::Role::Background));
}

void ChatView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_pixels.notePainted(*viewport(), painter, event->region());
    const QRegion &region = event->region();
    const QRect all = region.boundingRect();
    int filled = all.top();
    // A row ahead of what is painted there, which then finds it in the processor's cache.
    const auto fillTo = [&](int end) {
        if (end > filled)
            fill(painter, region, QRect(QPoint(all.left(), filled), QPoint(all.right(), end - 1)));
        filled = std::max(filled, end);
    };
    if (m_visible.isEmpty()) {
        fillTo(all.bottom() + 1);
        painter.setFont(look::textFont());
        painter.setPen(look::colour(look::Role::DimText));
        painter.drawText(viewport()->rect().adjusted(look::gap(), 0, -look::gap(), 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    for (const VisibleRow &one : std::as_const(m_visible)) {
        const QRect place(0, one.y, viewport()->width(), one.height);
        const int row = m_rows.rowOf(one.id);
        if (one.height == 0 || row < 0 || row >= m_rows.count()
            || !event->region().intersects(place))
            continue;
        const MessageLayout &layout = m_rows.layoutOf(row);
        fillTo(place.bottom() + 1 + kFillAhead);
        const auto [from, to] = m_selection.within(one.id, int(layout.text().size()));
        layout.paint(painter, place.topLeft(),
                     {from, to, one.id == m_hoveredId ? m_hoveredLink : QString(),
                      one.id == m_foundId, glowOf(one.id), chipsOf(one.id)},
                     (event->region() & place).boundingRect());
        if (one.id == m_hoveredRowId)
            paintAnswerButton(painter, one);
        if (one.id == m_cursorId && hasFocus())
            paintCursor(painter, place);
    }
    fillTo(all.bottom() + 1);
}

const ChatView::VisibleRow *ChatView::visibleAt(int y) const
{
    const auto found
        = std::find_if(m_visible.cbegin(), m_visible.cend(),
                       [y](const VisibleRow &one) { return y >= one.y && y < one.y + one.height; });
    return found == m_visible.cend() ? nullptr : &*found;
}

QRect ChatView::rowRect(int row) const
{
    const auto found
        = std::find_if(m_visible.cbegin(), m_visible.cend(),
                       [id = m_rows.idOf(row)](const VisibleRow &one) { return one.id == id; });
    return found == m_visible.cend() ? QRect()
                                     : QRect(0, found->y, viewport()->width(), found->height);
}

int ChatView::rowAt(QPoint place) const
{
    const VisibleRow *row = visibleAt(place.y());
    return row ? m_rows.rowOf(row->id) : -1;
}

void ChatView::repaintRow(qint64 id)
{
    viewport()->update(rowRect(m_rows.rowOf(id)));
}

} // namespace outcry
