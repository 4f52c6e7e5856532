// SPDX-License-Identifier: MIT
// The book's chat: plain text out, {type, id, nickname, message} in.
import { base, Client, fact, same, tell } from "./talk.mjs";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

await tell(async () => {
    const ann = await Client.open(base);
    const raw = await ann.text();
    const form = new RegExp(`^\\{"type":"notification","id":"${UUID}","nickname":"AnonymousUser1",`
        + `"message":"AnonymousUser1 has connected"\\}$`);
    fact("the own arrival is told, members in the book's order, id a UUID of version 4", form.test(raw), raw);
    const annId = JSON.parse(raw).id;

    const bob = await Client.open(base);
    const arrival = await ann.json();
    same("the second partner is announced to the first", { ...arrival, id: "" },
        { type: "notification", id: "", nickname: "AnonymousUser2", message: "AnonymousUser2 has connected" });
    same("and to itself, in the same words", await bob.json(), arrival);
    const bobId = arrival.id;
    fact("the two have different ids", annId !== bobId, [annId, bobId]);

    const line = { type: "message", id: annId, nickname: "AnonymousUser1", message: "hello" };
    ann.say("hello");
    same("a line comes back to its sender", await ann.json(), line);
    same("and to the other", await bob.json(), line);

    const rename = { type: "nick_update", id: annId, nickname: "ann", message: "Client AnonymousUser1 changed to ann" };
    ann.say("/nick ann");
    same("a rename shows the new name to the one", await ann.json(), rename);
    same("and to the other", await bob.json(), rename);

    bob.say("/nick ann");
    const refusal = await bob.json();
    fact("a taken name is refused to the asker in words", refusal.type === "notification" && refusal.message.includes("ann"),
        refusal);
    same("who keeps the old name", refusal.nickname, "AnonymousUser2");
    bob.say("still me");
    same("and nobody else hears of it", await ann.json(),
        { type: "message", id: bobId, nickname: "AnonymousUser2", message: "still me" });
    same("the line comes to its sender, too", (await bob.json()).message, "still me");

    const odd = "<b>\"quoted\"</b> \\ grüße 🎉 \u2028 %s";
    ann.say("/nick");
    ann.say(odd);
    same("/nick alone does nothing, and odd characters arrive as they are", await bob.json(),
        { type: "message", id: annId, nickname: "ann", message: odd });
    await ann.json();

    const cas = await Client.open(base);
    const casArrival = await cas.json();
    same("numbers count on", casArrival.message, "AnonymousUser3 has connected");
    await ann.json();
    await bob.json();
    cas.socket.close(1000, "bye");
    same("a goodbye is answered with its code", (await cas.next()).close, 1000);
    const left = { type: "notification", id: casArrival.id, nickname: "AnonymousUser3",
        message: "AnonymousUser3 has disconnected" };
    same("the others read who left", await ann.json(), left);
    same("all of them", await bob.json(), left);

    ann.vanish();
    same("who breaks off has disconnected under the new name", await bob.json(),
        { type: "notification", id: annId, nickname: "ann", message: "ann has disconnected" });
});
