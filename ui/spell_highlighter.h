// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>

#include <functional>

class QMenu;
class QPlainTextEdit;

namespace outcry {

/// Underlines what is not in the dictionary while it is typed, and offers better words in the
/// context menu. Names of people, symbols, addresses, commands, words with digits and words in
/// capitals are not checked; nor is the word being typed. Joins emoji too, as the talk does.
class SpellHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SpellHighlighter(QPlainTextEdit *edit);

    void setNameSource(std::function<QStringList()> names) { m_names = std::move(names); }
    /// Suggestions for the word at this place, the choice of language; adds them in front.
    void fillMenu(QMenu *menu, int place);
    /// Where words that are not right stand, as (start, length), in a line.
    [[nodiscard]] QList<std::pair<int, int>> mistakesIn(const QString &line) const;

protected:
    void highlightBlock(const QString &text) override;

private:
    void onCursorMoved();
    void addLanguages(QMenu *menu, QAction *before);
    void addSuggestions(QMenu *menu, QAction *before, int place);

    QPlainTextEdit *m_edit;
    std::function<QStringList()> m_names;
    int m_cursor = 0;
};

} // namespace outcry
