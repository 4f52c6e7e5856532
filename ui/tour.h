// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace outcry {

/// One stop of a tour: what the callout says and which part of the window it points at.
struct TourStep
{
    QPointer<QWidget> target;
    QString title;
    QString text;
};

/// A walk through the live window: darkens all but one part, says in a callout what it is for, goes on with Next, Return or
/// the arrow keys, ends with Escape or a click beside. Lies over the window and deletes itself at the end.
class Tour : public QWidget
{
    Q_OBJECT

public:
    /// Steps whose target cannot be seen are passed over.
    Tour(QWidget &window, const QList<TourStep> &steps);

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int stepCount() const { return int(m_steps.size()); }

public slots:
    void next();
    void back();
    void end();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCallout();
    void showStep(int step);
    void placeCallout();
    [[nodiscard]] QRect hole() const;

    QWidget &m_window;
    QList<TourStep> m_steps;
    int m_step = 0;
    QWidget *m_callout;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_back;
    QPushButton *m_next;
    QPointer<QWidget> m_focusBefore;
};

} // namespace outcry
