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

public slots:
    void end();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeKind();
    void submit();
    void chooseFile();
    [[nodiscard]] bool isFile() const;

    QComboBox *m_kind;
    QLineEdit *m_argument;
    QPushButton *m_file;
    QLabel *m_help;
    QLabel *m_failure;
};

} // namespace outcry
