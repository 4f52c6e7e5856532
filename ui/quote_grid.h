// SPDX-License-Identifier: MIT
#pragma once

#include "ui/age_clock.h"
#include "ui/quote_cells.h"
#include "ui/quote_order.h"
#include "ui/spark_lines.h"

#include <QSet>
#include <QPointer>
#include <QTableView>

#include <array>
#include <optional>
#include <vector>

class QMenu;

namespace outcry {

class EmptyState;
class FrameClock;
class NameField;
class PixelPlane;
class Preferences;

/// Live prices as a table. Selection, keyboard, headers, scrolling and accessibility are those of
/// QTableView; the cells are painted by hand, and only those that changed, once per frame, and a few times a second
/// while prices move on and on (docs/benchmarks.md). Shows all rows of a model, or one watch list with its headings; then rows
/// are the user's to drag, to remove and to gather under headings. Everything else leaves as a
/// signal.
class QuoteGrid : public QTableView
{
    Q_OBJECT

public:
    /// Nobody reads digits that change thirty times a second. In a list that has rested a change is painted with the next
    /// frame; one in which prices move on and on is painted on beats, all that changed together (docs/decisions/0032).
    enum class Pace {
        Calm, ///< four times a second
        Lively, ///< ten times
        EveryFrame,
    };
    /// From beat to beat, at Pace::Calm.
    static constexpr int kRestMs = 250;
    [[nodiscard]] static constexpr int restMs(Pace pace) { return pace == Pace::Calm ? kRestMs : pace == Pace::Lively ? 100 : 33; }
    /// Rows out of sight are told of so often, in milliseconds.
    static constexpr int kTellMs = 100;
    /// Sorted rows keep their places for so long after the mouse moved over them, in milliseconds: who points at a row means
    /// that row. A mouse that was left there holds nothing for ever.
    static constexpr int kHoldMs = 5000;

    /// The clock is that of the window; it must outlive the grid.
    explicit QuoteGrid(FrameClock &clock, QWidget *parent = nullptr);

    /// The prices to show; they must outlive the grid. The grid publishes their changes at each
    /// frame.
    void setQuotes(QuoteModel *quotes);
    [[nodiscard]] QuoteModel *quotes() const { return m_quotes; }

    /// Only the rows of this list from now on; must outlive the grid.
    void setList(WatchLists *lists, int list);
    [[nodiscard]] int list() const { return m_order.list(); }
    /// Feeds that are dead: what they quoted is greyed.
    void setDeadSources(const QSet<QString> &sources);
    /// Nobody tells prices any more: all are greyed.
    void setLive(bool isLive);

    /// Empty on a heading.
    [[nodiscard]] QString currentSymbol() const;
    /// In the order shown.
    [[nodiscard]] QStringList selectedSymbols() const;
    /// Selected rows, shown columns, as they are arranged: tab-separated, a line each, as
    /// spreadsheets take it.
    [[nodiscard]] QString selectionAsText() const;
    void selectSymbol(const QString &symbol);

    /// Rows that are sorted by a column cannot be arranged by hand.
    [[nodiscard]] bool isSorted() const { return m_order.isSorted(); }

    [[nodiscard]] bool isGlowOn() const { return m_isGlowOn; }
    void setGlowOn(bool on);
    void setPace(Pace pace) { m_restMs = restMs(pace); }
    /// Glow, pace and curves as they are there, now and when they change. Must outlive it.
    void follow(Preferences &preferences);
    void setColumnShown(int column, bool shown);
    /// False: the curve is not shown by itself where there is room; and goes now.
    void setSparkWanted(bool wanted);
    void resetColumns();
    /// A tick for each column.
    void addColumnActions(QMenu &menu);
    /// As wide as their contents want, however the user has sized them.
    void fitWidths();
    /// "Low – High"
    [[nodiscard]] QString columnTitle(int column) const;

    /// Columns (which, order, sizes), sorting, glow. With a version of its own.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changed, for anything that saveState() did not make.
    bool restoreState(const QByteArray &state);

