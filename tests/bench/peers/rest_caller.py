# SPDX-License-Identifier: MIT
"""rest_caller.py PORT TRIPS BYTES: so many POST /echo, each on a new connection, then as many texts over one WebSocket."""
import asyncio
import json
import sys
import time

import requests
import websockets

port, trips, size = map(int, sys.argv[1:4])
body = 'x' * size


def rest():
    begin = time.perf_counter()
    for _ in range(trips):
        # Without a session: each call opens a connection, as most programs write it.
        answer = requests.post(f'http://127.0.0.1:{port}/echo', data=body, headers={'Content-Type': 'text/plain'})
        if answer.text != body:
            sys.exit('another answer')
    return (time.perf_counter() - begin) * 1000


async def web_socket():
    async with websockets.connect(f'ws://127.0.0.1:{port}/echo', compression=None) as socket:
        begin = time.perf_counter()
        for _ in range(trips):
            await socket.send(body)
            if await socket.recv() != body:
                sys.exit('another answer')
        return (time.perf_counter() - begin) * 1000


one, other = rest(), asyncio.run(web_socket())
print(json.dumps({'trips': trips, 'rest_total': one, 'websocket_total': other, 'rest_over_websocket': one / other}))
