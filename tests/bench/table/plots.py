# SPDX-License-Identifier: MIT
"""Draws SVG that can be read on light and on dark ground."""
import math
from xml.sax.saxutils import escape

STYLE = ('<style>text{font:13px sans-serif;fill:#777}.t{font-weight:bold}.g{stroke:#8888;stroke-width:.5}'
         '.own{fill:#2a7de1;stroke:#2a7de1}.other{fill:#8a9099;stroke:#8a9099}.line{fill:none;stroke-width:2}'
         '@media(prefers-color-scheme:dark){text{fill:#bbb}}</style>')


def kind(name):
    return 'own' if name.startswith('outcryd') else 'other'


def framed(width, height, title, parts):
    return '\n'.join([f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
                      STYLE, f'<text class="t" x="8" y="20">{escape(title)}</text>', *parts, '</svg>', ''])


def bars(rows, key, title):
    """Horizontal bars, one for each row that has the figure."""
    rows = [(name, row[key]) for name, row in rows.items() if key in row]
    most = max((value for _, value in rows), default=1) or 1
    parts = []
    for i, (name, value) in enumerate(rows):
        y, width = 36 + 28 * i, 350 * value / most
        parts += [f'<text x="8" y="{y + 15}">{escape(name)}</text>',
                  f'<rect class="{kind(name)}" x="160" y="{y}" width="{width:.1f}" height="20" rx="3"/>',
                  f'<text x="{168 + width:.1f}" y="{y + 15}">{short(value)}</text>']
    return framed(640, 44 + 28 * len(rows), title, parts)


def short(value):
    return f'{value:,.0f}' if value >= 100 else f'{value:.3g}'


def curves(lines, title, across, unit):
    """`lines`: name → [(x, y)]; both axes logarithmic."""
    points = [point for line in lines.values() for point in line if point[1] > 0]
    if not points:
        return None
    left, right, top, bottom = 64, 470, 36, 260
    x_low, x_high = decades([x for x, _ in points])
    y_low, y_high = decades([y for _, y in points])
    place_x = lambda x: left + (math.log10(x) - x_low) / (x_high - x_low) * (right - left)
    place_y = lambda y: bottom - (math.log10(y) - y_low) / (y_high - y_low) * (bottom - top)
    parts = []
    for power in range(x_low, x_high + 1):
        x = place_x(10 ** power)
        parts += [f'<line class="g" x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}"/>',
                  f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{10 ** power:,}</text>']
    for power in range(y_low, y_high + 1):
        y = place_y(10 ** power)
        parts += [f'<line class="g" x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>',
                  f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0 ** power:g}</text>']
    parts.append(f'<text x="{(left + right) / 2}" y="{bottom + 38}" text-anchor="middle">{escape(across)}</text>')
    parts.append(f'<text x="{right + 10}" y="{top + 4}">{escape(unit)}</text>')
    for name, line in lines.items():
        known = [(x, y) for x, y in sorted(line) if y > 0]
        if not known:
            continue
        parts.append(f'<polyline class="line {kind(name)}" style="fill:none" points="'
                     + ' '.join(f'{place_x(x):.1f},{place_y(y):.1f}' for x, y in known) + '"/>')
        parts += [f'<circle class="{kind(name)}" cx="{place_x(x):.1f}" cy="{place_y(y):.1f}" r="3"/>' for x, y in known]
    ends = sorted((place_y(line[-1][1]), name) for name, line in ((name, sorted(line)) for name, line in lines.items()) if line)
    last = 0
    for y, name in ends:
        last = max(y + 4, last + 16)
        colour = ' style="fill:#2a7de1"' if kind(name) == 'own' else ''
        parts.append(f'<text x="{right + 10}" y="{last:.1f}"{colour}>{escape(name)}</text>')
    return framed(600, 310, title, parts)


def decades(values):
    """The powers of ten around all values, at least one apart."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def lines_of(rows, key, factor=1):
    """Rows named "server, number" as curves."""
    lines = {}
    for row, figures in rows.items():
        name, x = row.rsplit(', ', 1)
        if key in figures:
            lines.setdefault(name, []).append((int(x), figures[key] * factor))
    return lines


def all_plots(results):
    """File name → SVG of everything that was measured."""
    plots = {}
    if 'g1' in results:
        plots['g1.svg'] = bars(results['g1'], 'server_cpu_per_delivered',
                               '1,000 clients, 50 lines/s: server time per delivered line, µs')
    if 'g3' in results:
        plots['g3.svg'] = bars(results['g3'], 'delivered_per_second', '1,000 clients, 8 lines in flight: delivered per second')
    for table, across in (('clients', 'connections'), ('pace', 'lines per second')):
        rows = results.get(table, {})
        plots[f'{table}-cpu.svg'] = curves(lines_of(rows, 'server_cpu_per_delivered'),
                                           f'Server time per delivered line, by {across}', across, 'µs')
        plots[f'{table}-latency.svg'] = curves(lines_of(rows, 'latency_p99', 1e-3), f'Latency p99, by {across}', across, 'ms')
    return {name: plot for name, plot in plots.items() if plot}
