// SPDX-License-Identifier: MIT
#include "tests/bench_views/lines.h"

#include <array>

namespace outcry::bench {

static constexpr std::array kNames{u"ann", u"bob", u"cy", u"dora", u"emil", u"fay", u"gus", u"hana", u"ivo"};
static constexpr std::array kWords{u"the",  u"opening", u"looks", u"heavy", u"to",    u"me",     u"sold", u"half",
                                   u"at",   u"noon",    u"and",   u"will",  u"wait",  u"for",    u"news", u"from",
                                   u"desk", u"before",  u"we",    u"add",   u"again", u"volume", u"thin", u"so"};

Message lineNumber(quint64 sequence)
{
    // A cheap hash, so that neighbours differ.
    const quint64 mixed = (sequence + 1) * 0x9E3779B97F4A7C15ULL;
    Message message;
    message.room = QStringLiteral("lobby");
    message.sequence = sequence;
    const std::size_t who = (mixed >> 40) % kNames.size();
    message.sender = QString::fromUtf16(kNames[who]);
    message.senderId = QUuid(uint(who) + 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    message.timeMs = 1'790'000'000'000 + qint64(sequence) * 1000;
    const int wanted = 20 + int((mixed >> 20) % 139);
    quint64 words = mixed;
    while (message.text.size() < wanted) {
        message.text += QStringView(kWords[(words >> 7) % kWords.size()]);
        message.text += u' ';
        words = words * 6364136223846793005ULL + 1442695040888963407ULL;
    }
    message.text.chop(1);
    if (sequence % 16 == 0)
        message.text += QStringLiteral(" $AAPL");
    return message;
}

QList<Message> lines(quint64 first, int count)
{
    QList<Message> made;
    made.reserve(count);
    for (int i = 0; i < count; ++i)
        made.append(lineNumber(first + quint64(i)));
    return made;
}

} // namespace outcry::bench
