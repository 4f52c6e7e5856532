// SPDX-License-Identifier: MIT
#include "ui/symbol_window.h"

#include "ui/candle_chart.h"
#include "ui/look.h"
#include "ui/pane_keys.h"
#include "ui/symbol_pane.h"

#include <QAction>
#include <QVBoxLayout>

namespace outcry {

SymbolWindow::SymbolWindow(Desk &desk, const QString &symbol, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_clock(*this)
    , m_pane(new SymbolPane(desk, m_clock))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setDetailsShown(true);
    m_pane->setWindowOffered(false);
    m_pane->addPanesTo(*new PaneKeys(*this));
    connect(m_pane, &SymbolPane::titleChanged, this, &SymbolWindow::refreshTitle);
    m_pane->setSymbol(symbol);
    auto *shut = new QAction(tr("Close window"), this);
    shut->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(shut, &QAction::triggered, this, &QWidget::close);
    addAction(shut);
    resize(look::gap() * 90, look::gap() * 75);
    m_pane->chart().setFocus();
    refreshTitle();
}

void SymbolWindow::refreshTitle()
{
    const QString title = m_pane->titleText() + QStringLiteral(" — Outcry");
    if (title != windowTitle())
        setWindowTitle(title);
}

} // namespace outcry
