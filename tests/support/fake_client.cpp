// SPDX-License-Identifier: MIT
#include "tests/support/fake_client.h"

namespace outcry {

FakeClient::FakeClient(const Door &door, Gate &gate, PeerId id)
    : m_peer(door.open(m_pipe, gate))
{
    m_peer->setId(id);
}

void FakeClient::say(QByteArrayView text)
{
    m_peer->textReceived(text);
}

void FakeClient::sayBinary(QByteArrayView bytes)
{
    m_peer->binaryReceived(bytes);
}

void FakeClient::vanish()
{
    m_peer->pipeClosed(quint16(CloseCode::Lost), QString());
}

} // namespace outcry
