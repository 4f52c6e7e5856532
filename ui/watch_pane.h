// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QMenu;
class QSplitter;
class QTimer;
class QToolButton;

namespace outcry {

class Desk;
class FrameClock;
class PaneKeys;
class Preferences;
class QuoteGrid;
class SymbolField;
class SymbolPane;
class ToneLabel;
class UndoBar;
class WatchFiles;
class WatchTabs;

/// The watch lists as tabs over one grid, a field to add symbols, what the prices are worth ("simulated"), and the chosen
/// symbol below. Both must outlive it.
class WatchPane : public QWidget
{
    Q_OBJECT

public:
    WatchPane(Desk &desk, Preferences &preferences, FrameClock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QuoteGrid &grid() { return *m_grid; }
    [[nodiscard]] SymbolPane &symbolPane() { return *m_symbol; }
    [[nodiscard]] WatchTabs &tabs() { return *m_tabs; }
    [[nodiscard]] int currentList() const;
    [[nodiscard]] QString listName() const;
    /// What F6 steps through in it.
    void addPanesTo(PaneKeys &keys);
    /// Everything that can be done to lists and columns; filled anew whenever the menu opens.
    void fillMenu(QMenu &menu);

    /// Which list, what is shown below, sizes, columns.
    [[nodiscard]] QByteArray saveState() const;
    /// Takes the state of a mere grid too; ignores what neither made.
    void restoreState(const QByteArray &state);

public slots:
    /// Puts the cursor where a symbol is typed.
    void startAdding();
    /// Below the list, and chosen in it where it has it.
    void showSymbol(const QString &symbol);
    void addSymbols(const QStringList &symbols);
    /// From the list in front; what is not in it is passed over.
    void removeSymbols(const QStringList &symbols);
    void showList(int list);
    void addList();
    void closeList(int list);
    void setSymbolPaneShown(bool shown);
    /// Words beneath the field, for a while.
    void say(const QString &text, bool isFailure);
    /// After the connection came back: what was missed is asked for.
    void refreshPast();

signals:
    /// The user wants to speak about it.
    void symbolMentioned(const QString &symbol);
    void windowRequested(const QString &symbol);
    /// A line that named the symbol was chosen.
    void lineChosen(const QString &room, quint64 sequence);
    /// Another list is shown, or this one has another name.
    void listNameChanged(const QString &name);

private:
    QWidget *buildHead();
    QWidget *buildList();
    void connectParts();
    void followPreferences();
    void addColumnActions(QMenu &menu);
    void takeTyped(const QStringList &symbols, const QStringList &refused);
    void addTyped(const QStringList &symbols, const QStringList &refused);
    void takeEntered(const QStringList &symbols, const QStringList &refused);
    /// Which of these the server has not named.
    [[nodiscard]] QStringList unquoted(QStringList symbols) const;
    void offerKnown();
    void refreshFeeds();
    void offerUndo();
    void chooseFirst();

    Desk &m_desk;
    Preferences &m_preferences;
    QLabel *m_title;
    QLabel *m_mark;
    QToolButton *m_more;
    WatchTabs *m_tabs;
    SymbolField *m_add;
    ToneLabel *m_message;
    QTimer *m_messageTimer;
    UndoBar *m_undo;
    /// Whether symbols that nobody quotes are meant.
    UndoBar *m_question;
    QuoteGrid *m_grid;
    SymbolPane *m_symbol;
    QSplitter *m_parts;
    WatchFiles *m_files;
};

} // namespace outcry
