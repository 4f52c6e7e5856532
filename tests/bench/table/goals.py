# SPDX-License-Identifier: MIT
"""Compares what was measured with what was wanted. A figure that is missing is "not measured", never "met"."""

CPU = 'server_cpu_per_delivered'
P50, P99, PACE = 'latency_p50', 'latency_p99', 'delivered_per_second'


class Goal:
    """`parts`: (what, measured ratio or None, bound, '<=' or '>=')."""

    def __init__(self, number, work, parts):
        self.number = number
        self.work = work
        self.parts = parts

    def verdict(self):
        known = [part for part in self.parts if part[1] is not None]
        missed = [part for part in known if not holds(part)]
        if missed:
            return '**missed**'
        if not known:
            return 'not measured'
        return 'met' if len(known) == len(self.parts) else 'met as far as measured'

    def told(self):
        return '; '.join(f'{what} {"–" if value is None else number(value)} ({sign(how)} {number(bound)}'
                         f'{", missed" if value is not None and not holds((what, value, bound, how)) else ""})'
                         for what, value, bound, how in self.parts)


def holds(part):
    _, value, bound, how = part
    return value <= bound if how == '<=' else value >= bound


def sign(how):
    return '≤' if how == '<=' else '≥'


def number(value):
    return f'{value:,.0f}' if abs(value) >= 100 else f'{value:.3g}'


def figure(results, table, row, key):
    return results.get(table, {}).get(row, {}).get(key)


def ratio(results, table, key, row, other, other_key=None):
    one, two = figure(results, table, row, key), figure(results, table, other, other_key or key)
    return one / two if one is not None and two else None


def flatness(results, many):
    costs = [figure(results, 'g9', f'outcryd, {clients}', 'server_cpu_per_trip') for clients in (100, 1000, many)]
    known = [cost for cost in costs if cost]
    return (max(known) - min(known)) / min(known) * 100 if len(known) > 1 else None


def goals(results, stand, many):
    """`stand`: the row uWebSockets stands in, "uws", or "floor" where it was not given."""
    def to(table, key, other, row='outcryd', other_key=None):
        return ratio(results, table, key, row, other, other_key)

    us = 'outcryd'
    g5_cost = figure(results, 'g5', stand, CPU)
    return [
        Goal('G1', '1,000 clients, 50 lines/s: server time per delivered line',
             [(f'by plain sends ÷ {stand}', to('g1', CPU, stand), 1.05, '<='),
              (f'as wanted of io_uring ÷ {stand}', to('g1', CPU, stand), 0.75, '<='), ('÷ naive', to('g1', CPU, 'naive'), 0.25, '<=')]),
        Goal('G2', 'the same: latency',
             [(f'p50 ÷ {stand}', to('g1', P50, stand), 1.0, '<='), (f'p99 ÷ {stand}', to('g1', P99, stand), 1.1, '<=')]),
        Goal('G3', '1,000 clients, 8 lines in flight: delivered per second',
             [(f'÷ {stand}', to('g3', PACE, stand), 0.9, '>='), ('÷ naive', to('g3', PACE, 'naive'), 1.9, '>='),
              ('÷ ws', to('g3', PACE, 'ws'), 9, '>='), ('÷ socket.io', to('g3', PACE, 'socket.io'), 9, '>='),
              ('÷ RabbitMQ', to('g3', PACE, 'RabbitMQ Web STOMP'), 35, '>=')]),
        Goal('G4', '64 lines in flight: server time per delivered line', [(f'÷ {stand}', to('g4', CPU, stand), 0.2, '<=')]),
        Goal('G5', f'500 ticks/s to 1,000 clients: server time, ÷ what {stand} would need at its cost per send',
             [(f'{window} ms window', quote_share(results, window, g5_cost), bound, '<=') for window, bound in ((10, 0.4), (50, 0.15))]
             + [('10 ms window: p99, ms', figure(results, 'g5', 'outcryd 10 ms', 'feed_to_client_p99'), 30, '<=')]),
        Goal('G6', f'{many:,} clients, 2 lines/s',
             [(f'time ÷ {stand}', to('g6', CPU, stand), 0.9, '<='), (f'p50 ÷ {stand}', to('g6', P50, stand), 1.0, '<=')]),
        Goal('G7', f'resident memory of an idle connection at {many:,}',
             [('bytes', figure(results, 'g7', us, 'memory_per_connection'), 1024, '<=')]),
        Goal('G8', 'connections per second', [(f'÷ {stand}', to('g8', 'connections_per_second', stand), 1.0, '>=')]),
        Goal('G9', 'one reply while others idle: server time',
             [(f'÷ {stand} at {clients:,}', to('g9', 'server_cpu_per_trip', f'{stand}, {clients}', f'{us}, {clients}'), 1.3, '<=')
              for clients in (100, 1000, many)] + [('from least to most, %', flatness(results, many), 20, '<=')]),
        Goal('G10', 'one client that never reads',
             [('memory grew, MiB', mebibytes(figure(results, 'g10', us, 'memory_growth')), 5, '<='),
              ('p99 of the others ÷ without it', figure(results, 'g10', us, 'latency_p99_ratio'), 1.3, '<=')]),
        Goal('G11', 'rooms of 10, 1,000 lines/s: server time per delivered line',
             [(f'÷ {stand}', to('g11', CPU, stand), 1.2, '<=')]),
        Goal('REST', 'POST /echo on new connections ÷ one WebSocket, small messages', rest_parts(results)),
    ]


def quote_share(results, window, cost_of_send):
    """The server's share of a core at 500 ticks/s, against 500,000 sends per second."""
    used = figure(results, 'g5', f'outcryd {window} ms', 'server_cpu')
    return used / 100 / (500_000 * cost_of_send / 1e6) if used is not None and cost_of_send else None


def mebibytes(kibibytes):
    return None if kibibytes is None else kibibytes / 1024


def rest_parts(results):
    return [(row.split(',')[0] if row.startswith('bare') else row.removesuffix(', 64 bytes'),
             figures.get('rest_over_websocket'), 10, '>=')
            for row, figures in results.get('rest', {}).items() if row.endswith(', 64 bytes')] or [('ratio', None, 10, '>=')]
