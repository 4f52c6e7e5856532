// SPDX-License-Identifier: MIT
// node rest_caller.js PORT TRIPS BYTES: so many POST /echo, each on a new connection, then as many texts over one WebSocket.
'use strict';
const http = require('http');
const WebSocket = require('ws');

const [port, trips, bytes] = process.argv.slice(2).map(Number);
const body = 'x'.repeat(bytes);

function call() {
    return new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path: '/echo', method: 'POST', agent: false,
                          headers: { 'Content-Type': 'text/plain', 'Content-Length': bytes } };
        const request = http.request(options, (answer) => {
            let text = '';
            answer.on('data', (piece) => { text += piece; });
            answer.on('end', () => (text === body ? resolve() : reject(new Error('another answer'))));
        });
        request.on('error', reject);
        request.end(body);
    });
}

async function main() {
    const begin = process.hrtime.bigint();
    for (let i = 0; i < trips; ++i) await call();
    const middle = process.hrtime.bigint();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/echo`, { perMessageDeflate: false });
    await new Promise((resolve, reject) => { socket.on('open', resolve); socket.on('error', reject); });
    const opened = process.hrtime.bigint();
    for (let i = 0; i < trips; ++i) {
        const heard = new Promise((resolve) => socket.once('message', resolve));
        socket.send(body);
        if ((await heard).toString() !== body) throw new Error('another answer');
    }
    const end = process.hrtime.bigint();
    socket.close();
    const rest = Number(middle - begin) / 1e6;
    const webSocket = Number(end - opened) / 1e6;
    console.log(JSON.stringify({ trips, rest_total: rest, websocket_total: webSocket, rest_over_websocket: rest / webSocket }));
}

main().catch((error) => { console.error(error.message); process.exit(1); });
