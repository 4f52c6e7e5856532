// SPDX-License-Identifier: MIT
#include "model/message_store.h"

#include "model/packed_prices.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>
#include <limits>

namespace outcry {

constexpr qsizetype kMostChunkBytes = 8 * 1024 * 1024;
constexpr quint8 kHasOtherName = 0x80;
constexpr quint8 kIsReply = 0x40;
constexpr quint8 kHasPrices = 0x20;
constexpr quint8 kOwnMarks = kHasOtherName | kIsReply | kHasPrices;
constexpr qsizetype kNumberBytes = sizeof(quint16);
constexpr qsizetype kReplyBytes = sizeof(quint32);

static qsizetype fixedHeadBytes(quint8 flags)
{
    return (flags & kHasOtherName ? kNumberBytes : 0) + (flags & kIsReply ? kReplyBytes : 0);
}

qsizetype MessageStore::Chunk::headBytes(std::size_t row) const
{
    const quint8 flags = records[row].flags;
    const qsizetype fixed = fixedHeadBytes(flags);
    return flags & kHasPrices ? fixed + packedBytes(texts.constData() + textStart(row) + fixed) : fixed;
}

bool MessageStore::Chunk::hasRoomFor(const Entry &entry, int mostRows) const
{
    if (records.empty())
        return true;
    if (int(records.size()) >= mostRows || texts.size() > kMostChunkBytes)
        return false;
    // Clocks are set back, replays jump by years, numbering starts anew: what the base can not
    // express opens a chunk.
    const qint64 delta = entry.timeMs - baseTimeMs;
    if (delta != qint32(delta))
        return false;
    if (entry.sequence == 0 || baseSequence == 0)
        return true;
    return entry.sequence >= baseSequence
        && entry.sequence - baseSequence < std::numeric_limits<quint32>::max() - 1;
}

MessageStore::Outline MessageStore::Chunk::outline(std::size_t row) const
{
    const Record &record = records[row];
    return {record.kind,
            quint8(record.flags & ~kOwnMarks),
            record.textEnd - textStart(row) - quint32(headBytes(row)),
            baseTimeMs + record.timeDelta,
            record.sequenceDelta ? baseSequence + record.sequenceDelta - 1 : 0,
            bool(record.flags & kIsReply),
            senders[record.sender].isHidden};
}

QString MessageStore::Chunk::text(std::size_t row) const
{
    const qsizetype start = textStart(row) + headBytes(row);
    return QString::fromUtf8(texts.constData() + start, records[row].textEnd - start);
}

void MessageStore::Chunk::seal()
{
    records.shrink_to_fit();
    senders.shrink_to_fit();
    texts.squeeze();
}

quint16 MessageStore::senderNumber(Filler &filler, const QUuid &id, const QString &name) const
{
    std::vector<Sender> &senders = filler.chunk->senders;
    quint16 &recent = filler.recent[id.data1 % filler.recent.size()];
    if (recent < senders.size() && senders[recent].id == id && senders[recent].name == name)
        return recent;
    const std::pair<QUuid, QString> key(id, name);
    const auto known = filler.numbers.constFind(key);
    if (known != filler.numbers.constEnd())
        return recent = *known;
    const auto number = quint16(senders.size());
    recent = number;
    senders.push_back({id, name, m_hides && m_hides(id, name)});
    filler.numbers.insert(key, number);
    return number;
}

// Without a temporary: a burst of lines costs no allocation but the arena's growth.
static void appendUtf8(QByteArray &out, QStringView text)
{
    const qsizetype start = out.size();
    out.resize(start + text.size() * 3);
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *end = encode.appendToBuffer(out.data() + start, text);
    out.resize(end - out.constData());
}

void MessageStore::write(Filler &filler, const Entry &entry) const
{
    Chunk &chunk = *filler.chunk;
    if (chunk.records.empty())
        chunk.baseTimeMs = entry.timeMs;
    if (chunk.baseSequence == 0)
        chunk.baseSequence = entry.sequence;
    Record record;
    record.kind = entry.kind;
    record.flags = entry.flags;
    record.sender = senderNumber(filler, entry.senderId, entry.sender);
    record.timeDelta = qint32(entry.timeMs - chunk.baseTimeMs);
    record.sequenceDelta = entry.sequence ? quint32(entry.sequence - chunk.baseSequence + 1) : 0;
    if (!entry.otherName.isEmpty()) {
        record.flags |= kHasOtherName;
        const quint16 number = senderNumber(filler, {}, entry.otherName);
        chunk.texts.append(reinterpret_cast<const char *>(&number), kNumberBytes);
    }
    if (entry.reply != 0 && entry.reply < entry.sequence
        && entry.sequence - entry.reply <= std::numeric_limits<quint32>::max()) {
        record.flags |= kIsReply;
        const auto back = quint32(entry.sequence - entry.reply);
        chunk.texts.append(reinterpret_cast<const char *>(&back), kReplyBytes);
    }
    if (!entry.prices.isEmpty() && packPrices(chunk.texts, entry.prices))
        record.flags |= kHasPrices;
    appendUtf8(chunk.texts, entry.text);
    record.textEnd = quint32(chunk.texts.size());
    chunk.records.push_back(record);
}

void MessageStore::setHiding(Hides hides)
{
    m_hides = std::move(hides);
    for (const std::unique_ptr<Chunk> &chunk : m_chunks) {
        for (Sender &sender : chunk->senders)
            sender.isHidden = m_hides && m_hides(sender.id, sender.name);
    }
}

void MessageStore::append(const Entry &entry)
{
    if (m_chunks.empty() || !m_last.chunk || !m_last.chunk->hasRoomFor(entry, m_chunkRows)) {
        if (m_last.chunk)
            m_last.chunk->seal();
        m_chunks.push_back(std::make_unique<Chunk>());
        m_last.chunk = m_chunks.back().get();
        m_last.chunk->firstIndex = m_endIndex;
        m_last.numbers.clear();
    }
    write(m_last, entry);
    if (entry.editedMs != 0)
        m_edits.insert(m_endIndex, entry.editedMs);
    ++m_endIndex;
}

void MessageStore::prepend(const QList<Entry> &entries)
{
    std::vector<std::unique_ptr<Chunk>> page;
    Filler filler;
    qint64 index = m_frontIndex - entries.size();
    const qint64 front = index;
    for (const Entry &entry : entries) {
        if (!filler.chunk || !filler.chunk->hasRoomFor(entry, m_chunkRows)) {
            page.push_back(std::make_unique<Chunk>());
            filler = {page.back().get(), {}};
            filler.chunk->firstIndex = index;
        }
        write(filler, entry);
        if (entry.editedMs != 0)
            m_edits.insert(index, entry.editedMs);
        ++index;
    }
    for (auto chunk = page.rbegin(); chunk != page.rend(); ++chunk) {
        (*chunk)->seal();
        m_chunks.push_front(std::move(*chunk));
    }
    m_frontIndex = front;
    m_hint = 0;
}

int MessageStore::frontRows() const
{
    return m_chunks.empty() ? 0 : int(m_chunks.front()->records.size());
}

void MessageStore::dropFront()
{
    if (m_chunks.empty())
        return;
    m_frontIndex += frontRows();
    if (m_chunks.size() == 1)
        m_last = {};
    m_chunks.pop_front();
    m_hint = 0;
    if (!m_edits.isEmpty())
        m_edits.removeIf([this](const auto &edit) { return edit.key() < m_frontIndex; });
    if (!m_wereHidden.isEmpty())
        m_wereHidden.removeIf([this](qint64 id) { return id < m_frontIndex; });
}

const MessageStore::Chunk &MessageStore::chunkOf(int row, std::size_t *inside) const
{
    const qint64 index = m_frontIndex + row;
    const auto holds = [index](const Chunk &chunk) {
        return index >= chunk.firstIndex && index < chunk.firstIndex + qint64(chunk.records.size());
    };
    if (m_hint >= m_chunks.size() || !holds(*m_chunks[m_hint])) {
        const auto after = std::upper_bound(
            m_chunks.begin(), m_chunks.end(), index,
            [](qint64 wanted, const auto &chunk) { return wanted < chunk->firstIndex; });
        m_hint = std::size_t(after - m_chunks.begin()) - 1;
    }
    const Chunk &chunk = *m_chunks[m_hint];
    *inside = std::size_t(index - chunk.firstIndex);
    return chunk;
}

QString MessageStore::textAt(int row) const
{
    std::size_t inside = 0;
    const Chunk &chunk = chunkOf(row, &inside);
    return chunk.text(inside);
}

MessageStore::Entry MessageStore::entryAt(int row) const
{
    std::size_t inside = 0;
    const Chunk &chunk = chunkOf(row, &inside);
    const Record &record = chunk.records[inside];
    const Outline outline = chunk.outline(inside);
    const Sender &sender = chunk.senders[record.sender];
    Entry entry;
    entry.kind = outline.kind;
    entry.flags = outline.flags;
    entry.timeMs = outline.timeMs;
    entry.sequence = outline.sequence;
    entry.isHidden = outline.isHidden;
    entry.senderId = sender.id;
    entry.sender = sender.name;
    entry.text = chunk.text(inside);
    const char *head = chunk.texts.constData() + chunk.textStart(inside);
    if (record.flags & kHasOtherName) {
        quint16 number = 0;
        std::memcpy(&number, head, sizeof number);
        entry.otherName = chunk.senders[number].name;
        head += kNumberBytes;
    }
    if (outline.isReply) {
        quint32 back = 0;
        std::memcpy(&back, head, sizeof back);
        entry.reply = entry.sequence - back;
        head += kReplyBytes;
    }
    if (record.flags & kHasPrices)
        entry.prices = unpackPrices(head);
    if (record.flags & EditedFlag)
        entry.editedMs = m_edits.value(idOf(row));
    entry.wasHidden = !m_wereHidden.isEmpty() && m_wereHidden.contains(idOf(row));
    return entry;
}

MessageStore::Outline MessageStore::outlineAt(int row) const
{
    std::size_t inside = 0;
    const Chunk &chunk = chunkOf(row, &inside);
    return chunk.outline(inside);
}

void MessageStore::readOutlines(int firstRow, int count, Outline *out) const
{
    while (count > 0) {
        std::size_t inside = 0;
        const Chunk &chunk = chunkOf(firstRow, &inside);
        const std::size_t end = std::min(chunk.records.size(), inside + std::size_t(count));
        firstRow += int(end - inside);
        count -= int(end - inside);
        for (; inside < end; ++inside)
            *out++ = chunk.outline(inside);
    }
}

std::vector<MessageStore::Stretch> MessageStore::stretches(int firstRow, int count) const
{
    std::vector<Stretch> all;
    while (count > 0) {
        std::size_t inside = 0;
        const Chunk &chunk = chunkOf(firstRow, &inside);
        const auto rows = int(chunk.records.size() - inside);
        all.push_back({rows, chunk.texts.size() - chunk.textStart(inside)});
        firstRow += rows;
        count -= rows;
    }
    return all;
}

const QUuid &MessageStore::senderIdAt(int row) const
{
    std::size_t inside = 0;
    const Chunk &chunk = chunkOf(row, &inside);
    return chunk.senders[chunk.records[inside].sender].id;
}

const QString &MessageStore::senderAt(int row) const
{
    std::size_t inside = 0;
    const Chunk &chunk = chunkOf(row, &inside);
    return chunk.senders[chunk.records[inside].sender].name;
}

void MessageStore::setFlags(int row, quint8 flags)
{
    std::size_t inside = 0;
    // Looked up first: it sets the hint.
    [[maybe_unused]] const Chunk &chunk = chunkOf(row, &inside);
    quint8 &stored = m_chunks[m_hint]->records[inside].flags;
    stored = quint8((stored & kOwnMarks) | (flags & ~kOwnMarks));
}

void MessageStore::rewrite(int row, const Entry &entry)
{
    std::size_t inside = 0;
    // Looked up first: it sets the hint.
    [[maybe_unused]] const Chunk &found = chunkOf(row, &inside);
    Chunk &chunk = *m_chunks[m_hint];
    Record &record = chunk.records[inside];
    const quint32 start = chunk.textStart(inside);
    const auto kept = quint8(record.flags & (entry.reply != 0 ? kHasOtherName | kIsReply : kHasOtherName));
    QByteArray content = chunk.texts.mid(start, fixedHeadBytes(kept));
    record.kind = entry.kind;
    record.flags = quint8(kept | (entry.flags & ~kOwnMarks));
    if (!entry.prices.isEmpty() && packPrices(content, entry.prices))
        record.flags |= kHasPrices;
    appendUtf8(content, entry.text);
    const quint32 end = record.textEnd;
    chunk.texts.replace(start, end - start, content);
    // Wraps around where the text becomes shorter, as unsigned numbers do.
    const quint32 growth = start + quint32(content.size()) - end;
    for (; inside < chunk.records.size(); ++inside)
        chunk.records[inside].textEnd += growth;
    if (&chunk != m_last.chunk)
        chunk.texts.squeeze();
    m_edits.insert(idOf(row), entry.editedMs);
}

int MessageStore::rowOfSequence(quint64 sequence, int beforeRow) const
{
    const qint64 end = m_frontIndex + beforeRow;
    for (auto at = m_chunks.rbegin(); sequence != 0 && at != m_chunks.rend(); ++at) {
        const Chunk &chunk = **at;
        if (chunk.firstIndex >= end || chunk.baseSequence == 0 || chunk.baseSequence > sequence)
            continue;
        const quint64 delta = sequence - chunk.baseSequence + 1;
        auto row = std::min(qint64(chunk.records.size()), end - chunk.firstIndex);
        while (row > 0 && chunk.records[std::size_t(row - 1)].sequenceDelta != delta)
            --row;
        if (row > 0)
            return int(chunk.firstIndex - m_frontIndex + row - 1);
    }
    return -1;
}

qsizetype MessageStore::bytesHeld() const
{
    qsizetype bytes = qsizetype(m_chunks.size()) * qsizetype(sizeof(Chunk) + 2 * sizeof(void *));
    bytes += m_edits.capacity() * qsizetype(2 * sizeof(qint64) + 1);
    bytes += m_wereHidden.capacity() * qsizetype(sizeof(qint64) + 1);
    for (const auto &chunk : m_chunks) {
        bytes += qsizetype(chunk->records.capacity() * sizeof(Record)) + chunk->texts.capacity();
        for (const Sender &sender : chunk->senders)
            bytes += qsizetype(sizeof sender) + sender.name.capacity() * 2;
    }
    return bytes;
}

} // namespace outcry
