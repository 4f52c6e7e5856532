// SPDX-License-Identifier: MIT
#include "ui/line_text.h"

#include "model/mention.h"
#include "model/said_price.h"

#include <algorithm>
#include <array>

namespace outcry {

constexpr std::array kSchemes{QStringView(u"https://"), QStringView(u"http://"),
                              QStringView(u"wss://"), QStringView(u"ws://"), QStringView(u"www.")};

static bool endsAddress(QChar character)
{
    return character.isSpace() || character < u' ' || character == u'<' || character == u'>'
        || character == u'"' || character == QChar::LineSeparator;
}

static bool isPairOpen(QStringView text, QChar open, QChar close)
{
    return text.count(open) < text.count(close);
}

// "see (https://a.b/c)." means https://a.b/c, yet https://a.b/c_(d) keeps its bracket.
static QStringView withoutTrailingMarks(QStringView text)
{
    while (!text.isEmpty()) {
        const QChar last = text.back();
        const bool isMark = QStringView(u".,;:!?'*_~…").contains(last);
        const bool isLooseBracket = (last == u')' && isPairOpen(text, u'(', u')'))
            || (last == u']' && isPairOpen(text, u'[', u']'))
            || (last == u'}' && isPairOpen(text, u'{', u'}'));
        if (!isMark && !isLooseBracket)
            break;
        text.chop(1);
    }
    return text;
}

static qsizetype linkLength(QStringView text, qsizetype start)
{
    if (start > 0 && text[start - 1].isLetterOrNumber())
        return 0;
    const QStringView rest = text.sliced(start);
    const auto scheme = std::find_if(kSchemes.begin(), kSchemes.end(), [rest](QStringView one) {
        return rest.startsWith(one, Qt::CaseInsensitive);
    });
    if (scheme == kSchemes.end())
        return 0;
    const auto end = std::find_if(rest.begin(), rest.end(), endsAddress);
    const QStringView address = withoutTrailingMarks(rest.first(end - rest.begin()));
    return address.size() > scheme->size() && linkAddress(address).isValid() ? address.size() : 0;
}

QUrl linkAddress(QStringView linkText)
{
    QString text = linkText.toString();
    if (text.startsWith(u"www.", Qt::CaseInsensitive))
        text.prepend(QStringLiteral("https://"));
    const QUrl url(text, QUrl::TolerantMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"),
                                     QStringLiteral("ws"), QStringLiteral("wss")};
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()))
        return {};
    return url;
}

static void addMentions(QList<TextSpan> &spans, const QString &text, const QString &call)
{
    qsizetype at = findMention(text, call);
    for (; at >= 0; at = findMention(text, call, at + call.size())) {
        const TextSpan mention{TextSpan::Kind::Mention, at, call.size()};
        const bool isInside
            = std::any_of(spans.cbegin(), spans.cend(), [&mention](const TextSpan &one) {
                  return mention.start < one.start + one.length
                      && one.start < mention.start + mention.length;
              });
        if (!isInside)
            spans.append(mention);
    }
}

QList<TextSpan> spansOf(const QString &text, const QStringList &calls)
{
    QList<TextSpan> spans;
    for (qsizetype at = 0; at < text.size(); ++at) {
        // Makes letters small; what else it makes one of these three of is sorted out below.
        const auto letter = char16_t(text[at] == u'$' ? u'$' : text[at].unicode() | 0x20);
        if (letter != u'h' && letter != u'w' && letter != u'$')
            continue;
        const qsizetype length = letter == u'$' ? symbolWordLength(text, at) : linkLength(text, at);
        if (length == 0)
            continue;
        spans.append({letter == u'$' ? TextSpan::Kind::Symbol : TextSpan::Kind::Link, at, length});
        at += length - 1;
    }
    for (const QString &call : calls)
        addMentions(spans, text, call);
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    return spans;
}

/// What turns the direction of others' letters about: "evil.exe" must not read "exe.live".
constexpr std::array kTurning{u'\u202a', u'\u202b', u'\u202c', u'\u202d', u'\u202e',
                              u'\u2066', u'\u2067', u'\u2068', u'\u2069'};
/// Shown in their place: as invisible, but they turn nothing. (Unicode has given them no use for long, so that copying can
/// take them back.)
constexpr std::array kHarmless{u'\u2061', u'\u2062', u'\u2063', u'\u206a', u'\u206b',
                               u'\u206c', u'\u206d', u'\u206e', u'\u206f'};

template <std::size_t N>
static QChar exchanged(QChar one, const std::array<char16_t, N> &from, const std::array<char16_t, N> &to)
{
    const auto found = std::find(from.begin(), from.end(), one.unicode());
    return found == from.end() ? one : QChar(to[std::size_t(found - from.begin())]);
}

// What displayText() changes.
static bool isShownAsIs(QChar one)
{
    const bool turns = one >= u'\u202a' && one <= u'\u2069' && (one <= u'\u202e' || one >= u'\u2066');
    return (one >= u' ' || one == u'\t') && one != QChar::ParagraphSeparator && !one.isSurrogate() && !turns;
}

QString displayText(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isShownAsIs))
        return text;
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar one = text[i];
        if (one == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (one == u'\n' || one == u'\r' || one == QChar::ParagraphSeparator)
            shown += QChar(QChar::LineSeparator);
        else if (one < u' ' && one != u'\t')
            shown += QChar(u'\u2400' + one.unicode());
        else if (one.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            (shown += one) += text[++i];
        else
            shown += one.isSurrogate() ? QChar(QChar::ReplacementCharacter) : exchanged(one, kTurning, kHarmless);
    }
    return shown;
}

QString clipboardText(const QString &display)
{
    QString text = display;
    for (QChar &one : text)
        one = one == QChar::LineSeparator ? QChar(u'\n') : exchanged(one, kHarmless, kTurning);
    return text;
}

} // namespace outcry
