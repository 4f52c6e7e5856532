// SPDX-License-Identifier: MIT
#include "ui/prompt_bar.h"

#include "ui/folding_box.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace outcry {

PromptBar::PromptBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel)
    , m_objection(new ToneLabel(look::Role::Failure))
    , m_field(new QLineEdit)
    , m_choice(new QComboBox)
    , m_keep(new QCheckBox)
    , m_deed(new QPushButton)
{
    for (QLabel *label : {m_words, m_objection}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_words->setObjectName(QStringLiteral("promptWords"));
    m_objection->setObjectName(QStringLiteral("promptObjection"));
    m_field->setObjectName(QStringLiteral("promptField"));
    m_choice->setObjectName(QStringLiteral("promptChoice"));
    m_keep->setObjectName(QStringLiteral("promptKeep"));
    m_deed->setObjectName(QStringLiteral("promptDeed"));
    m_choice->setAccessibleName(tr("How long"));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("promptCancel"));
    for (QPushButton *button : {m_deed, cancel})
        button->setAutoDefault(false);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(look::gap());
    fields->addWidget(m_field, 1);
    fields->addWidget(m_choice);
    fields->addWidget(m_keep);
    fields->addStretch();
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(look::gap());
    deeds->addStretch();
    deeds->addWidget(m_deed);
    deeds->addWidget(cancel);
    auto *answers = new FoldingBox;
    answers->setSpacing(look::gap());
    answers->addLayout(fields, 1);
    answers->addLayout(deeds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::gap(), look::gap(), look::gap(), look::gap());
    layout->setSpacing(look::halfGap());
    layout->addWidget(m_words);
    layout->addLayout(answers);
    layout->addWidget(m_objection);

    connect(m_field, &QLineEdit::textChanged, this, &PromptBar::check);
    connect(m_deed, &QPushButton::clicked, this, &PromptBar::answer);
    connect(cancel, &QPushButton::clicked, this, &PromptBar::leave);
    hide();
}

void PromptBar::ask(const Question &question)
{
    m_question = question;
    setWaiting(false);
    m_words->setText(question.words);
    m_field->setVisible(!question.fieldName.isEmpty());
    m_field->setMaxLength(question.mostCharacters);
    m_field->setPlaceholderText(question.fieldName);
    m_field->setAccessibleName(question.fieldName);
    m_field->setText(question.text);
    m_field->selectAll();
    m_choice->clear();
    m_choice->addItems(question.choices);
    m_choice->setVisible(!question.choices.isEmpty());
    m_keep->setText(question.keep);
    m_keep->setChecked(false);
    m_keep->setVisible(!question.keep.isEmpty());
    m_deed->setText(question.deed);
    setAccessibleName(question.words);
    check();
    show();
    focusField();
    update();
}

void PromptBar::focusField()
{
    if (!m_question.fieldName.isEmpty())
        m_field->setFocus();
    else if (!m_question.choices.isEmpty())
        m_choice->setFocus();
    else
        m_deed->setFocus();
}

void PromptBar::dismiss()
{
    if (!isAsking())
        return;
    m_question = {};
    setWaiting(false);
    hide();
    emit ended();
}

void PromptBar::leave()
{
    const auto left = m_question.left;
    dismiss();
    if (left)
        left();
}

void PromptBar::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    for (QWidget *field : std::initializer_list<QWidget *>{m_field, m_choice, m_keep, m_deed})
        field->setEnabled(!isWaiting);
}

void PromptBar::settle(const QString &objection)
{
    if (!m_isWaiting)
        return;
    if (objection.isEmpty())
        return dismiss();
    setWaiting(false);
    object(objection);
    m_field->setFocus();
    m_field->selectAll();
}

void PromptBar::check()
{
    const QString objection = m_question.objection ? m_question.objection(m_field->text()) : QString();
    object(objection);
}

void PromptBar::object(const QString &objection)
{
    m_objection->setText(objection);
    // What is still empty is not wrong yet.
    m_objection->setVisible(!objection.isEmpty() && !m_field->text().isEmpty());
    m_deed->setEnabled(objection.isEmpty());
}

void PromptBar::answer()
{
    if (!isAsking() || !m_deed->isEnabled())
        return;
    const auto done = m_question.done;
    const Answer given{m_field->text().trimmed(), m_choice->currentIndex(), m_keep->isChecked()};
    if (m_question.isToBeSettled)
        setWaiting(true);
    else
        dismiss();
    if (done)
        done(given);
}

void PromptBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(m_question.isGrave ? look::Role::FailurePale : look::Role::AccentPale));
    painter.fillRect(0, height() - 1, width(), 1, look::colour(look::Role::Border));
}

/// Fields and buttons leave Return to whoever they are on: on a button it means that one, elsewhere the deed.
void PromptBar::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QFrame::keyPressEvent(event);
    else if (button != nullptr && button->hasFocus())
        button->click();
    else
        answer();
}

} // namespace outcry
