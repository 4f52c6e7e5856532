// SPDX-License-Identifier: MIT
// ChatView: what the user does with it.
#include "ui/chat_view.h"

#include "model/plain_tool_tip.h"
#include "model/text.h"
#include "ui/look.h"
#include "ui/typed_letter.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;
using Part = MessageLayout::Part;
using Unit = ChatSelection::Unit;

constexpr int kFrameMs = 16;
constexpr int kWheelLines = 3;
constexpr int kManyNames = 1000;

void ChatView::scrollBy(int pixels)
{
    if (pixels == 0 || m_rows.count() == 0)
        return;
    takeAppended();
    m_placement.moveBy(pixels);
    if (pixels < 0)
        setFollowing(false);
    arrange();
}

void ChatView::glideBy(int pixels)
{
    if (!m_isGliding)
        return scrollBy(pixels);
    // The other way means from here, not after what is left.
    const bool turns = (m_glideLeft < 0) != (pixels < 0);
    m_glideLeft = (turns ? 0 : m_glideLeft) + pixels;
    if (!m_glideTimer.isActive())
        m_glideTimer.start(kFrameMs, Qt::PreciseTimer, this);
    glideStep();
}

void ChatView::scrollByPage(int direction)
{
    glideBy(direction * (viewport()->height() - m_rows.metrics().lineHeight));
}

/// The line that the keys stand on is answered; without one, as in the input, the newest and then the next.
void ChatView::stepAnswer(int direction)
{
    const int row = cursorRow();
    if (row < 0 || !canAnswer(row))
        return emit answerStepRequested(direction);
    placeCursor(-1);
    emit answerRequested(m_model->rowAt(row).sequence);
}

void ChatView::glideStep()
{
    int step = m_glideLeft * 2 / 5;
    if (step == 0)
        step = m_glideLeft;
    m_glideLeft -= step;
    const Place former = place();
    scrollBy(step);
    const bool hasMoved = former.id != place().id || former.offset != place().offset;
    if (m_glideLeft != 0 && hasMoved)
        return;
    m_glideLeft = 0;
    m_glideTimer.stop();
}

void ChatView::jumpTo(qint64 y)
{
    const int row = m_rows.heights().rowAt(y);
    if (row < 0)
        return;
    goTo({m_rows.idOf(row), int(y - m_rows.heights().topOf(row)), false});
}

// The scroll bar was moved by the user: near places pixel by pixel, far ones by the estimated sums.
void ChatView::scrollContentsBy(int, int dy)
{
    if (m_isSettingBar || m_rows.count() == 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_glideLeft = 0;
    if (bar->value() >= bar->maximum())
        scrollToEnd();
    else if (bar->value() == 0)
        scrollToStart();
    else if (std::abs(dy) < viewport()->height())
        scrollBy(-dy);
    else
        jumpTo(bar->value());
}

void ChatView::scrollToEnd()
{
    m_glideLeft = 0;
    setFollowing(true);
    arrange();
}

void ChatView::scrollToStart()
{
    m_glideLeft = 0;
    takeAppended();
    if (m_rows.count() > 0)
        goTo({m_rows.idOf(0), 0, false});
}

void ChatView::showRow(int row)
{
    takeAppended();
    if (row < 0 || row >= m_rows.count())
        return;
    uncover(row);
    const int first = m_rows.runAt(row).shown;
    const QRect place = rowRect(first);
    if (!place.isEmpty() && viewport()->rect().contains(place))
        return viewport()->update();
    goTo({m_rows.idOf(first), -std::max(0, (viewport()->height() - m_rows.heightOf(first)) / 2), false});
}

void ChatView::wheelEvent(QWheelEvent *event)
{
    if (!event->pixelDelta().isNull()) {
        m_glideLeft = 0;
        scrollBy(-event->pixelDelta().y());
    } else {
        const int lines = qMax(
            1,
            QApplication::wheelScrollLines() > 0 ? QApplication::wheelScrollLines() : kWheelLines);
        // Fine wheels turn by less than a pixel at a time.
        m_wheelRest -= event->angleDelta().y() * lines * m_rows.metrics().lineHeight;
        glideBy(m_wheelRest / QWheelEvent::DefaultDeltasPerStep);
        m_wheelRest %= QWheelEvent::DefaultDeltasPerStep;
    }
    event->accept();
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const bool isShift = event->modifiers() & Qt::ShiftModifier;
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Up:
        return isControl ? stepAnswer(-1) : isShift ? extendByRow(-1) : moveCursor(-1);
    case Qt::Key_Down:
        return isControl ? stepAnswer(1) : isShift ? extendByRow(1) : moveCursor(1);
    case Qt::Key_PageUp:
        return scrollByPage(-1);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return scrollByPage(1);
    case Qt::Key_Home:
        scrollToStart();
        return placeCursor(cursorRow() < 0 ? -1 : firstVisibleRow());
    case Qt::Key_End:
        scrollToEnd();
        return placeCursor(cursorRow() < 0 ? -1 : lastVisibleRow());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateCursor();
    case Qt::Key_Escape:
        if (hasSelection())
            return clearSelection();
        if (cursorRow() >= 0)
            return placeCursor(-1);
        break;
    default:
        break;
    }
    if (isTypedLetter(*event))
        return emit typed(event);
    event->ignore();
}

