// SPDX-License-Identifier: MIT
#include "ui/spell_highlighter.h"

#include "ui/emoji_text.h"
#include "ui/line_text.h"
#include "ui/look.h"
#include "ui/spelling.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace outcry {

/// A longer line is a table or a log that was pasted, nothing that is spelled.
constexpr qsizetype kLongestLine = 5000;

SpellHighlighter::SpellHighlighter(QPlainTextEdit *edit)
    : QSyntaxHighlighter(edit->document())
    , m_edit(edit)
{
    connect(&Spelling::shared(), &Spelling::changed, this, &QSyntaxHighlighter::rehighlight);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellHighlighter::onCursorMoved);
}

static bool isChecked(const QString &word)
{
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar one) {
        return one.isLetter() || one.isMark() || one == u'\'' || one == u'’';
    });
    return word.size() > 1 && isPlain && word.toUpper() != word;
}

QList<std::pair<int, int>> SpellHighlighter::mistakesIn(const QString &line) const
{
    QList<std::pair<int, int>> mistakes;
    if (line.size() > kLongestLine || (line.startsWith(u'/') && !line.startsWith(u"//")))
        return mistakes;
    const QList<TextSpan> spans = spansOf(line, {});
    const QStringList names = m_names ? m_names() : QStringList();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line);
    while (finder.position() >= 0 && finder.position() < line.size()) {
        const auto start = int(finder.position());
        const bool isWord = finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem;
        const auto end = int(finder.toNextBoundary());
        if (!isWord || end < 0)
            continue;
        const QString word = line.mid(start, end - start);
        const bool isSpan = std::any_of(spans.begin(), spans.end(), [start](const TextSpan &span) {
            return start >= span.start && start < span.start + span.length;
        });
        // ":rocket:", "@ann"
        const bool isSigned = start > 0 && QStringView(u":@$#").contains(line[start - 1]);
        if (!isSpan && !isSigned && isChecked(word) && !names.contains(word, Qt::CaseInsensitive)
            && !Spelling::shared().isRight(word))
            mistakes.append({start, end - start});
    }
    return mistakes;
}

void SpellHighlighter::highlightBlock(const QString &text)
{
    if (text.isEmpty())
        return;
    // As the talk will show them.
    for (const QTextLayout::FormatRange &range : emojiFormats(text))
        setFormat(range.start, range.length, range.format);
    const int cursor = m_cursor - currentBlock().position();
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(look::colour(look::Role::Failure));
    for (const auto &[start, length] : mistakesIn(text))
        // The word being typed is not finished.
        if (cursor != start + length || !m_edit->hasFocus())
            setFormat(start, length, format);
}

void SpellHighlighter::onCursorMoved()
{
    const QTextBlock former = document()->findBlock(m_cursor);
    m_cursor = m_edit->textCursor().position();
    const QTextBlock now = document()->findBlock(m_cursor);
    rehighlightBlock(now);
    if (former.isValid() && former != now)
        rehighlightBlock(former);
}

void SpellHighlighter::addSuggestions(QMenu *menu, QAction *before, int place)
{
    const QTextBlock block = document()->findBlock(place);
    const int inside = place - block.position();
    for (const auto &[start, length] : mistakesIn(block.text())) {
        if (inside < start || inside > start + length)
            continue;
        const QString word = block.text().mid(start, length);
        const QStringList better = Spelling::shared().suggestions(word);
        for (const QString &one : better) {
            auto *action = new QAction(one, menu);
            QFont bold = action->font();
            bold.setBold(true);
            action->setFont(bold);
            connect(action, &QAction::triggered, m_edit, [edit = m_edit, at = block.position() + start, length = length, one] {
                QTextCursor cursor(edit->document());
                cursor.setPosition(at);
                cursor.setPosition(at + length, QTextCursor::KeepAnchor);
                cursor.insertText(one);
            });
            menu->insertAction(before, action);
        }
        if (better.isEmpty()) {
            auto *none = new QAction(tr("No similar words"), menu);
            none->setEnabled(false);
            menu->insertAction(before, none);
        }
        auto *adding = new QAction(tr("Add \"%1\" to the dictionary").arg(word), menu);
        connect(adding, &QAction::triggered, m_edit, [word] { Spelling::shared().addWord(word); });
        menu->insertAction(before, adding);
        menu->insertSeparator(before);
        return;
    }
}

void SpellHighlighter::addLanguages(QMenu *menu, QAction *before)
{
    auto *choice = new QMenu(tr("Spelling"), menu);
    menu->insertMenu(before, choice);
    menu->insertSeparator(before);
    const QString missing = Spelling::shared().whatIsMissing();
    if (!missing.isEmpty())
        choice->addAction(missing)->setEnabled(false);
    auto *group = new QActionGroup(choice);
    const auto add = [&](const QString &words, const QString &language) {
        QAction *action = group->addAction(words);
        action->setCheckable(true);
        action->setChecked(Spelling::shared().language() == language);
        choice->addAction(action);
        connect(action, &QAction::triggered, m_edit, [language] { Spelling::shared().setLanguage(language); });
    };
    if (missing.isEmpty())
        add(tr("Off"), {});
    for (const QString &language : Spelling::shared().languages())
        add(languageText(language), language);
}

void SpellHighlighter::fillMenu(QMenu *menu, int place)
{
    QAction *first = menu->actions().value(0);
    addSuggestions(menu, first, place);
    addLanguages(menu, first);
}

} // namespace outcry
