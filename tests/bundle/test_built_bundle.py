"""A bundle that was really built, as its users have it, and as it is when something is wrong.

Part of the whole run, where `make bundle` has put one into dist/ or BREVITY_BUNDLE names another.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from engine.messages import Failed, Run, decode_message, encode_message
from engine.version import VERSION
from tests.app.release_server import release, release_server

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("BREVITY_BUNDLE", ROOT / "dist/brevity"))
SAMPLE = ROOT / "resources/samples/lighthouse-keepers.txt"
MODEL = "_internal/resources/models/brevity-small/model.safetensors"
PATIENCE_SECONDS = 90.0

pytestmark = [
    pytest.mark.full,
    pytest.mark.timeout(900),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bundle is Linux's"),
    pytest.mark.skipif(not (FOLDER / "brevity").exists(), reason="there is no bundle: make bundle"),
]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of the test's own, in a folder with a space and letters that are not ASCII."""
    folder = tmp_path / "place é 日本" / "brevity"
    folder.parent.mkdir()
    try:
        shutil.copytree(FOLDER, folder, symlinks=True, copy_function=os.link)
    except shutil.Error:  # on another disk
        shutil.rmtree(folder)
        shutil.copytree(FOLDER, folder, symlinks=True)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home


def damage(file: Path, data: bytes) -> None:
    """Other bytes in the file's place; the bundle that it is a link to keeps its own."""
    assert file.is_file()
    file.unlink()
    file.write_bytes(data)


def run(
    bundle: Path, *arguments: str | Path, home: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the bundle with an empty environment."""
    return subprocess.run(
        [bundle / "brevity", *arguments], env={"HOME": str(home), "LANG": "C.UTF-8", **variables},
        cwd=home.parent, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


@contextmanager
def window(bundle: Path, home: Path, **variables: str) -> Iterator[subprocess.Popen[str]]:
    environment = {"HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [bundle / "brevity"], env=environment | variables, cwd=home.parent,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:  # else its engine has ended with it
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
            process.kill()
        process.communicate()


def wait_until(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def engine_of(process: subprocess.Popen[str]) -> psutil.Process:
    """The window starts it once it is on the screen."""
    wait_until(lambda: psutil.Process(process.pid).children())
    return psutil.Process(process.pid).children()[0]


def test_it_passes_its_own_test_with_an_empty_environment(bundle: Path, home: Path) -> None:
    done = run(bundle, "--selftest", home=home)
    assert done.returncode == 0, done.stdout
    assert f"Brevity {VERSION}, bundle" in done.stdout
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("data", [None, b"", b"no model at all"], ids=["missing", "empty", "other"])
def test_a_model_that_is_damaged_is_named_and_nothing_is_written(
    bundle: Path, home: Path, data: bytes | None
) -> None:
    damage(bundle / MODEL, data or b"")
    if data is None:
        (bundle / MODEL).unlink()
    done = run(bundle, "summarize", SAMPLE, home=home)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "model.safetensors" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("library", "arguments", "variables"),
    [
        ("torch/lib/libtorch_cpu.so", ["summarize", str(SAMPLE)], {}),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", [], {"QT_QPA_PLATFORM": "offscreen"}),
    ],
    ids=["torch", "Qt"],
)
@pytest.mark.parametrize("data", [None, b"\x7fELF"], ids=["missing", "damaged"])
def test_a_library_that_is_lost_is_named_with_what_to_do(
    bundle: Path,
    home: Path,
    library: str,
    arguments: list[str],
    variables: dict[str, str],
    data: bytes | None,
) -> None:
    damage(bundle / "_internal" / library, data or b"")
    if data is None:
        (bundle / "_internal" / library).unlink()
    done = run(bundle, *arguments, home=home, **variables)
    assert done.returncode == 1
    assert "A part of this installation of Brevity can't be loaded" in done.stderr
    assert library.rpartition("/")[2] in done.stderr
    assert "Traceback" not in done.stderr


def test_the_engine_tells_the_window_of_a_library_that_is_lost(bundle: Path, home: Path) -> None:
    (bundle / "_internal/torch/lib/libtorch_cpu.so").unlink()
    with subprocess.Popen(
        [bundle / "brevity", "--engine"], env={"HOME": str(home)}, cwd=home,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as engine:  # fmt: skip
        assert engine.stdin is not None
        assert engine.stdout is not None
        engine.stdin.write(encode_message(Run(1, "split", "The lamp is lit.")).encode("ascii"))
        engine.stdin.flush()
        said = (decode_message(line.decode("ascii")) for line in engine.stdout)
        failure = next(message for message in said if isinstance(message, Failed))
        engine.stdin.close()
    assert failure.code == "InstallationDamaged"
    assert "libtorch_cpu.so" in failure.message


def test_its_own_test_fails_where_a_library_is_lost_and_names_it(bundle: Path, home: Path) -> None:
    (bundle / "_internal/PySide6/Qt/lib/libQt6Svg.so.6").unlink()
    done = run(bundle, "--selftest", home=home)
    assert done.returncode == 1
    assert "libQt6Svg.so.6" in done.stdout
    assert re.search(r"^Failed: .*icons", done.stdout, re.MULTILINE)


def test_without_a_display_it_says_so_and_summarizes_the_sample(bundle: Path, home: Path) -> None:
    done = run(bundle, home=home)
    assert "no display" in done.stderr
    assert done.stdout.strip()


def test_a_home_that_cannot_be_written_to_keeps_no_window_from_opening(
    bundle: Path, home: Path
) -> None:
    (home / "file").write_text("in the way")
    with window(bundle, home / "file") as process:
        engine_of(process)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_SECONDS) == 0


def test_after_a_crash_there_is_a_report_at_the_next_start(bundle: Path, home: Path) -> None:
    crashes = home / ".local/state/Brevity/crashes"
    with window(bundle, home) as process:
        engine_of(process)
        os.kill(process.pid, signal.SIGSEGV)
        wait_until(lambda: process.poll() is not None)
    (left,) = crashes.iterdir()
    assert "Segmentation fault" in left.read_text(encoding="utf-8")
    with window(bundle, home) as process:
        engine_of(process)
        assert [path.suffix for path in crashes.iterdir() if path.stem != str(process.pid)] == [
            ".txt"
        ]
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_SECONDS) == 0


def test_what_the_window_starts_finds_the_variables_as_they_were(bundle: Path, home: Path) -> None:
    with window(bundle, home, LD_LIBRARY_PATH="/theirs") as process:
        # The engine's own start keeps what it was given, before it puts the bundle's folder first.
        started = engine_of(process).environ()
        assert started["LD_LIBRARY_PATH_ORIG"] == "/theirs"


def test_a_newer_version_is_asked_for_in_a_process_of_its_own(bundle: Path, home: Path) -> None:
    with release_server() as server:
        server.answer = release("v999.0.0")
        done = run(bundle, "--update-check", home=home, BREVITY_RELEASES=server.address)
    assert '"999.0.0"' in done.stdout
    assert server.seen == [("/latest", f"Brevity/{VERSION}")]
