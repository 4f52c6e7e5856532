# SPDX-License-Identifier: MIT
"""The tutorial's chat: plain text out, `log:` and `connected:` in."""

from talk import BASE, Client, same, tell


async def conversation():
    one = await Client.open(BASE)
    same("the first is told that one is there", await one.text(), "connected:1")
    two = await Client.open(BASE)
    same("the second is told that two are there", await two.text(), "connected:2")
    same("and so is the first", await one.text(), "connected:2")

    await one.say("hello <i>you</i> & me")
    for client in (one, two):
        same("a line comes to all behind log:, escaped", await client.text(), "log:hello &lt;i&gt;you&lt;/i&gt; &amp; me")

    two.vanish()
    same("who breaks off is not counted any more", await one.text(), "connected:1")


tell(conversation)
