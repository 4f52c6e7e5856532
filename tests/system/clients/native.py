# SPDX-License-Identifier: MIT
"""Our own protocol as docs/protocol.md tells it, spoken by somebody who read only that."""

import websockets

from talk import BASE, Client, fact, same, tell

SUBPROTOCOL = "v1.outcry"


async def enter(hello):
    client = await Client.open(BASE, [SUBPROTOCOL])
    await client.say({"type": "hello", "id": 1, **hello})
    client.welcome = await client.json_of("welcome", ["feed", "notice"])
    same("the receipt comes after the welcome", (await client.json_of("receipt", ["feed", "notice"]))["re"], 1)
    return client


async def refused_status():
    try:
        await websockets.connect(BASE, subprotocols=["v9.outcry"])
    except websockets.exceptions.InvalidStatusCode as refusal:
        return refusal.status_code
    return 101


async def conversation():
    same("only unknown subprotocols are refused", await refused_status(), 400)
    ann = await enter({"nickname": "ann"})
    you = ann.welcome["you"]
    same("our subprotocol is spoken, under the wished name", [ann.socket.subprotocol, you["name"]], [SUBPROTOCOL, "ann"])

    await ann.say({"type": "join", "id": 2, "room": "lobby"})
    room = await ann.json_of("room", ["feed"])
    same("the room's state comes", [room["messages"], room["people"]], [[], [you]])
    same("then the receipt", (await ann.json_of("receipt", ["feed", "person"]))["re"], 2)

    await ann.say({"type": "say", "id": 3, "room": "lobby", "text": "grüße 🎉", "key": "key-1"})
    line = await ann.json_of("message", ["feed", "person"])
    same("the own line comes", [line["sequence"], line["sender_id"], line["text"], line["key"]],
         [1, you["id"], "grüße 🎉", "key-1"])
    receipt = await ann.json_of("receipt", ["feed"])
    same("then its receipt", [receipt["re"], receipt["key"], receipt["sequence"]], [3, "key-1", 1])

    await ann.say({"type": "say", "id": 4, "room": "cellar", "text": "anybody?"})
    refusal = await ann.json_of("refusal", ["feed"])
    same("who is not in a room is refused, with a code", [refusal["re"], refusal["code"]], [4, "not_in_room"])
    await ann.say({"type": "watch", "id": 5, "topics": ["quotes/*"]})
    same("a wish for prices is confirmed", (await ann.json_of("receipt", ["feed", "quotes"]))["re"], 5)
    seen = set()
    while len(seen) < 5:
        for quote in (await ann.json_of("quotes", ["feed"]))["quotes"]:
            seen.add(quote["s"])
            fact(f"{quote['s']} is said to be simulated", quote.get("simulated") is True, quote)

    ann.vanish()
    bob = await enter({"nickname": "bob"})
    await bob.say({"type": "join", "id": 2, "room": "lobby"})
    await bob.json_of("receipt", ["feed", "room", "person"])
    await bob.say({"type": "say", "id": 3, "room": "lobby", "text": "meanwhile"})
    await bob.json_of("receipt", ["feed", "message", "person"])

    again = await enter({"ticket": ann.welcome["ticket"]})
    same("the ticket makes the same person again", again.welcome["you"], you)
    await again.say({"type": "join", "id": 2, "room": "lobby", "epoch": room["epoch"], "sequence": 1})
    missed = await again.json_of("room", ["feed"])
    same("who gets exactly what was missed", [[each["sequence"], each["text"]] for each in missed["messages"]],
         [[2, "meanwhile"]])
    await again.json_of("receipt", ["feed", "person"])

    third = await enter({"ticket": again.welcome["ticket"]})
    same("the same person once more", third.welcome["you"], you)
    same("replaces the connection before", await again.close_code(), 4001)


tell(conversation)
