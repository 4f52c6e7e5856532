# SPDX-License-Identifier: MIT
"""Runs outcry-micro-bench and puts ours beside the plain way. Benchmarks are named "work/ours" and "work/plain way"."""
import json
import subprocess

import pages


def run_micro(program, is_quick):
    command = [str(program), '--benchmark_format=json', '--benchmark_repetitions=3', '--benchmark_report_aggregates_only=true',
               f'--benchmark_min_time={0.02 if is_quick else 0.2}']
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def pace(run):
    """(number, unit) of one benchmark: bytes or items per second."""
    if 'bytes_per_second' in run:
        return run['bytes_per_second'] / 1e6, 'MB/s'
    return run['items_per_second'] / 1e6, 'million/s'


def micro_page(told):
    works = {}
    for run in told['benchmarks']:
        if run.get('aggregate_name') == 'median':
            work, way = run['run_name'].rsplit('/', 1)
            works.setdefault(work, {})[way] = pace(run)
    lines = ['<!-- Written by script/bench --micro. Do not edit: measure again. -->', '# Inside the server', '',
             f'{pages.machine()}. Medians of three; higher is faster.', '',
             '| work | ours | the plain way | ours ÷ plain |', '| --- | ---: | --- | ---: |']
    for work, ways in works.items():
        ours, unit = ways.pop('ours')
        for way, (value, _) in ways.items():
            lines.append(f'| {work} | {ours:,.4g} {unit} | {way}: {value:,.4g} {unit} | {ours / value:.2f} |')
    return '\n'.join(lines) + '\n'
