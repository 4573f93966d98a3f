"""Answers to one connection: the routes and headers of the hub, and its faults."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from tests.hub_server.repositories import Repository, StoredFile

if TYPE_CHECKING:
    from tests.hub_server.hub import LoopbackHub

CHUNK = 64 * 1024
SEND_BUFFER = 256 * 1024  # so that what is sent is what the client has, but for as much
_API = re.compile(r"/api/models/([^/]+/[^/]+)(?:/(revision|tree)/([^/]+))?(?:/(refs))?")
_RESOLVE = re.compile(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)")
_SIGN_IN = b"<!DOCTYPE html><html><body><h1>Welcome to the guest network</h1></body></html>"


@dataclass
class Exchange:
    """One request, what it was answered with, and how much of a file went out."""

    method: str
    path: str
    query: str
    host: str
    headers: dict[str, str]
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    sent: int = 0
    is_file: bool = False
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def token(self) -> str | None:
        """The token that came with it."""
        value = self.headers.get("authorization", "")
        return value.removeprefix("Bearer ") if value else None

    @property
    def range(self) -> str | None:
        """The Range header."""
        return self.headers.get("range")


class HubHandler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "LoopbackHub"
    timeout = 60
    exchange: Exchange

    @property
    def hub(self) -> LoopbackHub:
        """The hub behind it."""
        hub: LoopbackHub = self.server.hub  # type: ignore[attr-defined]
        return hub

    def setup(self) -> None:
        """Small buffers, and no waiting for full packets."""
        super().setup()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def log_message(self, *arguments: Any) -> None:
        """Not on the terminal: the hub has a log of its own."""

    def do_GET(self) -> None:
        """Answer with a body."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer without one."""
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.exchange = Exchange(
            self.command, path, parts.query, self.headers.get("Host", ""), headers
        )
        with self.hub.lock:
            self.hub.log.append(self.exchange)
        try:
            self._answer_to(parts, path)
        finally:
            self.exchange.ended.set()

    def _answer_to(self, parts: SplitResult, path: str) -> None:
        if fault := self.hub.take(path, "answer"):
            self._send(fault.status, dict(fault.headers), b"refused\n")
        elif self.hub.take(path, "portal"):
            self._send(200, {"Content-Type": "text/html; charset=utf-8"}, _SIGN_IN)
        elif parts.path.startswith("/cdn/"):
            self._from_cdn(path, parse_qs(parts.query))
        elif match := _API.fullmatch(parts.path):
            model_id, kind, revision, refs = (unquote(part or "") for part in match.groups())
            self._api(model_id, kind, revision, refs, parse_qs(parts.query))
        elif match := _RESOLVE.fullmatch(parts.path):
            self._resolve(*(unquote(part) for part in match.groups()))
        else:
            self._refuse(404, "", "Not here")

    # ---------------------------------------------------------------- routes

    def _api(
        self, model_id: str, kind: str, revision: str, refs: str, query: dict[str, list[str]]
    ) -> None:
        repository = self._repository(model_id)
        if repository is None:
            return
        if refs:
            branches = [
                {"name": name, "ref": f"refs/heads/{name}", "targetCommit": commit}
                for name, commit in repository.branches.items()
            ]
            self._send_json({"branches": branches, "tags": [], "converts": []})
            return
        commit = repository.find(revision or "main")
        if commit is None:
            self._refuse(404, "RevisionNotFound", f"Invalid rev id: {revision}")
            return
        files = repository.commits[commit]
        if kind == "tree":
            self._send_json([_tree_entry(path, file) for path, file in files.items()])
            return
        blobs = "blobs" in query
        self._send_json(
            {
                "_id": "0" * 24,
                "id": model_id,
                "modelId": model_id,
                "sha": commit,
                "private": repository.allowed is not None and not repository.gated,
                "gated": "manual" if repository.gated else False,
                "disabled": False,
                "tags": [],
                "downloads": 0,
                "likes": 0,
                "siblings": [_sibling(path, file, blobs) for path, file in files.items()],
            }
        )

    def _resolve(self, model_id: str, revision: str, path: str) -> None:
        repository = self._repository(model_id)
        if repository is None:
            return
        if repository.gated and not self._is_allowed(repository):
            self._refuse(
                403 if self.exchange.token else 401,
                "GatedRepo",
                f"Access to model {model_id} is restricted. Ask for access on its page.",
            )
            return
        commit = repository.find(revision)
        if commit is None:
            self._refuse(404, "RevisionNotFound", f"Invalid rev id: {revision}")
            return
        file = repository.commits[commit].get(path)
        if file is None:
            self._refuse(404, "EntryNotFound", "Entry not found", {"X-Repo-Commit": commit})
            return
        self.exchange.is_file = self.command == "GET"
        headers = {
            "X-Repo-Commit": commit,
            "X-Linked-Size": str(file.size),
            "X-Linked-Etag": f'"{file.etag}"',
        }
        if file.is_lfs and (away := self.hub.take(self.exchange.path, "away")):
            number = len(self.hub.signed)
            signature = f"signature-{number}"
            self.hub.signed[signature] = (self.exchange.path, self.hub.signed_uses)
            place = f"{self.hub.cdn}/cdn{quote(self.exchange.path)}?Signature={signature}"
            self._send(302, {**headers, **away.headers, "Location": place}, b"")
            return
        self._send_file(file, headers)

    def _from_cdn(self, path: str, query: dict[str, list[str]]) -> None:
        signature = query.get("Signature", [""])[0]
        signed, uses = self.hub.signed.get(signature, ("", 0))
        if f"/cdn{signed}" != path or uses == 0:
            self._send(403, {"Content-Type": "application/xml"}, b"<Error>AccessDenied</Error>")
            return
        if uses is not None:
            self.hub.signed[signature] = (signed, uses - 1)
        match = _RESOLVE.fullmatch(signed)
        assert match
        model_id, revision, name = match.groups()
        repository = self.hub.repositories[model_id]
        commit = repository.find(revision)
        assert commit
        self.exchange.path = signed
        self.exchange.is_file = self.command == "GET"
        self._send_file(repository.commits[commit][name], {})

    def _repository(self, model_id: str) -> Repository | None:
        """The repository, or None when an answer was given in its place."""
        token = self.exchange.token
        if token and token not in self.hub.tokens:
            self._refuse(401, "", "Invalid credentials in Authorization header")
            return None
        repository = self.hub.repositories.get(model_id)
        if repository is not None and (repository.gated or self._is_allowed(repository)):
            return repository
        # The hub does not tell strangers whether a repository exists.
        self._refuse(404 if token else 401, "RepoNotFound", "Repository not found")
        return None

    def _is_allowed(self, repository: Repository) -> bool:
        return repository.allowed is None or self.exchange.token in repository.allowed

    # ---------------------------------------------------------------- answers

    def _refuse(
        self, status: int, code: str, message: str, headers: dict[str, str] | None = None
    ) -> None:
        given = {"X-Error-Code": code, "X-Error-Message": message, **(headers or {})}
        body = json.dumps({"error": message}).encode()
        self._send(status, {name: text for name, text in given.items() if text}, body)

    def _send_json(self, value: Any) -> None:
        self._send(200, {"Content-Type": "application/json"}, json.dumps(value).encode())

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self._send_head(status, {"Content-Length": str(len(body)), **headers})
        if self.command == "GET":
            self.wfile.write(body)

    def _send_head(self, status: int, headers: dict[str, str]) -> None:
        self.exchange.status = status
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _send_file(self, file: StoredFile, headers: dict[str, str]) -> None:
        address = self.exchange.path
        etag = file.etag
        if self.hub.take(address, "etag"):
            etag = etag[::-1]
        size = file.size
        whole_only = self.hub.take(address, "no_range", peek=True) is not None
        short = self.hub.take(address, "short") if self.command == "GET" else None
        end = min(size, short.at) if short else size
        start, status = 0, 200
        wanted = re.fullmatch(r"bytes=(\d+)-", self.exchange.range or "")
        if_range = self.exchange.headers.get("if-range")
        if wanted and not whole_only and if_range in (None, f'"{etag}"'):
            start = int(wanted[1])
            if start >= size:
                self._send(416, {"Content-Range": f"bytes */{size}"}, b"")
                return
            status = 206
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        if not whole_only:
            headers["Accept-Ranges"] = "bytes"
        headers |= {
            "ETag": f'"{etag}"',
            "Last-Modified": formatdate(0, usegmt=True),
            "Content-Type": "binary/octet-stream" if file.is_lfs else "text/plain; charset=utf-8",
            "Content-Length": str(max(0, end - start)),
        }
        self._send_head(status, headers)
        if self.command == "GET":
            self._send_body(file, start, end)

    def _send_body(self, file: StoredFile, start: int, end: int) -> None:
        address = self.exchange.path
        wrong = self.hub.take(address, "wrong")
        pace = self.hub.take(address, "slow", peek=True)
        stop = self.hub.take(address, "drop", "stall")
        if stop and stop.at < start:  # behind that byte already: the fault waits for another
            with self.hub.lock:
                stop.left = stop.left if stop.left is None else stop.left + 1
            stop = None
        if isinstance(file.content, Path) and not (wrong or pace or stop):
            with file.content.open("rb") as source:
                self.exchange.sent += self.connection.sendfile(source, start, end - start)
            return
        content = file.content if isinstance(file.content, bytes) else file.content.read_bytes()
        view = memoryview(content)
        if wrong and wrong.at < len(content):
            changed = bytearray(content)
            changed[wrong.at] ^= 0xFF
            view = memoryview(changed)
        until = min(end, stop.at) if stop else end
        piece = max(1, min(CHUNK, pace.bytes_per_second // 20)) if pace else CHUNK
        while start < until and not self.hub.closing.is_set():
            chunk = view[start : min(start + piece, until)]
            self.connection.sendall(chunk)
            self.exchange.sent += len(chunk)
            start += len(chunk)
            if pace:
                self.hub.closing.wait(len(chunk) / pace.bytes_per_second)
        if stop:
            self.close_connection = True
            if stop.kind == "stall":
                self._wait_for_the_client()
            elif stop.abrupt:
                self.connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
                self.connection.close()

    def _wait_for_the_client(self) -> None:
        """Until the client has had enough, or the test has."""
        self.connection.settimeout(0.05)
        while not self.hub.closing.is_set():
            try:
                if not self.connection.recv(1):
                    return
            except TimeoutError:
                continue
            except OSError:
                return


def _sibling(path: str, file: StoredFile, blobs: bool) -> dict[str, Any]:
    if not blobs:
        return {"rfilename": path}
    entry: dict[str, Any] = {"rfilename": path, "size": file.size, "blobId": file.blob_id}
    if file.is_lfs:
        entry["lfs"] = {"sha256": file.sha256, "size": file.size, "pointerSize": 134}
    return entry


def _tree_entry(path: str, file: StoredFile) -> dict[str, Any]:
    entry: dict[str, Any] = {"type": "file", "path": path, "size": file.size, "oid": file.blob_id}
    if file.is_lfs:
        entry["lfs"] = {"oid": file.sha256, "size": file.size, "pointerSize": 134}
    return entry
