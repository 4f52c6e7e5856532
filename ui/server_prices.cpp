// SPDX-License-Identifier: MIT
#include "ui/server_prices.h"

#include "model/desk.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"

#include <QDataStream>
#include <QSplitter>
#include <QVBoxLayout>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f637370; // "ocsp"

ServerPrices::ServerPrices(Desk &desk, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_parts(new QSplitter)
    , m_grid(new QuoteGrid(clock))
    , m_symbol(new SymbolPane(desk, clock))
{
    m_grid->setQuotes(&desk.watchList());
    m_parts->addWidget(m_grid);
    m_parts->addWidget(m_symbol);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(1);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_grid->setMinimumWidth(32 * look::gap());
    m_symbol->setMinimumWidth(32 * look::gap());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts);
    setFocusProxy(m_grid);
    connect(m_grid, &QuoteGrid::currentSymbolChanged, this, &ServerPrices::showSymbol);
    connect(m_grid, &QuoteGrid::symbolActivated, this, &ServerPrices::openSymbol);
    connect(m_grid, &QuoteGrid::windowRequested, this, &ServerPrices::openSymbol);
    connect(m_symbol, &SymbolPane::windowRequested, this, &ServerPrices::openSymbol);
    connect(&m_symbol->sheet(), &SymbolSheet::candlesWanted, this, &ServerPrices::candlesWanted);
}

/// A sheet lets go of a symbol when it shows another one; here every price stays.
void ServerPrices::keep(const QString &symbol)
{
    if (m_kept.contains(symbol))
        return;
    m_kept.insert(symbol);
    m_desk.watchLists().hold(symbol);
}

void ServerPrices::showSymbol(const QString &symbol)
{
    if (symbol.isEmpty())
        return;
    keep(symbol);
    m_symbol->setSymbol(symbol);
}

void ServerPrices::openSymbol(const QString &symbol)
{
    if (symbol.isEmpty())
        return;
    keep(symbol);
    QPointer<SymbolWindow> &window = m_windows[symbol];
    if (!window) {
        window = new SymbolWindow(m_desk, {}, this);
        connect(&window->pane().sheet(), &SymbolSheet::candlesWanted, this, &ServerPrices::candlesWanted);
        window->pane().setSymbol(symbol);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

void ServerPrices::refreshPast()
{
    m_symbol->sheet().refresh();
    for (const QPointer<SymbolWindow> &window : std::as_const(m_windows)) {
        if (window)
            window->pane().sheet().refresh();
    }
}

QByteArray ServerPrices::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateMark << m_parts->saveState() << m_grid->saveState();
    return state;
}

void ServerPrices::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray parts;
    QByteArray grid;
    in >> mark >> parts >> grid;
    if (in.status() != QDataStream::Ok || mark != kStateMark)
        return;
    m_parts->restoreState(parts);
    m_grid->restoreState(grid);
}

} // namespace outcry
