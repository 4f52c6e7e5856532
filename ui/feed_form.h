// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace outcry {

struct FeedKind;

/// What a new feed shall be: its kind and, behind the colon, its argument; a file is chosen or typed.
/// Stays open until what was asked for could be made, and says meanwhile what is wrong.
class FeedForm : public QFrame
{
    Q_OBJECT

public:
    explicit FeedForm(QWidget *parent = nullptr);

    void setKinds(const QList<FeedKind> &kinds);
    void start();
    void showFailure(const QString &failure);

signals:
    void submitted(const QString &setup);
    void ended();
    /// Ended before what was submitted is there.
    void givenUp();

public slots:
    /// What was submitted is there.
    void finish();
    void giveUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeKind();
    void setWaiting(bool isWaiting);
    void submit();
    void chooseFile();
    [[nodiscard]] bool isFile() const;

    QComboBox *m_kind;
    QLineEdit *m_argument;
    QPushButton *m_file;
    QPushButton *m_add;
    QLabel *m_help;
    QLabel *m_failure;
    bool m_isWaiting = false;
};

} // namespace outcry
