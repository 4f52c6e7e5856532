// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace outcry {

class FocusRing;

/// The keys that move about in a window: F6 and Shift+F6 go from pane to pane, to what is named as its target, else to what
/// was used last in it; Shift+F10 opens the context menu of what has the focus, as the Menu key does. A view that got the focus by keyboard
/// is framed. Owned by the window.
class PaneKeys : public QObject
{
    Q_OBJECT

public:
    explicit PaneKeys(QWidget &window);

    /// Panes in the order they are stepped through. One that is hidden, disabled or gone is passed over. A pane may lie in
    /// another one. `target`: the part of it that people mean by it, or what holds that part.
    void add(QWidget *pane, QWidget *target = nullptr);

public slots:
    void step(int by);

private:
    struct Pane
    {
        QPointer<QWidget> widget;
        QPointer<QWidget> target;
        QPointer<QWidget> lastUsed;
    };

    void note(QWidget *focused);
    [[nodiscard]] qsizetype paneOf(const QWidget *widget) const;
    [[nodiscard]] static QWidget *targetIn(const Pane &pane);

    QWidget &m_window;
    FocusRing *m_ring;
    QList<Pane> m_panes;
};

} // namespace outcry
