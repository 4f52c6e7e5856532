// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame_clock.h"

#include <QMainWindow>

namespace outcry {

class PaneKeys;

/// A window of one pane: a room, a watch list, a symbol. Shares the desk of a client window,
/// has its keys (ClientMenus::lendTo()) and goes with it.
class PaneWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `kind` and `name` say what is in it, the same in every run: "room", "lobby".
    PaneWindow(QString kind, QString name);

    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] const QString &name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }
    /// For what paints in it.
    [[nodiscard]] FrameClock &clock() { return m_clock; }
    /// Whoever fills it adds its panes.
    [[nodiscard]] PaneKeys &keys() { return *m_keys; }
    /// What the window is called, before what showPlace() said.
    void showTitle(const QString &title);
    /// Where that is, as the client window's title has it: "desk.example — ann — Outcry".
    void showPlace(const QString &place);

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void refreshTitle();

    QString m_kind;
    QString m_name;
    QString m_title;
    QString m_place{QStringLiteral("Outcry")};
    FrameClock m_clock;
    PaneKeys *m_keys;
};

} // namespace outcry
