// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

namespace outcry {

class QuoteModel;

/// One row of a watch list: a symbol, or a heading over those that follow.
struct WatchRow
{
    /// Empty: a heading.
    QString symbol;
    QString heading;
    /// The rows up to the next heading are hidden.
    bool isCollapsed = false;
    /// Tells headings apart while the program runs; 0: a symbol, or a heading that is in no list yet.
    quint32 id = 0;

    [[nodiscard]] bool isHeading() const { return symbol.isEmpty(); }
    static WatchRow ofSymbol(const QString &symbol) { return {symbol, {}, false, 0}; }
    static WatchRow ofHeading(const QString &text) { return {{}, text, false, 0}; }

    friend bool operator==(const WatchRow &, const WatchRow &) = default;
};

struct WatchList
{
    QString name;
    QList<WatchRow> rows;

    [[nodiscard]] QStringList symbols() const;
    friend bool operator==(const WatchList &, const WatchList &) = default;
};

/// The user's watch lists: names, order, rows, headings. Keeps the QuoteModel filled with the symbols of all lists (a
/// symbol may stand in several) and of those that windows hold. There is always one list. What a person does to them can
/// be undone, the last kMostUndo times.
class WatchLists : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostLists = 40;
    static constexpr qsizetype kMostRows = 1000;
    /// Of all lists together: what a server lets one watch one by one.
    static constexpr qsizetype kMostSymbols = 1000;
    static constexpr qsizetype kLongestName = 40;
    static constexpr qsizetype kMostUndo = 50;

    /// What became of symbols that were to be added.
    struct Added
    {
        QStringList added;
        /// In this list already.
        QStringList known;
        /// There was no room for them.
        QStringList tooMany;
    };

    /// The model must outlive it.
    explicit WatchLists(QuoteModel &quotes, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_lists.size()); }
    [[nodiscard]] const WatchList &at(int list) const { return m_lists[list]; }
    [[nodiscard]] int indexOf(const QString &name) const;
    /// Every symbol of every list, each once.
    [[nodiscard]] QStringList symbols() const;

    /// -1: there are too many. A name that is taken gets a number.
    int add(const QString &name, const QList<WatchRow> &rows = {});
    /// An empty name is ignored.
    void rename(int list, const QString &name);
    /// The last one is emptied instead.
    void remove(int list);
    void move(int from, int to);

    /// `row` -1: at the end. Symbols that are in the list already stay where they are.
    Added insert(int list, const QList<WatchRow> &rows, int row = -1);
    void removeRows(int list, QList<int> rows);
    /// Before the row `to`, in their order; a heading takes its rows along when it is collapsed.
    void moveRows(int list, QList<int> rows, int to);
    /// To the end of another list; symbols that are there already only leave this one.
    void moveRowsTo(int list, QList<int> rows, int otherList);
    void renameHeading(int list, int row, const QString &text);
    /// Not a change that is undone.
    void setCollapsed(int list, int row, bool isCollapsed);
    /// Everything at once, without undo: what was remembered.
    void setLists(const QList<WatchList> &lists);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    /// What undo() would take back: "AAPL removed"; empty: nothing.
    [[nodiscard]] QString undoText() const { return m_undo.isEmpty() ? QString() : m_undo.last().text; }
    /// Whether the last change took something away, so that undoing it should be offered.
    [[nodiscard]] bool isUndoOffered() const { return !m_undo.isEmpty() && m_undo.last().isRemoval; }
    void undo();

    /// A window shows this symbol: its price is wanted, whether a list has it or not. Counted.
    void hold(const QString &symbol) { hold(QStringList{symbol}); }
    void release(const QString &symbol) { release(QStringList{symbol}); }
    /// Asked for, or no longer, together.
    void hold(const QStringList &symbols);
    void release(const QStringList &symbols);

    [[nodiscard]] QByteArray save() const;
    /// False, and nothing changed, for anything that save() did not make.
    bool restore(const QByteArray &state);

signals:
    /// Names, order or number of lists.
    void listsChanged();
    void rowsChanged(int list);
    /// To be asked of the server from now on, or no longer.
    void symbolsAdded(const QStringList &symbols);
    void symbolsRemoved(const QStringList &symbols);
    void undoChanged();

private:
    struct Step
    {
        QString text;
        QList<WatchList> before;
        bool isRemoval = false;
    };

    void remember(const QString &text, bool isRemoval = false);
    void replaceAll(const QList<WatchList> &lists);
    void numberHeadings();
    void tellRows(int list);
    void tellLists();
    void afterTelling();
    void updateUnion();
    [[nodiscard]] QString freeName(const QString &wish, int except = -1) const;
    [[nodiscard]] QList<int> withFollowers(int list, const QList<int> &rows) const;

    QuoteModel &m_quotes;
    QList<WatchList> m_lists;
    QList<Step> m_undo;
    QHash<QString, int> m_held;
    QStringList m_union;
    quint32 m_lastId = 0;
    /// How many changes are being told, one within the other.
    int m_telling = 0;
    /// Symbols were held or released meanwhile.
    bool m_isUnionLate = false;
};

} // namespace outcry
