// SPDX-License-Identifier: MIT
#include "model/wire_plain_say.h"

#include <charconv>

namespace outcry::wire {

namespace {

/// Every number of so many digits is one that JSON keeps exactly.
constexpr qsizetype kMostDigits = 15;

/// Walks over JSON without blanks. Whatever does not fit is no fault, only not plain.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    bool take(char c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    /// What stands between quotation marks.
    bool takeText(std::optional<QByteArrayView> &text)
    {
        if (text || !take('"'))
            return false;
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            const char c = m_rest[i];
            if (c == '"') {
                text = m_rest.first(i);
                m_rest = m_rest.sliced(i + 1);
                return true;
            }
            if (c == '\\' || uchar(c) < 0x20)
                return false;
        }
        return false;
    }
    bool takeNumber(std::optional<quint64> &number)
    {
        quint64 value = 0;
        const auto end = std::from_chars(m_rest.begin(), m_rest.end(), value).ptr;
        const qsizetype digits = end - m_rest.begin();
        if (number || digits == 0 || digits > kMostDigits || (digits > 1 && m_rest.front() == '0'))
            return false;
        number = value;
        m_rest = m_rest.sliced(digits);
        return true;
    }

private:
    QByteArrayView m_rest;
};

struct Members
{
    std::optional<QByteArrayView> type, room, text, key;
    std::optional<quint64> id, reply, epoch;

    bool take(QByteArrayView name, Scanner &scanner);
    [[nodiscard]] std::optional<Request> request() const;
};

bool Members::take(QByteArrayView name, Scanner &scanner)
{
    const std::pair<QByteArrayView, std::optional<QByteArrayView> *> texts[]
        = {{"type", &type}, {"room", &room}, {"text", &text}, {"key", &key}};
    for (const auto &[known, member] : texts) {
        if (name == known)
            return scanner.takeText(*member);
    }
    const std::pair<QByteArrayView, std::optional<quint64> *> numbers[]
        = {{"id", &id}, {"reply", &reply}, {"epoch", &epoch}};
    for (const auto &[known, member] : numbers) {
        if (name == known)
            return scanner.takeNumber(*member);
    }
    return false;
}

/// fromUtf8() takes these for a mark of the encoding and drops them.
bool beginsWithMark(QByteArrayView text)
{
    return text.startsWith("\xEF\xBB\xBF");
}

std::optional<Request> Members::request() const
{
    constexpr qsizetype kLongestPlainKey = 64;
    if (!type || *type != "say" || !room || !text || beginsWithMark(*text))
        return {};
    if (key && (key->size() > kLongestPlainKey || beginsWithMark(*key)))
        return {};
    Say say;
    say.room = legalRoomName(QString::fromUtf8(*room));
    if (say.room.isEmpty())
        return {};
    say.text = QString::fromUtf8(*text);
    if (key)
        say.key = QString::fromUtf8(*key);
    say.reply = reply.value_or(0);
    say.replyEpoch = epoch.value_or(0);
    return Request{id.value_or(0), std::move(say)};
}

} // namespace

std::optional<Request> readPlainSay(QByteArrayView text)
{
    Scanner scanner(text);
    if (!scanner.take('{') || !text.isValidUtf8())
        return {};
    Members members;
    do {
        std::optional<QByteArrayView> name;
        if (!scanner.takeText(name) || !scanner.take(':') || !members.take(*name, scanner))
            return {};
    } while (scanner.take(','));
    if (!scanner.take('}') || !scanner.isAtEnd())
        return {};
    return members.request();
}

} // namespace outcry::wire
