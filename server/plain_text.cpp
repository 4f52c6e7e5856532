// SPDX-License-Identifier: MIT
#include "server/plain_text.h"

#include <algorithm>

namespace outcry {

static bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
}

static void replaceHalves(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool isWhole = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        if (isWhole)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
}

static bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

/// Printable ASCII that neither begins nor ends with a blank: nearly every line.
static bool isPlain(QStringView text)
{
    if (text.isEmpty() || text.front() == u' ' || text.back() == u' ')
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

QString plainText(const QString &text)
{
    if (isPlain(text))
        return text;
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (std::all_of(plain.cbegin(), plain.cend(), isInvisible))
        return {};
    for (QChar &c : plain) {
        if (isForbidden(c))
            c = QChar::ReplacementCharacter;
    }
    replaceHalves(plain);
    while (plain.endsWith(u'\n'))
        plain.chop(1);
    return plain;
}

bool isLongerThan(const QString &text, qint64 bytes)
{
    // A UTF-16 unit takes three bytes at most, so short texts need no counting.
    return bytes > 0 && text.size() * 3 > bytes && text.toUtf8().size() > bytes;
}

} // namespace outcry
