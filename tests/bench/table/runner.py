# SPDX-License-Identifier: MIT
"""Runs outcry-bench against servers, again and again, and keeps every figure."""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from servers import Given, KINDS, ROOT

RUN_SECONDS = 240


class Bench:
    """`wishes`: the command line of script/bench."""

    def __init__(self, wishes):
        self.wishes = wishes
        self.bin = pathlib.Path(wishes.bin or ROOT / 'build/bench/bin').resolve()
        self.urgent = ['chrt', '-r', '1'] if wishes.urgent else []
        self.folder = tempfile.TemporaryDirectory()
        # Whoever measures has perhaps settings of their own.
        self.settings = pathlib.Path(self.folder.name) / 'server.ini'
        self.settings.write_text('')
        self.node_folders = {}
        self.began = time.monotonic()
        # Of each row of each table every run's figures.
        self.runs = {}
        self.failures = []
        self.servers = {kind.name: kind(self) for kind in KINDS}
        for name, port in wishes.peers.items():
            self.servers[name] = Given(self, name, port)
        self.left_out = {}

    def build(self, *targets):
        folder = ROOT / 'build/bench'
        launcher = ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] if shutil.which('ccache') else []
        # As script/build has it.
        cached = {**os.environ, 'CCACHE_SLOPPINESS': 'pch_defines,time_macros,include_file_mtime,include_file_ctime',
                  'CCACHE_BASEDIR': str(ROOT), 'CCACHE_NOHASHDIR': '1'}
        subprocess.run(['cmake', '-S', ROOT, '-B', folder, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release', '-DOUTCRY_TESTS=OFF',
                        '-DOUTCRY_BENCH=ON', *launcher], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(['cmake', '--build', folder, '--target', *targets], check=True, stdout=sys.stderr, env=cached)

    def node_folder(self, package):
        """Where Node finds a package: the distribution's, or one that npm brings for this run only. None: nowhere."""
        if package not in self.node_folders:
            self.node_folders[package] = self._node_folder(package)
        return self.node_folders[package]

    def _node_folder(self, package):
        if not shutil.which('node'):
            return None
        if pathlib.Path('/usr/share/nodejs', package).exists():
            return '/usr/share/nodejs'
        if not shutil.which('npm'):
            return None
        folder = pathlib.Path(self.folder.name) / package
        folder.mkdir(exist_ok=True)
        try:
            done = subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund', package], cwd=folder,
                                  capture_output=True, timeout=120)
        except subprocess.TimeoutExpired:
            return None
        return str(folder / 'node_modules') if done.returncode == 0 else None

    def has(self, name):
        if name not in self.left_out:
            self.left_out[name] = self.servers[name].why_not()
        return self.left_out[name] is None

    def measure(self, table, name, mode, *words, dialect=None, extra=None, row=None):
        """One run; its figures are kept under `table` and `row` (the server's name unless said)."""
        if not self.has(name):
            return
        row = row or name
        server = self.servers[name]
        try:
            if not server.start(extra):
                return self.note_failure(table, row, 'does not start')
            command = [*self.urgent, 'taskset', '-c', '1', self.bin / 'outcry-bench', mode, '--json', '--port', server.port,
                       '--dialect', dialect or server.dialect, *server.words(), *words]
            if server.process:
                command += ['--pid', server.process.pid]
            done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=RUN_SECONDS)
            figures = json.loads(done.stdout or '{"failure": "said nothing"}')
            if done.returncode != 0:
                return self.note_failure(table, row, figures.get('failure'))
            self.keep(table, row, figures)
        except subprocess.TimeoutExpired:
            self.note_failure(table, row, f'took longer than {RUN_SECONDS} s')
        finally:
            server.rest()

    def keep(self, table, row, figures):
        numbers = {key: value for key, value in figures.items() if isinstance(value, (int, float))}
        self.runs.setdefault(table, {}).setdefault(row, []).append(numbers)

    def note_failure(self, table, row, reason):
        self.failures.append(f'{table}, {row}: {reason}')
        print(f'  {table}: {row}: {reason}', file=sys.stderr, flush=True)

    def began_measuring(self):
        self.began = time.monotonic()

    def minutes(self):
        return (time.monotonic() - self.began) / 60

    def results(self):
        return {table: {row: summary(runs) for row, runs in rows.items()} for table, rows in self.runs.items()}

    def end(self):
        for server in self.servers.values():
            server.end()


def summary(runs):
    """Medians of every figure; `spread_percent`: (highest − lowest) ÷ median of the server's time."""
    keys = dict.fromkeys(key for run in runs for key in run)
    row = {key: statistics.median(run[key] for run in runs if key in run) for key in keys}
    row['rounds'] = len(runs)
    cost = next((key for key in row if key.startswith('server_cpu_per_')), None)
    costs = [run[cost] for run in runs if cost in run] if cost else []
    if len(costs) > 1 and statistics.median(costs) > 0:
        row['spread_percent'] = (max(costs) - min(costs)) / statistics.median(costs) * 100
    return row
