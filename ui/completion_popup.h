// SPDX-License-Identifier: MIT
#pragma once

#include "ui/completion.h"

#include <QFrame>

class QListWidget;
class QListWidgetItem;

namespace outcry {

/// The list of completions over an input line. Takes no focus: typing goes on while it is open. A
/// child of the window, so that no other program loses the keyboard to it.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *window);

    /// Opens, or changes what is shown. `caret`: where the completed word begins, in the window's
    /// coordinates; the list stands above it, or below when there is more room.
    void showItems(const QList<CompletionItem> &items, const QRect &caret);
    /// The same entries with other details and prices; which is chosen stays.
    void refreshItems(const QList<CompletionItem> &items);
    /// Those that can be read without scrolling; none while it is closed.
    [[nodiscard]] QList<CompletionItem> itemsInSight() const;
    /// Wraps around.
    void move(int direction);
    [[nodiscard]] const QList<CompletionItem> &items() const { return m_items; }
    [[nodiscard]] CompletionItem current() const;

    using QFrame::move;

signals:
    /// By the mouse.
    void chosen(const outcry::CompletionItem &item);
    /// Others are in sight, or none any more.
    void sightChanged();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void place(const QRect &caret);

    QListWidget *m_list;
    QList<CompletionItem> m_items;
};

} // namespace outcry
