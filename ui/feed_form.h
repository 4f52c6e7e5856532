// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace outcry {

struct FeedKind;

/// What a new feed shall be: its kind, and the usual options in fields of their own; or, advanced, all options in a line as a
/// settings file has them. Stays open until what was asked for could be made, and says meanwhile what is wrong.
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
    void nameFields();
    void arrange();
    void setAdvanced(bool isOn);
    void setWaiting(bool isWaiting);
    void submit();
    void chooseFile();
    [[nodiscard]] bool isFile() const;
    /// What the fields say, behind the colon.
    [[nodiscard]] QString argument() const;

    QComboBox *m_kind;
    QLineEdit *m_symbols;
    QLineEdit *m_path;
    QPushButton *m_file;
    QDoubleSpinBox *m_rate;
    QCheckBox *m_loop;
    QLineEdit *m_line;
    QCheckBox *m_advanced;
    QPushButton *m_add;
    QLabel *m_help;
    QLabel *m_failure;
    bool m_isWaiting = false;
};

} // namespace outcry
