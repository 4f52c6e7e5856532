// SPDX-License-Identifier: MIT
#include "ui/watch_tabs.h"

#include "model/watch_lists.h"
#include "ui/look.h"
#include "ui/name_field.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace outcry {

WatchTabs::WatchTabs(WatchLists &lists, QWidget *parent)
    : QTabBar(parent)
    , m_lists(lists)
{
    setObjectName(QStringLiteral("watchTabs"));
    setAccessibleName(tr("Watch lists"));
    setDocumentMode(true);
    setMovable(true);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setDrawBase(false);
    look::setFont(*this, look::Font::Small);
    connect(&m_lists, &WatchLists::listsChanged, this, &WatchTabs::refresh);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_isRefreshing && m_movedFrom < 0)
            emit listChosen(tab);
    });
    // Every step of a drag is a move; the lists hear of the whole when it is over.
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (m_isRefreshing)
            return;
        m_movedFrom = m_movedFrom < 0 ? from : m_movedFrom;
        m_movedTo = to;
    });
    refresh();
}

/// As many tabs as there are lists, each with its name.
void WatchTabs::refresh()
{
    const QScopedValueRollback refreshing(m_isRefreshing, true);
    while (count() > m_lists.count())
        removeTab(count() - 1);
    for (int list = 0; list < m_lists.count(); ++list) {
        // An ampersand would be a shortcut.
        const QString name = QString(m_lists.at(list).name).replace(u'&', QStringLiteral("&&"));
        if (list == count())
            addTab(name);
        else if (tabText(list) != name)
            setTabText(list, name);
    }
}

void WatchTabs::mouseReleaseEvent(QMouseEvent *event)
{
    QTabBar::mouseReleaseEvent(event);
    const int from = std::exchange(m_movedFrom, -1);
    const int to = std::exchange(m_movedTo, -1);
    if (from < 0 || to < 0)
        return;
    m_lists.move(from, to);
    emit listChosen(currentIndex());
}

int WatchTabs::tabAtGlobal(const QPoint &position) const
{
    const QPoint here = mapFromGlobal(position);
    return rect().contains(here) ? tabAt(here) : -1;
}

void WatchTabs::showTarget(int tab)
{
    if (tab == m_target)
        return;
    if (m_target >= 0 && m_target < count())
        setTabTextColor(m_target, {});
    m_target = tab;
    if (tab >= 0)
        setTabTextColor(tab, look::colour(look::Role::Accent));
}

void WatchTabs::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    if (tab < 0)
        emit addRequested();
    else
        editName(tab);
}

void WatchTabs::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2)
        editName(currentIndex());
    else if (event->key() == Qt::Key_Delete)
        emit closeRequested(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

void WatchTabs::editName(int tab)
{
    if (tab < 0 || tab >= count())
        return;
    delete m_field;
    auto *field = new NameField(m_lists.at(tab).name, int(WatchLists::kLongestName), this);
    m_field = field;
    field->setObjectName(QStringLiteral("tabField"));
    field->setAccessibleName(tr("Name of the list"));
    connect(field, &NameField::named, this, [this, tab](const QString &name) {
        if (tab < m_lists.count())
            m_lists.rename(tab, name);
    });
    const QRect place = tabRect(tab);
    const int wide = qMin(qMax(place.width(), look::gap() * 16), width());
    field->open({qBound(0, place.x(), width() - wide), 0, wide, height()});
}

void WatchTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const int tab = tabAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(u"add"), tr("&New list"), this, &WatchTabs::addRequested);
    if (tab >= 0) {
        menu->addAction(look::icon(u"rename"), tr("&Rename"), QKeySequence(Qt::Key_F2), this, [this, tab] { editName(tab); });
        menu->addSeparator();
        menu->addAction(look::icon(u"close"), tr("&Close the list"), this, [this, tab] { emit closeRequested(tab); });
    }
    menu->popup(event->globalPos());
}

} // namespace outcry
