// SPDX-License-Identifier: MIT
#pragma once

#include "ui/completion.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace outcry {

class CompletionPopup;

/// Where the user types: grows from one line to eight, sends on Return, completes commands, names,
/// symbols and emoji, remembers what was sent. Loses nothing: what can not be sent stays, with the
/// reason beneath.
class InputLine : public QWidget
{
    Q_OBJECT

public:
    explicit InputLine(QWidget *parent = nullptr);
    ~InputLine() override;

    void setCommands(const QList<CommandInfo> &commands) { m_commands = commands; }
    /// Asked whenever completions are wanted.
    void setNameSource(std::function<QStringList()> names) { m_names = std::move(names); }
    void setSymbolSource(std::function<QStringList()> symbols) { m_symbols = std::move(symbols); }
    /// The last price of a symbol in words ("187.20 ▲ +0.5 %"); empty: none known.
    void setPriceSource(std::function<QString(const QString &symbol)> price)
    {
        m_price = std::move(price);
    }
    void setPlaceholderText(const QString &text);
    /// The server's limit, in bytes of UTF-8; 0: none.
    void setLongestMessageBytes(qint64 bytes);

    [[nodiscard]] QString draft() const;
    /// Replaces the text; the cursor stands at its end. For changing rooms.
    void setDraft(const QString &text);
    /// At the cursor, with a space before it where one is missing: a mention from a menu, a symbol.
    void insertText(const QString &text);
    /// What the line beneath says; empty when nothing is the matter.
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] bool isCompleting() const;
    [[nodiscard]] QList<CompletionItem> completions() const;

signals:
    /// Return was pressed. The text has no blank lines at its ends and fits the limit.
    void submitted(const QString &text);
    void draftChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool handlePopupKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool completeByTab();
    void submit();
    void onTextChanged();
    void updateNote();
    void updateHeight();
    void restyle();

    [[nodiscard]] QList<CompletionItem> itemsFor(const CompletionPlace &place) const;
    void updateCompletions(bool isAsked);
    void openPopup(const QList<CompletionItem> &items);
    void closePopup();
    void accept(const CompletionItem &item);
    [[nodiscard]] bool isTypedOut(const CompletionItem &item) const;

    [[nodiscard]] bool isAtEdge(bool isTop) const;
    [[nodiscard]] bool recall(int direction);
    void replaceText(const QString &text);

    QPlainTextEdit *m_edit;
    QLabel *m_note;
    QPointer<CompletionPopup> m_popup;
    CompletionPlace m_place;
    /// Where the user closed the list with Esc; it stays closed for that word.
    int m_dismissedStart = -1;
    QList<CommandInfo> m_commands;
    std::function<QStringList()> m_names;
    std::function<QStringList()> m_symbols;
    std::function<QString(const QString &)> m_price;
    QStringList m_history;
    /// Position in the history; its size: the text not sent yet, kept in m_unsent meanwhile.
    qsizetype m_recalled = 0;
    QString m_unsent;
    qint64 m_longestBytes = 0;
    bool m_isComposing = false;
    bool m_isReplacing = false;
};

} // namespace outcry
