// SPDX-License-Identifier: MIT
#pragma once

#include "ui/completion.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QMenu;
class QLabel;
class QToolButton;

namespace outcry {

class CompletionPopup;
class InputEdit;
class SpellHighlighter;

/// Where the user types: grows from one line to eight, sends on Return, completes commands, names,
/// symbols and emoji, checks spelling, remembers what was sent. Loses nothing: what can not be sent
/// stays, with the reason beneath.
class InputLine : public QWidget
{
    Q_OBJECT

public:
    explicit InputLine(QWidget *parent = nullptr);
    ~InputLine() override;

    void setCommands(const QList<CommandInfo> &commands) { m_commands = commands; }
    /// Asked whenever completions are wanted.
    void setNameSource(std::function<QStringList()> names);
    void setSymbolSource(std::function<QList<CompletionSymbol>()> symbols) { m_symbols = std::move(symbols); }
    /// The last price of a symbol in words ("187.20 ▲ +0.5 %"); empty: none known.
    void setPriceSource(std::function<QString(const QString &symbol)> price)
    {
        m_price = std::move(price);
    }
    void setPrompt(const QString &prompt);
    /// The server's limit, in bytes; 0: none.
    void setLongestMessageBytes(qint64 bytes);
    /// How many bytes of that limit a text takes up; its UTF-8 alone unless told otherwise.
    void setByteCounter(std::function<qint64(const QString &)> bytes);
    /// Called when Up is pressed in an empty field: opens the last own line for changing, or says why it can not be changed.
    void setLastLineSource(std::function<void()> editLast) { m_editLast = std::move(editLast); }
    /// A line that was said is being changed: what was sent is not gone through meanwhile.
    void setChanging(bool isChanging) { m_isChanging = isChanging; }
    /// The newest first; bounded.
    [[nodiscard]] const QStringList &recentEmoji() const { return m_recentEmoji; }
    void setRecentEmoji(const QStringList &recent) { m_recentEmoji = recent; }

    [[nodiscard]] QString draft() const;
    /// Replaces the text; the cursor stands at its end. For changing rooms.
    void setDraft(const QString &text);
    /// At the cursor, with a space before it where one is missing: a mention from a menu, a symbol.
    void insertText(const QString &text);
    /// As Tab completes it, unless it stands just before the cursor already.
    void insertName(const QString &name);
    /// A key that was pressed elsewhere and means a letter here; takes the focus.
    void type(const QKeyEvent &key);
    /// What the line beneath says; empty when nothing is the matter.
    [[nodiscard]] QString noteText() const;
    /// Says something beneath until the text changes.
    void tell(const QString &words);
    /// A picture was pasted or dropped: says that none can be sent yet. The text stays.
    void refusePicture();
    [[nodiscard]] bool isCompleting() const;
    [[nodiscard]] QList<CompletionItem> completions() const;

public slots:
    /// Prices of the symbols that are offered may be others now.
    void refreshPrices();

signals:
    /// Symbols that the list of completions shows just now; none when it closes.
    void symbolsInSight(const QStringList &symbols);
    /// Return was pressed. The text has no blank lines at its ends and fits the limit.
    void submitted(const QString &text);
    /// Return was pressed, and there is nothing to send.
    void emptySubmitted();
    void draftChanged();
    /// Ctrl+Up and Ctrl+Down: another line is to be answered, an older one (-1) or a newer (1).
    void replyStepRequested(int direction);
    /// Page up (-1) and page down (1): what was said is to be read on.
    void pageRequested(int direction);
    /// Escape, with nothing here to close.
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool handlePopupKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool completeByTab();
    [[nodiscard]] bool finishEmoji();
    [[nodiscard]] bool handlePlainKey(int key);
    void submit();
    void submitLineByLine();
    void askAboutLines(const QString &text);
    void openEmoji();
    void insertEmoji(const QString &emoji);
    void fillMenu(QMenu *menu, int place);
    [[nodiscard]] qint64 bytesOf(const QString &text) const;
    [[nodiscard]] QString usageWords() const;
    void onTextChanged();
    void updateNote();
    void updateHeight();
    void restyle();

    [[nodiscard]] QList<CompletionItem> itemsFor(const CompletionPlace &place) const;
    void updateCompletions(bool isAsked);
    void openPopup(const QList<CompletionItem> &items);
    void closePopup();
    [[nodiscard]] QStringList offeredInSight() const;
    void accept(const CompletionItem &item);
    [[nodiscard]] bool isTypedOut(const CompletionItem &item) const;

    [[nodiscard]] bool isAtEdge(bool isTop) const;
    [[nodiscard]] bool goUp();
    [[nodiscard]] bool recall(int direction);
    void replaceText(const QString &text);

    InputEdit *m_edit;
    QToolButton *m_emoji;
    QLabel *m_note;
    SpellHighlighter *m_spelling;
    QPointer<CompletionPopup> m_popup;
    CompletionPlace m_place;
    /// Where the user closed the list with Esc; it stays closed for that word.
    int m_dismissedStart = -1;
    QList<CommandInfo> m_commands;
    std::function<QStringList()> m_names;
    std::function<QList<CompletionSymbol>()> m_symbols;
    std::function<QString(const QString &)> m_price;
    std::function<qint64(const QString &)> m_bytes;
    std::function<void()> m_editLast;
    QStringList m_recentEmoji;
    /// Told once; gone with the next change of the text.
    QString m_told;
    QStringList m_history;
    /// Position in the history; its size: the text not sent yet, kept in m_unsent meanwhile.
    qsizetype m_recalled = 0;
    QString m_unsent;
    qint64 m_longestBytes = 0;
    bool m_isChanging = false;
    bool m_isComposing = false;
    bool m_isReplacing = false;
};

} // namespace outcry