MessageLayout::Hit ChatView::hitAt(QPoint place)
{
    const VisibleRow *row = visibleAt(place.y());
    if (row && row->id == m_hoveredRowId && answerButtonRect(*row).contains(place))
        return {Part::ReplyButton, {}};
    return row ? m_rows.layoutOf(m_rows.rowOf(row->id)).hitAt(place - QPoint(0, row->y))
               : MessageLayout::Hit();
}

void ChatView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint place = event->position().toPoint();
    m_glideLeft = 0;
    placeCursor(-1);
    m_mousePlace = place;
    m_pressed = hitAt(place);
    const QStyleHints *hints = QGuiApplication::styleHints();
    const bool isThird = m_sinceDoubleClick.isValid()
        && m_sinceDoubleClick.elapsed() < hints->mouseDoubleClickInterval()
        && (place - m_doubleClickPlace).manhattanLength() <= hints->mouseDoubleClickDistance();
    if (event->modifiers() & Qt::ShiftModifier && hasSelection()) {
        m_isSelecting = true;
        extendSelection(place);
    } else {
        beginSelection(isThird ? Unit::Row : Unit::Character, place);
    }
    m_sinceDoubleClick.invalidate();
}

void ChatView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClickPlace = event->position().toPoint();
    m_sinceDoubleClick.start();
    m_pressed = {};
    beginSelection(Unit::Word, m_doubleClickPlace);
}

void ChatView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!m_isSelecting)
        return hover(place);
    if (place == m_mousePlace)
        return;
    m_mousePlace = place;
    extendSelection(place);
}

void ChatView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragScrollTimer.stop();
    const bool wasSelecting = std::exchange(m_isSelecting, false);
    const QPoint place = event->position().toPoint();
    if (hasSelection()) {
        // As elsewhere on X11: what is selected can be pasted with the middle button.
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (wasSelecting && clipboard->supportsSelection())
            clipboard->setText(selectedText(), QClipboard::Selection);
        return;
    }
    if (m_pressed.part != Part::Nothing && hitAt(place) == m_pressed)
        activate(m_pressed, rowAt(place));
}

