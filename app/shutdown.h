// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSocketNotifier;

namespace outcry {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of the event loop. The second one ends the process at once, with 128 and
/// its number. One per process, in the main thread, from before the server starts.
class Shutdown : public QObject
{
    Q_OBJECT

public:
    explicit Shutdown(QObject *parent = nullptr);
    ~Shutdown() override;

signals:
    /// Once.
    void requested();

private:
    void readPipe();

    QSocketNotifier *m_notifier = nullptr;
};

/// A peer that is gone must not end the process; writing to it fails instead.
void ignoreBrokenPipes();

} // namespace outcry
