// SPDX-License-Identifier: MIT
#include "ui/pane_window.h"

#include "ui/look.h"

#include <QAction>
#include <QCloseEvent>

namespace outcry {

PaneWindow::PaneWindow(QString kind, QString name)
    : m_kind(std::move(kind))
    , m_name(std::move(name))
    , m_clock(*this)
{
    auto *close = new QAction(tr("Close window"), this);
    close->setShortcut(QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    auto *jump = new QAction(tr("Jump to …"), this);
    jump->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(jump, &QAction::triggered, this, &PaneWindow::jumpWanted);
    addActions({close, jump});
    resize(look::gap() * 80, look::gap() * 64);
}

void PaneWindow::showTitle(const QString &title)
{
    setWindowTitle(tr("%1 — Outcry").arg(title));
}

void PaneWindow::closeEvent(QCloseEvent *event)
{
    emit closed();
    QMainWindow::closeEvent(event);
}

} // namespace outcry
