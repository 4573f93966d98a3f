"""Is there a screen to open a window on? Asked before Qt is, because Qt would abort.

Standard library only. A variable that names a display proves nothing: it outlives the session it
came from (ssh, su, tmux, a stopped container), so somebody must also be listening there.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

_TIMEOUT = 1.0
_X11_SOCKETS = Path("/tmp/.X11-unix")  # fixed by the X11 protocol
_X11_FIRST_PORT = 6000
# [host][/protocol]:display[.screen]
_X11_NAME = re.compile(r"(?P<host>.*?)(?:/(?P<protocol>\w+))?:(?P<number>\d+)(?:\.\d+)?")


def display_missing() -> bool:
    """Tell whether opening a window is bound to fail because there is no live display."""
    if sys.platform in ("win32", "darwin"):
        return False
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    # As Qt reads it: "name:option,...;name...". An empty value means that Qt may choose.
    platforms = [part.partition(":")[0] for part in chosen.split(";") if part] or ["wayland", "xcb"]
    return not any(_platform_usable(platform) for platform in platforms)


def _platform_usable(platform: str) -> bool:
    if platform.startswith("wayland"):
        return _wayland_answers()
    if platform == "xcb":
        return _x11_answers(os.environ.get("DISPLAY", ""))
    return True  # offscreen, vnc, linuxfb ...: they need no display server


def _wayland_answers() -> bool:
    if os.environ.get("WAYLAND_SOCKET"):  # an already open connection, handed down
        return True
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    return _unix_answers(str(Path(folder, name)))


def _x11_answers(name: str) -> bool:
    if name.startswith("/"):  # a socket's path, as some X servers and containers give it
        return _unix_answers(name) or _unix_answers(name.rpartition(".")[0])
    match = _X11_NAME.fullmatch(name)
    if not match:
        return False
    number = int(match["number"])
    host = match["host"].strip("[]")
    if host in ("", "unix") or match["protocol"] == "unix":
        path = str(_X11_SOCKETS / f"X{number}")
        if _unix_answers("\0" + path) or _unix_answers(path):
            return True
        if host == "unix" or match["protocol"] == "unix":
            return False
    return _tcp_answers(host or "localhost", _X11_FIRST_PORT + number)


def _unix_answers(address: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(_TIMEOUT)
            connection.connect(address)
    except (OSError, ValueError):  # ValueError: a path with a NUL inside
        return False
    return True


def _tcp_answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=_TIMEOUT):
            return True
    except (OSError, OverflowError, UnicodeError):  # no such host, port or name
        return False


if __name__ == "__main__":
    sys.exit(display_missing())  # for `make run`: 0 means that there is one