    void dataChanged(const QModelIndex &first, const QModelIndex &last,
                     const QList<int> &roles = {}) override;

public slots:
    void copySelection();
    /// Selected symbols and headings; without a watch list they are asked to be removed.
    void removeSelection();
    /// Takes the last change of the lists back; what comes into this one again is selected.
    void undo();
    /// Before the current row, at once to be named.
    void addHeading();
    /// Opens a field over the heading.
    void editHeading(int row);
    /// Ages, staleness, sorting and curves go by the second, however fast prices come. The grid's
    /// own timer calls this while the grid can be seen.
    void beatSlowly();

signals:
    /// Double click or Return: its sheet is wanted.
    void symbolActivated(const QString &symbol);
    /// Ctrl+Return or by the menu: as a window of its own.
    void windowRequested(const QString &symbol);
    void currentSymbolChanged(const QString &symbol);
    /// Rows are being dragged outside of the rows, or dropped there: perhaps onto another list.
    void draggedOver(const QPoint &globalPosition);
    /// Places in the watch list.
    void droppedOutside(const QPoint &globalPosition, const QList<int> &listRows);
    /// The user wants to arrange rows, which a sorted list does not let him; in words.
    void arrangingRefused(const QString &why);
    void removeRequested(const QStringList &symbols);
    void addRequested();
    /// The user wants to speak about it: "$AAPL" in the input line.
    void mentionRequested(const QString &symbol);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Span
    {
        int x = 0;
        int width = 0;
    };

    /// A shown column and where it stands in the viewport.
    struct Column
    {
        int column = 0;
        Span span;
    };

    /// Which cells of a row are to be painted anew.
    enum Stale : quint8 {
        Fresh = 0,
        Prices = 1,
        Glowing = 2,
        Age = 4,
        Whole = 8,
        AllStale = 15,
    };

    /// What a row was painted with: a frame repaints what differs.
    struct Painted
    {
        int glowStep = -1;
        qint64 ageSeconds = -1;
        /// The change of the price that glows, and since when it does: a change that had to wait glows from when it is shown.
        qint64 tickedAtMs = 0;
        qint64 glowFromMs = 0;
        quint8 stale = Fresh;

    };

    /// Where the rows stand: all are of one height, and asking the header about each took longer than painting it.
    struct Rows
    {
        int first = 0;
        int last = -1;
        /// Of the first.
        int y = 0;
        int height = 1;

        [[nodiscard]] int yOf(int row) const { return y + (row - first) * height; }
    };

