// SPDX-License-Identifier: MIT
#include "model/message_model.h"

#include "model/message_words.h"

#include <algorithm>
#include <array>

namespace outcry {

using RowKind = MessageModel::RowKind;
using Entry = MessageStore::Entry;

/// Of a direct talk; older lines can not be changed any more.
constexpr std::size_t kMostRecent = 256;

/// What somebody said, or what is left of it.
static bool canHide(RowKind kind)
{
    return kind <= RowKind::Direct || kind == RowKind::Deleted;
}

static MessageModel::Row rowOf(Entry &&entry)
{
    MessageModel::Row row;
    row.kind = RowKind(entry.kind);
    row.isOwn = entry.flags & MessageStore::OwnFlag;
    row.isGrouped = entry.flags & MessageStore::GroupedFlag;
    row.isNewDay = entry.flags & MessageStore::NewDayFlag;
    row.mentionsMe = entry.flags & MessageStore::MentionFlag;
    row.isHidden = entry.isHidden && canHide(row.kind);
    row.wasHidden = entry.wasHidden;
    row.timeMs = entry.timeMs;
    row.sequence = entry.sequence;
    row.senderId = entry.senderId;
    row.sender = std::move(entry.sender);
    const bool isRoster
        = row.kind == RowKind::Came || row.kind == RowKind::Left || row.kind == RowKind::Renamed;
    if (isRoster)
        row.text = rosterText(row.kind, row.sender, entry.otherName);
    else
        row.text = row.kind == RowKind::Deleted ? deletedText(row.sender) : std::move(entry.text);
    if (row.kind == RowKind::Direct || row.kind == RowKind::Renamed)
        row.receiver = std::move(entry.otherName);
    else if (row.kind == RowKind::Hint)
        row.former = std::move(entry.otherName);
    row.reply = entry.reply;
    row.prices = std::move(entry.prices);
    row.editedMs = entry.editedMs;
    return row;
}

static MessageModel::RowShape shapeOf(const MessageStore::Outline &outline)
{
    return {outline.textBytes, RowKind(outline.kind), bool(outline.flags & MessageStore::GroupedFlag),
            bool(outline.flags & MessageStore::NewDayFlag), outline.isReply,
            outline.isHidden && canHide(RowKind(outline.kind))};
}

MessageModel::MessageModel(QString room, QObject *parent)
    : QAbstractListModel(parent)
    , m_room(std::move(room))
{
}

MessageModel::~MessageModel() = default;

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_store.rowCount() + int(m_pending.size());
}

int MessageModel::confirmedCount() const
{
    return m_store.rowCount();
}

int MessageModel::rowOfSequence(quint64 sequence) const
{
    return m_store.rowOfSequence(sequence, m_store.rowCount());
}

int MessageModel::answeredRow(int row) const
{
    const quint64 reply = rowAt(row).reply;
    const int answered = reply == 0 ? -1 : m_store.rowOfSequence(reply, row);
    // Another numbering's line of this number is not meant.
    return row >= m_epochRow && answered < m_epochRow ? -1 : answered;
}

qsizetype MessageModel::bytesHeld() const
{
    return m_store.bytesHeld();
}

QHash<int, QByteArray> MessageModel::roleNames() const
{
    return {{KindRole, "kind"},
            {StateRole, "state"},
            {SenderRole, "sender"},
            {SenderIdRole, "senderId"},
            {TextRole, "text"},
            {TimeRole, "time"},
            {SequenceRole, "sequence"},
            {IsOwnRole, "isOwn"},
            {IsGroupedRole, "isGrouped"},
            {IsNewDayRole, "isNewDay"},
            {MentionsMeRole, "mentionsMe"},
            {ReasonRole, "reason"},
            {KeyRole, "key"},
            {ReplyRole, "reply"},
            {EditedRole, "edited"},
            {IsHiddenRole, "isHidden"}};
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return plainText(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row, answeredName(index.row()));
    case KindRole:
        return QVariant::fromValue(row.kind);
    case StateRole:
        return QVariant::fromValue(row.state);
    case SenderRole:
        return row.sender;
    case SenderIdRole:
        return row.senderId;
    case TextRole:
        return row.text;
    case TimeRole:
        return row.timeMs;
    case SequenceRole:
        return row.sequence;
    case IsOwnRole:
        return row.isOwn;
    case IsGroupedRole:
        return row.isGrouped;
    case IsNewDayRole:
        return row.isNewDay;
    case MentionsMeRole:
        return row.mentionsMe;
    case ReasonRole:
        return row.reason;
    case KeyRole:
        return row.key;
    case ReplyRole:
        return row.reply;
    case EditedRole:
        return row.editedMs;
    case IsHiddenRole:
        return row.isHidden;
    default:
        return {};
    }
}

