"""Connections that notice within a poll that they are not wanted any more.

Nothing here blocks for longer than POLL_SECONDS: not the look-up, not connecting, not the
handshake of TLS, not a peer that stalls.
"""

from __future__ import annotations

import io
import os
import selectors
import socket
import ssl
import time
from typing import TYPE_CHECKING

import truststore

from engine.errors import Cancelled, CertificateInvalid
from engine.hub.transfer.failures import LineLost, LineStalled, unreachable
from engine.hub.transfer.halting import POLL_SECONDS, Aside, Halt, Patience, Paused

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_TLS_PIECE = 256 * 1024
# Of several addresses of one host, the first may be dead (IPv6 without a route).
_SECONDS_PER_ADDRESS = 4.0


class Line(io.RawIOBase):
    """A plain connection, read through `io`. Raises LineLost, LineStalled, Cancelled or Paused."""

    def __init__(self, connection: socket.socket, halt: Halt, stall: float) -> None:
        super().__init__()
        self._connection = connection
        self._halt = halt
        self._stall = stall
        connection.settimeout(POLL_SECONDS)

    def readable(self) -> bool:
        """Yes."""
        return True

    def close(self) -> None:
        """End the connection."""
        self._connection.close()
        super().close()

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Some bytes, at least one; 0 at the end."""
        silent_until = time.monotonic() + self._stall
        while True:
            self._halt.check()
            try:
                return self._connection.recv_into(buffer)
            except TimeoutError:
                if time.monotonic() > silent_until:
                    raise LineStalled from None
            except OSError as error:
                raise LineLost(error.strerror or str(error)) from error

    def send(self, data: bytes) -> None:
        """All of the bytes."""
        silent_until = time.monotonic() + self._stall
        left = memoryview(data)
        while left:
            self._halt.check()
            try:
                left = left[self._connection.send(left) :]
            except TimeoutError:
                if time.monotonic() > silent_until:
                    raise LineStalled from None
            except OSError as error:
                raise LineLost(error.strerror or str(error)) from error


class SafeLine(Line):
    """TLS upon a plain connection, by memory buffers: so each wait is the plain line's."""

    def __init__(self, below: Line, host: str, context: ssl.SSLContext) -> None:
        io.RawIOBase.__init__(self)
        self._below = below
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._piece = bytearray(_TLS_PIECE)
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        while True:
            try:
                self._tls.do_handshake()
                break
            except ssl.SSLWantReadError:
                self._exchange()
        self._flush()

    def close(self) -> None:
        """End the connection."""
        self._below.close()
        io.RawIOBase.close(self)

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Some bytes, at least one; 0 at the end, said or not: lengths tell if it came early."""
        view, got = memoryview(buffer).cast("B"), 0
        while got < len(view):
            try:
                count = self._tls.read(len(view) - got, view[got:])
            except ssl.SSLWantReadError:
                if got:
                    break
                self._exchange()
                continue
            except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
                break
            except ssl.SSLError as error:
                raise LineLost(error.reason or "TLS") from error
            if not count:
                break
            got += int(count)
        return got

    def send(self, data: bytes) -> None:
        """All of the bytes."""
        self._tls.write(data)
        self._flush()

    def _flush(self) -> None:
        if self._outgoing.pending:
            self._below.send(self._outgoing.read())

    def _exchange(self) -> None:
        self._flush()
        count = self._below.readinto(self._piece)
        if count:
            self._incoming.write(memoryview(self._piece)[:count])
        else:
            self._incoming.write_eof()


def connect(host: str, port: int, halt: Halt, patience: Patience) -> Line:
    """A plain connection. Raises Interruption, Cancelled or Paused."""
    name = f"{host}:{port}" if port not in (80, 443) else host
    until = time.monotonic() + patience.connect
    try:
        look_up = Aside(
            lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM), "look-up of a host"
        )
        addresses = look_up.result(halt, patience.connect)
    except (OSError, UnicodeError) as error:
        error = error if isinstance(error, OSError) else socket.gaierror(str(error))
        raise unreachable(name, error) from error
    failure: OSError = TimeoutError()
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        is_last = number == len(addresses) - 1
        limit = until if is_last else min(until, time.monotonic() + _SECONDS_PER_ADDRESS)
        try:
            connection = socket.socket(family, kind, protocol)
        except OSError as error:  # a family that this machine does not speak
            failure = error
            continue
        try:
            _connect_within(connection, address, limit, halt)
        except OSError as error:
            connection.close()
            failure = error
            continue
        except (Cancelled, Paused):
            connection.close()
            raise
        return Line(connection, halt, patience.stall)
    raise unreachable(name, failure) from failure


def make_safe(line: Line, host: str) -> SafeLine:
    """TLS with the host, by the system's certificates.

    Raises CertificateInvalid, Interruption, LineLost, LineStalled, Cancelled or Paused.
    """
    try:
        return SafeLine(line, host, truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    except ssl.SSLCertVerificationError as error:
        reason = (error.verify_message or "its certificate is not valid").lower()
        raise CertificateInvalid(host, reason) from error
    except ssl.SSLError as error:
        raise unreachable(host, error) from error


def _connect_within(connection: socket.socket, address: object, until: float, halt: Halt) -> None:
    connection.setblocking(False)
    connection.connect_ex(address)  # type: ignore[arg-type]
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_WRITE)
        while not selector.select(POLL_SECONDS):
            halt.check()
            if time.monotonic() > until:
                raise TimeoutError
    if failed := connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
        raise OSError(failed, os.strerror(failed))
