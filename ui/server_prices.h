// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;

namespace outcry {

class Desk;
class FrameClock;
class Preferences;
class QuoteGrid;
class SymbolPane;
class SymbolWindow;

/// All prices that a server has, and beside them the sheet of the chosen one; a double click opens it in a window of its own.
class ServerPrices : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ServerPrices(Desk &desk, FrameClock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QuoteGrid &grid() { return *m_grid; }
    [[nodiscard]] SymbolPane &symbolPane() { return *m_symbol; }
    /// What is preferred of prices holds for the list, the sheet and its windows; must outlive it.
    void follow(Preferences &preferences);
    [[nodiscard]] QByteArray saveState() const;
    /// Unreadable ones are ignored.
    void restoreState(const QByteArray &state);

public slots:
    void openSymbol(const QString &symbol);
    /// The cursor goes to where a symbol is looked for.
    void startFinding();
    /// The server has begun anew: what was asked before is answered by nobody.
    void refreshPast();

signals:
    void candlesWanted(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);

private:
    void buildFinder();
    void find(const QString &words);
    void showSymbol(const QString &symbol);
    void keep(const QString &symbol);

    Desk &m_desk;
    /// Null: nothing is preferred.
    Preferences *m_preferences = nullptr;
    QLineEdit *m_finder;
    QLabel *m_nothing;
    QSplitter *m_parts;
    QuoteGrid *m_grid;
    SymbolPane *m_symbol;
    QHash<QString, QPointer<SymbolWindow>> m_windows;
    QSet<QString> m_kept;
};

} // namespace outcry
