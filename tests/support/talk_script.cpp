// SPDX-License-Identifier: MIT
#include "tests/support/talk_script.h"

#include <QRegularExpression>

namespace outcry {

/// Cuts at every '*' that is not escaped and resolves \n \r \t \0 \\ \*; any other backslash stays,
/// so that most JSON can be written as it is.
static QByteArrayList cutAtWildcards(QByteArrayView text, bool hasWildcards)
{
    QByteArrayList pieces{QByteArray()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        static constexpr QByteArrayView kEscapes("nrt0\\*");
        static constexpr QByteArrayView kMeanings("\n\r\t\0\\*", 6);
        const qsizetype escape
            = text[i] == '\\' && i + 1 < text.size() ? kEscapes.indexOf(text[i + 1]) : -1;
        if (escape >= 0) {
            pieces.last().append(kMeanings[escape]);
            ++i;
        } else if (hasWildcards && text[i] == '*') {
            pieces.append(QByteArray());
        } else {
            pieces.last().append(text[i]);
        }
    }
    return pieces;
}

/// Words at blanks; "several words" in quotation marks are one.
static QByteArrayList wordsOf(const QByteArray &text)
{
    static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"|(\\S+)"));
    QByteArrayList words;
    for (auto match = word.globalMatch(QString::fromUtf8(text)); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const bool isQuoted = found.hasCaptured(1) && found.captured(2).isEmpty();
        words.append(cutAtWildcards(found.captured(isQuoted ? 1 : 2).toUtf8(), false).first());
    }
    return words;
}

static Result<TalkStep> parseLine(const QByteArray &line, int number)
{
    const Error error{QStringLiteral("bad_talk"),
                      QStringLiteral("line %1 is none of '>', '<', 'x', '!', '#'").arg(number)};
    static const QRegularExpression form(QStringLiteral("^(\\d*)([><x!])(?: (.*))?$"));
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return error;

    TalkStep step;
    step.line = number;
    step.client = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
    const QByteArray rest = match.captured(3).toUtf8();
    switch (match.captured(2).at(0).unicode()) {
    case u'>':
        step.text = cutAtWildcards(rest, false).first();
        return step;
    case u'<':
        step.kind = TalkStep::Kind::Hear;
        step.pieces = cutAtWildcards(rest, true);
        return step;
    case u'x':
        step.kind = TalkStep::Kind::Closed;
        step.closeCode = rest.left(4).toInt();
        step.pieces = cutAtWildcards(rest.mid(5), true);
        return step.closeCode < 1000 ? Result<TalkStep>(error) : step;
    default:
        step.kind = TalkStep::Kind::Happen;
        step.words = wordsOf(rest);
        return step.words.isEmpty() ? Result<TalkStep>(error) : step;
    }
}

Result<QList<TalkStep>> parseTalk(const QByteArray &script)
{
    QList<TalkStep> steps;
    int number = 0;
    for (const QByteArray &line : script.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const Result<TalkStep> step = parseLine(line, number);
        if (!step)
            return step.error();
        steps.append(*step);
    }
    return steps;
}

bool matchesPieces(QByteArrayView text, const QByteArrayList &pieces)
{
    if (pieces.size() == 1)
        return text == pieces.first();
    if (!text.startsWith(pieces.first()))
        return false;
    qsizetype at = pieces.first().size();
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const qsizetype found = text.indexOf(pieces.at(i), at);
        if (found < 0)
            return false;
        at = found + pieces.at(i).size();
    }
    return text.size() - at >= pieces.last().size() && text.endsWith(pieces.last());
}

} // namespace outcry
