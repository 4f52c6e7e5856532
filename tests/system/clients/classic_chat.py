# SPDX-License-Identifier: MIT
"""The book's chat: plain text out, {type, id, nickname, message} in."""

import re
import uuid

from talk import BASE, Client, fact, same, tell


async def conversation():
    ann = await Client.open(BASE)
    raw = await ann.text()
    form = (r'\{"type":"notification","id":"([0-9a-f-]{36})","nickname":"AnonymousUser1",'
            r'"message":"AnonymousUser1 has connected"\}')
    match = re.fullmatch(form, raw)
    fact("the own arrival is told, members in the book's order", match, raw)
    ann_id = match[1]
    same("the id is a UUID of version 4", uuid.UUID(ann_id).version, 4)

    bob = await Client.open(BASE)
    arrival = await bob.json()
    same("the second partner is announced", [arrival["type"], arrival["nickname"], arrival["message"]],
         ["notification", "AnonymousUser2", "AnonymousUser2 has connected"])
    same("to the first in the same words", await ann.json(), arrival)

    await bob.say("hello")
    line = {"type": "message", "id": arrival["id"], "nickname": "AnonymousUser2", "message": "hello"}
    same("a line comes to the other", await ann.json(), line)
    same("and back to its sender", await bob.json(), line)

    await ann.say("/nick")
    await ann.say("/nick   zoë  and more")
    rename = {"type": "nick_update", "id": ann_id, "nickname": "zoë", "message": "Client AnonymousUser1 changed to zoë"}
    same("/nick alone does nothing, /nick with a word renames", await ann.json(), rename)
    same("for all", await bob.json(), rename)

    await bob.say("/nick ZOË")
    refusal = await bob.json()
    same("a name that differs in case only is taken", [refusal["type"], refusal["nickname"]],
         ["notification", "AnonymousUser2"])
    await bob.say("")
    await bob.say("two\nlines")
    same("an empty line is none, and a line break arrives as it is", (await ann.json())["message"], "two\nlines")
    await bob.json()

    await bob.socket.close(1000)
    same("a goodbye is answered with its code", await bob.close_code(), 1000)
    left = {"type": "notification", "id": arrival["id"], "nickname": "AnonymousUser2",
            "message": "AnonymousUser2 has disconnected"}
    same("the other reads who left", await ann.json(), left)

    cas = await Client.open(BASE)
    same("numbers count on", (await cas.json())["message"], "AnonymousUser3 has connected")
    await ann.json()
    ann.vanish()
    same("who breaks off has disconnected under the new name", await cas.json(),
         {"type": "notification", "id": ann_id, "nickname": "zoë", "message": "zoë has disconnected"})


tell(conversation)
