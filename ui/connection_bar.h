// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace outcry {

/// The thin bar over the chat while the connection is not well: what happened in plain words, a countdown to the next
/// try, and a button. Hidden while all is well.
class ConnectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    /// Lines typed that wait for the connection; shown while there are any.
    void setWaitingLines(int count);

public slots:
    void showState(const outcry::ConnectionState &state);

signals:
    void retryNowWanted();
    /// The server refused or is not found, or the address is wrong: the user wants to change something.
    void settingsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ConnectionState m_state;
    int m_waitingLines = 0;
    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_settings;
    /// Runs only while a countdown is visible.
    QTimer m_countdown;
};

} // namespace outcry
