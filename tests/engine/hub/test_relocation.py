"""Moving the library: on one disk, between disks, and killed in between."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import NoReturn

import pytest

from engine.errors import (
    Cancelled,
    CopyTooLarge,
    LibraryMissing,
    LibrarySettingsDamaged,
    MoveRefused,
)
from engine.hub import relocation
from engine.hub.importing import import_folder
from engine.hub.library import find_model, installed_models
from engine.hub.relocation import move_library, use_library
from engine.hub.storage import library_folder
from engine.hub.transfer.lock import folder_lock
from engine.hub.verification import verify
from tests.engine.cli.running import ROOT
from tests.engine.hub.models import make_model, tree


@pytest.fixture
def content(library: Path, tmp_path: Path) -> dict[str, bytes]:
    """What a library with two models and a file of the user's holds."""
    for name in ("a--one", "a--two"):
        import_folder(make_model(tmp_path / name))
    (library / "notes.txt").write_text("mine")
    (library / ".partial" / "x").mkdir(parents=True)
    (library / ".partial" / "x" / "half.part").write_bytes(b"half of a download")
    return tree(library)


@pytest.fixture
def two_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library and its new place can't be renamed into each other, as on two disks."""
    original = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == "models":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return original(self, target)

    monkeypatch.setattr(Path, "rename", rename)


def assert_moved(library: Path, target: Path, content: dict[str, bytes]) -> None:
    assert library_folder() == target
    assert tree(target) == content
    assert not library.exists()
    models = installed_models()[1:]
    assert [model.id for model in models] == ["a/one", "a/two"]
    assert all(verify(model).sound for model in models)
    assert target in find_model("a/one").parents


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("name", ["new", "Ä 和", "deep/down/there"])
def test_on_one_disk_it_is_there_at_once(
    library: Path, tmp_path: Path, content: dict[str, bytes], name: str, exists: bool
) -> None:
    target = tmp_path / "elsewhere" / name
    if exists:
        target.mkdir(parents=True)
    assert move_library(target) == target
    assert_moved(library, target, content)


@pytest.mark.usefixtures("two_disks")
def test_between_disks_everything_is_copied_compared_and_then_deleted(
    library: Path, tmp_path: Path, content: dict[str, bytes]
) -> None:
    target = tmp_path / "other" / "disk"
    seen = []
    move_library(target, None, seen.append)
    assert_moved(library, target, content)
    assert seen[-1].done == seen[-1].total == 2 * sum(map(len, content.values()))
    assert [path.name for path in target.parent.iterdir()] == ["disk"]


@pytest.mark.usefixtures("two_disks")
def test_a_cancelled_move_leaves_everything_as_it_was(
    library: Path, tmp_path: Path, content: dict[str, bytes]
) -> None:
    cancel = threading.Event()
    with pytest.raises(Cancelled):
        move_library(tmp_path / "other", cancel, lambda progress: cancel.set())
    assert library_folder() == library
    assert tree(library) == content
    assert not list(tmp_path.glob("other*"))


@pytest.mark.usefixtures("two_disks")
def test_a_disk_without_room_is_told_before_anything_is_copied(
    library: Path, tmp_path: Path, content: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relocation, "free_bytes", lambda folder: 1000)
    with pytest.raises(CopyTooLarge):
        move_library(tmp_path / "other")
    assert tree(library) == content
    assert library_folder() == library


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("data/models", "it is not empty"),
        ("data/models/inside", "it lies in the library itself"),
        ("data", "it is not empty"),
        ("full", "it is not empty"),
        ("file", "a file stands there"),
        ("nul\0byte", "null byte"),
    ],
)
def test_a_place_that_can_not_be_is_refused(
    library: Path, tmp_path: Path, content: dict[str, bytes], place: str, reason: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("mine")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(MoveRefused, match=reason):
        move_library(tmp_path / place)
    assert tree(library) == content
    assert library_folder() == library


def test_nothing_is_moved_while_a_download_is_under_way(
    library: Path, tmp_path: Path, content: dict[str, bytes]
) -> None:
    with (
        folder_lock(library / ".partial" / "x"),
        pytest.raises(MoveRefused, match="is being downloaded"),
    ):
        move_library(tmp_path / "other")
    move_library(tmp_path / "other")
    assert_moved(library, tmp_path / "other", content)


KILLED = """
import os, signal, sys
from pathlib import Path
from engine.hub import relocation
step, target = int(sys.argv[1]), Path(sys.argv[2])
count = 0
def deadly(name):
    original = getattr(relocation, name)
    def call(*arguments, **options):
        global count
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        result = original(*arguments, **options)
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    setattr(relocation, name, call)
for name in ("note_library_folder", "sync_folder", "_delete_copied"):
    deadly(name)
if sys.argv[3] == "two disks":
    original = Path.rename
    def rename(self, to):
        if self.name == "models":
            raise OSError(18, "Invalid cross-device link")
        return original(self, to)
    Path.rename = rename
    work = relocation.FileWork.count
    def count_bytes(self, path, size):
        global count
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        work(self, path, size)
    relocation.FileWork.count = count_bytes
relocation.move_library(target)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize(
    ("step", "disks"),
    [
        *((step, "one disk") for step in (1, 3, 5)),
        *((step, "two disks") for step in (4, 7, 24, 26, 28)),
        *(pytest.param(n, "one disk", marks=pytest.mark.full) for n in (2, 4, 6)),
        *(pytest.param(n, "two disks", marks=pytest.mark.full) for n in range(5, 40, 2)),
    ],
)
def test_a_kill_at_any_moment_loses_nothing(
    library: Path, tmp_path: Path, content: dict[str, bytes], step: int, disks: str
) -> None:
    target = tmp_path / "other"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(step), str(target), disks],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60, check=False,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode in (-signal.SIGKILL, 0), done.stderr.decode()
    where = library_folder()
    assert where in (library, target)
    assert {name: data for name, data in tree(where).items() if name in content} == content
    assert all(verify(model).sound for model in installed_models()[1:])
    if where == library:  # the same place can be tried again
        assert_moved(library, move_library(target), content)
    assert_moved(library, move_library(tmp_path / "at last"), content)
    assert not target.exists()  # and nothing stays behind
    assert [path.name for path in tmp_path.glob("other*")] == []


def test_a_library_can_be_used_where_it_is(library: Path, tmp_path: Path) -> None:
    import_folder(make_model(tmp_path / "a--b"))
    use_library(tmp_path / "fresh")
    assert len(installed_models()) == 1
    use_library(library)
    assert len(installed_models()) == 2


def test_what_is_not_there_can_not_be_moved(library: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        move_library(tmp_path / "new")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"folder": 3}', '{"folder": "relative"}'])
def test_settings_that_are_damaged_are_told_and_can_be_made_anew(
    library: Path, tmp_path: Path, text: str
) -> None:
    library.parent.mkdir()
    (library.parent / "library.json").write_text(text)
    with pytest.raises(LibrarySettingsDamaged):
        installed_models()
    assert find_model("") == find_model("brevity-small")  # needs no library
    use_library(tmp_path / "new")
    assert library_folder() == tmp_path / "new"


def test_a_failure_to_note_the_move_is_told(
    library: Path, tmp_path: Path, content: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Exception, match="no space left on device"):
        move_library(tmp_path / "new")
    assert tree(library) == content
    assert library_folder() == library
