// SPDX-License-Identifier: MIT
#include "model/room_drafts.h"

namespace outcry {

/// Rooms beyond keep their drafts only while the program runs.
static constexpr qsizetype kMostDrafts = 50;
static constexpr qsizetype kLongestDraft = 16 * 1024;

void RoomDrafts::set(const QString &room, const QString &text)
{
    if (text == m_texts.value(room))
        return;
    if (text.isEmpty())
        m_texts.remove(room);
    else
        m_texts.insert(room, text);
    emit changed(room);
}

QMap<QString, QString> RoomDrafts::lasting() const
{
    QMap<QString, QString> all;
    for (auto draft = m_texts.begin(); draft != m_texts.end(); ++draft) {
        if (!draft.key().isEmpty() && has(draft.key()) && all.size() < kMostDrafts)
            all.insert(draft.key(), draft->left(kLongestDraft));
    }
    return all;
}

void RoomDrafts::restore(const QMap<QString, QString> &drafts)
{
    for (auto draft = drafts.begin(); draft != drafts.end(); ++draft) {
        if (text(draft.key()).isEmpty())
            set(draft.key(), draft.value());
    }
}

void RoomDrafts::move(const QString &former, const QString &room)
{
    // Of two drafts the one of the talk that goes on stays, the other is put behind it.
    const QString moved = m_texts.take(former);
    if (moved.isEmpty())
        return;
    const QString here = text(room);
    set(room, here.isEmpty() ? moved : here + u'\n' + moved);
    emit changed(former);
}

} // namespace outcry
