// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

namespace outcry {

/// An X display of the test's own (Xvfb), and keys and titles on it (xdotool). Ends with the
/// object.
class VirtualDisplay
{
public:
    VirtualDisplay();
    ~VirtualDisplay();

    /// False where Xvfb or xdotool is not installed; missing() says which.
    [[nodiscard]] bool isRunning() const { return !m_name.isEmpty(); }
    [[nodiscard]] QString missing() const { return m_missing; }
    /// For programs that shall open their windows here.
    [[nodiscard]] QProcessEnvironment environment(const QString &home) const;

    /// Titles of the visible windows of a process.
    [[nodiscard]] QStringList titles(qint64 processId) const;
    /// Types into the first visible window of a process whose title holds `title`, then presses
    /// Return.
    bool typeLine(qint64 processId, const QString &title, const QString &text) const;
    bool press(qint64 processId, const QString &title, const QString &key) const;
    /// Whether there is such a window, seen or minimised.
    [[nodiscard]] bool hasWindow(qint64 processId, const QString &title) const { return !anyWindowOf(processId, title).isEmpty(); }
    /// Whether a window manager has taken over; without one there are 0 desktops.
    [[nodiscard]] bool hasManager() const { return run({QStringLiteral("get_num_desktops")}).toInt() > 0; }
    /// As by a click on it in the task bar; needs a window manager.
    void activate(qint64 processId, const QString &title) const;

private:
    [[nodiscard]] QString run(const QStringList &arguments) const;
    [[nodiscard]] QString anyWindowOf(qint64 processId, const QString &title) const;
    [[nodiscard]] QString windowOf(qint64 processId, const QString &title) const;

    QProcess m_server;
    QString m_name;
    QString m_missing;
};

} // namespace outcry
