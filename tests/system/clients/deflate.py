# SPDX-License-Identifier: MIT
"""Messages are compressed for whoever offers it, in every way that can be offered."""

import os

from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

from talk import BASE, Client, fact, same, tell

OFFERS = [
    {},
    {"client_max_window_bits": 9},
    {"server_max_window_bits": 15},
    {"server_max_window_bits": 9},
    {"server_max_window_bits": 8},
    {"server_no_context_takeover": True, "client_no_context_takeover": True},
]


def chatter(size):
    text = "".join(f'{{"from":"ann","text":"grüße number {i * 7919}"}}' for i in range(size // 30 + 1))
    return text[:size]


async def conversation():
    for offer in OFFERS:
        extensions = [ClientPerMessageDeflateFactory(**offer)]
        client = await Client.open(BASE, compression=None, extensions=extensions)
        agreed = client.socket.extensions
        same(f"{offer} is accepted", [one.name for one in agreed], ["permessage-deflate"])
        fact("without context takeover", agreed[0].remote_no_context_takeover
             and agreed[0].local_no_context_takeover, agreed)
        for size in [0, 1, 100, 513, 60_000, 200_000]:
            await client.say(chatter(size))
            fact(f"{size} characters come back", await client.next() == chatter(size), None)
        noise = os.urandom(100_000)
        await client.socket.send(noise)
        fact("noise comes back", await client.next() == noise, None)
        await client.socket.send([chatter(3_000), "", chatter(3_000)])
        same("fragments come back as one", await client.next(), chatter(3_000) * 2)
        await client.socket.close(1000)

    client = await Client.open(BASE)
    await client.say("x" * (1024 * 1024 + 1))
    same("a bomb is cut", await client.close_code(), 1009)


tell(conversation)
