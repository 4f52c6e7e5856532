// SPDX-License-Identifier: MIT
#include "ui/room_finder.h"

#include "ui/date_popup.h"
#include "ui/search_bar.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace outcry {

using End = HistoryWalk::End;

RoomFinder::RoomFinder(SearchBar *bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(bar, &SearchBar::textChanged, this, [this](const QString &text) {
        m_walk.cancel();
        m_isSearchingOlder = false;
        m_shown.reset();
        if (m_view)
            m_view->setSearchText(text);
        m_search.setText(text);
    });
    connect(bar, &SearchBar::stepRequested, this, &RoomFinder::searchNext);
    connect(bar, &SearchBar::closeRequested, this, &RoomFinder::closeSearch);
    connect(&m_search, &RoomSearch::changed, this, &RoomFinder::onSearchChanged);
    connect(&m_walk, &HistoryWalk::pageWanted, this, &RoomFinder::pageWanted);
    connect(&m_walk, &HistoryWalk::walkingChanged, this, &RoomFinder::refreshWords);
}

void RoomFinder::setView(ChatView *view)
{
    if (view == m_view)
        return;
    m_walk.cancel();
    closeSearch();
    m_view = view;
}

bool RoomFinder::isSearching() const
{
    return m_bar->isVisibleTo(m_bar->parentWidget());
}

void RoomFinder::openSearch()
{
    if (!m_view)
        return;
    if (!isSearching()) {
        m_origin = m_view->place();
        m_shown.reset();
        m_view->setSearchText(m_bar->text());
        m_search.setModel(m_view->model());
    }
    m_bar->open();
    refreshWords();
}

void RoomFinder::closeSearch()
{
    if (!isSearching())
        return;
    m_walk.cancel();
    m_isSearchingOlder = false;
    m_search.setModel(nullptr);
    const bool hadFocus = m_bar->isAncestorOf(m_bar->window()->focusWidget());
    m_bar->hide();
    if (!m_view)
        return;
    m_view->setSearchText({});
    m_view->showFound(-1);
    m_view->goTo(m_origin);
    if (hadFocus)
        m_view->setFocus();
}

// The first find is shown by itself; later ones only when the user goes on.
void RoomFinder::onSearchChanged()
{
    if (m_search.number() == 0 && m_search.count() > 0)
        return m_search.chooseFirst();
    // Once: lines that come must not pull a reader back who has scrolled on.
    if (m_view && m_search.chosen() != m_shown)
        m_view->showFound(m_search.row());
    m_shown = m_search.chosen();
    refreshWords();
}

void RoomFinder::searchNext(int direction)
{
    if (!isSearching())
        return openSearch();
    if (m_search.choose(direction) || m_search.isRunning() || m_search.text().isEmpty())
        return;
    if (direction < 0)
        m_search.chooseLast();
    else if (model() && model()->hasOlder())
        searchOlder();
    else
        m_search.chooseFirst();
}

void RoomFinder::searchOlder()
{
    const int known = m_search.count();
    m_isSearchingOlder = true;
    m_walk.begin(
        model(), [this, known] { return m_search.count() > known; },
        [this](End end) {
            m_isSearchingOlder = false;
            if (end == End::Found)
                m_search.choose(1);
            else if (end == End::Silent)
                emit told(tr("The server did not send older lines. Try again when you are online."));
            else
                m_search.chooseFirst();
            refreshWords();
        });
}

void RoomFinder::refreshWords()
{
    const QLocale locale;
    if (m_search.text().isEmpty())
        return m_bar->setWords({});
    if (m_isSearchingOlder)
        return m_bar->setWords(tr("searching older lines…"));
    if (m_search.isRunning() && m_search.count() == 0)
        return m_bar->setWords(tr("searching…"));
    const bool hasOlder = model() && model()->hasOlder();
    if (m_search.count() == 0)
        return m_bar->setWords(hasOlder ? tr("not in the loaded lines; Enter searches older ones")
                                        : tr("nothing found"));
    const QString place = tr("%1 of %2").arg(locale.toString(m_search.number()), locale.toString(m_search.count()));
    m_bar->setWords(hasOlder ? tr("%1 in the loaded lines").arg(place) : place);
}

void RoomFinder::goToDate(QDate date)
{
    if (!model())
        return;
    const qint64 startMs = date.startOfDay().toMSecsSinceEpoch();
    m_walk.begin(
        model(), [this, startMs] { return model() && model()->rowOfTime(startMs) > 0; },
        [this, startMs](End end) {
            if (!model())
                return;
            if (end == End::Silent)
                emit told(tr("The server did not send older lines. This is as far back as they are loaded."));
            else if (end == End::Start)
                emit told(tr("Nothing older is kept. This is the oldest line."));
            m_view->showFromTop(std::min(model()->rowOfTime(startMs), model()->rowCount() - 1));
        });
}

/// Of the days before the oldest line that is here only the server knows.
bool RoomFinder::mayHaveLines(QDate date) const
{
    if (!model() || model()->rowCount() == 0)
        return true;
    const auto dateOf = [this](int row) { return QDateTime::fromMSecsSinceEpoch(model()->rowAt(row).timeMs).date(); };
    if (date < dateOf(0))
        return model()->hasOlder();
    const int row = model()->rowOfTime(date.startOfDay().toMSecsSinceEpoch());
    return row < model()->rowCount() && dateOf(row) == date;
}

void RoomFinder::askForDate(QPoint globalPlace)
{
    if (!m_view || !model() || model()->rowCount() == 0)
        return;
    const int row = std::max(0, m_view->firstVisibleRow());
    auto *popup = new DatePopup(m_view);
    connect(popup, &DatePopup::dateChosen, this, &RoomFinder::goToDate);
    popup->setMayHaveLines([this](QDate date) { return mayHaveLines(date); });
    popup->popup(globalPlace, QDateTime::fromMSecsSinceEpoch(model()->rowAt(row).timeMs).date());
}

void RoomFinder::goToLine(quint64 sequence)
{
    if (!model())
        return;
    m_walk.begin(
        model(), [this, sequence] { return model() && model()->rowOfSequence(sequence) >= 0; },
        [this, sequence](End end) {
            if (end == End::Found && m_view)
                m_view->flashRow(model()->rowOfSequence(sequence));
            else if (end == End::Silent)
                emit told(tr("The server did not send older lines. Try again when you are online."));
            else
                emit told(tr("That line is no longer kept."));
        });
}

} // namespace outcry
