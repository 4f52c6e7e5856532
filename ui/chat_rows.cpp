// SPDX-License-Identifier: MIT
#include "ui/chat_rows.h"

#include "model/direct_talk.h"
#include "model/message_words.h"
#include "model/text.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace outcry {

using namespace Qt::StringLiterals;
using RowKind = MessageModel::RowKind;

constexpr qint64 kFirstId = qint64(1) << 40;
constexpr int kNamesInFold = 3;
constexpr int kMostSingleEstimates = 1024;

ChatRows::ChatRows()
    : m_layouts(kMostLayouts)
    , m_firstId(kFirstId)
{
}

void ChatRows::setModel(const MessageModel *model)
{
    m_model = model;
    m_unreadId = -1;
    m_unreadHeading.clear();
    m_unfolded.clear();
    m_clearedEnd = 0;
    reset();
}

void ChatRows::reset()
{
    m_firstId = kFirstId;
    forgetLayouts();
    m_changed.clear();
    m_heights.clear();
    estimateAll();
}

// Rows far from the end of a long room share the average of their stretch: reading each would cost
// more than everything else that opening a room does.
void ChatRows::estimateAll()
{
    const int count = m_model ? m_model->rowCount() : 0;
    const int shared
        = m_model ? std::min(count - kMostSingleEstimates, m_model->confirmedCount()) : 0;
    std::vector<MessageStore::Stretch> stretches;
    if (shared > 0)
        stretches = m_model->stretches(0, shared);
    std::size_t stretch = 0;
    int stretchEnd = stretches.empty() ? 0 : stretches.front().rows;
    const auto average = [&](int first, int) {
        if (idOf(first) < m_clearedEnd)
            return quint16(0);
        while (stretchEnd <= first)
            stretchEnd += stretches[++stretch].rows;
        const double bytes = double(stretches[stretch].textBytes) / stretches[stretch].rows;
        return quint16(m_metrics.averageHeight(bytes));
    };
    m_heights.assign(count, shared, average, [this](int first, std::span<quint16> out) {
        estimate(first, int(out.size()), out.data());
    });
}

void ChatRows::forgetLayouts()
{
    m_layouts.clear();
    m_unanswered.clear();
    m_allChanged = true;
}

void ChatRows::setMetrics(const ChatMetrics &metrics)
{
    const bool isAlike = metrics.estimatesAlike(m_metrics);
    m_metrics = metrics;
    forgetLayouts();
    if (!isAlike)
        estimateAll();
}

void ChatRows::setCalls(const QStringList &calls)
{
    if (calls == m_calls)
        return;
    m_calls = calls;
    forgetLayouts();
}

void ChatRows::setSearchText(const QString &text)
{
    if (text == m_searchText)
        return;
    m_searchText = text;
    forgetLayouts();
}

void ChatRows::setUnread(qint64 id, const QString &heading)
{
    const qint64 former = m_unreadId;
    m_unreadId = id;
    m_unreadHeading = heading;
    for (const qint64 one : {former, id})
        if (rowOf(one) >= 0 && rowOf(one) < count())
            invalidateRun(rowOf(one));
}

void ChatRows::unfold(int row)
{
    const Run run = runAt(row);
    if (run.fold == Fold::Cleared) {
        m_clearedEnd = 0;
        forgetLayouts();
        return estimateAll();
    }
    m_unfolded.insert(idOf(run.first));
    for (int one = run.first; one <= run.last; ++one)
        invalidate(one);
}

void ChatRows::clear()
{
    m_clearedEnd = idOf(m_model ? m_model->confirmedCount() : 0);
    forgetLayouts();
    estimateAll();
}

void ChatRows::setFolding(bool isFolding)
{
    if (isFolding == m_isFolding)
        return;
    m_isFolding = isFolding;
    forgetLayouts();
    estimateAll();
}

int ChatRows::rowOf(qint64 id) const
{
    return int(std::clamp<qint64>(id - m_firstId, -1, std::numeric_limits<int>::max()));
}

void ChatRows::estimate(int first, int count, quint16 *out) const
{
    std::array<MessageModel::RowShape, 256> shapes;
    while (count > 0) {
        const int part = std::min<int>(count, int(shapes.size()));
        m_model->readShapes(first, std::span(shapes).first(std::size_t(part)));
        for (int i = 0; i < part; ++i) {
            const MessageModel::RowShape &shape = shapes[std::size_t(i)];
            const bool isAway = shape.isHidden || idOf(first + i) < m_clearedEnd;
            *out++ = quint16(isAway ? 0 : std::min(m_metrics.estimatedHeight(shape), RowHeights::kMostHeight));
        }
        first += part;
        count -= part;
    }
}

ChatRows::Fold ChatRows::foldOf(int row) const
{
    if (idOf(row) < m_clearedEnd)
        return Fold::Cleared;
    const MessageModel::RowShape shape = m_model->shapeAt(row);
    if (shape.isHidden)
        return Fold::Ignored;
    const bool isArrival = shape.kind == RowKind::Came || shape.kind == RowKind::Left || shape.kind == RowKind::Renamed;
    return isArrival && m_isFolding ? Fold::Arrivals : Fold::None;
}

