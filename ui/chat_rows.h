// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chat_metrics.h"
#include "ui/message_layout.h"
#include "ui/row_heights.h"

#include <QCache>
#include <QSet>

#include <algorithm>

namespace outcry {

/// What a chat view knows about the rows of its model: heights, exact where somebody looked and
/// estimated elsewhere, and the layouts of the rows used last. Rows that come and go at the front
/// leave the others untouched: inside, every row has an id that stays.
class ChatRows
{
public:
    /// Why rows are shown as one: people who came, left and took other names; lines of people who are ignored; what the user
    /// has cleared away.
    enum class Fold { None, Arrivals, Ignored, Cleared };

    /// Rows that are shown as one, or a single row as it is.
    struct Run
    {
        int first = 0;
        int last = 0;
        /// The one that is not hidden.
        int shown = 0;
        Fold fold = Fold::None;

        [[nodiscard]] int size() const { return last - first + 1; }
    };

    static constexpr int kMostLayouts = 400;
    static constexpr int kLeastFolded = 3;
    /// Longer runs are several, so that a row's run is found in bounded time. A power of two.
    static constexpr qint64 kMostFolded = 64;

    ChatRows();

    void setModel(const MessageModel *model);
    void setMetrics(const ChatMetrics &metrics);
    [[nodiscard]] const ChatMetrics &metrics() const { return m_metrics; }
    void setCalls(const QStringList &calls);
    void setSearchText(const QString &text);
    [[nodiscard]] const QString &searchText() const { return m_searchText; }
    /// The heading goes above the row with this id; an empty one goes away.
    void setUnread(qint64 id, const QString &heading);
    [[nodiscard]] qint64 unreadId() const { return m_unreadId; }
    void unfold(int row);
    /// Everything up to now becomes one row; unfold() brings it back.
    void clear();
    [[nodiscard]] bool hasCleared() const { return m_clearedEnd > m_firstId; }
    /// Rows before this one are cleared away and have no height: nobody need look at them.
    [[nodiscard]] int firstShown() const { return hasCleared() ? std::min(rowOf(m_clearedEnd), count()) - 1 : 0; }
    /// Off: every arrival has a row of its own.
    void setFolding(bool isFolding);

    [[nodiscard]] int count() const { return m_heights.rowCount(); }
    [[nodiscard]] const RowHeights &heights() const { return m_heights; }
    [[nodiscard]] qint64 idOf(int row) const { return m_firstId + row; }
    /// Rows that are gone give numbers outside 0 … count() - 1.
    [[nodiscard]] int rowOf(qint64 id) const;

    /// Exact from now on.
    int heightOf(int row);
    /// Valid until the next call for another row. Not for rows of height 0.
    const MessageLayout &layoutOf(int row);
    [[nodiscard]] bool isHidden(int row) const;
    /// Its words are not to be read, copied or answered: it is folded away, and not as an arrival.
    [[nodiscard]] bool isCovered(int row) const { return runAt(row).fold > Fold::Arrivals; }
    /// Rows that are folded into one, or `row` alone.
    [[nodiscard]] Run runAt(int row) const;
    /// Names behind a folded row: "ann, bob and 3 more joined · cy left". `most`: names told apart.
    [[nodiscard]] QString foldedText(Run run, int most) const;

    void inserted(int first, int count);
    void removed(int first, int count);
    void changed(int first, int last);
    void forgetLayouts();
    void reset();
    /// Rows whose picture changed since the last call.
    [[nodiscard]] QSet<qint64> takeChanged() { return std::exchange(m_changed, {}); }
    /// Whether everything may look different.
    [[nodiscard]] bool takeAllChanged() { return std::exchange(m_allChanged, false); }

private:
    void estimate(int first, int count, quint16 *out) const;
    void estimateAll();
    void addAnswered(MessageLayout::Setting &setting, int row);
    [[nodiscard]] Fold foldOf(int row) const;
    [[nodiscard]] QString arrivalsText(Run run, int most) const;
    [[nodiscard]] QString ignoredText(Run run) const;
    [[nodiscard]] MessageModel::Row shownRow(Run run) const;
    [[nodiscard]] bool isSeam(int row) const;
    void invalidate(int row);
    void invalidateRun(int row);
    void invalidateAnswersTo(int row);

    const MessageModel *m_model = nullptr;
    ChatMetrics m_metrics;
    RowHeights m_heights;
    QCache<qint64, MessageLayout> m_layouts;
    QSet<qint64> m_changed;
    /// Folds and long texts the user opened.
    QSet<qint64> m_unfolded;
    /// Rows before this one are cleared away.
    qint64 m_clearedEnd = 0;
    /// Rows laid out while the line they answer was not here.
    QSet<qint64> m_unanswered;
    bool m_isFolding = true;
    QStringList m_calls;
    QString m_searchText;
    QString m_unreadHeading;
    qint64 m_unreadId = -1;
    /// Far from 0 so that older rows, which get smaller ids, stay above it.
    qint64 m_firstId = 0;
    bool m_allChanged = true;
};

} // namespace outcry
