"""A start while Brevity runs: its documents go to the windows that are there."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

import app.hand_over
from app.hand_over import Reception, socket_name

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60.0
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets in the file system")
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.hand_over import Reception
application = QCoreApplication([])
reception = Reception(Path(sys.argv[1]))
print(reception.hand_over([Path(name) for name in sys.argv[2:]]))
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def make(state: Path) -> Iterator[Callable[[], Reception]]:
    made: list[Reception] = []

    def make() -> Reception:
        made.append(Reception(state))
        return made[-1]

    yield make
    for reception in made:
        reception.close()


def started(state: Path, *documents: str, cwd: Path = ROOT) -> subprocess.Popen[str]:
    """Another start, which says whether it has handed over."""
    command = [sys.executable, "-c", START, str(state), *documents]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, text=True)


def said(qtbot: QtBot, process: subprocess.Popen[str]) -> str:
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    return process.communicate()[0].strip()


def test_documents_of_a_later_start_are_opened_by_the_first_by_their_whole_paths(
    qtbot: QtBot, make: Callable[[], Reception], state: Path, tmp_path: Path
) -> None:
    opened: list[list[Path]] = []
    first = make()
    assert not first.hand_over([])
    first.receive(lambda paths: opened.append(paths) or True)
    name = os.fsdecode("Bücher \udcff.txt".encode("utf-8", "surrogateescape"))
    later = started(state, "a.txt", name, cwd=tmp_path)
    assert said(qtbot, later) == "True"
    assert opened == [[tmp_path / "a.txt", tmp_path / name]]
    assert said(qtbot, started(state)) == "True"
    assert opened[1:] == [[]]


def test_who_starts_while_the_first_is_still_making_its_window_is_heard_when_that_is_there(
    qtbot: QtBot, make: Callable[[], Reception], state: Path
) -> None:
    opened: list[list[Path]] = []
    first = make()
    assert not first.hand_over([])
    later = started(state, "/a.txt")
    qtbot.wait(800)
    assert later.poll() is None
    first.receive(lambda paths: opened.append(paths) or True)
    assert said(qtbot, later) == "True"
    assert opened == [[Path("/a.txt")]]


def test_what_a_killed_process_has_left_keeps_nobody_from_receiving(
    make: Callable[[], Reception], state: Path
) -> None:
    code = f"{START}\nimport os, signal\nos.kill(os.getpid(), signal.SIGKILL)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, str(state)]
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL
    assert Path(socket_name(state)).is_socket()
    first = make()
    assert not first.hand_over([])
    assert first._server.isListening()


def test_one_that_is_stuck_keeps_nobody_from_a_window(
    make: Callable[[], Reception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.hand_over, "PATIENCE_MS", 200)
    stuck, later = make(), make()
    assert not stuck.hand_over([])
    assert not later.hand_over([])
    assert not later._server.isListening()


def test_one_that_is_about_to_end_leaves_the_place_to_the_next(
    qtbot: QtBot, make: Callable[[], Reception], state: Path
) -> None:
    ending = make()
    assert not ending.hand_over([])
    later = started(state, "/a.txt")
    qtbot.wait(800)
    ending.close()
    assert said(qtbot, later) == "False"


@pytest.mark.parametrize(
    "line", [b"\n", b"[]\n", b"{}\n", b'{"documents": 5}\n', b'{"documents": [5]}\n', b"\xff\n"]
)
def test_what_is_no_word_of_a_start_opens_nothing(
    qtbot: QtBot, make: Callable[[], Reception], state: Path, line: bytes
) -> None:
    opened: list[list[Path]] = []
    first = make()
    assert not first.hand_over([])
    first.receive(lambda paths: opened.append(paths) or True)
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(socket_name(state))
        client.sendall(line)
        client.setblocking(False)
        ended: list[bytes] = []

        def has_ended() -> bool:
            with contextlib.suppress(BlockingIOError):
                ended.append(client.recv(64))
            return bool(ended)

        qtbot.waitUntil(has_ended)
    assert ended == [b""]
    assert opened == []


def test_a_socket_that_somebody_else_has_put_there_is_told_nothing(
    make: Callable[[], Reception], state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_user = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other_user)
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(socket_name(state))
        theirs.listen()
        theirs.setblocking(False)
        assert not make().hand_over([Path("/secret.txt")])
        with pytest.raises(BlockingIOError):
            theirs.accept()


def test_other_displays_and_other_folders_have_other_sockets_which_only_the_user_reaches(
    make: Callable[[], Reception], state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not make().hand_over([])
    name = socket_name(state)
    assert Path(name).stat().st_mode & 0o077 == 0
    assert socket_name(state.parent) != name
    monkeypatch.setenv("DISPLAY", ":7")
    assert socket_name(state) != name


# ---------------------------------------------------------------- whole processes


def _start(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def _engines(process: subprocess.Popen[bytes]) -> int:
    return sum(
        "engine.service" in child.cmdline() for child in psutil.Process(process.pid).children()
    )


def test_a_second_start_ends_at_once_and_its_document_is_kept_by_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "state"
    monkeypatch.setenv("BREVITY_HOME", str(state))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"This is {name}.")
    first = _start(str(tmp_path / "a.txt"))
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not Path(socket_name(state)).is_socket() and time.monotonic() < deadline:
            time.sleep(0.05)
        second = _start(str(tmp_path / "b.txt"))
        output, _ = second.communicate(timeout=PATIENCE_SECONDS)
        assert (second.returncode, output) == (0, b"")
        while (found := _kept(state)) != {"This is a.txt.", "This is b.txt."}:
            assert time.monotonic() < deadline, found
            time.sleep(0.1)
        assert first.poll() is None
        assert _engines(first) == 1
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        third = _start()
        try:
            while len(_held(state)) < 2:
                assert time.monotonic() < deadline
                time.sleep(0.1)
            assert _kept(state) == {"This is a.txt.", "This is b.txt."}, "both came back"
        finally:
            third.send_signal(signal.SIGINT)
            third.communicate(timeout=PATIENCE_SECONDS)
    finally:
        first.kill()
        first.communicate()


def _kept(state: Path) -> set[str]:
    """The texts that the windows have saved."""
    return {path.read_text() for path in state.glob("sessions/*/*.text")} - {""}


def _held(state: Path) -> list[Path]:
    """The sessions that windows have now."""
    return list(state.glob("sessions/*.lock"))