// Nothing is folded across the start of a day or the line above unread rows.
bool ChatRows::isSeam(int row) const
{
    if (row == 0 || idOf(row) % kMostFolded == 0 || idOf(row) == m_unreadId)
        return true;
    return m_model->shapeAt(row).isNewDay;
}

ChatRows::Run ChatRows::runAt(int row) const
{
    const Fold fold = foldOf(row);
    // Those that come at the front belong to it too, so the last one stands for all.
    if (fold == Fold::Cleared)
        return {0, rowOf(m_clearedEnd) - 1, rowOf(m_clearedEnd) - 1, fold};
    if (fold == Fold::None)
        return {row, row, row};
    Run run{row, row, row, fold};
    while (!isSeam(run.first) && foldOf(run.first - 1) == fold)
        --run.first;
    while (run.last + 1 < count() && !isSeam(run.last + 1) && foldOf(run.last + 1) == fold)
        ++run.last;
    const bool isTooShort = fold == Fold::Arrivals && run.size() < kLeastFolded;
    if (isTooShort || m_unfolded.contains(idOf(run.first)))
        return {row, row, row};
    run.shown = run.first;
    return run;
}

bool ChatRows::isHidden(int row) const
{
    return runAt(row).shown != row;
}

static QString counted(const QStringList &names, int most, bool haveCome)
{
    if (names.size() == 1)
        return (haveCome ? Text::tr("%1 joined") : Text::tr("%1 left")).arg(names.first());
    if (names.size() <= most)
        return (haveCome ? Text::tr("%1 and %2 joined") : Text::tr("%1 and %2 left"))
            .arg(names.first(names.size() - 1).join(u", "_s), names.last());
    return (haveCome ? Text::tr("%1 people joined") : Text::tr("%1 people left"))
        .arg(names.size());
}

/// A person once, from the first name to the last.
static void noteRenaming(std::vector<MessageModel::Row> &renamed, const MessageModel::Row &row)
{
    const auto known = std::find_if(renamed.begin(), renamed.end(),
                                    [&row](const MessageModel::Row &one) { return one.senderId == row.senderId; });
    if (known == renamed.end())
        renamed.push_back(row);
    else
        known->sender = row.sender;
}

QString ChatRows::foldedText(Run run, int most) const
{
    switch (run.fold) {
    case Fold::Arrivals:
        return arrivalsText(run, most);
    case Fold::Ignored:
        return ignoredText(run);
    case Fold::Cleared:
        return Text::tr("Cleared away – show again");
    case Fold::None:
        break;
    }
    return {};
}

QString ChatRows::ignoredText(Run run) const
{
    QStringList names;
    for (int row = run.first; row <= run.last; ++row) {
        const QString name = m_model->rowAt(row).sender;
        if (!names.contains(name))
            names.append(name);
    }
    const bool isMany = names.size() > kNamesInFold;
    const QString who = names.mid(0, kNamesInFold).join(u", "_s) + (isMany ? u" …"_s : QString());
    return run.size() == 1 ? Text::tr("1 line by %1 hidden – show").arg(who)
                           : Text::tr("%1 lines by %2 hidden – show").arg(QLocale().toString(run.size()), who);
}

QString ChatRows::arrivalsText(Run run, int most) const
{
    QStringList came;
    QStringList left;
    std::vector<MessageModel::Row> renamed;
    for (int row = run.first; row <= run.last; ++row) {
        const MessageModel::Row one = m_model->rowAt(row);
        if (one.kind == RowKind::Renamed) {
            noteRenaming(renamed, one);
            continue;
        }
        QStringList &names = one.kind == RowKind::Came ? came : left;
        if (!names.contains(one.sender))
            names.append(one.sender);
    }
    QStringList parts;
    if (!came.isEmpty())
        parts.append(counted(came, most, true));
    if (!left.isEmpty())
        parts.append(counted(left, most, false));
    if (renamed.size() == 1 || (int(renamed.size()) <= most && most > kNamesInFold)) {
        for (const MessageModel::Row &one : renamed)
            parts.append(rosterText(RowKind::Renamed, one.sender, one.receiver));
    } else if (!renamed.empty()) {
        parts.append(Text::tr("%n people took another name", nullptr, int(renamed.size())));
    }
    return parts.join(u" · "_s);
}

int ChatRows::heightOf(int row)
{
    // A row that has just been folded away may have a layout: it was painted once more before the rows were arranged.
    const int height = isHidden(row) ? 0 : layoutOf(row).height();
    m_heights.set(row, height);
    return std::clamp(height, 0, RowHeights::kMostHeight);
}

