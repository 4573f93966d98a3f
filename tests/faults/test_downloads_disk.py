"""Full disks, evil names, no network, odd folders: cases 9, 10, 11 and 13."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from huggingface_hub import constants

from engine.errors import (
    DiskFilled,
    FileNameUnsafe,
    FolderUnwritable,
    OfflineIncomplete,
    OfflineWished,
    SpaceMissing,
)
from engine.hub.download import download
from engine.hub.remote import RemoteFile, find_remote
from tests.faults.conftest import ID, SIZE, WEIGHTS, Attempts
from tests.hub_server import LoopbackHub, drop, model_files, slow

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs limits and modes of POSIX")


# ---------------------------------------------------------------- 9: no room


@posix_only
def test_a_file_that_may_not_grow_pauses_the_download(attempts: Attempts, hub: LoopbackHub) -> None:
    """RLIMIT_FSIZE stands for FAT32 and for quotas."""
    process = attempts.start("10000000")
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    said = json.loads(output.splitlines()[-1])
    assert said["error"] == "FileTooLargeForDisk"
    assert f"{WEIGHTS} (32.0 MB) is larger than a file may be there" in said["said"]
    assert attempts.part.stat().st_size == 10_000_000
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE - 10_000_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 40 MB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)]
    if (
        not shutil.which("mount")
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        pytest.skip("this user may not mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_too_small_is_said_before_anything_comes(
    attempts: Attempts, hub: LoopbackHub, small_disk: Path
) -> None:
    (small_disk / "others").write_bytes(bytes(20 << 20))
    model = attempts.find()
    hub.clear_log()
    with pytest.raises(SpaceMissing, match=r"needs 32\.0 MB; 21\.0 MB are free"):
        download(model, small_disk / "models" / "m")
    assert hub.log == []


def test_a_disk_that_fills_up_pauses_the_download(
    attempts: Attempts, hub: LoopbackHub, small_disk: Path
) -> None:
    attempts.folder = small_disk / "models" / "m"
    hub.fail(slow(60_000_000, f"*/{WEIGHTS}"))
    others = small_disk / "others"

    def fill(_: object) -> None:
        if attempts.part.exists() and not others.exists():
            others.write_bytes(bytes(24 << 20))

    with pytest.raises(
        DiskFilled, match=rf"disk is full: {WEIGHTS} needs .* The download is paused"
    ):
        attempts.run(on_progress=fill)
    kept = attempts.kept()
    assert kept > 8_000_000
    others.unlink()
    hub.heal()
    hub.clear_log()
    attempts.run()
    attempts.assert_right()
    assert hub.sent(WEIGHTS) == SIZE - kept


def test_room_that_no_disk_has_is_said_before_anything_comes(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    model = attempts.find()
    huge = RemoteFile("model.safetensors", 1 << 60, "0" * 64, None)
    hub.clear_log()
    with pytest.raises(SpaceMissing):
        attempts.run(replace(model, files=(*model.files[:2], huge)))
    assert hub.log == []


# ---------------------------------------------------------------- 10: evil names

EVIL = [
    "../../x", "..", "/etc/x", "a/../../x", "C:\\x", "C:x", "a\\b", "x\0y", "a//b", "./x", "x/.",
    "x\ny", "\x1b[2Jx", "con", "aux.txt", "COM1.bin", "a/NUL/b", "x.", "x ", "", "a/",
    "~" + "é" * 100, "n" * 300, "\u202ex", "a:b", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("name", EVIL, ids=ascii)
def test_an_evil_name_refuses_the_whole_repository(
    attempts: Attempts, hub: LoopbackHub, name: str
) -> None:
    hub.push(ID, {**model_files(b"weights"), name: b"evil"})
    with pytest.raises(FileNameUnsafe, match="is refused: it has a file with the unsafe name"):
        attempts.find()
    assert not any("/resolve/" in each.path for each in hub.log)


@pytest.mark.parametrize("name", EVIL, ids=ascii)
def test_an_evil_name_is_not_written_even_if_a_caller_believes_it(
    attempts: Attempts, hub: LoopbackHub, name: str
) -> None:
    model = attempts.find()
    before = {*attempts.folder.parent.parent.rglob("*")}
    with pytest.raises(FileNameUnsafe):
        attempts.run(replace(model, files=(*model.files, RemoteFile(name, 1, "0" * 64, None))))
    assert {*attempts.folder.parent.parent.rglob("*")} == before


@pytest.mark.parametrize("name", ["ü/ñ.txt", "console.txt", ".gitattributes", "a b/c d", "漢" * 60])
def test_an_unusual_name_is_no_evil_one(attempts: Attempts, hub: LoopbackHub, name: str) -> None:
    hub.push(ID, {**model_files(b"weights"), name: b"fine"})
    assert attempts.find().id == ID


# ---------------------------------------------------------------- 11: offline


@contextmanager
def offline() -> Iterator[None]:
    """Not the fixture: that would be undone after the hub's, and leave the tests online."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(constants, "HF_HUB_OFFLINE", True)
        yield


def test_offline_a_complete_model_asks_nobody(attempts: Attempts, hub: LoopbackHub) -> None:
    model = attempts.find()
    attempts.run(model)
    hub.clear_log()
    with offline():
        attempts.run(model)
    attempts.assert_right()
    assert hub.log == []


def test_offline_a_partial_model_names_what_is_missing_and_asks_nobody(
    attempts: Attempts, hub: LoopbackHub
) -> None:
    model = attempts.find()
    attempts.run(model)
    (attempts.folder / WEIGHTS).unlink()
    (attempts.folder / "vocab.txt").unlink()
    hub.clear_log()
    with offline(), pytest.raises(OfflineIncomplete, match=rf"{WEIGHTS}, vocab\.txt missing"):
        attempts.run(model)
    with offline(), pytest.raises(OfflineWished, match="HF_HUB_OFFLINE is set"):
        find_remote(ID, endpoint=hub.endpoint)
    assert hub.log == []


# ---------------------------------------------------------------- 13: folders


@pytest.mark.parametrize("name", ["with spaces", "ünïcödé 漢字", "n" * 240])
def test_a_folder_may_be_called_anything(attempts: Attempts, hub: LoopbackHub, name: str) -> None:
    attempts.folder = attempts.folder.parent / name
    hub.fail(drop(11_000_000))
    attempts.run()
    attempts.assert_right()


@posix_only
def test_a_folder_that_may_not_be_written_is_said(attempts: Attempts, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the administrator may write everywhere")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    attempts.folder = closed / "models" / "m"
    with pytest.raises(FolderUnwritable, match="can't be written: permission denied"):
        attempts.run()


def test_a_file_in_the_place_of_the_folder_is_said(attempts: Attempts, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")
    with pytest.raises(FolderUnwritable, match="can't be written"):
        attempts.run()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system that is closed")
def test_a_file_system_that_takes_no_files_is_said(attempts: Attempts) -> None:
    attempts.folder = Path("/proc/self/models/m")
    with pytest.raises(FolderUnwritable, match="can't be written"):
        attempts.run()
