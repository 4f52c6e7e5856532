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
    /// In the titles of all of them: PaneWindow::showPlace().
    void showPlace(const QString &place);
    [[nodiscard]] const QList<PaneWindow *> &windows() const { return m_windows; }

    using Rename = std::function<QString(const QString &kind, const QString &name)>;
    /// Where a window's name does not outlive the run: what it is called in state(), and back.
    void setStoredNames(Rename stored, Rename nameOfStored)
    {
        m_storedName = std::move(stored);
        m_nameOfStored = std::move(nameOfStored);
    }
    [[nodiscard]] QByteArray state() const;
    /// Opens what was open. Unreadable ones are ignored.
    void restoreState(const QByteArray &state, bool isMinimized = false);

signals:
    /// It is shown a moment later.
    void made(outcry::PaneWindow &window);

private:
    PaneWindow *make(const QString &kind, const QString &name, const QByteArray &place);
    void forget(PaneWindow *window);

    QHash<QString, Maker> m_makers;
    Rename m_storedName;
    Rename m_nameOfStored;
    QList<PaneWindow *> m_windows;
    QString m_place{QStringLiteral("Outcry")};
};

} // namespace outcry
