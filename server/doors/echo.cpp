// SPDX-License-Identifier: MIT
#include "server/doors/door.h"
#include "server/doors/gate.h"

namespace outcry {

namespace {

constexpr qint64 kLongestMessageBytes = 1024 * 1024;

/// Sends everything back as it came: text as text, binary as binary. Nobody else hears of it.
class EchoPeer final : public Peer
{
public:
    using Peer::Peer;

    void textReceived(QByteArrayView utf8) override
    {
        if (!pipe().isClosing())
            sendText(utf8.toByteArray());
    }

    void binaryReceived(QByteArrayView bytes) override
    {
        if (!pipe().isClosing())
            pipe().sendBinary(bytes.toByteArray());
    }

    void deliver(Delivery &delivery) override
    {
        const auto *farewell = std::get_if<Farewell>(&delivery.event());
        if (farewell && !pipe().isClosing())
            sayGoodbye(*farewell);
    }
};

std::unique_ptr<Peer> open(Pipe &pipe, Gate &gate)
{
    return std::make_unique<EchoPeer>(pipe, gate);
}

} // namespace

const Door &echo()
{
    static const Door door{
        .name = "echo",
        .paths = {"/echo"},
        .subprotocols = {},
        .open = open,
        .answer = nullptr,
        .longestMessageBytes = kLongestMessageBytes,
        .isChat = false,
    };
    return door;
}

} // namespace outcry
