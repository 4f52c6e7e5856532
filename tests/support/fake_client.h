// SPDX-License-Identifier: MIT
#pragma once

#include "server/doors/door.h"
#include "tests/support/fake_gate.h"
#include "tests/support/fake_pipe.h"

#include <memory>

namespace outcry {

/// Somebody who has come in through a door: the peer that the door made, on a pipe without a
/// network.
class FakeClient
{
public:
    FakeClient(const Door &door, Gate &gate, PeerId id = 1);

    void say(QByteArrayView text);
    void sayBinary(QByteArrayView bytes);
    /// Its connection breaks.
    void vanish();

    [[nodiscard]] Peer &peer() { return *m_peer; }
    [[nodiscard]] FakePipe &pipe() { return m_pipe; }
    /// What it was told since the last call, oldest first.
    [[nodiscard]] QByteArrayList heard() { return m_pipe.takeTexts(); }

private:
    FakePipe m_pipe;
    std::unique_ptr<Peer> m_peer;
};

} // namespace outcry
