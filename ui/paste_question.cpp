// SPDX-License-Identifier: MIT
#include "ui/paste_question.h"

#include "ui/look.h"
#include "ui/tone_label.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace outcry {

/// Of the lines that are shown at once.
static constexpr int kShownLines = 8;

PasteQuestion::PasteQuestion(const QString &text, bool isTooLong, QWidget *parent)
    : QDialog(parent)
{
    const auto count = int(text.split(u'\n', Qt::SkipEmptyParts).size());
    setObjectName(QStringLiteral("pasteQuestion"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste several lines"));
    auto *layout = new QVBoxLayout(this);
    auto *words = new ToneLabel(look::Role::Text, tr("You are about to paste %n lines.", nullptr, count));
    look::setFont(*words, look::Font::Bold);
    layout->addWidget(words);
    auto *lines = new QPlainTextEdit(text);
    lines->setReadOnly(true);
    lines->setTabChangesFocus(true);
    lines->setAccessibleName(tr("Lines to paste"));
    lines->setMinimumHeight(lines->fontMetrics().lineSpacing() * kShownLines + 2 * look::gap());
    layout->addWidget(lines, 1);
    const auto warn = [layout](const QString &why) {
        auto *label = new ToneLabel(look::Role::DimText, why);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    if (isTooLong)
        warn(tr("Together they are too long for one message."));
    if (count > kMostSingleLines)
        warn(tr("No more than %n lines are sent one by one.", nullptr, kMostSingleLines));
    auto *buttons = new QDialogButtonBox;
    layout->addWidget(buttons);
    const auto add = [buttons](const QString &text, const char *name, QDialogButtonBox::ButtonRole role) {
        QPushButton *button = buttons->addButton(text, role);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    QPushButton *together = add(tr("Send as one &message"), "sendTogether", QDialogButtonBox::AcceptRole);
    QPushButton *singly = add(tr("Send &line by line"), "sendSingly", QDialogButtonBox::AcceptRole);
    QPushButton *only = add(tr("Only &insert"), "insertOnly", QDialogButtonBox::AcceptRole);
    QPushButton *cancel = add(tr("Cancel"), "cancelPaste", QDialogButtonBox::RejectRole);
    together->setEnabled(!isTooLong);
    singly->setEnabled(count <= kMostSingleLines);
    connect(together, &QPushButton::clicked, this, &PasteQuestion::sendTogether);
    connect(singly, &QPushButton::clicked, this, &PasteQuestion::sendSingly);
    connect(only, &QPushButton::clicked, this, &PasteQuestion::insertOnly);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The keys begin where Return does no harm.
    cancel->setDefault(true);
    cancel->setFocus();
    resize(look::gap() * 72, sizeHint().height());
}

} // namespace outcry
