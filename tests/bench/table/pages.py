# SPDX-License-Identifier: MIT
"""Writes what was measured as Markdown."""
import datetime
import os
import pathlib
import platform

from goals import goals

TITLES = {
    'g1': 'G1, G2: 1,000 clients in one room, 50 lines per second',
    'g3': 'G3: 1,000 clients, 8 lines in flight',
    'g4': 'G4: 1,000 clients, 64 lines in flight',
    'g5': 'G5: 500 ticks per second in 50 symbols, 1,000 clients that watch all (floor: 50 texts per second)',
    'g6': 'G6: {many:,} clients in one room, 2 lines per second',
    'g7': 'G7: memory of an idle connection at {many:,} (outcryd: logged in, rooms of 50)',
    'g8': 'G8: connections per second, 5,000 of them',
    'g9': 'G9: one client gets answers while all others idle',
    'g10': 'G10: 200 clients, 500 lines of 4,000 bytes per second, one never reads',
    'g11': 'G11: 1,000 clients in rooms of 10, 1,000 lines per second',
    'prices': 'Prices: 5,000 symbols, 100,000 ticks per second, 1,000 clients that watch 20 each (window 50 ms)',
    'rest': 'REST against WebSocket: round trips at the echo door, each POST on a new connection unless said, against one WebSocket',
    'clients': 'Growth with connections: 20,000 delivered lines per second in all',
    'pace': 'Growth with the pace: 100 clients',
}
DELIVERED = [('delivered/s', 'delivered_per_second', 1, ',.0f'), ('CPU µs each', 'server_cpu_per_delivered', 1, '.2f'),
             ('CPU %', 'server_cpu', 1, '.0f'), ('p50 ms', 'latency_p50', 1e-3, '.2f'), ('p99 ms', 'latency_p99', 1e-3, '.2f'),
             ('p99.9 ms', 'latency_p999', 1e-3, '.2f')]
COLUMNS = {
    'g5': [('CPU %', 'server_cpu', 1, '.0f'), ('quotes out/s', 'quotes_out_per_second', 1, ',.0f'),
           ('CPU µs per quote out', 'server_cpu_per_quote_out', 1, '.2f'), ('CPU µs per text', 'server_cpu_per_text', 1, '.1f'),
           ('CPU µs per send', 'server_cpu_per_delivered', 1, '.2f'), ('feed to client p50 ms', 'feed_to_client_p50', 1, '.1f'),
           ('p99 ms', 'feed_to_client_p99', 1, '.1f')],
    'g7': [('bytes each (RSS)', 'memory_per_connection', 1, ',.0f'), ('bytes each (PSS)', 'proportional_memory_per_connection', 1, ',.0f'),
           ('in all, KiB', 'server_memory', 1, ',.0f'), ('CPU while idle, %', 'idle_cpu', 1, '.2f')],
    'g8': [('connections/s', 'connections_per_second', 1, ',.0f'), ('CPU µs each', 'server_cpu_per_connection', 1, '.1f')],
    'g9': [('CPU µs each', 'server_cpu_per_trip', 1, '.1f'), ('p50 µs', 'latency_p50', 1, '.0f'), ('p99 µs', 'latency_p99', 1, '.0f')],
    'g10': [('memory grew, KiB', 'memory_growth', 1, ',.0f'), ('p99 of the others, ms', 'latency_p99', 1e-3, '.1f'),
            ('p99 without it, ms', 'latency_p99_without', 1e-3, '.1f'), ('ratio', 'latency_p99_ratio', 1, '.2f'),
            ('lines it heard at last', 'slow_reader_heard', 1, ',.0f'), ('missed', 'slow_reader_missed', 1, ',.0f'),
            ('close code', 'slow_reader_close_code', 1, '.0f')],
    'rest': [('trips', 'trips', 1, ',.0f'), ('REST ms', 'rest_total', 1, ',.0f'), ('WebSocket ms', 'websocket_total', 1, ',.0f'),
             ('REST ÷ WebSocket', 'rest_over_websocket', 1, '.2f')],
}
COLUMNS['prices'] = [('quotes out/s', 'quotes_out_per_second', 1, ',.0f'), ('CPU %', 'server_cpu', 1, '.0f'),
                     ('CPU µs per tick in', 'server_cpu_per_tick_in', 1, '.2f'), *COLUMNS['g5'][2:4], *COLUMNS['g5'][5:]]
