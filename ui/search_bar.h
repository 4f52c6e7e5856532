// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace outcry {

class ToneLabel;

/// The bar over a talk while it is searched: what for, how much was found, to the next. Enter and F3
/// go to the next older one, with Shift to the next newer one; Escape closes.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void open();
    void setWords(const QString &words);
    [[nodiscard]] QString words() const;

signals:
    void textChanged(const QString &text);
    /// 1: the next older one, -1: the next newer one.
    void stepRequested(int direction);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &what, const char *name);

    QLineEdit *m_field;
    ToneLabel *m_words;
};

} // namespace outcry
