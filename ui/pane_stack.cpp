// SPDX-License-Identifier: MIT
#include "ui/pane_stack.h"

#include "ui/empty_state.h"

#include <QEvent>
#include <QSplitter>

namespace outcry {

PaneStack::PaneStack(QSplitter &panes, const QString &hint)
    : m_panes(panes)
{
    auto *nothing = new EmptyState(QStringLiteral("columns"), tr("Everything is hidden"), hint, tr("Show everything"), this);
    nothing->setObjectName(QStringLiteral("everythingHidden"));
    connect(nothing, &EmptyState::actionRequested, this, &PaneStack::everythingWanted);
    addWidget(&m_panes);
    addWidget(nothing);
    for (int i = 0; i < m_panes.count(); ++i)
        m_panes.widget(i)->installEventFilter(this);
}

bool PaneStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        refresh();
    return QStackedWidget::eventFilter(watched, event);
}

void PaneStack::refresh()
{
    bool isAnyShown = false;
    for (int i = 0; i < m_panes.count(); ++i)
        isAnyShown = isAnyShown || !m_panes.widget(i)->isHidden();
    setCurrentIndex(isAnyShown ? 0 : 1);
}

} // namespace outcry
