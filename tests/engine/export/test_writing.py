"""Files come whole or not at all, whatever fails, and an old one stays until the new is there."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ExportUnwritable
from engine.export import ExportedResult
from engine.export.formats import write_export
from engine.export.writing import require_writable, write_whole
from tests.engine.cli.running import ROOT

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
as_user = pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() == 0, reason="root may write everywhere"
)
OLD, NEW = b"what was there", b"new " * 1000


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for text in ("one", "two"):
        write_export(path, ExportedResult("", text))
        assert path.read_text() == f"{text}\n"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("exists", [True, False])
def test_whatever_step_fails_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, exists: bool
) -> None:
    path = tmp_path / "a.txt"
    if exists:
        path.write_bytes(OLD)
    elif step == "chmod":
        pytest.skip("a new file keeps the permissions that it is made with")

    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{
        "open": (Path, "open"), "fsync": (os, "fsync"), "chmod": (Path, "chmod"),
        "replace": (Path, "replace"),
    }[step], fail)  # fmt: skip
    with pytest.raises(ExportUnwritable, match=r"a\.txt can't be written: no space left") as caught:
        write_whole(path, NEW)
    assert "nothing was changed" in caught.value.next_step
    monkeypatch.undo()
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [OLD] * exists


_CHILD = """
import os, resource, sys, time
from pathlib import Path
from engine.errors import ExportUnwritable
from engine.export.writing import write_whole
path, how = Path(sys.argv[1]), sys.argv[2]
if how == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
if how == "slow":
    def wait(descriptor):
        print("written", flush=True)
        time.sleep(60)
    os.fsync = wait
try:
    write_whole(path, b"new " * 1000)
except ExportUnwritable as error:
    print(error)
"""


@posix_only
def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), "full"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("a.txt can't be written: file too large.")
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [OLD]


@posix_only
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_writer_that_is_killed_leaves_the_old_file(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(path), "slow"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == b"written\n"
        child.send_signal(number)
        child.wait(10)
    assert path.read_bytes() == OLD
    others = [found.name for found in tmp_path.iterdir() if found != path]
    assert len(others) == (number == signal.SIGKILL)
    assert all(name.startswith(".brevity-") for name in others)


@posix_only
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(OLD)
    path.chmod(0o640)
    link.symlink_to(path.name)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix_only
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_whole(tmp_path / "a.txt", NEW)
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


@posix_only
@pytest.mark.parametrize("make", [_folder, _pipe])
@pytest.mark.parametrize("ask", [require_writable, lambda path: write_whole(path, NEW)])
def test_only_ordinary_files_are_replaced(
    tmp_path: Path, make: Callable[[Path], None], ask: Callable[[Path], None]
) -> None:
    make(tmp_path / "a.txt")
    with pytest.raises(ExportUnwritable, match=r"a\.txt can't be written: it is (a folder|no ord)"):
        ask(tmp_path / "a.txt")
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("ask", [require_writable, lambda path: write_whole(path, NEW)])
@pytest.mark.parametrize(
    ("name", "reason"),
    [("none/a.txt", "folder"), ("file/a.txt", "folder"), ("a\0b.txt", "can have this name")],
)
def test_places_where_no_file_can_be_are_told(
    tmp_path: Path, ask: Callable[[Path], None], name: str, reason: str
) -> None:
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(ExportUnwritable, match=reason):
        ask(tmp_path / name)


@as_user
def test_a_folder_that_may_not_be_written_to_is_told_before(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportUnwritable, match="its folder may not be written to"):
            require_writable(tmp_path / "a.txt")
    finally:
        tmp_path.chmod(0o700)


def test_names_may_be_as_long_as_the_system_has_them(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 120 + ".txt")
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_two_that_write_one_file_leave_one_of_theirs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    script = (
        "import sys; from pathlib import Path; from engine.export.writing import write_whole\n"
        "for _ in range(50): write_whole(Path(sys.argv[1]), sys.argv[2].encode() * 100_000)"
    )
    children = [
        subprocess.Popen([sys.executable, "-c", script, str(path), letter], cwd=ROOT)
        for letter in "ab"
    ]
    seen = set()
    while any(child.poll() is None for child in children):
        if path.exists():
            seen.add(path.read_bytes())
        time.sleep(0.001)
    assert [child.wait() for child in children] == [0, 0]
    assert seen <= {b"a" * 100_000, b"b" * 100_000}
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]
