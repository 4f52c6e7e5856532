// SPDX-License-Identifier: MIT
// The book's stock ticker: {"stocks": [...]} out, {symbol: number} in, every second.
import { base, Client, fact, same, tell } from "./talk.mjs";

const ASKED = ["AAPL", "MSFT", "AMZN", "GOOG", "YHOO"];
const START = { AAPL: 95, MSFT: 50, AMZN: 300, GOOG: 550, YHOO: 35 };

await tell(async () => {
    const partner = await Client.open(base);
    same("a chat partner is there first", (await partner.json()).message, "AnonymousUser1 has connected");

    const ticker = await Client.open(base);
    ticker.say({ stocks: ASKED });
    const first = await ticker.json();
    const since = Date.now();
    same("the first answer holds the asked symbols in the asked order", Object.keys(first), ASKED);
    fact("each price is a number near the book's start price",
        ASKED.every((symbol) => typeof first[symbol] === "number" && Math.abs(first[symbol] - START[symbol]) < 25), first);

    const answers = [first];
    for (let i = 0; i < 3; ++i)
        answers.push(await ticker.json());
    const tookMs = Date.now() - since;
    fact("three more come in about three seconds", tookMs > 2_500 && tookMs < 8_000, `${tookMs} ms`);
    fact("with the same symbols", answers.every((answer) => Object.keys(answer).join() === ASKED.join()), answers);
    fact("and prices that move", answers.some((answer) => JSON.stringify(answer) !== JSON.stringify(first)), answers);

    ticker.say({ stocks: ["YHOO", "NOPE", "GOOG"] });
    let other = await ticker.json();
    if (Object.keys(other).length === ASKED.length)
        other = await ticker.json(); // The last of the first wish was on its way.
    same("asking again changes the symbols; unknown ones are left out", Object.keys(other), ["YHOO", "GOOG"]);
    same("from then on", Object.keys(await ticker.json()), ["YHOO", "GOOG"]);

    partner.say("anybody here?");
    same("the ticker was never announced as a chat partner", (await partner.json()).message, "anybody here?");
    same("and hears nothing of the chat", Object.keys(await ticker.json()), ["YHOO", "GOOG"]);
    ticker.socket.close(1000);
    same("a goodbye is answered", (await ticker.next()).close, 1000);
    partner.say("still alone");
    same("nor is its leaving announced", (await partner.json()).message, "still alone");
});
