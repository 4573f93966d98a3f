"""A display counts only if somebody answers there: real sockets, as servers open them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import display

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="display servers with sockets are Linux's"
)


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "_X11_SOCKETS", tmp_path)


@pytest.fixture
def listen() -> Iterator[Callable[[str], None]]:
    """Listen on a unix socket; a leading NUL makes it abstract."""
    servers = []

    def start(address: str) -> None:
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        servers.append(server)
        server.bind(address)
        server.listen()

    yield start
    for server in servers:
        server.close()


def stale_socket(path: Path) -> None:
    """A socket file whose server is gone, as a crash leaves it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(path))


def free_display_number() -> int:
    return 20_000 + os.getpid() % 10_000


def test_no_variable_means_no_display() -> None:
    assert display.display_missing()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert not display.display_missing()


@pytest.mark.parametrize("platform", ["offscreen", "vnc:size=800x600", "wayland;offscreen"])
def test_a_platform_without_display_server_needs_none(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not display.display_missing()


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl;xcb"])
def test_a_platform_with_display_server_needs_one(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.display_missing()


@pytest.mark.parametrize("prefix", ["", "\0"], ids=["socket file", "abstract socket"])
@pytest.mark.parametrize("name", [":{0}", ":{0}.0", "unix:{0}", "box/unix:{0}"])
def test_an_x11_server_on_this_machine_is_found(
    name: str,
    prefix: str,
    listen: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    number = free_display_number()
    listen(f"{prefix}{tmp_path}/X{number}")
    monkeypatch.setenv("DISPLAY", name.format(number))
    assert not display.display_missing()


def test_an_x11_display_whose_server_is_gone_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    number = free_display_number()
    stale_socket(tmp_path / f"X{number}")
    monkeypatch.setenv("DISPLAY", f":{number}")
    assert display.display_missing()


def test_an_x11_display_given_as_a_socket_path_is_found(
    listen: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    listen(str(tmp_path / "server"))
    monkeypatch.setenv("DISPLAY", f"{tmp_path}/server")
    assert not display.display_missing()
    monkeypatch.setenv("DISPLAY", f"{tmp_path}/server.0")
    assert not display.display_missing()


def test_a_forwarded_x11_display_is_found_over_tcp(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(display, "_X11_FIRST_PORT", server.getsockname()[1] - 10)
        monkeypatch.setenv("DISPLAY", "127.0.0.1:10.0")
        assert not display.display_missing()


@pytest.mark.parametrize(
    "name",
    [
        "127.0.0.1:31000",
        ":x",
        "nonsense",
        ":",
        "/no/such/socket",
        "127.0.0.1:99999",
        "a\0b",
    ],
)
def test_a_display_nobody_answers_for_is_missing(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", {"DISPLAY": name})
    assert display.display_missing()


def test_a_wayland_server_is_found_in_the_runtime_folder_or_by_its_path(
    listen: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    listen(str(tmp_path / "wayland-7"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not display.display_missing()
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert display.display_missing()
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-7"))
    assert not display.display_missing()


def test_a_wayland_display_whose_server_is_gone_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stale_socket(tmp_path / "wayland-0")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert display.display_missing()


@pytest.mark.parametrize(("platform", "status"), [("xcb", 1), ("offscreen", 0)])
def test_the_makefile_reads_the_answer_from_the_exit_status(platform: str, status: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app.display"],
        cwd=Path(display.__file__).parent.parent,
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")
