"""Finding models on this machine."""

from __future__ import annotations

from pathlib import Path

import huggingface_hub.constants
import pytest

from engine.errors import ModelFolderMissing, ModelNotFolder
from engine.hub.library import find_model


def test_the_embedded_model_is_there_under_no_name_and_its_own(embedded_model_folder: Path) -> None:
    assert find_model("") == find_model("brevity-small") == embedded_model_folder


def test_a_folder_is_its_own_name(tmp_path: Path) -> None:
    assert find_model(str(tmp_path)) == tmp_path


def test_an_id_of_the_hub_is_its_snapshot_in_the_shared_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    repository = tmp_path / "models--google--some-model"
    snapshot = repository / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (snapshot / "config.json").write_text("{}")
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(commit)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    assert find_model("google/some-model") == snapshot
    with pytest.raises(ModelFolderMissing):
        find_model("google/another-model")


def test_a_folder_wins_over_the_shared_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "google" / "some-model").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert find_model("google/some-model") == Path("google/some-model")


@pytest.mark.parametrize(
    "name", ["no such model", "~nosuchuser/x", "x" * 5000, "a/--b..c", "a/b", "a\x00b"]
)
def test_a_folder_that_is_not_there_is_a_designed_failure(name: str) -> None:
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
