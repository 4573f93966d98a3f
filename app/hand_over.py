"""A start of Brevity while it runs already: what it is to open goes to the windows that are there.

One process of a user receives for a state folder and a display, on a local socket that nobody else
can reach. A start that finds none receives from then on.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from engine.errors import FolderUnwritable
from engine.hub.storage import make_folder
from engine.hub.transfer.lock import folder_lock

PATIENCE_MS = 5_000
"""For the answer of one that may just be starting. One that is stuck must not keep others away."""
_CONNECTING_MS = 1_000
_LOCK_SECONDS = 3.0
_ROUNDS = 2
"""The first may find one that is about to end."""
_LONGEST_SOCKET = 80
"""In bytes: systems take about 100, and Qt makes the socket under a longer name at first."""
_MOST_BYTES = 1_000_000
_OPENED = b"opened\n"
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")


class _Answer(Enum):
    OPENED = auto()
    ENDED = auto()
    """There was one, which is about to end."""
    SILENT = auto()


class Reception(QObject):
    """Hands over or receives: which of them, `hand_over` says."""

    def __init__(self, state: Path, parent: QObject | None = None) -> None:
        """`state` is the folder that the windows of one process share."""
        super().__init__(parent)
        self._state = state
        self._open: Callable[[list[Path]], bool] | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def hand_over(self, documents: Sequence[Path]) -> bool:
        """Have the Brevity that runs open documents, or a window; whether there is one that does.

        If not, later starts are received here. Where that can't be arranged, each start has
        windows of its own, which is no failure to tell.
        """
        for _ in range(_ROUNDS):
            try:
                make_folder(self._state)
                with folder_lock(self._state / "start", on_wait=_patience()):
                    if (socket := self._connected()) is None:
                        self._listen()
                        return False
            except FolderUnwritable:  # or it took too long to be free, which is said as this
                return False
            answer = self._ask(socket, documents)
            if answer is not _Answer.ENDED:
                return answer is _Answer.OPENED
        return False

    def receive(self, open_documents: Callable[[list[Path]], bool]) -> None:
        """From now on open what is handed over; False sends it back to be opened there."""
        self._open = open_documents
        self._on_connection()

    def close(self) -> None:
        """Receive nothing any more."""
        self._open = None
        self._server.close()

    # ------------------------------------------------------------ handing over

    def _connected(self) -> QLocalSocket | None:
        """A socket to the one that receives, if there is one."""
        name = socket_name(self._state)
        if not _is_ours(name):
            return None
        socket = QLocalSocket()
        socket.connectToServer(name)
        return socket if socket.waitForConnected(_CONNECTING_MS) else None

    def _ask(self, socket: QLocalSocket, documents: Sequence[Path]) -> _Answer:
        paths = [str(path.absolute()) for path in documents]
        socket.write(json.dumps({"documents": paths}).encode("ascii") + b"\n")
        deadline = time.monotonic() + PATIENCE_MS / 1_000
        while not socket.canReadLine():
            left = int(1_000 * (deadline - time.monotonic()))
            if left <= 0:
                return _Answer.SILENT
            if not socket.waitForReadyRead(left) and not _is_connected(socket):
                return _Answer.ENDED
        return _Answer.OPENED if socket.readLine().data() == _OPENED else _Answer.ENDED

    def _listen(self) -> None:
        name = socket_name(self._state)
        QLocalServer.removeServer(name)  # what a process that was killed has left
        self._server.listen(name)

    # ------------------------------------------------------------ receiving

    def _on_connection(self) -> None:
        if self._open is None:
            return  # they wait until it can be opened
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_words(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._on_words(socket)

    def _on_words(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        documents = _documents(bytes(socket.readLine().data()))
        if documents is not None and self._open is not None and self._open(documents):
            socket.write(_OPENED)
            socket.flush()
        socket.disconnectFromServer()


def socket_name(state: Path) -> str:
    """The path of the socket; on Windows, the name of a pipe."""
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    parts = [user, str(state), *(os.environ.get(name, "") for name in _DISPLAYS)]
    data = "\0".join(parts).encode("utf-8", "surrogateescape")
    name = f"brevity-{hashlib.sha256(data).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (Path(runtime) if runtime else state, state):
        path = str(folder / name)
        if folder.is_dir() and len(os.fsencode(path)) <= _LONGEST_SOCKET:
            return path
    return str(Path(tempfile.gettempdir(), name))


def _is_ours(name: str) -> bool:
    """Whether it was this user who made a socket; anybody could, in a folder for all."""
    if sys.platform == "win32":
        return True
    try:
        status = os.lstat(name)
    except OSError:
        return False
    return stat.S_ISSOCK(status.st_mode) and status.st_uid == os.getuid()


def _is_connected(socket: QLocalSocket) -> bool:
    return socket.state() == QLocalSocket.LocalSocketState.ConnectedState


def _documents(line: bytes) -> list[Path] | None:
    """What a start wants to be opened; None if these are no words of one."""
    try:
        paths = json.loads(line)["documents"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        return None
    return [Path(path) for path in paths]


def _patience() -> Callable[[], None]:
    deadline = time.monotonic() + _LOCK_SECONDS

    def check() -> None:
        if time.monotonic() > deadline:
            raise TimeoutError

    return check
