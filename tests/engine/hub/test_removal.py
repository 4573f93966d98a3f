"""Deleting models: only what is Brevity's, and whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ModelNotInstalled, ModelNotRemovable
from engine.hub.importing import import_folder
from engine.hub.library import embedded_model, find_model, installed_models
from engine.hub.removal import remove
from tests.engine.hub.models import COMMIT, make_model, tree


def test_a_model_that_is_deleted_is_gone_with_all_its_files(library: Path, tmp_path: Path) -> None:
    kept = import_folder(make_model(tmp_path / "a--kept"))
    model = import_folder(make_model(tmp_path / "a--deleted"))
    remove(model)
    assert installed_models()[1:] == (kept,)
    assert not model.folder.parent.exists()
    assert {name.split("/")[0] for name in tree(library)} == {"a--kept"}
    with pytest.raises(ModelNotInstalled):
        find_model("a/deleted")
    remove(model)  # another process was faster


def test_one_of_two_versions_is_deleted_alone(library: Path, tmp_path: Path) -> None:
    first = import_folder(make_model(tmp_path / "1" / "a--b"))
    second = import_folder(make_model(tmp_path / "2" / "a--b", vocab_size=2))
    remove(first)
    assert installed_models()[1:] == (second,)


def test_what_has_been_opened_can_still_be_read(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "a--b"))
    weights = (model.folder / "model.safetensors").read_bytes()
    with (model.folder / "model.safetensors").open("rb") as file:
        remove(model)
        assert file.read() == weights


def test_a_damaged_model_can_be_deleted(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "a--b"))
    (model.folder / "brevity-manifest.json").write_text("{")
    (damaged,) = installed_models()[1:]
    remove(damaged)
    assert len(installed_models()) == 1


def test_what_is_not_brevitys_is_never_deleted(library: Path, shared_cache: Path) -> None:
    snapshot = make_model(shared_cache / "models--a--b" / "snapshots" / COMMIT)
    before = tree(shared_cache)
    (cached,) = installed_models()[1:]
    for model, reason in ((cached, "other programs share"), (embedded_model(), "ships")):
        with pytest.raises(ModelNotRemovable, match=reason):
            remove(model)
    assert tree(shared_cache) == before
    assert snapshot.is_dir()


def test_what_a_killed_process_left_half_deleted_goes_with_the_next(
    library: Path, tmp_path: Path
) -> None:
    model = import_folder(make_model(tmp_path / "a--b"))
    (library / ".partial" / ".deleted-0123").mkdir(parents=True)
    (library / ".partial" / ".deleted-0123" / "x").write_text("half")
    remove(model)
    assert tree(library) == {}
