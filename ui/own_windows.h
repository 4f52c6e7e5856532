// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace outcry {

class PaneWindow;

/// The windows of single panes that belong to one client window: opens each once, remembers where they stood, and closes
/// them with it. Owned by the client window.
class OwnWindows : public QObject
{
    Q_OBJECT

public:
    /// Fills a window of its kind (setCentralWidget(), showTitle()). False: there is nothing of this name.
    using Maker = std::function<bool(PaneWindow &window)>;

    explicit OwnWindows(QObject *parent);
    ~OwnWindows() override;

    [[nodiscard]] bool canOpen(const QString &kind) const { return m_makers.contains(kind); }
    void setMaker(const QString &kind, Maker maker);
    /// Raises it when it is open already. Null: nothing to show.
    PaneWindow *open(const QString &kind, const QString &name);
    void close(const QString &kind, const QString &name);
    /// With the client window, after state() was asked for.
    void closeAll();
    [[nodiscard]] PaneWindow *find(const QString &kind, const QString &name) const;
    [[nodiscard]] const QList<PaneWindow *> &windows() const { return m_windows; }

    /// What a window is called in state(), where its name does not outlive the run.
    void setStoredName(std::function<QString(const PaneWindow &window)> name) { m_storedName = std::move(name); }
    [[nodiscard]] QByteArray state() const;
    /// Opens what was open. Unreadable ones are ignored.
    void restoreState(const QByteArray &state);
    /// Stored names of those that were open and have nothing to show yet.
    [[nodiscard]] QStringList absent(const QString &kind) const;
    /// Where it stood, under the name it has now.
    void bringBack(const QString &kind, const QString &storedName, const QString &name);

signals:
    void jumpWanted();

private:
    PaneWindow *make(const QString &kind, const QString &name, const QByteArray &place);
    void forget(PaneWindow *window);

    struct Absent
    {
        QString kind;
        QString storedName;
        QByteArray place;
    };

    QHash<QString, Maker> m_makers;
    std::function<QString(const PaneWindow &)> m_storedName;
    QList<Absent> m_absent;
    QList<PaneWindow *> m_windows;
};

} // namespace outcry
