// SPDX-License-Identifier: MIT
#include "ui/pane_keys.h"

#include "ui/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QContextMenuEvent>
#include <QShortcut>
#include <QWidget>

namespace outcry {

PaneKeys::PaneKeys(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_ring(new FocusRing(window))
{
    auto *next = new QShortcut(QKeySequence(Qt::Key_F6), &window);
    auto *previous = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), &window);
    auto *menu = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &window);
    connect(next, &QShortcut::activated, this, [this] { step(1); });
    connect(previous, &QShortcut::activated, this, [this] { step(-1); });
    connect(menu, &QShortcut::activated, this, [this] {
        QWidget *focused = m_window.focusWidget();
        if (focused == nullptr)
            return;
        const QPoint place = focused->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focused->mapToGlobal(place));
        QApplication::sendEvent(focused, &event);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { note(now); });
}

void PaneKeys::add(QWidget *pane, QWidget *target)
{
    m_panes.append({pane, target, nullptr});
}

qsizetype PaneKeys::paneOf(const QWidget *widget) const
{
    const QWidget *innermost = nullptr;
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        const QWidget *pane = m_panes[i].widget;
        const bool isIn = widget != nullptr && pane != nullptr && (pane == widget || pane->isAncestorOf(widget));
        if (!isIn || (innermost != nullptr && !innermost->isAncestorOf(pane)))
            continue;
        innermost = pane;
        found = i;
    }
    return found;
}

/// Fields draw their own edge; so do buttons.
static bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
        && !widget->testAttribute(Qt::WA_InputMethodEnabled);
}

void PaneKeys::note(QWidget *focused)
{
    const bool isByKeyboard = m_window.testAttribute(Qt::WA_KeyboardFocusChange)
        && QGuiApplication::mouseButtons() == Qt::NoButton;
    const bool isOurs = focused != nullptr && m_window.isAncestorOf(focused);
    m_ring->surround(isOurs && isByKeyboard && wantsRing(focused) ? focused : nullptr);
    if (const qsizetype pane = paneOf(focused); pane >= 0)
        m_panes[pane].lastUsed = focused;
}

static bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// The widget itself, or the first in it. Null: none.
static QWidget *focusableIn(QWidget *widget)
{
    if (widget == nullptr || !widget->isVisible() || takesFocus(widget))
        return widget != nullptr && widget->isVisible() ? widget : nullptr;
    const QList<QWidget *> children = widget->findChildren<QWidget *>();
    const auto found = std::find_if(children.begin(), children.end(), takesFocus);
    return found == children.end() ? nullptr : *found;
}

QWidget *PaneKeys::targetIn(const Pane &pane)
{
    if (pane.widget == nullptr || !pane.widget->isVisible())
        return nullptr;
    if (QWidget *target = focusableIn(pane.target))
        return target;
    return pane.lastUsed != nullptr && takesFocus(pane.lastUsed) ? pane.lastUsed.data() : focusableIn(pane.widget);
}

void PaneKeys::step(int by)
{
    const qsizetype count = m_panes.size();
    const qsizetype from = paneOf(m_window.focusWidget());
    for (qsizetype i = 1; i <= count; ++i) {
        // From nowhere the first step goes to the first pane, or back to the last.
        const qsizetype start = from < 0 && by > 0 ? -1 : from < 0 ? 0 : from;
        if (QWidget *target = targetIn(m_panes[((start + by * i) % count + count) % count])) {
            m_window.setAttribute(Qt::WA_KeyboardFocusChange);
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace outcry
