# SPDX-License-Identifier: MIT
"""What is measured: one function for each work, which runs every server once. Rounds go over all works, so that a
machine that is slow for a while is slow for everybody."""
import json
import subprocess
import sys

from servers import PEERS

ALL = ['outcryd', 'outcryd classic', 'floor', 'naive', 'ws', 'socket.io', 'nats-server', 'RabbitMQ Web STOMP']
OWN_KIND = ['outcryd', 'outcryd classic', 'floor', 'naive']


class Plan:
    def __init__(self, bench):
        self.bench = bench
        self.is_quick = bench.wishes.quick
        self.seconds = bench.wishes.seconds or (1 if self.is_quick else 2.5)
        self.many = 2000 if self.is_quick else 10000
        self.given = list(bench.wishes.peers)

    def each(self, table, servers, mode, *words, dialects=None):
        for name in [*servers, *self.given]:
            self.bench.measure(table, name, mode, *words, dialect=(dialects or {}).get(name))

    def thousand(self, *words):
        return ['--clients', 1000, '--seconds', self.seconds, *words]

    def g1(self):
        self.each('g1', ALL, 'rate', *self.thousand('--per-second', 50))

    def g3(self):
        self.each('g3', ALL, 'window', *self.thousand('--in-flight', 8))

    def g4(self):
        self.each('g4', OWN_KIND, 'window', *self.thousand('--in-flight', 64))

    def g5(self):
        feed = ['--feed', 'random_walk:symbols=50&rate=500&seed=1']
        for window in (10, 50):
            self.bench.measure('g5', 'outcryd', 'quotes', *self.thousand('--ticks', 500), row=f'outcryd {window} ms',
                               extra=[*feed, '--price-window', window])
        # One send for each tick and client is more than a core can do: at a tenth of the pace the cost of one is known.
        self.each('g5', ['floor'], 'rate', *self.thousand('--per-second', 50))

    def g6(self):
        self.each('g6', ['outcryd', 'floor', 'naive'], 'rate', '--clients', self.many, '--per-second', 2,
                  '--seconds', max(self.seconds, 5))

    def g7(self):
        self.bench.measure('g7', 'outcryd', 'idle', '--clients', self.many, '--room-size', 50, '--seconds', 2)
        for name in ('floor', 'naive'):
            self.bench.measure('g7', name, 'idle', '--clients', self.many, '--seconds', 2)

    def g8(self):
        self.each('g8', ['outcryd', 'floor', 'naive', 'ws', 'nats-server'], 'connect', '--clients', 5000)

    def g9(self):
        for clients in dict.fromkeys((100, 1000, self.many)):
            for name in ['outcryd', 'floor', 'naive', *self.given]:
                self.bench.measure('g9', name, 'reply', '--clients', clients, '--trips', 2000, row=f'{name}, {clients}',
                                   dialect='echo' if name == 'outcryd' else None)

    def g10(self):
        self.bench.measure('g10', 'outcryd', 'slow_reader', '--clients', 200, '--per-second', 500, '--bytes', 4000,
                           '--seconds', max(self.seconds, 4))

    def g11(self):
        self.each('g11', ['outcryd', 'floor', 'naive'], 'rate', *self.thousand('--room-size', 10, '--per-second', 1000))

    def prices(self):
        feed = ['--feed', 'random_walk:symbols=5000&rate=100000&seed=1']
        self.bench.measure('prices', 'outcryd', 'quotes', *self.thousand('--watched', 20, '--symbols', 5000, '--ticks', 100000),
                           extra=feed)

    def rest(self):
        small, large = (1000, 200) if self.is_quick else (10000, 1000)
        self.bench.measure('rest', 'outcryd', 'trips', '--trips', small, row='bare socket, 64 bytes')
        self.bench.measure('rest', 'outcryd', 'trips', '--trips', large, '--bytes', 5000, row='bare socket, 5,000 bytes')
        for caller in callers(self.bench):
            self.library(caller, small // 5, 64)
            self.library(caller, large, 5000)

    def library(self, caller, trips, size):
        """What a program sees that calls with its language's usual library."""
        name, command, environment = caller
        server = self.bench.servers['outcryd']
        if not self.bench.has('outcryd') or not server.start():
            return
        row = f'{name}, {size:,} bytes'
        try:
            done = subprocess.run(['taskset', '-c', '1', *map(str, command), str(server.port), str(trips), str(size)],
                                  capture_output=True, text=True, timeout=120, env=environment)
            self.bench.keep('rest', row, json.loads(done.stdout))
        except (subprocess.TimeoutExpired, json.JSONDecodeError):
            self.bench.note_failure('rest', row, 'the caller failed')
        finally:
            server.rest()

    def growth(self):
        for clients in (10, 100, 1000):
            for name in ('outcryd', 'floor'):
                self.bench.measure('clients', name, 'rate', '--clients', clients, '--per-second', 20000 // clients,
                                   '--seconds', self.seconds, row=f'{name}, {clients}')
        for pace in (1, 10, 100, 1000):
            for name in ('outcryd', 'floor'):
                self.bench.measure('pace', name, 'rate', '--clients', 100, '--per-second', pace,
                                   '--seconds', max(self.seconds, 3 if pace > 1 else 5), row=f'{name}, {pace}')

    def works(self):
        names = ['g1', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9', 'g10', 'g11', 'prices', 'rest', 'growth']
        return [name for name in names if not self.bench.wishes.only or name in self.bench.wishes.only]

    def run(self, rounds, minutes):
        """Rounds until there have been enough or the time is over; the first one is always finished."""
        for number in range(rounds):
            for name in self.works():
                if number > 0 and self.bench.minutes() > minutes:
                    return
                getattr(self, name)()
                print(f'round {number + 1}: {name} done after {self.bench.minutes():.1f} min', file=sys.stderr, flush=True)


def callers(bench):
    """Programs that call POST /echo, on a new connection each time where they can, then the same over one WebSocket."""
    import os
    import shutil
    found = []
    if (bench.bin / 'rest-caller').exists():
        found.append(('Qt (QNetworkAccessManager, QWebSocket)', [bench.bin / 'rest-caller'], dict(os.environ)))
    if bench.node_folder('ws'):
        found.append(('Node (http, ws)', ['node', PEERS / 'rest_caller.js'],
                      {**os.environ, 'NODE_PATH': bench.node_folder('ws')}))
    python = shutil.which('python3', path='/usr/bin') or sys.executable
    check = subprocess.run([python, '-c', 'import requests, websockets'], capture_output=True)
    if check.returncode == 0:
        found.append(('Python (requests, websockets)', [python, PEERS / 'rest_caller.py'], dict(os.environ)))
    if shutil.which('chromium') or shutil.which('chromium-browser'):
        found.append(('Chromium (fetch on a kept connection, WebSocket)', [python, PEERS / 'rest_browser.py'], dict(os.environ)))
    return found
