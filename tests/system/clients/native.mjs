// SPDX-License-Identifier: MIT
// Our own protocol as docs/protocol.md tells it, spoken by somebody who read only that.
import { base, Client, fact, handshakeStatus, same, tell } from "./talk.mjs";

const SUBPROTOCOL = "v1.outcry";

async function enter(hello) {
    const client = await Client.open(base, [SUBPROTOCOL]);
    client.say({ type: "hello", id: 1, ...hello });
    client.welcome = await client.jsonOf("welcome", ["feed", "notice"]);
    same("the receipt comes after the welcome", (await client.jsonOf("receipt", ["feed", "notice"])).re, 1);
    return client;
}

await tell(async () => {
    same("only unknown subprotocols are refused", await handshakeStatus(base, ["v9.outcry", "chat"]), 400);
    const early = await Client.open(base, ["v9.outcry", SUBPROTOCOL]);
    same("of several the known one is chosen", early.socket.protocol, SUBPROTOCOL);
    early.say({ type: "say", id: 1, room: "lobby", text: "let me in" });
    same("hello comes first", (await early.jsonOf("refusal", ["feed"])).code, "login_first");
    early.socket.close(1000);

    const ann = await enter({ nickname: "ann" });
    const { welcome } = ann;
    same("the welcome tells protocol and name", [welcome.protocol, welcome.you.name], [1, "ann"]);
    fact("commands, symbols, rooms and a ticket", welcome.commands.some((command) => command.name === "nick")
        && welcome.symbols.includes("AAPL") && welcome.rooms.includes("lobby") && welcome.ticket.length > 0
        && welcome.longest === 65536, welcome);

    ann.say({ type: "join", id: 2, room: "#Lobby" });
    const room = await ann.jsonOf("room", ["feed"]);
    same("the room's state comes", [room.room, room.messages, room.people], ["lobby", [], [welcome.you]]);
    same("then the receipt", (await ann.jsonOf("receipt", ["feed", "person"])).re, 2);

    ann.say({ type: "say", id: 3, room: "lobby", text: "good morning", key: "key-1" });
    const line = await ann.jsonOf("message", ["feed", "person"]);
    same("the own line comes with number and key", [line.sequence, line.sender, line.sender_id, line.text, line.key],
        [1, "ann", welcome.you.id, "good morning", "key-1"]);
    const receipt = await ann.jsonOf("receipt", ["feed"]);
    same("then its receipt", [receipt.re, receipt.room, receipt.key, receipt.sequence], [3, "lobby", "key-1", 1]);

    ann.say({ type: "watch", id: 4, topics: ["quotes/AAPL"] });
    same("a wish for prices is confirmed", (await ann.jsonOf("receipt", ["feed", "quotes"])).re, 4);
    const [quote] = (await ann.jsonOf("quotes", ["feed"])).quotes;
    fact("prices come as text, and said to be simulated", quote.s === "AAPL" && /^[0-9]+\.[0-9]+$/.test(quote.p)
        && quote.simulated === true, quote);
    ann.say({ type: "unwatch", id: 5, topics: ["quotes/AAPL"] });
    same("and are given up again", (await ann.jsonOf("receipt", ["feed", "quotes"])).re, 5);

    ann.say({ type: "dance", id: 6 });
    const refusal = await ann.jsonOf("refusal", ["feed"]);
    same("an unknown request is refused, with a code", [refusal.re, refusal.code], [6, "unknown_type"]);
    fact("and words", refusal.text.length > 0, refusal);
    ann.say("{");
    same("broken JSON, too, without a number", (await ann.jsonOf("refusal", ["feed"])).code, "bad_json");

    const bob = await enter({ nickname: "ANN" });
    fact("a taken name is replaced", bob.welcome.you.name !== "ANN", bob.welcome.you);
    bob.say({ type: "join", id: 2, room: "lobby" });
    same("a newcomer gets what was said", (await bob.jsonOf("room", ["feed", "notice"])).messages.map((each) => each.text),
        ["good morning"]);
    await bob.jsonOf("receipt", ["feed", "person"]);
    same("and is announced", (await ann.jsonOf("person", ["feed"])).change, "came");

    ann.vanish();
    same("the loss is told", (await bob.jsonOf("person", ["feed"])).change, "left");
    for (const [id, text] of [[10, "first"], [11, "second"]]) {
        bob.say({ type: "say", id, room: "lobby", text });
        same("the talk goes on", (await bob.jsonOf("message", ["feed"])).text, text);
        await bob.jsonOf("receipt", ["feed"]);
    }

    const again = await enter({ ticket: welcome.ticket });
    same("the ticket makes the same person again", again.welcome.you, welcome.you);
    again.say({ type: "join", id: 2, room: "lobby", epoch: room.epoch, sequence: 1 });
    const missed = await again.jsonOf("room", ["feed"]);
    same("in the same room", missed.epoch, room.epoch);
    same("and gets exactly what was missed", missed.messages.map((each) => [each.sequence, each.text]),
        [[2, "first"], [3, "second"]]);
    await again.jsonOf("receipt", ["feed", "person"]);
    again.say({ type: "say", id: 3, room: "lobby", text: "good morning", key: "key-1" });
    const repeated = await again.jsonOf("receipt", ["feed"]);
    same("a line sent twice is said once", [repeated.re, repeated.sequence], [3, 1]);

    again.say({ type: "say", text: "/quit" });
    same("/quit says farewell", (await again.jsonOf("farewell", ["feed", "receipt"])).code, 1000);
    same("and closes", (await again.next()).close, 1000);
    bob.socket.send(Buffer.from([1, 2, 3]));
    let end = await bob.next();
    while (end.close === undefined)
        end = await bob.next();
    same("binary is none of this protocol", end.close, 1003);
});
