"""The loopback hub: two servers in threads of this process, started and ended with a block."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import pytest
from huggingface_hub import constants

from tests.hub_server.faults import Fault
from tests.hub_server.repositories import Content, Repository
from tests.hub_server.serving import Exchange, HubHandler

PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@contextmanager
def online() -> Iterator[None]:
    """Lets huggingface_hub speak to the loopback: tests are offline otherwise (tests/guards.py).

    No proxy, no token and no endpoint of the machine's counts, in child processes neither.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(constants, "HF_HUB_OFFLINE", False)
        patch.setattr(constants, "HF_TOKEN_PATH", os.devnull + ".none")
        for name in ("HF_HUB_OFFLINE", "HF_TOKEN", "HF_ENDPOINT", "HF_HOME", *PROXY_VARIABLES):
            patch.delenv(name, raising=False)
            patch.delenv(name.upper(), raising=False)
        yield


class _Server(ThreadingHTTPServer):
    """Ends its connections with itself, so that no thread outlives it."""

    daemon_threads = False
    request_queue_size = 64

    def __init__(self, hub: LoopbackHub, port: int) -> None:
        self.hub = hub
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), HubHandler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that go away are what the tests are about."""

    def end(self) -> None:
        self.shutdown()
        with self._open_lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
        self.server_close()  # waits for the threads of the connections


class LoopbackHub:
    """A hub with repositories; `with LoopbackHub({"owner/name": {path: bytes}}) as hub: ...`.

    `endpoint` is its address and `cdn` that of the other host to which `redirect_away` leads.
    `log` holds every exchange, with the bytes of the body that were sent.
    """

    def __init__(
        self, repositories: Mapping[str, Mapping[str, Content]] | None = None, port: int = 0
    ) -> None:
        self.repositories: dict[str, Repository] = {}
        self.tokens: set[str] = set()
        self.faults: list[Fault] = []
        self.log: list[Exchange] = []
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.signed: dict[str, tuple[str, int | None]] = {}
        self.signed_uses: int | None = None
        for model_id, files in (repositories or {}).items():
            self.push(model_id, files)
        self._servers = [_Server(self, port), _Server(self, 0)]
        self._threads: list[threading.Thread] = []

    # ---------------------------------------------------------------- its life

    def __enter__(self) -> Self:
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(0.01,), name="loopback hub")
            for server in self._servers
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        for server in self._servers:
            server.end()
        for thread in self._threads:
            thread.join()

    @property
    def endpoint(self) -> str:
        """The address, for `endpoint=` and HF_ENDPOINT."""
        return f"http://127.0.0.1:{self._servers[0].server_port}"

    @property
    def cdn(self) -> str:
        """The address of the other host."""
        return f"http://127.0.0.1:{self._servers[1].server_port}"

    # ---------------------------------------------------------------- what it holds

    def push(self, model_id: str, files: Mapping[str, Content], branch: str = "main") -> str:
        """A new commit; its id. The branch leads there from now on, older commits stay."""
        repository = self.repositories.setdefault(model_id, Repository(model_id))
        return repository.push(files, branch)

    def commit(self, model_id: str, branch: str = "main") -> str:
        """Where a branch leads now."""
        return self.repositories[model_id].branches[branch]

    def forget(self, model_id: str, commit: str) -> None:
        """The commit is gone, as after a rewritten history."""
        del self.repositories[model_id].commits[commit]

    def make_private(self, model_id: str, *tokens: str) -> None:
        """Only these tokens see the repository."""
        self.tokens.update(tokens)
        self.repositories[model_id].allowed = frozenset(tokens)

    def make_gated(self, model_id: str, *tokens: str) -> None:
        """Everybody sees the repository, only these tokens get its files."""
        self.tokens.update(tokens)
        self.repositories[model_id].gated = True
        self.repositories[model_id].allowed = frozenset(tokens)

    # ---------------------------------------------------------------- faults and the log

    def fail(self, *faults: Fault) -> None:
        """From now on these faults hold, too."""
        with self.lock:
            self.faults.extend(faults)

    def heal(self) -> None:
        """No more faults."""
        with self.lock:
            self.faults.clear()

    def take(self, path: str, *kinds: str, peek: bool = False) -> Fault | None:
        """The first fault of these kinds for an address; it counts as used."""
        with self.lock:
            for fault in self.faults:
                if fault.kind in kinds and fault.matches(path):
                    if fault.left is not None and not peek:
                        fault.left -= 1
                    return fault
        return None

    def clear_log(self) -> None:
        """Forget the exchanges so far."""
        with self.lock:
            self.log.clear()

    def sent(self, name: str = "") -> int:
        """Bytes of bodies sent for files whose address ends so, from both hosts.

        A client may have all of a body before its sender counts it: those that are about to end
        are waited for.
        """
        with self.lock:
            running = [each for each in self.log if not each.ended.is_set()]
        for each in running:
            each.ended.wait(0.5)
        with self.lock:
            return sum(each.sent for each in self.log if each.is_file and each.path.endswith(name))