    void setUpHeaders();
    void takeMetrics();
    void showHeaderMenu(const QPoint &position);
    void showEmptyState();
    void arrangeSlowClock();
    void requestFrame();
    void onFrame();
    void takeChanges(const Rows &rows, qint64 nowMs);
    void stepGlow(const Rows &rows, qint64 nowMs);
    void startGlow(int row, qint64 nowMs);
    void paintPart(QPainter &painter, const QRect &part, const Rows &rows);
    void paintRow(PixelPlane &plane, int row, const QRect &part, int y, int height);
    void paintHeading(QPainter &painter, int row, const QRect &part);
    void paintDropLine(QPainter &painter);
    [[nodiscard]] QRect chevronRect(int row) const;
    bool toggleHeading(int row);
    bool foldByKey(const QKeyEvent &event);
    void addRowActions(QMenu &menu);
    void addMoveActions(QMenu &menu);
    void addListActions(QMenu &menu);
    void endDrag();
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    /// Their places in the watch list.
    [[nodiscard]] QList<int> selectedListRows() const;
    [[nodiscard]] QList<int> draggedRows() const;
    void updateRow(int row);
    /// The cells of the visible rows that are stale, which are so no more; but not of those that have to wait.
    [[nodiscard]] QRegion takeStale(const Rows &rows);
    [[nodiscard]] std::vector<Span> spansOf(int stale) const;
    void takeSpans();
    void fitSymbolColumn();
    void growColumns(double factor);
    /// In px: a narrower column tells nothing.
    [[nodiscard]] int leastWidth(int column) const;
    void showColumnsWithRoom();
    void onRowsChanged();
    void measureSymbols();
    /// Columns of prices grow with what they have to show; they shrink only when the rows change.
    void measurePrices();
    void onSectionResized();
    void updateSpark(int source);
    void setRowUnderMouse(int row);
    void moveCurrent(int by);
    /// True, and told why: the rows are sorted.
    bool isArrangingRefused();
    /// Rows keep their places for a while under a mouse that moves, and under a menu.
    [[nodiscard]] bool isOrderHeld() const;
    void openMenu(QMenu *menu, const QPoint &globalPosition);
    void hideToolTip();
    /// As selectRow(), which where people read from right to left looks for a column beside the last one and finds none.
    void chooseRow(int row);
    /// Changes of prices wait for the beat. A clock that was set back makes nobody wait.
    [[nodiscard]] bool isResting(qint64 nowMs) const { return nowMs < m_restsUntilMs && m_restsUntilMs - nowMs <= 2 * m_restMs; }
    [[nodiscard]] bool isWaiting(const Painted &painted, qint64 nowMs) const
    {
        return (painted.stale & (Prices | Whole)) != 0 && isResting(nowMs);
    }
    [[nodiscard]] int glowStepOf(int row, qint64 nowMs) const;
    /// Prices that come many times a second are of age 0 each time: no reason to paint.
    [[nodiscard]] static qint64 ageSecondsOf(const Quote &quote, qint64 nowMs) { return (nowMs - quote.receivedMs) / 1000; }
    [[nodiscard]] Rows visibleRows() const;
    [[nodiscard]] const Quote &quoteOf(int row) const
    {
        return m_quotes->quoteAt(m_order.sourceRow(row));
    }

    FrameClock &m_clock;
    QuoteModel *m_quotes = nullptr;
    QuoteOrder m_order;
    QuoteCells m_cells;
    QPointer<SparkLines> m_sparks;
    /// By row.
    std::vector<Painted> m_painted;
    /// From left to right.
    std::vector<Column> m_columns;
    /// By what is stale.
    std::array<std::vector<Span>, AllStale + 1> m_spans;
    /// While changes are published, which may be in hundreds of pieces.
    std::optional<Rows> m_frameRows;
    int m_restMs = kRestMs;
    /// The beat until which changed prices wait.
    qint64 m_restsUntilMs = 0;
    qint64 m_framedMs = 0;
    /// When the rows out of sight were told of last, in spaces of kTellMs.
    qint64 m_toldSpace = -1;
    QSet<QString> m_deadSources;
    bool m_isLive = true;
    QPointer<NameField> m_headingField;
    AgeClock m_slowClock{this};
    qint64 m_slowMs = 0;
    EmptyState *m_emptyState;
    QPoint m_pressedAt;
    int m_pressedRow = -1;
    int m_dropRow = -1;
    bool m_isDragging = false;
    /// A press on several selected rows: they are kept selected until it is clear what is meant.
    bool m_isPressHeld = false;
    int m_rowUnderMouse = -1;
    /// When the mouse moved over the rows last; 0: it has left them.
    qint64 m_mouseMovedMs = 0;
    QPointer<QMenu> m_menu;
    bool m_isGlowOn = true;
    /// A frame for the next step is asked for.
    bool m_isGlowing = false;
    /// The user has sized no column yet: the symbols take what the numbers leave.
    bool m_isFitted = true;
    /// The user has chosen no column yet: there are as many as there is room for.
    bool m_isUsual = true;
    bool m_isSparkWanted = true;
    bool m_isFitting = false;
    /// The widest of the symbols is known; after a change of the rows it is, with the next frame.
    bool m_areSymbolsMeasured = false;
    /// A price has come that may want more room than those before.
    bool m_hasFirstPrices = false;
};

} // namespace outcry
