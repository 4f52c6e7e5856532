// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chat_view.h"
#include "ui/history_walk.h"
#include "ui/room_search.h"

#include <QDate>

namespace outcry {

class SearchBar;

/// Brings the reader of a room to another place of it: to what is searched, to a date, to the line
/// that a reply answers. Fetches older pages where that is needed, and says in words when it was in
/// vain. One for each RoomPane; works on the view that is shown.
class RoomFinder : public QObject
{
    Q_OBJECT

public:
    /// The bar belongs to the pane.
    explicit RoomFinder(SearchBar *bar, QObject *parent = nullptr);

    /// Ends whatever goes on in the former view. Null: none is shown.
    void setView(ChatView *view);

    void openSearch();
    /// Back to where the search began.
    void closeSearch();
    [[nodiscard]] bool isSearching() const;
    void searchNext(int direction);

    void goToDate(QDate date);
    /// Opens the calendar there.
    void askForDate(QPoint globalPlace);
    void goToLine(quint64 sequence);

signals:
    void pageWanted(quint64 beforeSequence);
    /// Something for the user to know, in a sentence.
    void told(const QString &words);

private:
    [[nodiscard]] bool mayHaveLines(QDate date) const;
    void refreshWords();
    void onSearchChanged();
    void searchOlder();
    [[nodiscard]] MessageModel *model() const { return m_view ? m_view->model() : nullptr; }

    SearchBar *m_bar;
    QPointer<ChatView> m_view;
    RoomSearch m_search;
    HistoryWalk m_walk;
    ChatView::Place m_origin;
    /// What RoomSearch::chosen() was when its row was shown.
    std::optional<qint64> m_shown;
    bool m_isSearchingOlder = false;
};

} // namespace outcry
