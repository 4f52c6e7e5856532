// SPDX-License-Identifier: MIT
#pragma once

#include "model/message_model.h"
#include "ui/chat_placement.h"
#include "ui/chat_rows.h"
#include "ui/chat_selection.h"
#include "ui/shared_pixels.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QKeySequence>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <span>
#include <vector>

class QMenu;

namespace outcry {

/// The menus of the window do it; shown beside the same in the menu of a line.
inline const QKeySequence kReply{Qt::CTRL | Qt::Key_R};

class ChipPrices;
class NewestButton;

/// One room as it is read: a view of our own over a MessageModel, because the ready-made ones lay
/// out every row (docs/benchmarks.md). Works only near the viewport. Holds its place by (row,
/// offset), so that nothing that happens above or below moves what is being read; follows the end
/// only while it stands there. GUI thread.
class ChatView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ChatView(QWidget *parent = nullptr);
    ~ChatView() override;

    /// Not owned; null shows nothing. A newly shown model is shown from its end.
    void setModel(MessageModel *model);
    [[nodiscard]] MessageModel *model() const { return m_model; }
    /// Words that call the user, marked where others say them.
    void setCalls(const QStringList &calls);
    void setEmptyText(const QString &text);
    /// Marks this text wherever it is in view; empty: nothing.
    void setSearchText(const QString &text);
    /// Shows a row that was found and marks it more strongly than others; -1: none is.
    void showFound(int row);
    /// The present price in words, for the tooltip of "$AAPL"; empty: none known.
    void setPriceSource(std::function<QString(const QString &symbol)> price)
    {
        m_price = std::move(price);
    }
    /// The present prices of chips; not owned. Without it chips show only what was.
    void setChipPrices(ChipPrices *prices);
    /// Of a row in view, in the viewport; empty: it has no such chip.
    [[nodiscard]] QRect chipRect(int row, int number) const;
    /// As it is drawn.
    [[nodiscard]] ChipNow chipShown(int row, int number) const;
    /// "AAPL 189.05, up 1.0 %": what the chips of a row in view show of the present; empty: nothing.
    [[nodiscard]] QString spokenChips(int row) const;
    /// A row that is not to be read: a line of somebody who is ignored, or one that is cleared away.
    [[nodiscard]] bool isCovered(int row) const { return row < m_rows.count() && m_rows.isCovered(row); }
    /// What stands in its place; empty: nothing, since another row tells of it too, or it is not covered.
    [[nodiscard]] QString coverOf(int row) const;
    /// Everything up to now gives way to one row; a click on it shows it again.
    void clearAway();
    /// Whether many arrivals in a row are folded into one; on by default.
    void setFolding(bool isFolding);

    /// Whether everything the model told is arranged; a burst is, within a frame.
    [[nodiscard]] bool isSettled() const { return m_appended == 0 && !m_arrangeTimer.isActive(); }
    [[nodiscard]] bool isAtEnd() const { return m_placement.isFollowing(); }
    /// Rows that came since the view left the end.
    [[nodiscard]] int newRowCount() const { return m_newRows; }
    /// Draws "new since 09:32" above this row.
    void markUnreadFrom(int row);
    void clearUnreadMark();
    /// -1: none is marked.
    [[nodiscard]] int unreadRow() const;
    /// Brings a row to the middle, unless it is in view already.
    void showRow(int row);
    /// The same, and lets it glow for a second: whoever jumped sees where to.
    void flashRow(int row);
    /// Brings a row to the upper edge.
    void showFromTop(int row);
    /// For a view at its end: where that hides this row, or as soon as the view has a size and it does, the row stands near
    /// the upper edge instead, and what is beneath is new.
    void openAt(int row);
    /// The line that the next one will answer stays lit; -1: none.
    void setAnswered(int row);
    /// Lines with a number may be answered; in direct talks none has one.
    [[nodiscard]] bool canAnswer(int row) const;

    /// Where the reader is.
    using Place = ChatPlacement::Place;
    [[nodiscard]] Place place() const { return m_placement.place(); }
    void goTo(const Place &place);
    /// Whether keys and the wheel glide; on by default.
    void setGliding(bool isGliding) { m_isGliding = isGliding; }