void ChatView::activate(const MessageLayout::Hit &hit, int row)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const QString key = m_model->rowAt(row).key;
    switch (hit.part) {
    case Part::Link:
        emit linkActivated(linkAddress(hit.text));
        break;
    case Part::Symbol:
        emit symbolActivated(hit.text.mid(1).toUpper());
        break;
    case Part::Name:
        emit nameActivated(hit.text);
        break;
    case Part::Retry:
        emit retryRequested(key);
        break;
    case Part::Discard:
        emit discardRequested(key);
        break;
    case Part::ShowAll:
    case Part::Folded:
        // What is unfolded at the end would push the clicked row away.
        setFollowing(false);
        m_rows.unfold(row);
        arrange();
        break;
    case Part::Answered:
        activateAnswered(row);
        break;
    case Part::ReplyButton:
        emit answerRequested(m_model->rowAt(row).sequence);
        break;
    case Part::Day:
        emit dateRequested(viewport()->mapToGlobal(rowRect(row).topLeft()));
        break;
    case Part::Nothing:
    case Part::Text:
    case Part::Time:
    case Part::Edited:
        break;
    }
}

void ChatView::activateAnswered(int row)
{
    emit answeredLineRequested(m_model->answeredRow(row), m_model->rowAt(row).reply);
}

void ChatView::hover(QPoint place)
{
    const MessageLayout::Hit hit = hitAt(place);
    const bool isLink = hit.part == Part::Link || hit.part == Part::Symbol;
    const VisibleRow *row = visibleAt(place.y());
    hoverRow(row);
    const qint64 id = isLink && row ? row->id : -1;
    if (id != m_hoveredId || hit.text != m_hoveredLink) {
        repaintRow(m_hoveredId);
        m_hoveredId = id;
        m_hoveredLink = isLink ? hit.text : QString();
        repaintRow(m_hoveredId);
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (hit.part == Part::Text)
        shape = Qt::IBeamCursor;
    else if (hit.part != Part::Nothing && hit.part != Part::Time && hit.part != Part::Edited)
        shape = Qt::PointingHandCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

QString ChatView::priceWords(const QString &symbol) const
{
    const QString price = m_price ? m_price(symbol) : QString();
    return price.isEmpty() ? Text::tr("No price of %1 yet").arg(symbol)
                           : symbol + u"  "_s + price;
}

QString ChatView::toolTipAt(QPoint place)
{
    const int row = rowAt(place);
    if (row < 0)
        return {};
    const MessageLayout::Hit hit = hitAt(place);
    switch (hit.part) {
    case Part::Link:
        return linkAddress(hit.text).toDisplayString();
    case Part::Time:
        // In one line.
        return QLocale()
            .toString(QDateTime::fromMSecsSinceEpoch(m_model->rowAt(row).timeMs), QLocale::LongFormat)
            .replace(u' ', QChar::Nbsp);
    case Part::Edited:
        return Text::tr("Changed: %1").arg(QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(m_model->rowAt(row).editedMs), QLocale::LongFormat));
    case Part::Name:
        return hit.text;
    case Part::Symbol: {
        const MessageModel::Row one = m_model->rowAt(row);
        const SaidPrice *said = findSaidPrice(one.prices, QStringView(hit.text).mid(1));
        return said ? chipWords(*said, one.timeMs) : priceWords(hit.text.mid(1).toUpper());
    }
    case Part::ReplyButton:
        return Text::tr("Answer this line (Ctrl+↑ in the input)");
    case Part::Answered:
        return Text::tr("Go to the line that this answers");
    case Part::Day:
        return Text::tr("Go to another date");
    case Part::Folded:
        return m_rows.foldedText(m_rows.runAt(row), kManyNames);
    default:
        break;
    }
    const QString former = m_model->rowAt(row).former;
    return former.isEmpty() ? QString() : Text::tr("Before: %1").arg(former);
}

void ChatView::showToolTip()
{
    // A tooltip takes anything with a tag in it for HTML; the words of others must never be
    // that.
    QToolTip::showText(m_tipGlobalPlace, plainToolTip(toolTipAt(m_tipPlace)), this);
}

bool ChatView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        m_tipPlace = help->pos();
        m_tipGlobalPlace = help->globalPos();
        showToolTip();
        return true;
    }
    if (event->type() == QEvent::Leave) {
        repaintRow(std::exchange(m_hoveredId, -1));
        m_hoveredLink.clear();
        hoverRow(nullptr);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace outcry
