"""What every test is held to: it leaves nothing running, and speaks to nobody outside.

A pytest plugin, loaded by tests/conftest.py; tests/test_guards.py proves each guard on a test
that offends. Importing it prepares the environment, so it must come before Qt and torch.
"""

from __future__ import annotations

import gc
import itertools
import os
import signal
import socket
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

GRACE_SECONDS = 2.0
USER_FOLDERS = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "BREVITY_HOME",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
)  # fmt: skip

_scratch = tempfile.TemporaryDirectory(prefix="brevity-tests-")
_home_numbers = itertools.count()


def prepare_environment() -> None:
    """Before Qt or torch are imported: no display, no network, nothing of the user's."""
    # A shell gives its background jobs an ignored SIGINT, and they hand it on to the programs that
    # the tests interrupt.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # torch's threads wait for each other: with two of them, and another program on one of the two
    # cores, a test that takes a second takes a minute.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ["BREVITY_LANGUAGE"] = "en"  # whatever the developer's is
    for name in [name for name in os.environ if name == "LANGUAGE" or name.startswith("LC_")]:
        del os.environ[name]
    os.environ["LANG"] = "C.UTF-8"  # in which Qt and others write figures
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"  # engine/hub sets it, if it is imported first
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    runtime = Path(_scratch.name, "runtime")
    runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)  # Qt warns when there is none
    for name, folder in _user_folders().items():
        os.environ[name] = folder
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        os.environ.pop(name, None)


def _user_folders() -> dict[str, str]:
    """A home that nobody has used before; the folders do not exist yet, as on a first run."""
    home = Path(_scratch.name, f"home-{next(_home_numbers)}")
    return {name: str(home if name == "HOME" else home / name.lower()) for name in USER_FOLDERS}


prepare_environment()


@pytest.fixture(autouse=True)
def _own_user_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, folder in _user_folders().items():
        monkeypatch.setenv(name, folder)


@pytest.fixture(autouse=True)
def _own_settings(_own_user_folders: None) -> Iterator[None]:
    """What settings say through the environment (app/settings/environment.py) ends with the test.

    Their file is in one of the folders above.
    """
    names = ("HF_ENDPOINT", "OMP_NUM_THREADS", "http_proxy", "https_proxy", "all_proxy")
    before = {name: os.environ.get(name) for name in names}
    yield
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


# ---------------------------------------------------------------- network


class NetworkBlockedError(OSError):
    """A test tried to reach another machine."""


_attempts: list[str] = []


def _refuse_unless_local(family: int, address: Any) -> None:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return
    host = address[0]
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "::1", "0.0.0.0", "::") or host.startswith("127."):
        return
    _attempts.append(f"{host}:{address[1]}")
    raise NetworkBlockedError(f"tests may not reach {host}:{address[1]}")


def _block_network(patch: pytest.MonkeyPatch) -> None:
    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: socket.socket, *arguments: Any) -> Any:
            _refuse_unless_local(self.family, arguments[-1])
            return original(self, *arguments)

        return call

    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, port: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_unless_local(socket.AF_INET, (host, port))
        return look_up(host, port, *arguments, **options)

    patch.setattr(socket, "getaddrinfo", guarded_look_up)


# ---------------------------------------------------------------- Qt objects

_qt_threads: weakref.WeakSet[Any] = weakref.WeakSet()
_qt_timers: weakref.WeakSet[Any] = weakref.WeakSet()


def _watch_qt(patch: pytest.MonkeyPatch) -> None:
    """Remember every QThread and QTimer made from Python: Qt itself keeps no list of them."""
    from PySide6.QtCore import QThread, QTimer

    def remembering(original: Callable[..., None], found: weakref.WeakSet[Any]) -> Any:
        def init(self: Any, *arguments: Any, **options: Any) -> None:
            original(self, *arguments, **options)
            found.add(self)

        return init

    patch.setattr(QThread, "__init__", remembering(QThread.__init__, _qt_threads))
    patch.setattr(QTimer, "__init__", remembering(QTimer.__init__, _qt_timers))


def _alive(objects: weakref.WeakSet[Any], state: str) -> Iterator[Any]:
    """Those of `objects` that C++ has not deleted and whose method `state` says yes."""
    if not objects:
        return
    from shiboken6 import isValid

    yield from (item for item in list(objects) if isValid(item) and getattr(item, state)())