MessageModel::Row MessageModel::rowAt(int row) const
{
    if (row >= m_store.rowCount())
        return pendingRow(row - m_store.rowCount());
    Row result = rowOf(m_store.entryAt(row));
    // What stood before the first row is gone or was never here.
    if (row == 0) {
        result.isGrouped = false;
        result.isNewDay = true;
    }
    if (!m_waitingEdits.empty())
        showWaitingEdit(result, m_store.idOf(row));
    return result;
}

QString MessageModel::answeredName(int row) const
{
    const int answered = answeredRow(row);
    return answered < 0 ? QString() : m_store.senderAt(answered);
}

QString MessageModel::saidAt(int row) const
{
    if (row >= m_store.rowCount())
        return m_pending[std::size_t(row - m_store.rowCount())].text;
    const RowShape shape = shapeAt(row);
    return shape.kind <= RowKind::Direct && !shape.isHidden ? m_store.textAt(row) : QString();
}

int MessageModel::rowOfTime(qint64 timeMs) const
{
    int first = 0;
    int end = m_store.rowCount();
    while (first < end) {
        const int middle = first + (end - first) / 2;
        if (m_store.outlineAt(middle).timeMs < timeMs)
            first = middle + 1;
        else
            end = middle;
    }
    while (first < rowCount() && first >= m_store.rowCount()
           && m_pending[std::size_t(first - m_store.rowCount())].timeMs < timeMs)
        ++first;
    return first;
}

MessageModel::RowShape MessageModel::shapeAt(int row) const
{
    RowShape shape;
    if (row < m_store.rowCount())
        shape = shapeOf(m_store.outlineAt(row));
    else
        readShapes(row, std::span(&shape, 1));
    return shape;
}

void MessageModel::readShapes(int firstRow, std::span<RowShape> out) const
{
    std::array<MessageStore::Outline, 64> outlines;
    std::size_t done = 0;
    const auto stored
        = std::size_t(std::clamp<qint64>(m_store.rowCount() - firstRow, 0, qint64(out.size())));
    while (done < stored) {
        const std::size_t count = std::min(outlines.size(), stored - done);
        m_store.readOutlines(firstRow + int(done), int(count), outlines.data());
        for (std::size_t i = 0; i < count; ++i)
            out[done + i] = shapeOf(outlines[i]);
        done += count;
    }
    for (; done < out.size(); ++done) {
        const Row row = pendingRow(firstRow + int(done) - m_store.rowCount());
        out[done] = {quint32(row.text.size()), row.kind, row.isGrouped, row.isNewDay,
                     row.reply != 0};
    }
}

Entry MessageModel::entryOf(const Message &message) const
{
    return {quint8(message.isDeleted() ? RowKind::Deleted : rowKind(message.kind)),
            marksOf(message),
            message.timeMs,
            message.sequence,
            message.senderId,
            message.sender,
            message.kind == Message::Kind::Direct ? message.receiver : QString(),
            message.text,
            // A line that is no more answers none.
            message.isDeleted() ? 0 : message.reply,
            message.prices,
            message.editedMs};
}

void MessageModel::storeOne(Entry entry)
{
    entry.flags |= placeFlags(entry, m_store.rowCount() > 0 ? &m_newest : nullptr);
    noteSequence(entry.sequence);
    m_store.append(entry);
    m_newest = std::move(entry);
    m_newest.text = {};
    m_newest.prices = {};
}

/// Where in a list of lines the first one is, from `first` on, that does not simply come after everything that is here.
qsizetype MessageModel::endOfNewLines(const QList<Message> &messages, qsizetype first) const
{
    quint64 newest = m_lastSequence;
    while (first < messages.size() && messages[first].sequence > newest && pendingIndex(messages[first].key) < 0)
        newest = messages[first++].sequence;
    return first;
}

