"""What is left of a crash, in processes that really crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from app.application import crash_message
from app.crash_log import CrashReport, take_report

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 30.0
BEGIN = "from app.crash_log import CrashLog; log = CrashLog(state); log.begin()\n"


def run(state: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run code that finds `state` in a process of its own."""
    code = f"import pathlib, sys; state = pathlib.Path(sys.argv[1])\n{code}"
    return subprocess.run(
        [sys.executable, "-c", code, str(state)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_crash_in_a_library_leaves_a_report_that_says_where(tmp_path: Path) -> None:
    done = run(tmp_path, BEGIN + "import ctypes\ndef reading(): ctypes.string_at(0)\nreading()")
    assert done.returncode < 0
    report = take_report(tmp_path)
    assert report is not None
    assert report.text.startswith("Brevity ")
    assert "in reading" in report.text


def test_an_exception_that_nobody_catches_leaves_a_report_and_is_still_printed(
    tmp_path: Path,
) -> None:
    done = run(tmp_path, BEGIN + "raise ValueError('of its own')")
    assert "of its own" in done.stderr
    report = take_report(tmp_path)
    assert report is not None
    assert "ValueError: of its own" in report.text


def test_an_exception_in_a_thread_is_reported_although_the_window_ends_well(tmp_path: Path) -> None:
    code = "import threading\nthread = threading.Thread(target=lambda: 1 / 0)\n"
    run(tmp_path, BEGIN + code + "thread.start(); thread.join(); log.end()")
    report = take_report(tmp_path)
    assert report is not None
    assert "ZeroDivisionError" in report.text


def test_a_window_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    done = run(tmp_path, BEGIN + "log.end()")
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.rglob("*.*")) == []
    assert take_report(tmp_path) is None


def test_a_window_that_was_killed_has_nothing_to_tell(tmp_path: Path) -> None:
    run(tmp_path, BEGIN + "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert len(list(tmp_path.rglob("*.running"))) == 1
    assert take_report(tmp_path) is None
    assert list(tmp_path.rglob("*.*")) == []


def test_the_file_of_a_window_that_is_open_is_left_alone(tmp_path: Path) -> None:
    code = BEGIN + "print(flush=True); sys.stdin.read()"
    command = [
        sys.executable,
        "-c",
        f"import pathlib, sys; state = pathlib.Path(sys.argv[1])\n{code}",
    ]
    with subprocess.Popen(
        [*command, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert take_report(tmp_path) is None
        assert len(list(tmp_path.rglob("*.running"))) == 1
        process.kill()


def test_a_report_is_offered_once_and_stays_as_a_file(tmp_path: Path) -> None:
    run(tmp_path, BEGIN + "raise ValueError")
    report = take_report(tmp_path)
    assert report is not None
    assert take_report(tmp_path) is None
    assert report.path.exists()


def test_few_reports_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}-1.txt").write_text("old")
    take_report(tmp_path)
    assert len(list(folder.iterdir())) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="there every folder can be made")
def test_without_a_folder_to_write_to_the_program_runs_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(tmp_path / "file", BEGIN + "log.end(); print('on')")
    assert (done.stdout.strip(), done.stderr) == ("on", "")
    assert take_report(tmp_path / "file") is None


@pytest.mark.skipif(sys.platform == "win32", reason="there every folder can be made")
def test_a_window_opens_where_nothing_can_be_kept_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")  # root may write to folders of any mode
    environment = {**os.environ, "BREVITY_HOME": str(tmp_path / "file" / "home")}
    code = (
        "import sys; from PySide6.QtCore import QTimer; from app import application\n"
        "from app.window import windows\n"
        "from app.window.main_window import MainWindow\n"
        "class Window(MainWindow):\n"
        "    def showEvent(self, event):\n"
        "        super().showEvent(event)\n"
        "        self.source.view.setPlainText('The keeper lit the lamp.')\n"
        "        self.session.autosave.failed.connect(self.tell)\n"
        "    def tell(self, error):\n"
        "        print(error, flush=True); QTimer.singleShot(0, self.close_unasked)\n"
        "windows.MainWindow = Window; sys.exit(application.run_windows())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS * 2,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "a file stands in its way" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_the_window_takes_up_the_last_crash_watches_its_own_run_and_ends_clean(
    tmp_path: Path,
) -> None:
    run(tmp_path, BEGIN + "raise ValueError('of the run before')")
    folder = tmp_path / "crashes"
    environment = {**os.environ, "BREVITY_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, "-m", "app"], cwd=ROOT, env=environment) as window:
        own = folder / f"{window.pid}.running"
        try:
            # The window starts its engine when it is on the screen, after all that is asked here.
            wait_until(lambda: has_engine(window.pid))
            assert own.exists()
            assert [path.suffix for path in folder.iterdir() if path != own] == [".txt"]
            window.send_signal(signal.SIGINT)
            assert window.wait(PATIENCE_SECONDS) == 0
        finally:
            window.kill()
    assert not own.exists()


def has_engine(window: int) -> bool:
    """Whether the engine is among the children of a window; a short-lived one proves nothing."""
    for child in psutil.Process(window).children():
        with suppress(psutil.NoSuchProcess):
            if "engine.service" in child.cmdline():
                return True
    return False


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_message_names_the_file_and_shows_the_report(tmp_path: Path) -> None:
    message = crash_message(CrashReport(tmp_path / "1-2.txt", "Fatal Python error"))
    assert str(tmp_path / "1-2.txt") in message.text
    assert "Fatal Python error" in message.details