    /// In the viewport; empty for rows that are not in view.
    [[nodiscard]] QRect rowRect(int row) const;
    /// -1: nothing is there.
    [[nodiscard]] int rowAt(QPoint place) const;
    [[nodiscard]] MessageLayout::Hit hitAt(QPoint place);
    /// Plain text; empty: nothing to tell there.
    [[nodiscard]] QString toolTipAt(QPoint place);
    [[nodiscard]] int firstVisibleRow() const
    {
        return m_visible.isEmpty() ? -1 : m_rows.rowOf(m_visible.first().id);
    }
    [[nodiscard]] int lastVisibleRow() const
    {
        return m_visible.isEmpty() ? -1 : m_rows.rowOf(m_visible.last().id);
    }

    /// The row that the keys are at; -1: none. Seen while the view has the focus.
    [[nodiscard]] int cursorRow() const;

    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    /// As copied: a part of one row alone, several rows with times and names.
    [[nodiscard]] QString selectedText();

    [[nodiscard]] QSize sizeHint() const override;

public slots:
    void copy();
    void selectAll();
    void clearSelection();
    void scrollToEnd();
    void scrollToStart();
    /// Up (-1) or down (1), less a line.
    void scrollByPage(int direction);

signals:
    /// The user clicked an address; the view opens nothing by itself.
    void linkActivated(const QUrl &address);
    /// Without '$', in upper case.
    void symbolActivated(const QString &symbol);
    /// To be put into the watch list. Offered where somebody hears it.
    void symbolWanted(const QString &symbol);
    void nameActivated(const QString &name);
    void retryRequested(const QString &key);
    void discardRequested(const QString &key);
    void answerRequested(quint64 sequence);
    /// Ctrl+Up and Ctrl+Down: an older line (-1) or a newer (1) is to be answered.
    void answerStepRequested(int direction);
    /// An own line, as MessageModel::editableLine() gives it.
    void editRequested(const outcry::Message &line);
    void deleteRequested(const outcry::Message &line);
    /// An own line, or a change of one, is not to be sent: it is wanted in the input.
    void takeBackRequested(const QString &key);
    /// The user wants to see the line that a reply answers; `row` is -1 when it is not here.
    void answeredLineRequested(int row, quint64 sequence);
    void directTalkRequested(const outcry::Person &person);
    /// Their lines shall be hidden, or no longer.
    void ignoreRequested(const outcry::Person &person, bool isIgnored);
    /// The user clicked a day's line.
    void dateRequested(QPoint globalPlace);
    /// A picture was dropped on the talk.
    void pictureOffered();
    /// The user comes near the oldest row and the model may have older ones.
    void olderWanted();
    void atEndChanged(bool isAtEnd);
    /// A key that means a letter: who reads and begins to type wants to answer.
    void typed(QKeyEvent *event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showToolTip();
    using VisibleRow = ChatPlacement::Row;

    /// A chip in sight, and of which price it tells.
    struct SeenChip
    {
        qint64 id = 0;
        int number = 0;
        QRect rect;
        SaidPrice said;
        qint64 nowTicks = 0;
        bool isOld = false;
        bool isKnown = false;

        [[nodiscard]] bool isSame(const SeenChip &other) const { return id == other.id && number == other.number; }
    };

    void connectModel();
    void onRowsAboutToBeInserted(int first);
    void onRowsInserted(int first, int last);
    void onRowsRemoved(int first, int last);
    void onDataChanged(int first, int last);
    void takeAppended();
    void scheduleArrange();

    void restyle();
    void arrange();
    void present(QList<VisibleRow> rows);
    [[nodiscard]] bool repaintMoved(const QList<VisibleRow> &former, const QSet<qint64> &changed);
    QRect movePixels(int shift);
    void updateScrollBar();
    void updateNewButton();
    [[nodiscard]] int newsBetween(int first, int end) const;
    void setFollowing(bool isFollowing);
    void askForOlder();

    void scrollBy(int pixels);
    void glideBy(int pixels);
    void glideStep();
    void jumpTo(qint64 y);

    [[nodiscard]] const VisibleRow *visibleAt(int y) const;
    [[nodiscard]] ChatPosition positionAt(QPoint place);
    [[nodiscard]] std::pair<ChatPosition, ChatPosition> stretchAt(ChatSelection::Unit unit,
                                                                  QPoint place);
    void beginSelection(ChatSelection::Unit unit, QPoint place);
    void extendSelection(QPoint place);
    void extendByRow(int direction);
    void activate(const MessageLayout::Hit &hit, int row);
    void placeCursor(int row);
    void moveCursor(int direction);
    void stepAnswer(int direction);
    void activateCursor();
    static void paintCursor(QPainter &painter, const QRect &row);
    /// `isWholeMenu`: nothing else will be in it.
    void addTargetActions(QMenu &menu, int row, bool isWholeMenu);
    [[nodiscard]] QPoint menuPlaceOf(int row) const;
    void activateAnswered(int row);
    void hover(QPoint place);
    void hoverRow(const VisibleRow *row);
    void uncover(int row);
    [[nodiscard]] QRect answerButtonRect(const VisibleRow &row);
    void paintAnswerButton(QPainter &painter, const VisibleRow &row);
    void flashStep();
    [[nodiscard]] double glowOf(qint64 id) const;
    void lookForChips();
    void refreshChips();
    [[nodiscard]] bool refreshChip(std::size_t index);
    [[nodiscard]] int seenChip(qint64 id, int number) const;
    [[nodiscard]] std::span<const ChipNow> chipsOf(qint64 id) const;
    [[nodiscard]] QString chipWords(const SaidPrice &said, qint64 timeMs) const;
    [[nodiscard]] QString priceWords(const QString &symbol) const;
    [[nodiscard]] QString copiedRow(int row);
    void fillContextMenu(QMenu &menu, QPoint place);
    void addListing(QMenu &menu, const QString &symbol);
    void addPersonActions(QMenu &menu, int row);
    void addOwnActions(QMenu &menu, int row, const MessageModel::Row &one);
    void addCoverActions(QMenu &menu, int row);
    void addIgnoring(QMenu &menu, const MessageModel::Row &line);
    void addLinkActions(QMenu &menu, const MessageLayout::Hit &hit);
    void addCopyActions(QMenu &menu, int row);
    void repaintRow(qint64 id);

    QPointer<MessageModel> m_model;
    ChatRows m_rows;
    QList<VisibleRow> m_visible;
    NewestButton *m_newButton;
    QString m_emptyText;

    ChatPlacement m_placement{m_rows};
    /// Rows at the end of the model that m_rows has not heard of.
    int m_appended = 0;
    int m_newRows = 0;
    bool m_hasAskedForOlder = false;
    bool m_isSettingBar = false;
    qint64 m_foundId = -1;

    SharedPixels m_pixels;
    QBasicTimer m_arrangeTimer;
    QElapsedTimer m_sinceArranged;
    QBasicTimer m_glideTimer;
    int m_glideLeft = 0;
    bool m_isGliding = true;

    ChatSelection m_selection;
    bool m_isSelecting = false;
    QPoint m_mousePlace;
    QBasicTimer m_dragScrollTimer;
    QElapsedTimer m_sinceDoubleClick;
    QPoint m_doubleClickPlace;
    MessageLayout::Hit m_pressed;
    QString m_hoveredLink;
    qint64 m_hoveredId = -1;
    /// The row under the mouse, which has the button for answering.
    qint64 m_hoveredRowId = -1;
    qint64 m_cursorId = -1;
    qint64 m_answeredId = -1;
    qint64 m_flashedId = -1;
    QElapsedTimer m_sinceFlash;
    QBasicTimer m_flashTimer;
    QPointer<ChipPrices> m_chipPrices;
    /// From the upper edge down.
    std::vector<SeenChip> m_chips;
    /// What is drawn of each: whatever paints a chip between two frames paints this.
    std::vector<ChipNow> m_chipsShown;
    /// Where the tool tip was asked for last.
    QPoint m_tipPlace;
    QPoint m_tipGlobalPlace;
    int m_wheelRest = 0;
    std::function<QString(const QString &)> m_price;
};

} // namespace outcry
