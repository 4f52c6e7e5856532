// SPDX-License-Identifier: MIT
// ChatView: jumping to rows, what is new beneath, and the row under the mouse.
#include "ui/chat_view.h"

#include "ui/look.h"
#include "ui/newest_button.h"
#include "ui/picture_offer.h"

#include <QDropEvent>
#include <QPainter>

#include <algorithm>

namespace outcry {

constexpr int kFlashMs = 1200;
constexpr int kFlashStepMs = 33;
/// How much of the glow the line that will be answered keeps.
constexpr double kAnsweredGlow = 0.5;

void ChatView::goTo(const Place &place)
{
    if (place.isFollowing)
        return scrollToEnd();
    m_glideLeft = 0;
    setFollowing(false);
    m_placement.goTo(place.id, place.offset);
    arrange();
}

void ChatView::showFound(int row)
{
    takeAppended();
    repaintRow(m_foundId);
    m_foundId = row < 0 || row >= m_rows.count() ? -1 : m_rows.idOf(row);
    if (m_foundId < 0)
        return;
    showRow(row);
    repaintRow(m_foundId);
}

void ChatView::showFromTop(int row)
{
    takeAppended();
    if (row < 0 || row >= m_rows.count())
        return;
    uncover(row);
    goTo({m_rows.idOf(m_rows.runAt(row).shown), 0, false});
}

void ChatView::openAt(int row)
{
    takeAppended();
    if (row < 0 || row >= m_rows.count())
        return;
    m_placement.openAt(m_rows.idOf(m_rows.runAt(row).shown));
    arrange();
}

void ChatView::updateNewButton()
{
    const bool isWanted = !isAtEnd();
    // What has come into view is not new any more.
    if (!m_visible.isEmpty())
        m_newRows = std::min(m_newRows, m_rows.count() - 1 - lastVisibleRow());
    if (isWanted)
        m_newButton->tell(m_newRows, viewport()->geometry());
    if (m_newButton->isVisibleTo(this) != isWanted)
        m_newButton->setVisible(isWanted);
}

/// What is hidden is no news.
int ChatView::newsBetween(int first, int end) const
{
    int news = 0;
    for (int row = first; row < end; ++row)
        news += m_model->shapeAt(row).isHidden ? 0 : 1;
    return news;
}

void ChatView::flashRow(int row)
{
    takeAppended();
    if (row < 0 || row >= m_rows.count())
        return;
    showRow(row);
    repaintRow(std::exchange(m_flashedId, m_rows.idOf(row)));
    m_sinceFlash.start();
    m_flashTimer.start(kFlashStepMs, this);
}

void ChatView::flashStep()
{
    repaintRow(m_flashedId);
    if (m_sinceFlash.elapsed() < kFlashMs)
        return;
    m_flashTimer.stop();
    m_flashedId = -1;
}

double ChatView::glowOf(qint64 id) const
{
    double glow = id == m_answeredId ? kAnsweredGlow : 0;
    if (id == m_flashedId)
        glow = std::max(glow, 1.0 - double(m_sinceFlash.elapsed()) / kFlashMs);
    return glow;
}

void ChatView::setAnswered(int row)
{
    takeAppended();
    repaintRow(m_answeredId);
    m_answeredId = row < 0 || row >= m_rows.count() ? -1 : m_rows.idOf(row);
    repaintRow(m_answeredId);
}

bool ChatView::canAnswer(int row) const
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return false;
    const MessageModel::Row one = m_model->rowAt(row);
    return one.sequence != 0 && one.kind <= MessageModel::RowKind::Action && !m_rows.isCovered(row);
}

/// Who is led to a row wants to read it.
void ChatView::uncover(int row)
{
    if (!m_rows.isCovered(row))
        return;
    m_rows.unfold(row);
    arrange();
}

QString ChatView::coverOf(int row) const
{
    return isCovered(row) && !m_rows.isHidden(row) ? m_rows.foldedText(m_rows.runAt(row), 0) : QString();
}

void ChatView::clearAway()
{
    takeAppended();
    m_selection.clear();
    m_rows.clear();
    scrollToEnd();
    arrange();
}

void ChatView::setFolding(bool isFolding)
{
    takeAppended();
    m_rows.setFolding(isFolding);
    arrange();
}

void ChatView::hoverRow(const VisibleRow *row)
{
    const bool isWanted = row && row->height > 0 && canAnswer(m_rows.rowOf(row->id));
    const qint64 id = isWanted ? row->id : -1;
    if (id == m_hoveredRowId)
        return;
    repaintRow(std::exchange(m_hoveredRowId, id));
    repaintRow(m_hoveredRowId);
}

QRect ChatView::answerButtonRect(const VisibleRow &row)
{
    const int edge = m_rows.metrics().lineHeight;
    const int top = row.y + m_rows.layoutOf(m_rows.rowOf(row.id)).bodyTop();
    const int width = edge + look::halfGap();
    const int margin = m_rows.metrics().margin;
    const int x = m_rows.metrics().isMirrored ? margin - look::halfGap()
                                              : viewport()->width() - margin - edge;
    return {x, top, width, std::min(width, row.y + row.height - top)};
}

void ChatView::paintAnswerButton(QPainter &painter, const VisibleRow &row)
{
    const QRect place = answerButtonRect(row);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look::colour(look::Role::Border));
    painter.setBrush(look::colour(look::Role::Surface));
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), look::radius(),
                            look::radius());
    painter.restore();
    const int icon = place.height() - look::halfGap();
    look::icon(u"reply").paint(&painter, QRect(place.center().x() - icon / 2 + 1,
                                               place.center().y() - icon / 2 + 1, icon, icon));
}

void ChatView::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void ChatView::dragMoveEvent(QDragMoveEvent *event)
{
    if (holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void ChatView::dropEvent(QDropEvent *event)
{
    if (!holdsPicture(*event->mimeData()))
        return;
    event->acceptProposedAction();
    emit pictureOffered();
}

} // namespace outcry
