"""Finding models on this machine."""

from __future__ import annotations

from pathlib import Path

import huggingface_hub.constants
import pytest

from engine.errors import ModelMissing
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
    with pytest.raises(ModelMissing):
        find_model("google/another-model")


def test_a_folder_wins_over_the_shared_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "google" / "some-model").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert find_model("google/some-model") == Path("google/some-model")


@pytest.mark.parametrize("name", ["no such model", "a/--b..c", "a/b", "a\x00b"])
def test_a_folder_that_is_not_there_is_a_designed_failure(name: str) -> None:
    with pytest.raises(ModelMissing):
        find_model(name)
