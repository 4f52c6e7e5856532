// SPDX-License-Identifier: MIT
#pragma once

#include "model/symbol_names.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStandardItemModel;

namespace outcry {

/// Where symbols are typed, several at once: completes the word at the cursor from the known ones, and the words at the
/// cursor from their names; the best comes first. One that is chosen and stands alone is entered at once.
class SymbolField : public QLineEdit
{
    Q_OBJECT

public:
    /// More than this at once are a mistaken paste.
    static constexpr qsizetype kMostAtOnce = 200;

    explicit SymbolField(QWidget *parent = nullptr);

    void setKnown(const QStringList &symbols, const SymbolNames &names = {});
    /// Whether the list of completions is open.
    [[nodiscard]] bool isCompleting() const;

signals:
    /// Return was pressed, or a single symbol chosen: legal symbols, and the words that are none.
    void entered(const QStringList &symbols, const QStringList &refused);
    /// The cursor comes into it: what is known is wanted.
    void entering();
    /// Escape in the empty field.
    void left();

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Starts of the words before the cursor, the last one first, as far as a name may reach.
    [[nodiscard]] QList<int> wordStarts() const;
    /// Gathers what has these words in its name, or as one word in itself. False: there is none.
    bool find(const QString &words, bool isName);
    /// Whether the completed words are all that was typed.
    [[nodiscard]] bool isAlone() const;
    void complete();
    void takeCompletion(const QModelIndex &index);
    void enter();

    QStringList m_known;
    SymbolNames m_names;
    /// What fits the words typed.
    QStandardItemModel *m_found;
    QCompleter *m_completions;
    /// What the completions are for.
    int m_wordStart = 0;
};

} // namespace outcry
