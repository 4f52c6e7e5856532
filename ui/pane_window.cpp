// SPDX-License-Identifier: MIT
#include "ui/pane_window.h"

#include "ui/look.h"
#include "ui/pane_keys.h"

#include <QCloseEvent>

namespace outcry {

PaneWindow::PaneWindow(QString kind, QString name)
    : m_kind(std::move(kind))
    , m_name(std::move(name))
    , m_clock(*this)
    , m_keys(new PaneKeys(*this))
{
    resize(look::gap() * 80, look::gap() * 64);
}

void PaneWindow::showTitle(const QString &title)
{
    m_title = title;
    refreshTitle();
}

void PaneWindow::showPlace(const QString &place)
{
    m_place = place;
    refreshTitle();
}

void PaneWindow::refreshTitle()
{
    setWindowTitle(m_title + QStringLiteral(" — ") + m_place);
}

void PaneWindow::closeEvent(QCloseEvent *event)
{
    emit closed();
    QMainWindow::closeEvent(event);
}

} // namespace outcry
