# SPDX-License-Identifier: MIT
"""The servers that are compared: how each is started, spoken to and ended. All on loopback, each in a folder of its own."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
PEERS = ROOT / 'tests/bench/peers'
NO_LIMITS = ['--limit', 'chat=off', '--limit', 'login=off', '--limit', 'connections=off']
# Erlang sets off slowly, and more so on one core.
START_SECONDS = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(('127.0.0.1', port)) == 0


class Server:
    """One server process. `dialect`: what outcry-bench speaks to it."""
    name = ''
    dialect = 'plain'
    # Kept between runs, stopped (SIGSTOP) while others are measured: what takes long to set off.
    is_kept = False

    def __init__(self, bench):
        self.bench = bench
        self.process = None
        self.port = 0

    def why_not(self):
        """Why it cannot be measured here; None: it can."""
        return None

    def command(self, extra):
        raise NotImplementedError

    def environment(self):
        return {}

    def words(self):
        """What outcry-bench has to be told beyond the dialect."""
        return []

    def start(self, extra=None):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGCONT)
            return True
        self.port = free_port()
        self.process = subprocess.Popen(
            [*self.bench.urgent, 'taskset', '-c', '0', *map(str, self.command(extra or []))],
            env={**os.environ, **self.environment()}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            if listens(self.port):
                return True
            time.sleep(0.05)
        self.end()
        return False

    def rest(self):
        if self.is_kept and self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGSTOP)
        else:
            self.end()

    def end(self):
        if not self.process:
            return
        for number in (signal.SIGCONT, signal.SIGTERM):
            self._signal(number)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self.process.wait()
        self.process = None

    def _signal(self, number):
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass


class Outcryd(Server):
    name = 'outcryd'
    dialect = 'native'

    def command(self, extra):
        return [self.bench.bin / 'outcryd', '--listen', self.port, '--settings', self.bench.settings, *NO_LIMITS,
                *(extra or ['--feed', 'none'])]


class OutcrydClassic(Outcryd):
    name = 'outcryd classic'
    dialect = 'classic'


class Floor(Server):
    name = 'floor'

    def command(self, extra):
        return [self.bench.bin / 'floor-server', self.port]


class Naive(Server):
    name = 'naive'

    def command(self, extra):
        return [self.bench.bin / 'naive-server', self.port]


class NodeWs(Server):
    name = 'ws'

    def why_not(self):
        return None if self.bench.node_folder('ws') else 'Node and its package ws are not installed'

    def command(self, extra):
        return ['node', PEERS / 'ws_chat.js', self.port]

    def environment(self):
        return {'NODE_PATH': self.bench.node_folder('ws')}


class SocketIo(NodeWs):
    name = 'socket.io'
    dialect = 'socketio'

    def why_not(self):
        return None if self.bench.node_folder('socket.io') else 'npm could not fetch socket.io'

    def command(self, extra):
        return ['node', PEERS / 'socketio_chat.js', self.port]

    def environment(self):
        return {'NODE_PATH': self.bench.node_folder('socket.io')}


class Nats(Server):
    name = 'nats-server'
    dialect = 'nats'

    def __init__(self, bench):
        super().__init__(bench)
        self.folder = tempfile.TemporaryDirectory()

    def why_not(self):
        return None if shutil.which('nats-server') else 'nats-server is not installed'

    def command(self, extra):
        config = pathlib.Path(self.folder.name) / 'nats.conf'
        config.write_text(f'listen: "127.0.0.1:{free_port()}"\nmax_connections: 100000\n'
                          f'websocket {{ listen: "127.0.0.1:{self.port}", no_tls: true }}\n')
        return ['nats-server', '-c', config]


class RabbitMq(Server):
    """A private node with Web STOMP only; the machine's own RabbitMQ is not touched."""
    name = 'RabbitMQ Web STOMP'
    dialect = 'stomp'
    is_kept = True

    def __init__(self, bench):
        super().__init__(bench)
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.names = 0

    def why_not(self):
        return None if shutil.which('rabbitmq-server') else 'rabbitmq-server is not installed'

    @staticmethod
    def program():
        # Debian's wrapper insists on a user of its own.
        found = sorted(pathlib.Path('/usr/lib/rabbitmq/lib').glob('rabbitmq_server-*/sbin/rabbitmq-server'))
        return found[-1] if found else 'rabbitmq-server'

    def command(self, extra):
        folder = pathlib.Path(self.folder.name)
        (folder / 'rabbitmq.conf').write_text('listeners.tcp = none\nstomp.listeners.tcp = none\nlog.console = false\n'
                                              f'web_stomp.tcp.ip = 127.0.0.1\nweb_stomp.tcp.port = {self.port}\n'
                                              'web_stomp.tcp.backlog = 4096\n')
        (folder / 'enabled_plugins').write_text('[rabbitmq_web_stomp].\n')
        return [self.program()]

    def environment(self):
        folder = pathlib.Path(self.folder.name)
        if not self.names:
            self.names, self.distribution = free_port(), free_port()
        own = {'NODENAME': 'outcry-bench@localhost', 'CONF_ENV_FILE': '/dev/null', 'CONFIG_FILE': folder / 'rabbitmq.conf',
               'ENABLED_PLUGINS_FILE': folder / 'enabled_plugins', 'ADVANCED_CONFIG_FILE': folder / 'advanced.config',
               'MNESIA_BASE': folder / 'mnesia', 'LOG_BASE': folder / 'log', 'PID_FILE': folder / 'pid',
               'PLUGINS_EXPAND_DIR': folder / 'plugins', 'FEATURE_FLAGS_FILE': folder / 'flags',
               'DIST_PORT': self.distribution,
               'SERVER_ADDITIONAL_ERL_ARGS': '-kernel inet_dist_use_interface {127,0,0,1}'}
        return {'HOME': str(folder), 'ERL_EPMD_PORT': str(self.names), 'ERL_EPMD_ADDRESS': '127.0.0.1',
                **{f'RABBITMQ_{name}': str(value) for name, value in own.items()}}

    def words(self):
        # It falls behind a pace that others keep; what is late still has to come.
        return ['--patience', 40]

    def end(self):
        super().end()
        if self.names and shutil.which('epmd'):
            subprocess.run(['epmd', '-kill'], env={**os.environ, 'ERL_EPMD_PORT': str(self.names)}, capture_output=True)


class Given(Server):
    """A server that runs already, such as an example of uWebSockets: --peer uws=9001."""

    def __init__(self, bench, name, port):
        super().__init__(bench)
        self.name = name
        self.port = port

    def start(self, extra=None):
        return listens(self.port)

    def rest(self):
        pass

    def end(self):
        pass


KINDS = [Outcryd, OutcrydClassic, Floor, Naive, NodeWs, SocketIo, Nats, RabbitMq]
