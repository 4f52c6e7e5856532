# SPDX-License-Identifier: MIT
"""The book's stock ticker: {"stocks": [...]} out, {symbol: number} in, every second."""

import time

from talk import BASE, Client, fact, same, tell


async def conversation():
    partner = await Client.open(BASE)
    same("a chat partner is there first", (await partner.json())["message"], "AnonymousUser1 has connected")

    ticker = await Client.open(BASE)
    await ticker.say({"stocks": ["AAPL", "MSFT"]})
    since = time.monotonic()
    first = await ticker.json()
    same("the answer holds the asked symbols", list(first), ["AAPL", "MSFT"])
    fact("and numbers near the book's start prices", abs(first["AAPL"] - 95) < 25 and abs(first["MSFT"] - 50) < 25, first)
    for _ in range(2):
        same("a further answer holds the same symbols", list(await ticker.json()), ["AAPL", "MSFT"])
    took = time.monotonic() - since
    fact("every second", 1.5 < took < 7, took)

    await ticker.say("{\"stocks\":[\"GOOG\"]}")
    other = await ticker.json()
    if "AAPL" in other:  # The last of the first wish was on its way.
        other = await ticker.json()
    same("asking again changes the symbols", list(other), ["GOOG"])

    await partner.say("anybody here?")
    same("the ticker was never announced as a chat partner", (await partner.json())["message"], "anybody here?")
    ticker.vanish()
    await partner.say("still alone")
    same("nor is its loss announced", (await partner.json())["message"], "still alone")


tell(conversation)
