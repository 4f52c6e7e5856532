// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace outcry {

/// What a view shows while it has nothing to show: a picture, what is missing, and what to do about
/// it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `iconName` as look::icon() takes it. An empty `action`: no button.
    EmptyState(QString iconName, const QString &title, const QString &hint, const QString &action,
               QWidget *parent);

    void setHint(const QString &hint);

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeLook();

    QString m_iconName;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_action;
};

} // namespace outcry
