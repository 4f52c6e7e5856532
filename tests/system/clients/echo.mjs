// SPDX-License-Identifier: MIT
// Everything comes back as it was sent.
import { randomBytes } from "node:crypto";
import { base, Client, fact, same, tell } from "./talk.mjs";

await tell(async () => {
    const client = await Client.open(base);
    same("compression is agreed on, and nothing else", client.socket.extensions, "permessage-deflate");
    client.say("hello, wörld 🎉");
    same("a text comes back as text", await client.next(), { text: "hello, wörld 🎉" });
    client.say("");
    same("an empty text comes back", await client.next(), { text: "" });
    client.socket.send(Buffer.alloc(0));
    same("an empty binary message comes back as binary", await client.next(), { binary: Buffer.alloc(0) });

    for (const size of [1, 125, 126, 65_535, 65_536, 1024 * 1024]) {
        const sent = randomBytes(size);
        client.socket.send(sent);
        const back = await client.next();
        fact(`${size} bytes come back`, back.binary?.equals(sent), Object.keys(back));
    }

    const euro = Buffer.from("€");
    client.socket.send(euro.subarray(0, 1), { binary: false, fin: false });
    client.socket.ping("between");
    client.socket.send(euro.subarray(1, 2), { binary: false, fin: false });
    client.socket.send(euro.subarray(2), { binary: false, fin: true });
    same("a ping between two fragments is answered with its payload", await client.next(), { pong: "between" });
    same("a character cut over three fragments comes back whole", await client.next(), { text: "€" });
    client.socket.ping("");
    same("an empty ping is answered", await client.next(), { pong: "" });

    for (const code of [1000, 3000, 4999]) {
        const leaver = await Client.open(base);
        leaver.socket.close(code, "reason");
        same(`close code ${code} is echoed`, (await leaver.next()).close, code);
    }
    client.socket.close();
    same("a close without a code is answered without one", (await client.next()).close, 1005);

    const talker = await Client.open(base);
    talker.socket.send(randomBytes(1024 * 1024 + 1));
    same("a byte more than a MiB is too much", (await talker.next()).close, 1009);
});
