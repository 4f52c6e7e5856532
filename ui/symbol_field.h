// SPDX-License-Identifier: MIT
#pragma once

#include "model/symbol_names.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStandardItemModel;

namespace outcry {

/// Where symbols are typed, several at once: completes the word at the cursor from the known ones, and the words at the
/// cursor from their names.
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
    /// Return was pressed: legal symbols, and the words that are none.
    void entered(const QStringList &symbols, const QStringList &refused);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Starts of the words before the cursor, the last one first, as far as a name may reach.
    [[nodiscard]] QList<int> wordStarts() const;
    /// Whether something known has these words, in itself or in its name.
    bool find(const QString &words, int role);
    void complete();
    void takeCompletion(const QModelIndex &index);
    void enter();

    QStandardItemModel *m_known;
    QCompleter *m_completions;
    /// What the completions are for.
    int m_wordStart = 0;
};

} // namespace outcry
