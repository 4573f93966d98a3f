"""How Brevity starts and ends, as processes."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

import app.__main__ as start
import app.display
import app.qt_libraries
import engine.cli

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 30.0


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.fixture
def window_process() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "app"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    yield process
    process.kill()
    process.communicate()


def _engine_of(window: subprocess.Popen[bytes]) -> psutil.Process:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        for child in psutil.Process(window.pid).children():
            with contextlib.suppress(psutil.NoSuchProcess):
                if "engine.service" in child.cmdline():
                    return child
        time.sleep(0.05)
    raise AssertionError("the window started no engine")


def _wait_until_gone(process: psutil.Process) -> None:
    try:
        process.wait(PATIENCE_SECONDS)
    except psutil.NoSuchProcess:
        return


def test_the_window_never_imports_torch_nor_what_needs_it() -> None:
    done = _python(
        "import sys\n"
        "from app.application import make_application\n"
        "from app.window.main_window import MainWindow\n"
        "from app.window.theme import Theme\n"
        "application = make_application()\n"
        "window = MainWindow(Theme(application))\n"
        "window.show(); window.close()\n"
        "heavy = {'torch', 'numpy', 'sentencepiece', 'safetensors', 'engine.seq2seq',\n"
        "         'engine.decoding', 'engine.tasks', 'engine.service', 'engine.cli'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_garbage_collections_of_a_window_pass_over_what_was_there_at_its_start() -> None:
    done = _python(
        "import gc\n"
        "import app.application as start\n"
        "start.QApplication.exec = lambda _: print(len(gc.get_objects()) < 5_000)\n"
        "start.run_windows()\n"
    )
    assert done.stdout.strip() == "True", done.stderr


def test_the_commands_run_where_there_is_no_qt() -> None:
    done = _python(
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "from app.__main__ import main\n"
        "sys.exit(main(['--version']))\n"
    )
    assert done.returncode == 0, done.stderr
    assert "0.1.0" in done.stdout


def test_importing_the_start_is_light() -> None:
    done = _python(
        "import sys, app.__main__\n"
        "ours_and_heavy = {'PySide6', 'torch', 'engine', 'app.application', 'app.errors'}\n"
        "print(sorted(ours_and_heavy & set(sys.modules)))"
    )
    assert done.stdout.strip() == "[]", done.stderr


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is given to the command line instead of being run."""
    given: list[list[str]] = []

    def note(arguments: list[str]) -> int:
        given.append(arguments)
        return 7

    monkeypatch.setattr(engine.cli, "main", note)
    return given


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "a.txt"],
        ["split", "-"],
        ["--help"],
        ["--version"],
        ["--nonsense"],
        ["--engine", "x"],
        ["--beams", "3"],
        ["summarise", "a.txt"],
        ["a.txt", "--json"],
        ["bogus"],
        ["x" * 5000],
        [""],
    ],
)
def test_commands_and_options_go_to_the_command_line(
    commands: list[list[str]], arguments: list[str]
) -> None:
    assert start.main(arguments) == 7
    assert commands == [arguments]


def test_without_display_the_sample_is_summarized(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    commands: list[list[str]],
    sample_document: Path,
) -> None:
    monkeypatch.setattr(app.display, "display_missing", lambda: True)
    assert start.main([]) == 7
    assert commands == [["summarize", str(sample_document)]]
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "no display" in error
    assert "brevity --help" in error


def test_without_display_a_document_can_not_be_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app.display, "display_missing", lambda: True)
    assert start.main(["letter.txt"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "no display" in error


def test_missing_libraries_are_named_with_their_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app.display, "display_missing", lambda: False)
    monkeypatch.setattr(app.qt_libraries, "missing_libraries", lambda: ["libEGL.so.1"])
    assert start.main([]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "libEGL.so.1" in error
    assert "libegl1" in error


def test_without_qt_for_python_its_remedy_is_told() -> None:
    done = _python(
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "import app.display, app.qt_libraries\n"
        "app.display.display_missing = lambda: False\n"
        "app.qt_libraries.missing_libraries = lambda: []\n"
        "from app.__main__ import main\n"
        "sys.exit(main([]))\n"
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "Qt for Python, which is not installed. Install it with: " in done.stderr
    assert f'-m pip install "{start.QT_REQUIREMENT}"' in done.stderr
    assert f'"{start.QT_REQUIREMENT}"' in (ROOT / "pyproject.toml").read_text()


def test_more_documents_than_anybody_wants_windows_are_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert start.main([f"{number}.txt" for number in range(13)]) == 1
    error = capsys.readouterr().err
    assert "13 documents were named, and each would open a window. Name up to 12" in error


@pytest.mark.skipif(sys.platform == "win32", reason="signals to another process")
def test_ctrl_c_in_the_terminal_closes_the_window_and_the_engine(
    window_process: subprocess.Popen[bytes],
) -> None:
    engine_process = _engine_of(window_process)
    window_process.send_signal(signal.SIGINT)
    output, _ = window_process.communicate(timeout=PATIENCE_SECONDS)
    assert window_process.returncode == 0, output
    assert output == b""
    _wait_until_gone(engine_process)


@pytest.mark.skipif(sys.platform == "win32", reason="signals to another process")
def test_no_engine_survives_a_window_that_is_killed(
    window_process: subprocess.Popen[bytes],
) -> None:
    engine_process = _engine_of(window_process)
    os.kill(window_process.pid, signal.SIGKILL)
    window_process.wait()
    _wait_until_gone(engine_process)
    assert not engine_process.is_running()