def _process_qt_events() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    core.QCoreApplication.processEvents()


# ---------------------------------------------------------------- leftovers


def _children() -> dict[int, str]:
    """The live descendants of this process: their command lines by process id."""
    found = {}
    for child in psutil.Process().children(recursive=True):
        try:
            if child.status() != psutil.STATUS_ZOMBIE:
                found[child.pid] = " ".join(child.cmdline())[:120] or child.name()
        except psutil.NoSuchProcess:
            continue
    return found


def _running() -> dict[object, str]:
    """Everything that runs now beside the test itself, each with a description."""
    running: dict[object, str] = {
        thread: f"thread {thread.name!r}"
        for thread in threading.enumerate()
        # A dummy stands for a thread that Python did not start (Qt's), and outlives it.
        if not isinstance(thread, threading._DummyThread)
    }
    for pid, command in _children().items():
        running["process", pid] = f"child process {pid} ({command})"
    for thread in _alive(_qt_threads, "isRunning"):
        running["QThread", id(thread)] = f"running {type(thread).__name__} (QThread)"
    for timer in _alive(_qt_timers, "isActive"):
        owner = timer.parent()
        of = f" of {type(owner).__name__}" if owner else ""
        running["QTimer", id(timer)] = (
            f"active {type(timer).__name__}{of} (QTimer, {timer.interval()} ms)"
        )
    return running


def _leftovers(before: dict[object, str]) -> dict[object, str]:
    """What runs now and did not before, after a grace time for things that are just ending."""
    left = {key: text for key, text in _running().items() if key not in before}
    if not left:
        return left
    gc.collect()  # windows in reference cycles are gone only then, with their timers
    deadline = time.monotonic() + GRACE_SECONDS
    while True:
        _process_qt_events()
        left = {key: text for key, text in _running().items() if key not in before}
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.01)


def _end(left: dict[object, str]) -> None:
    """End what can be ended, so that one guilty test does not disturb the next."""
    for key in left:
        if isinstance(key, tuple) and key[0] == "process":
            try:
                psutil.Process(key[1]).kill()
            except psutil.NoSuchProcess:
                continue
    for timer in _alive(_qt_timers, "isActive"):
        if ("QTimer", id(timer)) in left:
            timer.stop()
    for thread in _alive(_qt_threads, "isRunning"):
        if ("QThread", id(thread)) in left:
            thread.requestInterruption()
            thread.quit()
            thread.wait(1000)


def _collect() -> None:
    """Collect garbage here, between tests: in another thread it would destroy closed windows."""
    if "PySide6.QtCore" in sys.modules:
        from app.garbage import collect_what_is_due

        collect_what_is_due()


@pytest.fixture(autouse=True)
def _nothing_left_behind(_own_user_folders: None) -> Iterator[None]:
    before = _running()
    _attempts.clear()
    yield
    _collect()
    complaints = []
    if gc.isenabled() and "PySide6.QtCore" in sys.modules:
        gc.disable()
        complaints.append("it turned garbage collections on")
    if _attempts:
        complaints.append("it tried to reach the network: " + ", ".join(sorted(set(_attempts))))
    left = _leftovers(before)
    if left:
        complaints.append("it left behind: " + "; ".join(sorted(left.values())))
        _end(left)
    if complaints:
        pytest.fail("The test passed its turn, but " + ", and ".join(complaints), pytrace=False)


# ---------------------------------------------------------------- the session

_session_patch = pytest.MonkeyPatch()
_before_session: dict[object, str] = {}


@pytest.hookimpl(trylast=True)  # after pytest-qt, which imports Qt
def pytest_configure(config: pytest.Config) -> None:
    """Put the guards up."""
    _block_network(_session_patch)
    if "PySide6.QtCore" in sys.modules:
        _watch_qt(_session_patch)
        gc.disable()  # `_collect` does it
    _before_session.update(_running())


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the session if a fixture of wider scope left something behind."""
    left = _leftovers(_before_session)
    if left:
        _end(left)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print(f"\nThe session left behind: {'; '.join(sorted(left.values()))}", file=sys.stderr)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the guards down."""
    gc.enable()
    _session_patch.undo()
