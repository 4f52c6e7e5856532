// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"
#include "ui/jump_list.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMainWindow;

namespace outcry {

class Desk;
class JumpPalette;

/// What Ctrl+K can go to from one client window: gathers it from the desk and the menus, remembers what was chosen lately.
/// The palette is made at the first use.
class Jumps : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; owned by the window.
    Jumps(Desk &desk, QMainWindow &window);

    /// Over this window: the desk's, or one of its own.
    void open(QWidget &over);
    /// Newest first; for the settings.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &recent);

    /// Rooms of the server; those that the user is not in can be joined.
    void setRooms(const QStringList &rooms) { m_others = rooms; }

signals:
    void roomChosen(const QString &room);
    void joinWanted(const QString &room);
    void personChosen(const outcry::Person &person);
    void symbolChosen(const QString &symbol);

private:
    [[nodiscard]] QList<JumpEntry> entries() const;
    void addPlaces(QList<JumpEntry> &entries) const;
    void addActions(QList<JumpEntry> &entries) const;
    void go(const JumpEntry &entry);

    Desk &m_desk;
    QMainWindow &m_window;
    QPointer<JumpPalette> m_palette;
    QStringList m_recent;
    QStringList m_others;
};

} // namespace outcry
