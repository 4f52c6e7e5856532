// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace outcry {

/// A field over what it names, in place: Return or leaving it takes the name, Escape gives up. Goes by itself after either.
class NameField : public QLineEdit
{
    Q_OBJECT

public:
    NameField(const QString &name, int longest, QWidget *parent);

    /// Shows itself there, with everything selected.
    void open(const QRect &place);

signals:
    void named(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void end(bool isTaken);

    bool m_isOver = false;
};

} // namespace outcry
