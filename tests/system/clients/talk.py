# SPDX-License-Identifier: MIT
"""What the scripts for the `websockets` package have in common: a client, and facts, one line each,
of which the first wrong one ends the script."""

import asyncio
import json
import os
import sys

import websockets

PATIENCE_S = 15

BASE = sys.argv[1]


def fact(what, holds, seen):
    if holds:
        print(f"ok: {what}")
        return
    print(f"WRONG: {what}\n  seen: {seen!r}", flush=True)
    os._exit(1)


def same(what, seen, expected):
    fact(what, seen == expected, {"seen": seen, "expected": expected})


def tell(conversation):
    """Runs the whole conversation; a script that hangs is as wrong as one that fails."""

    async def whole():
        try:
            await asyncio.wait_for(conversation(), 2 * PATIENCE_S)
        except Exception as error:  # Whatever it is, it is a wrong fact.
            fact("nothing goes wrong", False, error)
        print("all facts hold", flush=True)
        # Connections that are still open would be waited for, one by one.
        os._exit(0)

    asyncio.run(whole())


async def within(awaitable):
    return await asyncio.wait_for(awaitable, PATIENCE_S)


class Client:
    """Somebody connected."""

    @classmethod
    async def open(cls, url, subprotocols=None, **options):
        client = cls()
        client.socket = await within(
            websockets.connect(url, subprotocols=subprotocols, max_size=None, **options))
        return client

    async def say(self, text):
        await self.socket.send(text if isinstance(text, str) else json.dumps(text))

    async def next(self):
        return await within(self.socket.recv())

    async def text(self):
        heard = await self.next()
        if not isinstance(heard, str):
            fact("a text comes", False, heard)
        return heard

    async def json(self):
        return json.loads(await self.text())

    async def json_of(self, kind, besides=()):
        """The next object of this type; others of the types in `besides` may come before."""
        while True:
            heard = await self.json()
            if heard["type"] == kind:
                return heard
            if heard["type"] not in besides:
                fact(f"{kind} comes", False, heard)

    async def close_code(self):
        """The code that the server sends; whatever comes before is left out."""
        try:
            while True:
                await self.next()
        except websockets.exceptions.ConnectionClosed as end:
            return end.rcvd.code if end.rcvd else None

    def vanish(self):
        """Without a goodbye."""
        self.socket.transport.abort()