const MessageLayout &ChatRows::layoutOf(int row)
{
    const qint64 id = idOf(row);
    if (const MessageLayout *known = m_layouts.object(id))
        return *known;
    MessageLayout::Setting setting;
    setting.calls = m_calls;
    setting.isUnfolded = m_unfolded.contains(id);
    setting.isDirectTalk = isDirectTalk(m_model->room());
    setting.searchText = m_searchText;
    if (id == m_unreadId)
        setting.unreadHeading = m_unreadHeading;
    const Run run = runAt(row);
    if (run.fold == Fold::None && m_model->shapeAt(row).isReply)
        addAnswered(setting, row);
    setting.foldedText = foldedText(run, kNamesInFold);
    auto *layout = new MessageLayout(shownRow(run), m_metrics, std::move(setting));
    m_layouts.insert(id, layout);
    return *layout;
}

/// What stands for covered lines has nothing of them but the day it is on.
MessageModel::Row ChatRows::shownRow(Run run) const
{
    MessageModel::Row row = m_model->rowAt(run.shown);
    if (run.fold <= Fold::Arrivals)
        return row;
    MessageModel::Row cover;
    cover.kind = RowKind::Came;
    cover.timeMs = row.timeMs;
    cover.isNewDay = row.isNewDay;
    return cover;
}

void ChatRows::addAnswered(MessageLayout::Setting &setting, int row)
{
    constexpr qsizetype kMostCharacters = 200;
    const int answered = m_model->answeredRow(row);
    if (answered < 0) {
        m_unanswered.insert(idOf(row));
        setting.answeredText = Text::tr("an earlier line");
        return;
    }
    const MessageModel::Row one = m_model->rowAt(answered);
    setting.answeredName = one.sender;
    if (one.isHidden) {
        setting.answeredText = u"…"_s;
        return;
    }
    setting.answeredText = displayText(one.text.left(kMostCharacters))
                               .replace(QChar(QChar::LineSeparator), u' ');
    if (setting.answeredText.isEmpty())
        setting.answeredText = u"…"_s;
}

void ChatRows::invalidate(int row)
{
    m_layouts.remove(idOf(row));
    m_changed.insert(idOf(row));
}

void ChatRows::invalidateRun(int row)
{
    invalidate(row);
    if (foldOf(row) == Fold::None)
        return;
    // A run that has just grown to be folded, or shrunk below it, is no run by runAt() on one of
    // the two sides.
    const qint64 firstId = idOf(row) / kMostFolded * kMostFolded;
    for (int one = row - 1; one >= 0 && idOf(one) >= firstId && foldOf(one) != Fold::None; --one)
        invalidate(one);
    for (int one = row + 1; one < count() && idOf(one) < firstId + kMostFolded && foldOf(one) != Fold::None;
         ++one)
        invalidate(one);
}

void ChatRows::inserted(int first, int count)
{
    const bool isFront = first == 0 && m_heights.rowCount() > 0;
    if (isFront)
        m_firstId -= count;
    std::vector<quint16> heights(static_cast<std::size_t>(count));
    estimate(first, count, heights.data());
    const bool isEnd = first == m_heights.rowCount();
    const int moved = m_heights.rowCount() - first;
    m_heights.insert(first, heights);
    if (isFront) {
        // What they answer may have come.
        for (const qint64 id : std::exchange(m_unanswered, {}))
            invalidate(rowOf(id));
    } else if (!isEnd) {
        // The few unconfirmed rows after it get other ids.
        for (int row = first; row < first + count + moved; ++row)
            invalidate(row);
    }
    if (first > 0)
        invalidateRun(first - 1);
    if (first + count < m_heights.rowCount())
        invalidateRun(first + count);
}

void ChatRows::removed(int first, int count)
{
    const int before = m_heights.rowCount();
    if (first == 0) {
        for (int row = 0; row < std::min(count, before) && !m_layouts.isEmpty(); ++row)
            m_layouts.remove(idOf(row));
        m_firstId += count;
    } else {
        for (int row = first; row < before; ++row)
            invalidate(row);
    }
    m_heights.remove(first, count);
    if (first > 0 && first <= m_heights.rowCount())
        invalidateRun(first - 1);
    if (first < m_heights.rowCount())
        invalidateRun(first);
}

void ChatRows::changed(int first, int last)
{
    if (last - first > kMostLayouts)
        return forgetLayouts();
    for (int row = first; row <= last; ++row) {
        invalidateRun(row);
        invalidateAnswersTo(row);
    }
}

/// They show how it begins; those in view only, the others have no layout.
void ChatRows::invalidateAnswersTo(int row)
{
    const quint64 sequence = m_model->rowAt(row).sequence;
    const QList<qint64> ids = sequence == 0 ? QList<qint64>() : m_layouts.keys();
    for (const qint64 id : ids) {
        const MessageLayout *layout = m_layouts.object(id);
        if (layout->row().reply == sequence && rowOf(id) >= 0 && rowOf(id) < count())
            invalidate(rowOf(id));
    }
}

} // namespace outcry
