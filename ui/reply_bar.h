// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace outcry {

/// Over the input while a line is answered or changed: whose line and how it begins, and a way out.
class ReplyBar : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Reply, Edit };

    explicit ReplyBar(Purpose purpose = Purpose::Reply, QWidget *parent = nullptr);

    void showLine(const QString &name, const QString &text);
    /// "↳ ann: look at the open" or "Editing: look at the open", for tests and screen readers.
    [[nodiscard]] QString words() const;

signals:
    void cancelRequested();
    /// The user wants to see the line again.
    void lineRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeLook();

    Purpose m_purpose;
    QString m_name;
    QString m_text;
    QToolButton *m_cancel;
};

} // namespace outcry
