// SPDX-License-Identifier: MIT
#include "model/nickname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace outcry {

/// Nobody's name has more marks upon one letter; a tower of them paints over the rows above.
static constexpr int kMostMarksInARow = 4;
/// A text with more UTF-16 units is not looked at: 32 characters can not need them.
static constexpr qsizetype kMostUnits = 512;

namespace {

struct LookAlike
{
    char32_t from;
    char to;
};

struct Range
{
    char32_t first;
    char32_t last;
};

} // namespace

/// Letters that look like a Latin letter, after case folding and without accents; sorted. A letter
/// whose two cases look like different Latin letters stands for the one it resembles most. Only
/// what is drawn nearly alike in common fonts: 5 and s, 8 and b, e and c are told apart by
/// everybody. `i` goes with `l` because `I` does, and names do not differ by case alone.
// clang-format off
static constexpr auto kLookAlikes = std::to_array<LookAlike>({
    // ASCII and punctuation
    {U'0', 'o'}, {U'1', 'l'}, {U'`', '\''}, {U'i', 'l'}, {U'|', 'l'},
    // Latin letters beyond ASCII that do not decompose
    {0x00F0, 'd'}, {0x00F8, 'o'}, {0x0111, 'd'}, {0x0127, 'h'}, {0x0131, 'l'}, {0x0142, 'l'},
    {0x0167, 't'}, {0x0180, 'b'}, {0x01C0, 'l'}, {0x0251, 'a'}, {0x0261, 'g'}, {0x0262, 'g'},
    {0x0268, 'l'}, {0x0269, 'l'}, {0x026A, 'l'}, {0x0274, 'n'}, {0x0280, 'r'}, {0x0289, 'u'},
    {0x028B, 'u'}, {0x028F, 'y'}, {0x0299, 'b'}, {0x029C, 'h'}, {0x029F, 'l'},
    // Modifier letters
    {0x02B9, '\''}, {0x02BB, '\''}, {0x02BC, '\''}, {0x02BD, '\''}, {0x02C8, '\''}, {0x02D7, '-'},
    // Greek
    {0x03B1, 'a'}, {0x03B2, 'b'}, {0x03B3, 'y'}, {0x03B5, 'e'}, {0x03B6, 'z'}, {0x03B7, 'h'},
    {0x03B9, 'l'}, {0x03BA, 'k'}, {0x03BC, 'm'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03C1, 'p'},
    {0x03C4, 't'}, {0x03C5, 'y'}, {0x03C7, 'x'}, {0x03F2, 'c'}, {0x03F3, 'j'},
    // Cyrillic
    {0x0430, 'a'}, {0x0432, 'b'}, {0x0433, 'r'}, {0x0435, 'e'}, {0x0437, '3'}, {0x043A, 'k'},
    {0x043C, 'm'}, {0x043D, 'h'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'},
    {0x0443, 'y'}, {0x0445, 'x'}, {0x044C, 'b'}, {0x0455, 's'}, {0x0456, 'l'}, {0x0458, 'j'},
    {0x0461, 'w'}, {0x0475, 'v'}, {0x04AF, 'y'}, {0x04B1, 'y'}, {0x04BB, 'h'}, {0x04CF, 'l'},
    {0x04D9, 'e'}, {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'},
    // Armenian
    {0x0563, 'q'}, {0x0566, 'q'}, {0x0570, 'h'}, {0x0575, 'j'}, {0x0578, 'n'}, {0x057D, 'u'},
    {0x0581, 'g'}, {0x0585, 'o'},
    // Hebrew vav and final nun, a bare stroke
    {0x05D5, 'l'}, {0x05DF, 'l'},
    // Cherokee, whose small letters fold to these
    {0x13A0, 'd'}, {0x13A1, 'r'}, {0x13A2, 't'}, {0x13A5, 'l'}, {0x13A9, 'y'}, {0x13AA, 'a'},
    {0x13AB, 'j'}, {0x13AC, 'e'}, {0x13B3, 'w'}, {0x13B7, 'm'}, {0x13BB, 'h'}, {0x13BD, 'y'},
    {0x13C0, 'g'}, {0x13C2, 'h'}, {0x13C3, 'z'}, {0x13CF, 'b'}, {0x13D2, 'r'}, {0x13D4, 'w'},
    {0x13D5, 's'}, {0x13D9, 'v'}, {0x13DA, 's'}, {0x13DE, 'l'}, {0x13DF, 'c'}, {0x13E2, 'p'},
    {0x13E6, 'k'}, {0x13E7, 'd'}, {0x13F3, 'g'}, {0x13F4, 'b'},
    // Small capitals
    {0x1D00, 'a'}, {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'}, {0x1D0A, 'j'}, {0x1D0B, 'k'},
    {0x1D0D, 'm'}, {0x1D0F, 'o'}, {0x1D18, 'p'}, {0x1D1B, 't'}, {0x1D1C, 'u'}, {0x1D20, 'v'},
    {0x1D21, 'w'}, {0x1D22, 'z'},
    // Dashes, quotation marks, strokes
    {0x2010, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2018, '\''}, {0x2019, '\''}, {0x201B, '\''},
    {0x2032, '\''}, {0x2212, '-'}, {0x2223, 'l'},
    // Coptic
    {0x2C83, 'b'}, {0x2C8D, 'z'}, {0x2C8F, 'h'}, {0x2C93, 'l'}, {0x2C95, 'k'}, {0x2C99, 'm'},
    {0x2C9B, 'n'}, {0x2C9F, 'o'}, {0x2CA3, 'p'}, {0x2CA5, 'c'}, {0x2CA7, 't'}, {0x2CA9, 'y'},
    {0x2CAD, 'x'},
    // Lisu, drawn as Latin capitals
    {0xA4D0, 'b'}, {0xA4D1, 'p'}, {0xA4D3, 'd'}, {0xA4D4, 't'}, {0xA4D6, 'g'}, {0xA4D7, 'k'},
    {0xA4D9, 'j'}, {0xA4DA, 'c'}, {0xA4DC, 'z'}, {0xA4DD, 'f'}, {0xA4DF, 'm'}, {0xA4E0, 'n'},
    {0xA4E1, 'l'}, {0xA4E2, 's'}, {0xA4E3, 'r'}, {0xA4E6, 'v'}, {0xA4E7, 'h'}, {0xA4EA, 'w'},
    {0xA4EB, 'x'}, {0xA4EC, 'y'}, {0xA4EE, 'a'}, {0xA4F0, 'e'}, {0xA4F2, 'l'}, {0xA4F3, 'o'},
    {0xA4F4, 'u'},
    // Latin small capitals F and S
    {0xA730, 'f'}, {0xA731, 's'},
});
// clang-format on

static_assert(std::is_sorted(kLookAlikes.begin(), kLookAlikes.end(),
                             [](LookAlike a, LookAlike b) { return a.from < b.from; }));

/// Characters that a reader may leave out without a trace (Unicode, Default_Ignorable_Code_Point),
/// and two blanks that Unicode calls letters or symbols.
static constexpr auto kInvisible = std::to_array<Range>({
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x2800, 0x2800},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8},
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
});

static bool isInvisible(char32_t c)
{
    return std::any_of(kInvisible.begin(), kInvisible.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

/// Chooses between the black and the coloured form of an emoji; harmless behind something visible.
static bool isEmojiSelector(char32_t c)
{
    return c == 0xFE0E || c == 0xFE0F;
}

/// An accent may be left out; a vowel sign of an Indic or Thai word may not, nor the marks that
/// turn ka into ga in Kana.
static bool isAccent(char32_t c)
{
    if (c == 0x3099 || c == 0x309A)
        return false;
    if (!QChar::isMark(c))
        return false;
    const QChar::Script script = QChar::script(c);
    return QChar::category(c) == QChar::Mark_Enclosing || script == QChar::Script_Inherited
        || script == QChar::Script_Common || script == QChar::Script_Hebrew
        || script == QChar::Script_Cyrillic;
}

static char32_t lookAlikeOf(char32_t c)
{
    const auto found
        = std::lower_bound(kLookAlikes.begin(), kLookAlikes.end(), c,
                           [](LookAlike entry, char32_t wanted) { return entry.from < wanted; });
    return found != kLookAlikes.end() && found->from == c ? char32_t(found->to) : c;
}

/// What forbids this character in a name; empty: nothing.
static QString objectionTo(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return QCoreApplication::translate("outcry", "A name has no spaces.");
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return QCoreApplication::translate("outcry", "A name has only visible characters.");
    default:
        break;
    }
    if ((isInvisible(c) && !isEmojiSelector(c)) || c == QChar::ReplacementCharacter)
        return QCoreApplication::translate("outcry", "A name has only visible characters.");
    return {};
}

static QString objectionTo(const QList<uint> &characters)
{
    if (characters.isEmpty())
        return QCoreApplication::translate("outcry", "A name needs at least one character.");
    if (characters.size() > Nickname::kMostCharacters)
        return QCoreApplication::translate("outcry", "A name has at most 32 characters.");
    if (QStringView(u"/#@$").contains(QChar(char16_t(characters.first() & 0xFFFF)))
        && characters.first() < 0x80)
        return QCoreApplication::translate("outcry", "A name does not begin with / # @ or $.");
    int marks = kMostMarksInARow; // a mark in front would stand upon what is shown before the name
    for (const uint c : characters) {
        if (const QString objection = objectionTo(char32_t(c)); !objection.isEmpty())
            return objection;
        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks > kMostMarksInARow)
            return QCoreApplication::translate(
                "outcry", "A name has letters under its accents, and few accents on each.");
    }
    return {};
}

Result<Nickname> Nickname::parse(const QString &text)
{
    // Composed, so that two ways to type one name give one text.
    const QString composed
        = text.size() > kMostUnits ? text : text.normalized(QString::NormalizationForm_C);
    const QString objection = text.size() > kMostUnits
        ? QCoreApplication::translate("outcry", "A name has at most 32 characters.")
        : objectionTo(composed.toUcs4());
    if (!objection.isEmpty())
        return Error{QStringLiteral("nick_illegal"), objection};
    return Nickname(composed);
}

QString Nickname::skeletonOf(const QString &text)
{
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QList<uint> pieces = folded.normalized(QString::NormalizationForm_KD).toUcs4();
    QString skeleton;
    skeleton.reserve(pieces.size());
    for (const uint piece : pieces) {
        const char32_t c = char32_t(piece);
        if (isInvisible(c) || isAccent(c))
            continue;
        // Two letters drawn or, in capitals, written as two.
        if (c == 0x00DF)
            skeleton += QStringLiteral("ss");
        else if (c == 0x00E6)
            skeleton += QStringLiteral("ae");
        else if (c == 0x0153)
            skeleton += QStringLiteral("oe");
        else
            skeleton += QChar::fromUcs4(lookAlikeOf(c));
    }
    return skeleton.replace(QStringLiteral("rn"), QStringLiteral("m"))
        .replace(QStringLiteral("vv"), QStringLiteral("w"));
}

} // namespace outcry
