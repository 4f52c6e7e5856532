// SPDX-License-Identifier: MIT
#pragma once

#include "model/symbol_sheet.h"
#include "ui/age_clock.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace outcry {

class CandleChart;
class FrameClock;
class PaneKeys;
class ToneLabel;

/// One symbol: its price in large, its day, its candles, its sales and who spoke of it. The same under a watch list and in
/// a window of its own. Keeps its symbol's price coming while it shows it.
class SymbolPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SymbolPane(Desk &desk, FrameClock &clock, QWidget *parent = nullptr);
    ~SymbolPane() override;

    void setSymbol(const QString &symbol);
    [[nodiscard]] const QString &symbol() const { return m_sheet.symbol(); }
    [[nodiscard]] SymbolSheet &sheet() { return m_sheet; }
    [[nodiscard]] const SymbolSheet &sheet() const { return m_sheet; }
    [[nodiscard]] CandleChart &chart() { return *m_chart; }
    /// What F6 steps through in it.
    void addPanesTo(PaneKeys &keys);
    void setInterval(CandleInterval interval);
    /// Sales and talk are shown, or only the chart.
    void setDetailsShown(bool shown);
    [[nodiscard]] bool areDetailsShown() const;
    /// For panes that are not yet a window of their own.
    void setWindowOffered(bool offered);
    /// Where there are watch lists of the user's own: a symbol that is in none can be put into one.
    void setAddingOffered(bool isOffered);
    /// "AAPL 187.20 ▲ +1.02 %"
    [[nodiscard]] QString titleText() const;

signals:
    void addRequested(const QString &symbol);
    void windowRequested(const QString &symbol);
    /// A line in which the symbol was named.
    void lineChosen(const QString &room, quint64 sequence);
    void titleChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    void buildDetails();
    void connectSheet();
    void showInterval();
    void showPast(int addedInFront);
    void refreshFacts();
    void showOrigin(bool hasPrice, qint64 nowMs);
    void offerAdding();
    void chooseLine(const QModelIndex &index);

    Desk &m_desk;
    FrameClock &m_clock;
    SymbolSheet m_sheet;
    QLabel *m_name;
    ToneLabel *m_last;
    ToneLabel *m_change;
    ToneLabel *m_facts;
    ToneLabel *m_warning;
    ToneLabel *m_source;
    QButtonGroup *m_intervals;
    QToolButton *m_detailsButton;
    QToolButton *m_addButton;
    QToolButton *m_windowButton;
    CandleChart *m_chart;
    QSplitter *m_parts;
    /// Made when they are first wanted: sales and lines of the talk.
    QTabWidget *m_details = nullptr;
    bool m_isAddingOffered = false;
    AgeClock m_ages{this};
};

} // namespace outcry
