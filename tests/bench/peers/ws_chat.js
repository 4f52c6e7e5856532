// SPDX-License-Identifier: MIT
// A chat as one writes it with Node's `ws`: everybody on the same path hears it. node ws_chat.js PORT
'use strict';
const { randomUUID } = require('crypto');
const WebSocket = require('ws');

const rooms = new Map();
const server = new WebSocket.Server({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096, perMessageDeflate: false });
server.on('connection', (socket, request) => {
    const id = randomUUID();
    if (!rooms.has(request.url)) rooms.set(request.url, new Set());
    const room = rooms.get(request.url);
    room.add(socket);
    socket.on('message', (text) => {
        const json = JSON.stringify({ type: 'message', id, nickname: id.slice(0, 8), message: text.toString() });
        for (const other of room) if (other.readyState === WebSocket.OPEN) other.send(json);
    });
    socket.on('close', () => room.delete(socket));
    socket.on('error', () => {});
});