// Stored one by one as they stand: a list of entries in between would be as much memory again.
void MessageModel::insertNewLines(std::span<const Message> messages)
{
    const int first = m_store.rowCount();
    beginInsertRows({}, first, first + int(messages.size()) - 1);
    for (const Message &message : messages)
        storeOne(entryOf(message));
    endInsertRows();
    refreshFirstPending();
    dropOldest();
}

// Without a list of one: a busy room has a thousand a second.
void MessageModel::insertConfirmed(Entry entry)
{
    const int row = m_store.rowCount();
    beginInsertRows({}, row, row);
    storeOne(std::move(entry));
    endInsertRows();
    refreshFirstPending();
    dropOldest();
}

void MessageModel::noteSequence(quint64 sequence)
{
    if (sequence == 0)
        return;
    if (m_firstSequence == 0)
        m_firstSequence = sequence;
    m_lastSequence = sequence;
}

bool MessageModel::isKnown(const Message &message) const
{
    if (message.sequence != 0)
        return message.sequence <= m_lastSequence;
    return !message.key.isEmpty()
        && std::any_of(m_recent.begin(), m_recent.end(),
                       [&message](const Recent &one) { return one.key == message.key; });
}

void MessageModel::rememberKey(const QString &key)
{
    if (key.isEmpty())
        return;
    // It comes after everything that is confirmed.
    m_recent.push_back({key, m_store.idOf(m_store.rowCount())});
    if (m_recent.size() > kMostRecent)
        m_recent.pop_front();
}

void MessageModel::append(const Message &message)
{
    const int pending = pendingIndex(message.key);
    if (isKnown(message)) {
        removeOwn(message.key);
        return;
    }
    if (message.sequence == 0)
        rememberKey(message.key);
    if (pending >= 0)
        confirmOwn(pending, message);
    else
        insertConfirmed(entryOf(message));
}

void MessageModel::append(const QList<Message> &messages)
{
    for (qsizetype i = 0; i < messages.size();) {
        const qsizetype end = endOfNewLines(messages, i);
        if (end == i) {
            append(messages[i++]);
            continue;
        }
        insertNewLines(std::span(messages.constData() + i, std::size_t(end - i)));
        i = end;
    }
}

void MessageModel::enter(const RoomState &state)
{
    const bool isFirst = m_epoch == 0;
    const bool isNewEpoch = !isFirst && state.epoch != m_epoch;
    if (!isFirst)
        tellGap(state, isNewEpoch);
    if (isNewEpoch) {
        m_firstSequence = 0;
        m_lastSequence = 0;
        m_epochRow = m_store.rowCount();
        m_recent.clear();
    }
    m_epoch = state.epoch;
    amend(state.edited);
    append(state.messages);
    // Pages go before everything else, which is the wrong place for lines of an epoch that began in
    // the middle.
    if (isFirst)
        m_hasOlder = m_firstSequence > 1;
    else if (isNewEpoch)
        m_hasOlder = false;
}

void MessageModel::prepend(const HistoryPage &page)
{
    if (page.epoch != m_epoch)
        return;
    QList<Entry> entries;
    for (const Message &message : page.messages) {
        if (m_firstSequence != 0 && message.sequence >= m_firstSequence)
            break;
        Entry entry = entryOf(message);
        entry.flags |= placeFlags(entry, entries.isEmpty() ? nullptr : &entries.last());
        entries.append(std::move(entry));
    }
    const qsizetype room = std::max(0, m_mostRows - rowCount());
    const bool isFull = entries.size() > room;
    if (isFull)
        entries.remove(0, entries.size() - room);
    m_hasOlder = !page.isStart && !isFull && !page.messages.isEmpty();
    if (entries.isEmpty()) {
        emit olderKnown();
        return;
    }

    beginInsertRows({}, 0, int(entries.size()) - 1);
    const bool wasEmpty = m_store.rowCount() == 0;
    m_firstSequence = entries.first().sequence;
    m_store.prepend(entries);
    m_epochRow += m_epochRow > 0 ? int(entries.size()) : 0;
    if (wasEmpty) {
        m_newest = entries.last();
        m_lastSequence = std::max(m_lastSequence, m_newest.sequence);
    }
    endInsertRows();
    const int seam = int(entries.size());
    if (seam < m_store.rowCount()) {
        const Entry follower = m_store.entryAt(seam);
        m_store.setFlags(seam, quint8((follower.flags & MessageStore::kMarks) | placeFlags(follower, &entries.last())));
    }
    if (seam < rowCount())
        emit dataChanged(index(seam), index(seam), {IsGroupedRole, IsNewDayRole});
    emit olderKnown();
}

