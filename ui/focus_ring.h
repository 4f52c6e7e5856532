// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

namespace outcry {

/// A thin frame over the view that has the keyboard: lists and the chat paint rows, not their own edges. Lies above
/// everything in its window and takes no clicks. Owned by the window.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget &window);

    /// Null: nothing.
    void surround(QWidget *widget);
    [[nodiscard]] QWidget *surrounded() const { return m_widget; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_widget;
};

} // namespace outcry
