// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace outcry {

/// The windows of this program that are on the screen, minimized ones too: its client windows and those of single panes and
/// symbols. One for all of them.
class OpenWindows : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Counts while it is shown. Once for each window.
    void add(QWidget &window);
    /// In the order they were added.
    [[nodiscard]] QList<QWidget *> shown() const;
    /// Before all others, also when it was minimized.
    static void bringForward(QWidget &window);

signals:
    /// Which there are, or what they are called.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QWidget *> m_windows;
};

} // namespace outcry
