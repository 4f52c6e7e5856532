// SPDX-License-Identifier: MIT
// A chat as one writes it with socket.io: everybody hears it. node socketio_chat.js PORT
'use strict';
const { randomUUID } = require('crypto');
const { Server } = require('socket.io');

const io = new Server(Number(process.argv[2]), { transports: ['websocket'] });
io.on('connection', (socket) => {
    const id = randomUUID();
    socket.on('message', (message) => io.emit('message', { id, nickname: id.slice(0, 8), message }));
});
