// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace outcry {

class Desk;
class OwnWindows;
class RosterModel;

/// Windows of direct talks of the last time: a talk is with a person, who has another id at each login, so they are kept by
/// name and open again when somebody of that name is met. Owned by the windows it cares for.
class TalkWindows : public QObject
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    TalkWindows(Desk &desk, OwnWindows &windows);

    /// Looks for those who are here already.
    void look();

private:
    void watch(const QString &room);

    Desk &m_desk;
    OwnWindows &m_windows;
};

} // namespace outcry
