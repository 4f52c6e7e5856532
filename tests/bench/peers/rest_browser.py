# SPDX-License-Identifier: MIT
"""rest_browser.py PORT TRIPS BYTES: so many POST /echo by fetch() in a headless Chromium, one after the other, then as many texts
over one WebSocket of the same page. The browser keeps its connection between calls; no page can ask it for another."""
import http.server
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

port, trips, size = map(int, sys.argv[1:4])
PATIENCE_SECONDS = 100

PAGE = '''<!doctype html><title>round trips</title><script>
const [port, trips, size] = %s;
const body = 'x'.repeat(size);

async function rest() {
    const begin = performance.now();
    for (let i = 0; i < trips; ++i) {
        const answer = await fetch(`http://127.0.0.1:${port}/echo`, {method: 'POST', body});
        if (await answer.text() !== body) throw new Error('another answer');
    }
    return performance.now() - begin;
}

async function webSocket() {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/echo`);
    await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
    const begin = performance.now();
    for (let i = 0; i < trips; ++i) {
        const heard = new Promise((resolve) => { socket.onmessage = resolve; });
        socket.send(body);
        if ((await heard).data !== body) throw new Error('another answer');
    }
    return performance.now() - begin;
}

async function main() {
    const one = await rest();
    const other = await webSocket();
    return {trips, rest_total: one, websocket_total: other, rest_over_websocket: one / other};
}
main().catch((error) => ({failure: String(error)}))
    .then((told) => fetch('/told', {method: 'POST', body: JSON.stringify(told)}));
</script>'''

told = []
has_told = threading.Event()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = (PAGE % json.dumps([port, trips, size])).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'text/html')
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self):
        told.append(json.loads(self.rfile.read(int(self.headers['Content-Length']))))
        self.send_response(204)
        self.end_headers()
        has_told.set()

    def log_message(self, *_):
        pass


def main():
    program = shutil.which('chromium') or shutil.which('chromium-browser')
    if not program:
        sys.exit('no Chromium')
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Without web security the page may read answers of another port; that changes nothing on the way.
        browser = subprocess.Popen(
            [program, '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-proxy-server',
             '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
             '--disable-extensions', '--disable-breakpad', '--disable-dev-shm-usage', '--disable-web-security',
             f'--user-data-dir={folder}/profile', f'http://127.0.0.1:{server.server_port}/'],
            env={**os.environ, 'HOME': folder, 'XDG_CONFIG_HOME': folder, 'TMPDIR': folder}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        has_told.wait(PATIENCE_SECONDS)
        os.killpg(browser.pid, signal.SIGTERM)
        try:
            browser.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(browser.pid, signal.SIGKILL)
            browser.wait()
    if not told or 'failure' in told[0]:
        sys.exit(told[0]['failure'] if told else 'the browser told nothing')
    print(json.dumps(told[0]))


main()
