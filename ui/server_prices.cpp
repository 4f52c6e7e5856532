// SPDX-License-Identifier: MIT
#include "ui/server_prices.h"

#include "model/desk.h"
#include "ui/candle_chart.h"
#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/quote_grid.h"
#include "ui/symbol_pane.h"
#include "ui/symbol_window.h"
#include "ui/tone_label.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>

#include <algorithm>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f637370; // "ocsp"

ServerPrices::ServerPrices(Desk &desk, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_finder(new QLineEdit)
    , m_nothing(new ToneLabel(look::Role::DimText, tr("No symbol and no name with these letters.")))
    , m_parts(new QSplitter)
    , m_grid(new QuoteGrid(clock))
    , m_symbol(new SymbolPane(desk, clock))
{
    buildFinder();
    m_grid->setQuotes(&desk.watchList());
    m_parts->addWidget(m_grid);
    m_parts->addWidget(m_symbol);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(1);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_grid->setMinimumWidth(32 * look::gap());
    m_symbol->setMinimumWidth(32 * look::gap());
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::halfGap());
    bar->setSpacing(look::gap());
    bar->addWidget(m_finder, 1);
    bar->addWidget(m_nothing, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_parts, 1);
    setFocusProxy(m_grid);
    connect(m_grid, &QuoteGrid::currentSymbolChanged, this, &ServerPrices::showSymbol);
    connect(m_grid, &QuoteGrid::symbolActivated, this, &ServerPrices::openSymbol);
    connect(m_grid, &QuoteGrid::windowRequested, this, &ServerPrices::openSymbol);
    connect(m_symbol, &SymbolPane::windowRequested, this, &ServerPrices::openSymbol);
    connect(&m_symbol->sheet(), &SymbolSheet::candlesWanted, this, &ServerPrices::candlesWanted);
}

void ServerPrices::buildFinder()
{
    m_finder->setObjectName(QStringLiteral("findSymbol"));
    m_finder->setPlaceholderText(tr("Find a symbol"));
    m_finder->setAccessibleName(m_finder->placeholderText());
    m_finder->setClearButtonEnabled(true);
    m_finder->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_finder->setMaximumWidth(36 * look::gap());
    QSizePolicy policy = m_nothing->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_nothing->setSizePolicy(policy);
    m_nothing->hide();
    connect(m_finder, &QLineEdit::textEdited, this, &ServerPrices::find);
    connect(m_finder, &QLineEdit::returnPressed, m_grid, qOverload<>(&QWidget::setFocus));
}

void ServerPrices::startFinding()
{
    m_finder->setFocus();
    m_finder->selectAll();
}

/// Who types the beginning of a symbol means that one, before others that hold the letters.
void ServerPrices::find(const QString &words)
{
    const QString wanted = words.trimmed();
    const auto rank = [&](const QString &symbol) {
        return symbol.startsWith(wanted, Qt::CaseInsensitive)                ? 0
            : symbol.contains(wanted, Qt::CaseInsensitive)                   ? 1
            : m_desk.symbolName(symbol).contains(wanted, Qt::CaseInsensitive) ? 2
                                                                             : 3;
    };
    const QStringList symbols = m_desk.watchList().symbols();
    const auto best = std::min_element(symbols.begin(), symbols.end(), [&](const QString &a, const QString &b) {
        return std::pair(rank(a), a) < std::pair(rank(b), b);
    });
    const bool isFound = best != symbols.end() && rank(*best) < 3;
    m_nothing->setVisible(!isFound && !wanted.isEmpty());
    if (isFound && !wanted.isEmpty())
        m_grid->selectSymbol(*best);
}

void ServerPrices::follow(Preferences &preferences)
{
    m_preferences = &preferences;
    m_grid->follow(preferences);
    m_symbol->chart().follow(preferences);
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
        if (m_preferences)
            window->pane().chart().follow(*m_preferences);
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
    // A preference of the whole program.
    if (m_preferences)
        m_grid->setGlowOn(m_preferences->isOn(Preferences::Key::Glow));
}

} // namespace outcry
