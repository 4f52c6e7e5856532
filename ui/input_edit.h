// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

class QMenu;

namespace outcry {

/// The text field of an InputLine: plain text only, of bounded size. What is more than a few words
/// is not taken silently but told: pictures, several lines, far too much.
class InputEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostPastedCharacters = 200'000;

    explicit InputEdit(QWidget *parent = nullptr);

    /// What an empty field says, in one line: what is too long for it ends in "…".
    void setPrompt(const QString &prompt);
    /// Where a line is being put by the program, several are taken without asking.
    void insertAsked(const QString &text);

signals:
    void pictureOffered();
    /// Not inserted yet.
    void linesPasted(const QString &text);
    void tooMuchPasted(qsizetype characters);
    /// To be filled further before it is shown. `place`: position in the text under the mouse.
    void menuRequested(QMenu *menu, int place);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *data) const override;
    void insertFromMimeData(const QMimeData *data) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_prompt;
};

} // namespace outcry
