// SPDX-License-Identifier: MIT
// What the scripts for the `ws` package have in common: a client that keeps what it hears in order,
// and facts, one line each, of which the first wrong one ends the script.
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";

export const WebSocket = createRequire(import.meta.url)("ws");

const PATIENCE_MS = 15_000;

export const base = process.argv[2];

export function fact(what, holds, seen) {
    if (holds) {
        console.log(`ok: ${what}`);
        return;
    }
    console.log(`WRONG: ${what}`);
    console.log(`  seen: ${typeof seen === "string" ? seen : JSON.stringify(seen)}`);
    process.exit(1);
}

export function same(what, seen, expected) {
    fact(what, isDeepStrictEqual(seen, expected), { seen, expected });
}

/// Runs the whole conversation; a script that hangs is as wrong as one that fails.
export async function tell(conversation) {
    const deadline = setTimeout(() => fact("it ends in time", false, ""), 2 * PATIENCE_MS);
    try {
        await conversation();
    } catch (error) {
        fact("nothing goes wrong", false, String(error?.stack ?? error));
    }
    clearTimeout(deadline);
    console.log("all facts hold");
    process.exit(0);
}

function within(what, promise) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} did not come in time`)), PATIENCE_MS);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/// Somebody connected; what comes is kept until it is asked for.
export class Client {
    #heard = [];
    #waiting = [];

    constructor(url, protocols = [], options = {}) {
        this.socket = new WebSocket(url, protocols, options);
        this.opened = new Promise((resolve, reject) => {
            this.socket.on("open", resolve);
            this.socket.on("error", reject);
        });
        this.socket.on("message", (data, isBinary) =>
            this.#keep(isBinary ? { binary: data } : { text: data.toString() }));
        this.socket.on("pong", (data) => this.#keep({ pong: data.toString() }));
        this.socket.on("close", (code, reason) => this.#keep({ close: code, reason: reason.toString() }));
    }

    static async open(url, protocols, options) {
        const client = new Client(url, protocols, options);
        await within(`the answer of ${url}`, client.opened);
        return client;
    }

    #keep(what) {
        const next = this.#waiting.shift();
        if (next)
            next(what);
        else
            this.#heard.push(what);
    }

    say(text) {
        this.socket.send(typeof text === "string" ? text : JSON.stringify(text));
    }

    next() {
        if (this.#heard.length > 0)
            return Promise.resolve(this.#heard.shift());
        return within("a message", new Promise((resolve) => this.#waiting.push(resolve)));
    }

    /// The next thing heard must be a text.
    async text() {
        const heard = await this.next();
        if (heard.text === undefined)
            fact("a text comes", false, heard);
        return heard.text;
    }

    async json() {
        return JSON.parse(await this.text());
    }

    /// The next object of this type; others of the types in `besides` may come before.
    async jsonOf(type, besides = []) {
        for (;;) {
            const object = await this.json();
            if (object.type === type)
                return object;
            if (!besides.includes(object.type))
                fact(`${type} comes`, false, object);
        }
    }

    /// Without a goodbye.
    vanish() {
        this.socket.terminate();
    }
}

/// The status of a handshake that is refused; 101 when it is not.
export function handshakeStatus(url, protocols) {
    return within(`the refusal of ${url}`, new Promise((resolve) => {
        const socket = new WebSocket(url, protocols);
        socket.on("open", () => resolve(101));
        socket.on("unexpected-response", (_, response) => resolve(response.statusCode));
        socket.on("error", () => {});
    }));
}
