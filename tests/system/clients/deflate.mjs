// SPDX-License-Identifier: MIT
// Messages are compressed for whoever offers it, in every way that can be offered.
import { randomBytes } from "node:crypto";
import { base, Client, fact, same, tell } from "./talk.mjs";

function chatter(bytes) {
    let text = "";
    for (let i = 0; text.length < bytes; ++i)
        text += `{"from":"ann","text":"grüße number ${i * 7919}"}`;
    return text.slice(0, bytes);
}

const offers = [
    { clientMaxWindowBits: true },
    { clientMaxWindowBits: 9 },
    { serverMaxWindowBits: 15 },
    { serverMaxWindowBits: 9 },
    { serverMaxWindowBits: 8 },
    { serverNoContextTakeover: true, clientNoContextTakeover: true },
    { threshold: 0 },
];

await tell(async () => {
    for (const offer of offers) {
        const name = JSON.stringify(offer);
        const client = await Client.open(base, [], { perMessageDeflate: { threshold: 10, ...offer } });
        same(`${name} is accepted`, client.socket.extensions, "permessage-deflate");
        for (const text of ["", "x", "Hello Hello Hello Hello", chatter(513), chatter(60_000), chatter(200_000)]) {
            client.say(text);
            const back = await client.next();
            fact(`${text.length} characters come back`, back.text === text, back.text?.length);
        }
        const noise = randomBytes(100_000);
        client.socket.send(noise);
        fact("noise comes back", (await client.next()).binary?.equals(noise), "");
        client.socket.close(1000);
        same("and the end is as always", (await client.next()).close, 1000);
    }

    const client = await Client.open(base);
    const before = client.socket._socket.bytesRead;
    client.say(chatter(60_000));
    same("60,000 characters come back", (await client.next()).text.length, 60_000);
    const read = client.socket._socket.bytesRead - before;
    fact("in a quarter of the bytes", read < 15_000, read);
    client.socket.send("frag", { compress: true, fin: false });
    client.socket.ping("between");
    client.socket.send("mented", { compress: true, fin: true });
    same("a ping between compressed fragments is answered", await client.next(), { pong: "between" });
    same("and the fragments come back as one", await client.next(), { text: "fragmented" });
    client.say(chatter(1024 * 1024 + 1));
    same("a bomb is cut", (await client.next()).close, 1009);

    const plain = await Client.open(base, [], { perMessageDeflate: false });
    same("who does not offer it does without", plain.socket.extensions, "");
    plain.say(chatter(5_000));
    same("and hears plain frames", (await plain.next()).text, chatter(5_000));
});
