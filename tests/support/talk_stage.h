// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/fake_client.h"
#include "tests/support/hub_gate.h"
#include "tests/support/talk_script.h"

#include <map>

namespace outcry {

/// Plays a written conversation: clients of one door, and people who came in elsewhere, at a hub of
/// their own.
class TalkStage
{
public:
    explicit TalkStage(const Door &door);
    ~TalkStage();

    /// Plays all steps and looks that nothing was told that no step expects. The error's text names
    /// the line.
    Result<Done> play(const QList<TalkStep> &steps);

private:
    class Extra;
    using Verb = void (*)(TalkStage &stage, const QByteArrayList &words);

    Result<Done> step(const TalkStep &step);
    Result<Done> hear(const TalkStep &step);
    Result<Done> closed(const TalkStep &step);
    Result<Done> happen(const TalkStep &step);
    Result<Done> silence(int line);
    /// What may stand after "! " (tests/talks/README.md).
    static const QHash<QByteArray, Verb> &verbs();
    static void quote(TalkStage &stage, const QByteArrayList &words);
    /// Opened at the first mention.
    FakeClient &client(int number);
    Peer &person(const QByteArray &nickname);
    void dismiss(const QByteArray &nickname);
    void turn();

    const Door &m_door;
    HubGate m_gate;
    std::map<int, std::unique_ptr<FakeClient>> m_clients;
    std::map<QByteArray, std::unique_ptr<Extra>> m_people;
    std::map<int, QByteArrayList> m_unread;
    QHash<QString, qint64> m_lastTicks;
    PeerId m_lastId = 0;
};

} // namespace outcry
