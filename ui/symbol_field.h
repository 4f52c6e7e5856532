// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace outcry {

/// Where symbols are typed, several at once: completes the word at the cursor from the known ones.
class SymbolField : public QLineEdit
{
    Q_OBJECT

public:
    /// More than this at once are a mistaken paste.
    static constexpr qsizetype kMostAtOnce = 200;

    explicit SymbolField(QWidget *parent = nullptr);

    void setKnown(const QStringList &symbols);
    /// Whether the list of completions is open.
    [[nodiscard]] bool isCompleting() const;

signals:
    /// Return was pressed: legal symbols, and the words that are none.
    void entered(const QStringList &symbols, const QStringList &refused);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Start and length of the word at the cursor.
    [[nodiscard]] std::pair<int, int> wordAtCursor() const;
    void complete();
    void takeCompletion(const QString &symbol);
    void enter();

    QStringListModel *m_known;
    QCompleter *m_completions;
};

} // namespace outcry
