# SPDX-License-Identifier: MIT
"""Everything comes back as it was sent."""

import os

from talk import BASE, Client, fact, same, tell, within


async def conversation():
    client = await Client.open(BASE)
    names = [extension.name for extension in client.socket.extensions]
    same("compression is agreed on, and nothing else", names, ["permessage-deflate"])
    for text in ["hello, wörld 🎉", "", "\ufeffmark"]:
        await client.say(text)
        same(f"{text!r} comes back", await client.next(), text)
    for size in [0, 1, 125, 126, 65_535, 65_536, 1024 * 1024]:
        sent = os.urandom(size)
        await client.socket.send(sent)
        back = await client.next()
        fact(f"{size} bytes come back as binary", back == sent, len(back))

    await client.socket.send(["one ", "", "two ", "three"])
    same("fragments come back as one text", await client.next(), "one two three")
    await client.socket.send([b"one ", b"two"])
    same("and as one binary message", await client.next(), b"one two")
    pong = await client.socket.ping(b"payload")
    await within(pong)
    fact("a ping is answered with its payload", pong.done(), None)

    for code in [1000, 3000, 4999]:
        leaver = await Client.open(BASE)
        await leaver.socket.close(code, "reason")
        same(f"close code {code} is echoed", await leaver.close_code(), code)
    await client.socket.send(os.urandom(1024 * 1024 + 1))
    same("a byte more than a MiB is too much", await client.close_code(), 1009)


tell(conversation)
