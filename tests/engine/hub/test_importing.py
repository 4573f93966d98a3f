"""Taking a folder of the user's into the library."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from engine.errors import (
    BrevityError,
    Cancelled,
    CopyTooLarge,
    FolderUnwritable,
    LibraryMissing,
    ModelMissing,
    ModelUnsupported,
)
from engine.hub import importing
from engine.hub.bytes_work import WorkProgress
from engine.hub.importing import import_folder
from engine.hub.library import find_model, installed_models
from engine.hub.relocation import use_library
from engine.hub.verification import verify
from tests.engine.hub.models import COMMIT, files, make_model, model_tree, tree

WANTED = {"config.json", "generation_config.json", "spiece.model", "model.safetensors"}


def test_the_files_that_running_takes_are_copied_and_hashed(library: Path, tmp_path: Path) -> None:
    source = make_model(tmp_path / "my model")
    before = tree(source)
    model = import_folder(source)
    assert model.id == "local/my-model"
    assert model.origin == "imported"
    assert model.folder.parent == library / "local--my-model"
    assert model_tree(model.folder) == {name: before[name] for name in WANTED}
    assert verify(model).sound
    assert tree(source) == before
    assert find_model("local/my-model") == model.folder
    assert list((library / ".partial").iterdir()) == []


def test_links_are_copied_as_what_they_lead_to(library: Path, tmp_path: Path) -> None:
    blobs = make_model(tmp_path / "blobs")
    source = tmp_path / "linked"
    source.mkdir()
    for name in files():
        (source / name).symlink_to(blobs / name)
    model = import_folder(source)
    assert not any(path.is_symlink() for path in model.folder.rglob("*"))
    shutil.rmtree(blobs)
    assert verify(model).sound


def test_the_same_content_is_kept_once_and_other_content_beside_it(
    library: Path, tmp_path: Path
) -> None:
    source = make_model(tmp_path / "model")
    first = import_folder(source)
    assert import_folder(source) == first
    (source / "config.json").write_bytes(files(vocab_size=9)["config.json"])
    second = import_folder(source)
    assert (second.id, second.commit == first.commit) == (first.id, False)
    assert len(installed_models()) == 3


@pytest.mark.parametrize(
    ("name", "model_id"),
    [
        ("owner--name", "owner/name"),
        ("roberta2roberta_L-24_bbc", "google/roberta2roberta_L-24_bbc"),
        ("brevity-small", "local/brevity-small"),
        ("Zusammenfassung für mich", "local/Zusammenfassung-f-r-mich"),
        ("要約", "local/model"),
        (f"models--owner--name/snapshots/{COMMIT}", "owner/name"),
    ],
)
def test_the_id_comes_from_the_name(
    library: Path, tmp_path: Path, name: str, model_id: str
) -> None:
    model = import_folder(make_model(tmp_path / "from" / name))
    assert model.id == model_id
    assert (model.commit == COMMIT) == name.endswith(COMMIT)


def test_an_old_format_is_taken_and_marked(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "old", "pytorch_model.bin"))
    assert model.needs_conversion
    assert [found.needs_conversion for found in installed_models()] == [False, True]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda folder: None, "ModelFolderMissing"),
        (lambda folder: folder.write_text("x"), "ModelNotFolder"),
        (lambda folder: folder.mkdir(), "ModelMissing"),
        (lambda folder: make_model(folder, "model.onnx"), "ModelMissing"),
        (lambda folder: make_model(folder, model_type="t5"), "ModelUnsupported"),
    ],
)
def test_what_is_no_model_is_refused_and_leaves_nothing(
    library: Path, tmp_path: Path, make: Any, error: str
) -> None:
    make(tmp_path / "given")
    with pytest.raises(BrevityError) as caught:
        import_folder(tmp_path / "given")
    assert caught.value.code == error
    assert not library.exists()


def test_progress_is_told_and_a_cancel_leaves_nothing(library: Path, tmp_path: Path) -> None:
    source = make_model(tmp_path / "model")
    cancel = threading.Event()
    seen: list[WorkProgress] = []

    def tell(progress: WorkProgress) -> None:
        seen.append(progress)
        if len(seen) == 2:
            cancel.set()

    with pytest.raises(Cancelled):
        import_folder(source, cancel, tell)
    assert (
        0 < seen[0].done < seen[-1].total == sum((source / name).stat().st_size for name in WANTED)
    )
    assert tree(library) == {}
    assert import_folder(source, None, seen.append).fault is None
    assert seen[-1].done == seen[-1].total


def test_a_disk_without_room_is_told_before_anything_is_copied(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "free_bytes", lambda folder: 40_000_000)
    with pytest.raises(CopyTooLarge, match=r"needs 50\.0 MB; 40\.0 MB are free"):
        import_folder(make_model(tmp_path / "model"))
    assert tree(library) == {}


def test_a_library_that_can_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / "file"))
    with pytest.raises(FolderUnwritable, match="a file stands in its way"):
        import_folder(make_model(tmp_path / "model"))


def test_a_model_on_a_drive_that_is_gone_is_not_said_to_be_absent(
    library: Path, tmp_path: Path
) -> None:
    folder = use_library(tmp_path / "drive" / "models")
    folder.rmdir()
    with pytest.raises(LibraryMissing, match=r"Connect its drive"):
        find_model("owner/name")


def test_a_drive_that_is_gone_is_not_made_up(library: Path, tmp_path: Path) -> None:
    use_library(tmp_path / "drive")
    (tmp_path / "drive").rmdir()
    with pytest.raises(LibraryMissing, match="is not there"):
        import_folder(make_model(tmp_path / "model"))
    assert not (tmp_path / "drive").exists()
    assert len(installed_models()) == 1


@pytest.mark.parametrize("name", ["with spaces", "Ä和ق", "d" * 100 + "/" + "e" * 100])
def test_any_folder_can_be_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if sys.platform == "win32" and len(name) > 200:
        pytest.skip("longer than Windows takes")
    monkeypatch.setenv("BREVITY_HOME", str(tmp_path / name))
    model = import_folder(make_model(tmp_path / "model"))
    assert verify(model).sound
    assert find_model(model.id) == model.folder


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX pipes")
def test_a_pipe_among_the_files_is_not_waited_for(library: Path, tmp_path: Path) -> None:
    source = make_model(tmp_path / "model")
    (source / "spiece.model").unlink()
    os.mkfifo(source / "spiece.model")
    with pytest.raises((ModelMissing, ModelUnsupported)):
        import_folder(source)
    assert tree(library) == {}


def test_what_a_killed_import_left_is_deleted_by_the_next(library: Path, tmp_path: Path) -> None:
    left = library / ".partial" / "import-0123"
    left.mkdir(parents=True)
    (left / "model.safetensors").write_bytes(b"half")
    import_folder(make_model(tmp_path / "model"))
    assert not left.exists()
