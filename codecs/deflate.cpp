// SPDX-License-Identifier: MIT
#include "codecs/deflate.h"

#include "codecs/utf8_checker.h"

#include <zlib.h>

#include <algorithm>

namespace outcry {

namespace {

/// What Z_SYNC_FLUSH ends with and RFC 7692 leaves out: length and inverted length of an empty
/// stored block.
constexpr char kTail[] = {0, 0, '\xff', '\xff'};
/// Negative: raw deflate without zlib's head and checksum.
constexpr int kRawWindowBits = -15;
constexpr int kMemoryLevel = 8;
/// Of 4 KB of chat, level 6 saves another 2 % of the bytes for twice the time.
constexpr int kLevel = 1;
constexpr qsizetype kStepBytes = 16 * 1024;

void setInput(z_stream &stream, QByteArrayView bytes)
{
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
}

/// Makes room for `bytes` more behind `out` and lets the stream write there.
void setOutput(z_stream &stream, QByteArray &out, qsizetype bytes)
{
    const qsizetype before = out.size();
    out.resize(before + bytes);
    stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
    stream.avail_out = uInt(bytes);
}

/// zlib's state for one direction: 260 KB, so there is one for each thread and none for each
/// connection.
class Deflater
{
public:
    Deflater()
        : m_isReady(deflateInit2(&m_stream, kLevel, Z_DEFLATED, kRawWindowBits, kMemoryLevel,
                                 Z_DEFAULT_STRATEGY)
                    == Z_OK)
    {
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    QByteArray run(QByteArrayView message)
    {
        if (!m_isReady || deflateReset(&m_stream) != Z_OK)
            return {};
        QByteArray out;
        setInput(m_stream, message);
        setOutput(m_stream, out, qsizetype(deflateBound(&m_stream, uLong(message.size()))));
        deflate(&m_stream, Z_SYNC_FLUSH);
        while (m_stream.avail_out == 0) {
            setOutput(m_stream, out, kStepBytes);
            deflate(&m_stream, Z_SYNC_FLUSH);
        }
        out.chop(qsizetype(m_stream.avail_out));
        Q_ASSERT(out.endsWith(QByteArrayView(kTail, sizeof kTail)));
        out.chop(sizeof kTail);
        return out;
    }

private:
    z_stream m_stream = {};
    bool m_isReady;
};

/// 40 KB once it was used; see Deflater. Reads any window, 15 bits being the widest.
class Inflater
{
public:
    Inflater()
        : m_isReady(inflateInit2(&m_stream, kRawWindowBits) == Z_OK)
    {
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    InflateOutcome run(QByteArrayView compressed, const InflateRules &rules, QByteArray &message)
    {
        message.clear();
        m_utf8.reset();
        // Strictly an empty message is one byte, but others take this too, so some may send it.
        if (compressed.isEmpty())
            return InflateOutcome::Done;
        if (!m_isReady || inflateReset(&m_stream) != Z_OK)
            return InflateOutcome::Corrupt;
        InflateOutcome outcome = take(compressed, rules, message);
        if (outcome == InflateOutcome::Done && !m_hasEnded)
            outcome = take(QByteArrayView(kTail, sizeof kTail), rules, message);
        if (outcome != InflateOutcome::Done)
            return outcome;
        if (!m_hasEnded && !m_isBetweenBlocks)
            return InflateOutcome::Corrupt;
        return m_utf8.isComplete() ? InflateOutcome::Done : InflateOutcome::BadUtf8;
    }

private:
    InflateOutcome take(QByteArrayView bytes, const InflateRules &rules, QByteArray &message)
    {
        setInput(m_stream, bytes);
        for (;;) {
            const qsizetype before = message.size();
            // One byte beyond the limit tells that there is more.
            const qint64 room
                = rules.longestBytes > 0 ? rules.longestBytes + 1 - before : qint64(kStepBytes);
            setOutput(m_stream, message, qsizetype(std::min<qint64>(room, kStepBytes)));
            const int status = inflate(&m_stream, Z_NO_FLUSH);
            message.chop(qsizetype(m_stream.avail_out));
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                return InflateOutcome::Corrupt;
            if (rules.longestBytes > 0 && message.size() > rules.longestBytes)
                return InflateOutcome::TooBig;
            if (rules.isText && !m_utf8.feed(QByteArrayView(message).sliced(before)))
                return InflateOutcome::BadUtf8;
            // zlib.h: 128 is set right behind a block.
            m_isBetweenBlocks = m_stream.data_type & 128;
            m_hasEnded = status == Z_STREAM_END;
            if (m_stream.avail_in == 0 && (m_hasEnded || m_stream.avail_out > 0))
                return InflateOutcome::Done;
            // RFC 7692 section 7.2.3.4: a final block may stand inside, and others follow it.
            if (m_hasEnded && inflateReset(&m_stream) != Z_OK)
                return InflateOutcome::Corrupt;
        }
    }

    z_stream m_stream = {};
    Utf8Checker m_utf8;
    bool m_isReady;
    bool m_isBetweenBlocks = false;
    /// Behind a final block, which needs no tail.
    bool m_hasEnded = false;
};

} // namespace

QByteArray deflateMessage(QByteArrayView message)
{
    static thread_local Deflater deflater;
    return deflater.run(message);
}

InflateOutcome inflateMessage(QByteArrayView compressed, const InflateRules &rules,
                              QByteArray &message)
{
    static thread_local Inflater inflater;
    return inflater.run(compressed, rules, message);
}

} // namespace outcry