PLOTS = {'g1': ['g1.svg'], 'g3': ['g3.svg'], 'clients': ['clients-cpu.svg', 'clients-latency.svg'],
         'pace': ['pace-cpu.svg', 'pace-latency.svg']}


def machine():
    """What the figures hold for, told by the system."""
    def first(path, word):
        try:
            lines = pathlib.Path(path).read_text().splitlines()
        except OSError:
            return None
        return next((line.split(':', 1)[1].strip() for line in lines if line.startswith(word)), None)
    try:
        system = platform.freedesktop_os_release()['PRETTY_NAME']
    except OSError:
        system = platform.system()
    memory = (first('/proc/meminfo', 'MemTotal') or '0 kB').split()[0]
    return (f'{first("/proc/cpuinfo", "model name") or platform.machine()}, {os.cpu_count()} cores, '
            f'{int(memory) / 1024 / 1024:.0f} GiB, {system}, Linux {platform.release().split("-")[0]}')


def cell(row, key, factor, form):
    return format(row[key] * factor, form) if key in row else '–'


def table(name, rows):
    columns = COLUMNS.get(name, DELIVERED)
    columns = [column for column in columns if any(column[1] in row for row in rows.values())]
    floor = rows.get('floor', {}).get('server_cpu_per_delivered') if name in ('g1', 'g3', 'g4', 'g6', 'g11') else None
    heads = [column[0] for column in columns] + (['CPU ÷ floor'] if floor else []) + ['rounds', 'spread']
    lines = ['| | ' + ' | '.join(heads) + ' |', '| --- |' + ' ---: |' * len(heads)]
    for server, row in rows.items():
        cells = [cell(row, *column[1:]) for column in columns]
        if floor:
            cells.append(f'{row["server_cpu_per_delivered"] / floor:.2f}' if 'server_cpu_per_delivered' in row else '–')
        cells += [str(row['rounds']), cell(row, 'spread_percent', 1, '.0f') + (' %' if 'spread_percent' in row else '')]
        lines.append(f'| {server} | ' + ' | '.join(cells) + ' |')
    return lines


def page(results, about):
    """`about`: stand, many, missing, failures, load, minutes, command, versions."""
    today = datetime.date.today().isoformat()
    lines = ['<!-- Written by script/bench. Do not edit: measure again. -->', '# Measured', '',
             f'{today}, {machine()}. Load before: {about["load"]:.1f}. `{about["command"]}`, {about["minutes"]:.1f} minutes. '
             + ', '.join(about['versions']) + '.', '']
    lines += ['## Goals', '', '| # | work | measured (goal) | |', '| --- | --- | --- | --- |']
    lines += [f'| {goal.number} | {goal.work} | {goal.told()} | {goal.verdict()} |'
              for goal in goals(results, about['stand'], about['many'])]
    lines += ['', '## Tables', '', 'Medians of the rounds. Spread: (highest − lowest) ÷ median of the server\'s time.', '']
    for name, title in TITLES.items():
        if name not in results:
            continue
        lines += [f'### {title.format(many=about["many"])}', '']
        if about['has_plots']:
            lines += [' '.join(f'![{title.split(":")[0]}]({plot})' for plot in PLOTS[name]), ''] if name in PLOTS else []
        lines += [*table(name, results[name]), '']
    for row, why in about['missing'].items():
        lines += [f'{row} was left out: {why}.', '']
    if about['failures']:
        lines += ['Runs that failed and count for nothing:', '', *(f'- {failure}' for failure in about['failures']), '']
    return '\n'.join(lines).rstrip() + '\n'
