// SPDX-License-Identifier: MIT
#include "ui/paste_question.h"

#include <QPushButton>

namespace outcry {

constexpr int kShownLines = 8;
constexpr qsizetype kShownCharacters = 100;

static QString beginningOf(const QStringList &lines)
{
    QStringList shown;
    for (const QString &line : lines.mid(0, kShownLines))
        shown.append(line.size() > kShownCharacters ? line.left(kShownCharacters) + u'…' : line);
    if (lines.size() > kShownLines)
        shown.append(QStringLiteral("…"));
    return shown.join(u'\n');
}

PasteQuestion::PasteQuestion(const QString &text, bool isTooLong, QWidget *parent)
    : QMessageBox(parent)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const auto count = int(lines.size());
    setObjectName(QStringLiteral("pasteQuestion"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste several lines"));
    setTextFormat(Qt::PlainText);
    setText(tr("You are about to paste %n lines.", nullptr, count));
    QString more = beginningOf(lines);
    if (isTooLong)
        more += u'\n' + tr("Together they are too long for one message.");
    if (count > kMostSingleLines)
        more += u'\n' + tr("No more than %n lines are sent one by one.", nullptr, kMostSingleLines);
    setInformativeText(more);
    const auto add = [this](const QString &words, const char *name, ButtonRole role) {
        QPushButton *button = addButton(words, role);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    QPushButton *together = add(tr("Send as one &message"), "sendTogether", AcceptRole);
    QPushButton *singly = add(tr("Send &line by line"), "sendSingly", AcceptRole);
    QPushButton *only = add(tr("Only &insert"), "insertOnly", AcceptRole);
    setDefaultButton(isTooLong ? only : together);
    setEscapeButton(add(tr("Cancel"), "cancelPaste", RejectRole));
    together->setEnabled(!isTooLong);
    singly->setEnabled(count <= kMostSingleLines);
    connect(together, &QPushButton::clicked, this, &PasteQuestion::sendTogether);
    connect(singly, &QPushButton::clicked, this, &PasteQuestion::sendSingly);
    connect(only, &QPushButton::clicked, this, &PasteQuestion::insertOnly);
}

} // namespace outcry