void MessageModel::dropOldest()
{
    bool hasDropped = false;
    // The chunk being filled stays, also when unconfirmed lines alone are more than allowed.
    while (rowCount() > m_mostRows && m_store.frontRows() < m_store.rowCount()) {
        beginRemoveRows({}, 0, m_store.frontRows() - 1);
        m_epochRow = std::max(0, m_epochRow - m_store.frontRows());
        m_store.dropFront();
        endRemoveRows();
        hasDropped = true;
    }
    if (!hasDropped)
        return;
    m_hasOlder = false;
    m_firstSequence = 0;
    for (int row = 0; row < m_store.rowCount() && m_firstSequence == 0; ++row)
        m_firstSequence = m_store.outlineAt(row).sequence;
    emit dataChanged(index(0), index(0), {IsGroupedRole, IsNewDayRole});
}

void MessageModel::setMostRows(int count)
{
    m_mostRows = std::max(1, count);
    m_store.setChunkRows(m_mostRows / 8);
    dropOldest();
}

int MessageModel::pendingIndex(const QString &key) const
{
    if (key.isEmpty() || m_pending.empty())
        return -1;
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&key](const Row &row) { return row.key == key; });
    return found == m_pending.end() ? -1 : int(found - m_pending.begin());
}

void MessageModel::queueOwn(const Message &message)
{
    const int waiting = pendingIndex(message.key);
    if (waiting >= 0) {
        // Tried once more.
        m_pending[std::size_t(waiting)].state = RowState::Pending;
        m_pending[std::size_t(waiting)].reason.clear();
        const QModelIndex changed = index(m_store.rowCount() + waiting);
        emit dataChanged(changed, changed, {StateRole, ReasonRole});
        return;
    }
    Row row;
    row.kind = rowKind(message.kind);
    row.state = RowState::Pending;
    row.isOwn = true;
    row.timeMs = message.timeMs;
    row.senderId = message.senderId.isNull() ? m_me.id : message.senderId;
    row.sender = message.sender.isEmpty() ? m_me.nickname : message.sender;
    row.receiver = message.receiver;
    row.text = message.text;
    row.key = message.key;
    row.reply = message.reply;
    beginInsertRows({}, rowCount(), rowCount());
    m_pending.push_back(std::move(row));
    endInsertRows();
}

// The line that waited longest is confirmed first as a rule: its row stays where it is and only
// changes.
void MessageModel::confirmOwn(int pending, const Message &message)
{
    Entry entry = entryOf(message);
    entry.flags = quint8(MessageStore::OwnFlag | (entry.flags & MessageStore::EditedFlag));
    if (pending > 0) {
        removeOwn(message.key);
        insertConfirmed(std::move(entry));
        return;
    }
    m_pending.pop_front();
    storeOne(std::move(entry));
    const QModelIndex changed = index(m_store.rowCount() - 1);
    emit dataChanged(changed, changed);
    refreshFirstPending();
    dropOldest();
}

void MessageModel::refuseOwn(const QString &key, const QString &reason)
{
    if (const auto edit = findEdit(key); edit != m_waitingEdits.end()) {
        edit->state = RowState::Failed;
        edit->reason = reason;
        return tellEdit(edit->id);
    }
    const int pending = pendingIndex(key);
    if (pending < 0)
        return;
    m_pending[std::size_t(pending)].state = RowState::Failed;
    m_pending[std::size_t(pending)].reason = reason;
    const QModelIndex changed = index(m_store.rowCount() + pending);
    emit dataChanged(changed, changed, {StateRole, ReasonRole});
}

void MessageModel::removeOwn(const QString &key)
{
    if (const auto edit = findEdit(key); edit != m_waitingEdits.end()) {
        const qint64 id = edit->id;
        m_waitingEdits.erase(edit);
        return tellEdit(id);
    }
    const int pending = pendingIndex(key);
    if (pending < 0)
        return;
    const int row = m_store.rowCount() + pending;
    beginRemoveRows({}, row, row);
    m_pending.erase(m_pending.begin() + pending);
    endRemoveRows();
    if (row < rowCount())
        emit dataChanged(index(row), index(row), {IsGroupedRole, IsNewDayRole});
}

} // namespace outcry
