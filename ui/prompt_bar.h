// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace outcry {

/// A question asked in place, over what it is about: words, a field, perhaps a choice, and the deed.
/// Return does it, Escape leaves it; nothing else is blocked meanwhile. One question at a time: a new
/// one takes the place of the former. Hidden while nothing is asked.
class PromptBar : public QFrame
{
    Q_OBJECT

public:
    struct Answer
    {
        QString text;
        int choice = 0;
        bool isKept = false;
    };

    struct Question
    {
        QString words;
        /// Empty: there is no field.
        QString fieldName = {};
        QString text = {};
        int mostCharacters = 500;
        /// Empty: there is none.
        QStringList choices = {};
        /// Of a check box, unchecked at first; empty: there is none.
        QString keep = {};
        QString deed = {};
        bool isGrave = false;
        /// Somebody else decides: the bar stays until settle() says how it went.
        bool isToBeSettled = false;
        /// Why this text will not do; empty: it will. Asked at every key.
        std::function<QString(const QString &text)> objection = {};
        std::function<void(const Answer &answer)> done = {};
        /// Left without an answer.
        std::function<void()> left = {};
    };

    explicit PromptBar(QWidget *parent = nullptr);

    void ask(const Question &question);
    /// The keys go there.
    void focusField();
    [[nodiscard]] bool isAsking() const { return isVisibleTo(parentWidget()); }
    /// Answered, and not settled yet.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    /// Why the answer that was given will not do; empty: it did. Without effect unless it is waited for.
    void settle(const QString &objection);

public slots:
    /// What was asked is of no concern any more.
    void dismiss();

signals:
    /// Answered or left: whoever asked may take the focus back.
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void object(const QString &objection);
    void answer();
    void leave();
    void setWaiting(bool isWaiting);

    Question m_question;
    QLabel *m_words;
    QLabel *m_objection;
    QLineEdit *m_field;
    QComboBox *m_choice;
    QCheckBox *m_keep;
    QPushButton *m_deed;
    bool m_isWaiting = false;
};

} // namespace outcry
