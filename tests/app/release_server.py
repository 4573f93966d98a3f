"""The project's list of releases, on the loopback."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PAGE = "https://example.org/releases/v1.2.3"


class ReleaseServer(http.server.ThreadingHTTPServer):
    """Gives one answer to all, and remembers who asked."""

    daemon_threads = True
    answer = b""
    status = 200
    waits: threading.Event | None = None
    """Until this is set nobody is answered."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/latest"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: ReleaseServer

    def do_GET(self) -> None:
        self.server.seen.append((self.path, self.headers["User-Agent"]))
        if self.server.waits is not None:
            self.server.waits.wait()
            return
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        pass


@contextmanager
def release_server() -> Iterator[ReleaseServer]:
    server = ReleaseServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield server
    if server.waits is not None:
        server.waits.set()
    server.shutdown()
    server.server_close()
    thread.join()


def release(version: str, page: str = PAGE) -> bytes:
    """What a server says whose newest release this is."""
    return json.dumps({"tag_name": version, "html_url": page, "assets": []}).encode()
