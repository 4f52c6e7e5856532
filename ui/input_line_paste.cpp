// SPDX-License-Identifier: MIT
// InputLine: what is put in by other means than typing.
#include "model/text.h"
#include "ui/emoji_palette.h"
#include "ui/input_edit.h"
#include "ui/input_line.h"
#include "ui/paste_question.h"
#include "ui/spell_highlighter.h"

#include <QToolButton>

#include <algorithm>

namespace outcry {

void InputLine::tell(const QString &words)
{
    m_told = words;
    updateNote();
}

void InputLine::refusePicture()
{
    tell(Text::tr("Pictures cannot be sent to this server yet. What you have written is kept."));
}

void InputLine::askAboutLines(const QString &text)
{
    const bool isTooLong = m_longestBytes > 0 && bytesOf(draft() + text) > m_longestBytes;
    auto *question = new PasteQuestion(text, isTooLong, this);
    const auto insert = [this, text] { m_edit->insertAsked(text); };
    connect(question, &PasteQuestion::insertOnly, this, insert);
    connect(question, &PasteQuestion::sendTogether, this, [this, insert] {
        insert();
        submit();
    });
    connect(question, &PasteQuestion::sendSingly, this, [this, insert] {
        insert();
        submitLineByLine();
    });
    connect(question, &QDialog::finished, this, [this] { m_edit->setFocus(); });
    question->open();
}

// With what stood in the field before and after: it belongs to the first and the last line.
void InputLine::submitLineByLine()
{
    const QStringList lines = draft().split(u'\n', Qt::SkipEmptyParts);
    const bool fits = std::all_of(lines.begin(), lines.end(), [this](const QString &line) {
        return m_longestBytes == 0 || bytesOf(line) <= m_longestBytes;
    });
    if (!fits)
        return updateNote();
    for (const QString &line : lines) {
        setDraft(line);
        submit();
    }
    setDraft({});
}

void InputLine::openEmoji()
{
    auto *palette = new EmojiPalette(m_recentEmoji, m_emoji);
    connect(palette, &EmojiPalette::chosen, this, &InputLine::insertEmoji);
    palette->popup(m_emoji->mapToGlobal(QPoint(m_emoji->width(), 0)));
}

void InputLine::insertEmoji(const QString &emoji)
{
    m_recentEmoji = EmojiPalette::withRecent(m_recentEmoji, emoji);
    m_edit->insertAsked(emoji);
    m_edit->setFocus();
}

void InputLine::fillMenu(QMenu *menu, int place)
{
    m_spelling->fillMenu(menu, place);
}

} // namespace outcry
