// SPDX-License-Identifier: MIT
#include "model/wire.h"

namespace outcry::wire {

static void appendEscape(QByteArray &out, char16_t unit)
{
    switch (unit) {
    case u'"':
        out += "\\\"";
        return;
    case u'\\':
        out += "\\\\";
        return;
    case u'\n':
        out += "\\n";
        return;
    case u'\r':
        out += "\\r";
        return;
    case u'\t':
        out += "\\t";
        return;
    default:
        out += "\\u" + QByteArray::number(uint(unit), 16).rightJustified(4, '0');
    }
}

static void appendUtf8(QByteArray &out, char32_t point)
{
    if (point < 0x800) {
        out += char(0xC0 | (point >> 6));
    } else if (point < 0x10000) {
        out += char(0xE0 | (point >> 12));
        out += char(0x80 | ((point >> 6) & 0x3F));
    } else {
        out += char(0xF0 | (point >> 18));
        out += char(0x80 | ((point >> 12) & 0x3F));
        out += char(0x80 | ((point >> 6) & 0x3F));
    }
    out += char(0x80 | (point & 0x3F));
}

/// C0 and C1 controls, DEL, and the two line ends that JSON allows but older JavaScript does not.
static bool needsEscape(char16_t unit)
{
    return unit < 0x20 || unit == u'"' || unit == u'\\' || (unit >= 0x7F && unit < 0xA0)
        || unit == 0x2028 || unit == 0x2029;
}

/// The units from the start that stand for themselves, copied to `to`, which has space for all.
static qsizetype copyPlain(char *to, QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0x7F || needsEscape(unit))
            break;
        to[count++] = char(unit);
    }
    return count;
}

void appendJsonString(QByteArray &out, QStringView text)
{
    constexpr char32_t kReplacement = 0xFFFD;
    const qsizetype size = text.size();
    const qsizetype begin = out.size();
    // Letter by letter costs ten times as much, and most texts are plain to the end.
    out.resize(begin + size + 2);
    char *const to = out.data() + begin;
    to[0] = '"';
    const qsizetype plain = copyPlain(to + 1, text);
    to[plain + 1] = '"';
    if (plain == size)
        return;
    out.resize(begin + plain + 1);
    for (qsizetype i = plain; i < size; ++i) {
        const char16_t unit = text[i].unicode();
        if (needsEscape(unit)) {
            appendEscape(out, unit);
        } else if (unit < 0x80) {
            out += char(unit);
        } else if (!QChar::isSurrogate(unit)) {
            appendUtf8(out, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < size && text[i + 1].isLowSurrogate()) {
            appendUtf8(out, QChar::surrogateToUcs4(unit, text[++i].unicode()));
        } else {
            // Half a character has no UTF-8 form (RFC 3629 section 3).
            appendUtf8(out, kReplacement);
        }
    }
    out += '"';
}

} // namespace outcry::wire
