"""One GET over HTTP/1.1, through proxies and redirects, with a token that goes to one host only."""

from __future__ import annotations

import http.client
import io
import socket
from collections.abc import Mapping
from email.message import Message
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, urljoin, urlsplit

from engine.errors import ProxyUnusable, RedirectRefused
from engine.hub.transfer.connection import Line, connect, make_safe
from engine.hub.transfer.failures import LineLost, host_of, unreachable
from engine.hub.transfer.halting import Halt, Patience
from engine.hub.transfer.proxies import Proxy, proxy_for
from engine.version import VERSION

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MOST_REDIRECTS = 6
_REDIRECTS = (301, 302, 303, 307, 308)
_READ_BUFFER = 64 * 1024
USER_AGENT = f"brevity/{VERSION}"


class Answer:
    """An answer whose body is read piece by piece.

    `address` is where it came from in the end; `left_origin` says that it was not the host that was
    asked. Close it: there is one answer to a connection.
    """

    def __init__(self, response: http.client.HTTPResponse, line: Line, address: str) -> None:
        self._response = response
        self._line = line
        self.address = address
        self.left_origin = False

    @property
    def status(self) -> int:
        """As 200."""
        return self._response.status

    @property
    def headers(self) -> Message:
        """Asked in any case."""
        return self._response.headers

    @property
    def length(self) -> int | None:
        """How many bytes are still to come, if that was said."""
        return self._response.length

    def read_into(self, view: memoryview) -> int:
        """As much of the body as has come; 0 at its end. Raises as a Line does."""
        response = self._response
        if response.chunked:
            try:
                piece = response.read1(len(view))
            except http.client.HTTPException as error:
                raise LineLost("a broken transfer") from error
            view[: len(piece)] = piece
            return len(piece)
        if response.length is not None:
            view = view[: response.length]
        if not view or response.fp is None:
            return 0
        # Straight from the socket into the caller's buffer, once the buffer of the head is empty.
        got = response.fp.readinto1(view)
        if response.length is not None:
            response.length -= got
        return got

    def close(self) -> None:
        """End the connection."""
        self._response.close()
        self._line.close()


def get(
    address: str, headers: Mapping[str, str], token: str | None, halt: Halt, patience: Patience
) -> Answer:
    """Ask for an address, and follow where it leads.

    The token goes to the host of `address` alone (scheme, host and port), and is not taken up again
    once a redirect has left it. Raises Interruption, LineLost, LineStalled, RedirectRefused,
    CertificateInvalid, ProxyUnusable, Cancelled or Paused.
    """
    first = _origin(address)
    at_home = True
    for _ in range(_MOST_REDIRECTS):
        at_home = at_home and _origin(address) == first
        sent = dict(headers)
        if token and at_home:
            sent["Authorization"] = f"Bearer {token}"
        answer = _get_once(address, sent, halt, patience)
        location = answer.headers.get("Location")
        if answer.status not in _REDIRECTS or not location:
            answer.left_origin = not at_home
            return answer
        answer.close()
        address = _led_to(address, location)
    raise RedirectRefused(host_of(address), "it leads on and on")


def _led_to(address: str, location: str) -> str:
    """Where a redirect leads. Raises RedirectRefused."""
    host = host_of(address)
    try:
        there = urljoin(address, location.strip())
        parts = urlsplit(there)
        _origin(there)
    except ValueError as error:
        raise RedirectRefused(host, "its address is none") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RedirectRefused(host, "its address is none of the web")
    if parts.scheme == "http" and urlsplit(address).scheme == "https":
        raise RedirectRefused(host, "from an encrypted connection to an open one")
    if parts.username is not None:
        raise RedirectRefused(host, "its address holds a user's name")
    return there


def _origin(address: str) -> tuple[str, str, int]:
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme, (parts.hostname or "").lower(), port


def _get_once(address: str, headers: Mapping[str, str], halt: Halt, patience: Patience) -> Answer:
    scheme, host, port = _origin(address)
    parts = urlsplit(address)
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    named = _named(host)
    shown = named if port == (443 if scheme == "https" else 80) else f"{named}:{port}"
    sent = {"Host": shown, "User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers}
    proxy = proxy_for(scheme, host)
    line = connect(proxy.host if proxy else host, proxy.port if proxy else port, halt, patience)
    try:
        if scheme == "https":
            if proxy:
                _tunnel(line, proxy, f"{named}:{port}")
            line = make_safe(line, host)
        elif proxy:
            target = f"http://{shown}{target}"
            if proxy.credentials:
                sent["Proxy-Authorization"] = proxy.credentials
        line.send(_head(f"GET {target} HTTP/1.1", {**sent, "Connection": "close"}))
        return Answer(_response(line), line, address)
    except BaseException:
        line.close()
        raise


def _named(host: str) -> str:
    """A host as requests name it. Raises Interruption for what can't be one."""
    if ":" in host:
        return f"[{host}]"
    try:
        return host.encode("idna").decode()
    except UnicodeError as error:
        raise unreachable(host[:80], socket.gaierror()) from error


def _head(request: str, headers: Mapping[str, str]) -> bytes:
    lines = [request, *(f"{name}: {value}" for name, value in headers.items())]
    if any(not line.isprintable() for line in lines):
        raise LineLost("a header that is none")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _tunnel(line: Line, proxy: Proxy, target: str) -> None:
    headers = {"Host": target, "User-Agent": USER_AGENT}
    if proxy.credentials:
        headers["Proxy-Authorization"] = proxy.credentials
    line.send(_head(f"CONNECT {target} HTTP/1.1", headers))
    # Byte by byte: what follows the head belongs to TLS.
    status = _response(line, buffer=1).status
    if status == 407:
        raise ProxyUnusable(proxy.name, "it wants a user and a password")
    if status != 200:
        raise ProxyUnusable(proxy.name, f"it refuses the connection (status {status})")


class _Readable:
    """What http.client takes for a socket: it only ever asks for a file to read."""

    def __init__(self, line: Line, buffer: int) -> None:
        self._line = line
        self._buffer = buffer

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        return io.BufferedReader(_Unowned(self._line), self._buffer)


class _Unowned(io.RawIOBase):
    """A line that stays open when its reader is closed."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        return self._line.readinto(buffer)


def _response(line: Line, buffer: int = _READ_BUFFER) -> http.client.HTTPResponse:
    response = http.client.HTTPResponse(cast(socket.socket, _Readable(line, buffer)), method="GET")
    try:
        response.begin()
    except http.client.HTTPException as error:
        raise LineLost("no answer in HTTP") from error
    except ConnectionError as error:  # http.client.RemoteDisconnected is both
        raise LineLost("no answer") from error
    return response
