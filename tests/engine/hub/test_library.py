"""Finding models on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.errors import (
    ManifestDamaged,
    ModelFolderMissing,
    ModelMissing,
    ModelNotFolder,
    ModelNotInstalled,
)
from engine.hub.importing import import_folder
from engine.hub.library import InstalledModel, find_installed, find_model, installed_models
from engine.hub.manifest import MANIFEST_FILE
from engine.resources import resource
from tests.engine.hub.models import COMMIT, files, make_model

XSUM = "google/roberta2roberta_L-24_bbc"


def test_the_embedded_model_is_there_under_no_name_and_its_own(embedded_model_folder: Path) -> None:
    assert find_model("") == find_model("brevity-small") == embedded_model_folder


def test_a_folder_is_its_own_name(tmp_path: Path) -> None:
    assert find_model(str(tmp_path)) == tmp_path


def test_a_folder_wins_over_the_shared_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "google" / "some-model").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert find_model("google/some-model") == Path("google/some-model")


@pytest.mark.parametrize(
    "name", ["no such model", "~nosuchuser/x", "x" * 5000, "a/--b..c", "a/b/c", "a\x00b", "../b"]
)
def test_a_folder_that_is_not_there_is_a_designed_failure(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelFolderMissing, match="There is no model folder"):
        find_model(name)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.touch()
    with pytest.raises(ModelNotFolder, match=r"model\.safetensors is a file, not the folder"):
        find_model(str(file))


def test_a_folder_called_as_the_embedded_model_is_named_by_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, embedded_model_folder: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelFolderMissing):
        find_model("./brevity-small")
    (tmp_path / "brevity-small").mkdir()
    assert find_model("brevity-small") == embedded_model_folder
    assert find_model("./brevity-small").samefile(tmp_path / "brevity-small")


# ---------------------------------------------------------------- what is installed


def installed() -> list[InstalledModel]:
    """What is listed beside the embedded model."""
    embedded, *others = installed_models()
    assert (embedded.id, embedded.origin) == ("brevity-small", "embedded")
    return others


def test_a_new_library_is_empty_and_nothing_is_made_by_looking(library: Path) -> None:
    assert installed() == []
    assert not library.parent.exists()


def test_the_embedded_model_is_listed_like_any_other(embedded_model_folder: Path) -> None:
    (model,) = installed_models()
    assert model.folder == embedded_model_folder
    assert model.size > 40_000_000
    assert model.name == "brevity-small"
    assert model.fault is None


def test_a_model_is_found_by_id_by_commit_and_by_its_short_name(
    library: Path, tmp_path: Path
) -> None:
    model = import_folder(make_model(tmp_path / XSUM.replace("/", "--")))
    assert model.folder == library / "google--roberta2roberta_L-24_bbc" / model.commit
    names = (XSUM, model.name, "google-xsum", XSUM.upper(), f"google-xsum@{model.commit[:7]}")
    assert {find_model(name) for name in names} == {model.folder}
    with pytest.raises(ModelNotInstalled):
        find_model(f"{XSUM}@{COMMIT}")


def test_of_several_commits_the_newest_is_meant(library: Path, tmp_path: Path) -> None:
    folders = []
    for number in range(2):
        source = make_model(tmp_path / str(number) / "owner--name", vocab_size=number)
        folders.append(import_folder(source).folder)
    older, newer = folders
    for folder, when in ((older, "2020-01-01"), (newer, "2021-01-01")):
        manifest = folder / MANIFEST_FILE
        text = manifest.read_text()
        at = text.index("installed") + len('installed": "')
        manifest.write_text(text[:at] + when + text[at + 10 :])
    assert find_model("owner/name") == newer
    assert find_model(f"owner/name@{older.name}") == older
    assert [model.folder for model in installed()] == [newer, older]


@pytest.mark.parametrize("name", ["nobody/nothing", XSUM, "google-xsum"])
def test_what_is_called_as_a_model_of_the_hub_can_be_pulled(name: str, library: Path) -> None:
    with pytest.raises(ModelNotInstalled) as caught:
        find_model(name)
    assert caught.value.message == f"The model {name} is not on this machine."
    assert f"brevity models pull {name}" in caught.value.next_step


def test_a_folder_wins_over_the_library(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_folder(make_model(tmp_path / "owner--name"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "owner" / "name").mkdir(parents=True)
    assert find_model("owner/name") == Path("owner/name")


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"version": 9}', '{"version": 1, "id": "../x"}', None]
)
def test_a_damaged_manifest_is_named_and_spares_the_others(
    library: Path, tmp_path: Path, damage: str | None
) -> None:
    sound = import_folder(make_model(tmp_path / "a--sound"))
    damaged = import_folder(make_model(tmp_path / "b--damaged"))
    manifest = damaged.folder / MANIFEST_FILE
    if damage is None:
        manifest.unlink()
    else:
        manifest.write_text(damage)
    first, second = installed()
    assert first == sound
    assert (second.id, second.commit) == ("b/damaged", damaged.commit)
    assert isinstance(second.fault, ManifestDamaged)
    assert str(damaged.folder) in str(second.fault)
    assert second.size == damaged.size
    with pytest.raises(ManifestDamaged):
        find_model("b/damaged")
    assert find_model("a/sound") == sound.folder


def test_the_manifest_of_another_model_is_no_manifest(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "a--one"))
    shutil.copytree(model.folder, library / "a--two" / model.commit)
    assert [type(found.fault) for found in installed()] == [type(None), ManifestDamaged]


def test_a_file_that_the_user_deleted_is_a_fault_that_names_it(
    library: Path, tmp_path: Path
) -> None:
    model = import_folder(make_model(tmp_path / "a--one"))
    (model.folder / "model.safetensors").unlink()
    (found,) = installed()
    assert isinstance(found.fault, ModelMissing)
    assert "model.safetensors is missing" in str(found.fault)
    assert find_model("a/one") == model.folder  # loading tells the rest


def test_what_others_put_into_the_library_is_passed_over(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "a--one"))
    (library / "notes.txt").write_text("mine")
    (library / "photos" / "2026").mkdir(parents=True)
    (library / "a--one" / "old").mkdir()
    (library / "not an id!" / COMMIT).mkdir(parents=True)
    (library / "a--file").write_text("")
    assert installed() == [model]


def test_extra_files_in_a_model_are_tolerated(library: Path, tmp_path: Path) -> None:
    model = import_folder(make_model(tmp_path / "a--one"))
    (model.folder / "notes.txt").write_text("mine")
    assert installed() == [model]


# ---------------------------------------------------------------- the shared cache


def cached(cache: Path, model_id: str = "owner/cached", commit: str = COMMIT) -> Path:
    """A snapshot as huggingface_hub leaves it: links to blobs."""
    repository = cache / f"models--{model_id.replace('/', '--')}"
    snapshot = repository / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (repository / "blobs").mkdir(exist_ok=True)
    (repository / "refs").mkdir(exist_ok=True)
    (repository / "refs" / "main").write_text(commit)
    for name, content in files().items():
        blob = repository / "blobs" / f"{commit}-{name}"
        blob.write_bytes(content)
        (snapshot / name).symlink_to(Path("../../blobs", blob.name))
    return snapshot


def test_a_model_in_the_shared_cache_is_listed_and_used(library: Path, shared_cache: Path) -> None:
    snapshot = cached(shared_cache)
    (model,) = installed()
    assert (model.id, model.commit, model.origin) == ("owner/cached", COMMIT, "shared cache")
    assert find_model("owner/cached") == find_model(f"owner/cached@{COMMIT}") == snapshot
    assert not library.exists()


def test_all_snapshots_of_the_family_are_listed_and_main_is_meant(
    library: Path, shared_cache: Path
) -> None:
    other = cached(shared_cache, commit="f" * 40)
    main = cached(shared_cache)
    bert = cached(shared_cache, "google-bert/bert-base-uncased")
    (bert / "config.json").unlink()
    (bert / "config.json").write_text('{"model_type": "bert"}')
    assert {model.folder for model in installed()} == {main, other}
    assert find_model("owner/cached") == main
    assert find_model(f"owner/cached@{'f' * 40}") == other
    assert find_model("google-bert/bert-base-uncased") == bert  # a warm start may want it


def test_a_half_downloaded_snapshot_is_not_listed_and_does_not_hide_a_whole_one(
    library: Path, shared_cache: Path
) -> None:
    whole = cached(shared_cache, commit="e" * 40)
    half = cached(shared_cache)
    (half / "model.safetensors").unlink()
    assert [model.folder for model in installed()] == [whole]
    assert find_model("owner/cached") == whole


def test_of_a_snapshot_that_is_all_there_is_loading_tells_what_is_missing(
    library: Path, shared_cache: Path
) -> None:
    half = cached(shared_cache)
    (half / "model.safetensors").unlink()
    assert find_model("owner/cached") == half


def test_the_library_wins_over_the_shared_cache(library: Path, shared_cache: Path) -> None:
    snapshot = cached(shared_cache)
    model = import_folder(snapshot)
    assert (model.id, model.commit, model.origin) == ("owner/cached", COMMIT, "imported")
    assert installed() == [model]
    assert find_model("owner/cached") == model.folder
    assert not any(path.is_symlink() for path in model.folder.iterdir())


def test_finding_needs_no_pytorch_and_no_network(library: Path, tmp_path: Path) -> None:
    # The guards fail this test if anything reaches for the network.
    import_folder(make_model(tmp_path / "a--one"))
    assert find_installed("a/one") is not None
    assert find_model("brevity-small") == resource("models", "brevity-small")
