// SPDX-License-Identifier: MIT
// The tutorial's chat: plain text out, `log:` and `connected:` in.
import { base, Client, same, tell } from "./talk.mjs";

await tell(async () => {
    const one = await Client.open(base);
    same("the first is told that one is there", await one.text(), "connected:1");
    one.say("hello");
    same("a line comes back behind log:", await one.text(), "log:hello");

    const two = await Client.open(base);
    same("the second is told that two are there", await two.text(), "connected:2");
    same("and so is the first", await one.text(), "connected:2");

    two.say("<b>5 > 4 & \"so on\"</b> 🎉");
    const escaped = "log:&lt;b&gt;5 &gt; 4 &amp; \"so on\"&lt;/b&gt; 🎉";
    same("what would be markup is escaped", await one.text(), escaped);
    same("for all", await two.text(), escaped);

    one.say("connected:99");
    same("nobody can forge a count", await two.text(), "log:connected:99");
    await one.text();

    two.socket.close(1000);
    same("a goodbye is answered", (await two.next()).close, 1000);
    same("the first is told that one is left", await one.text(), "connected:1");
});
