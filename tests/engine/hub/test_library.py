"""Finding models on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ModelMissing
from engine.hub.library import find_model


def test_the_embedded_model_is_there_under_no_name_and_its_own(embedded_model_folder: Path) -> None:
    assert find_model("") == find_model("brevity-small") == embedded_model_folder


def test_a_folder_is_its_own_name(tmp_path: Path) -> None:
    assert find_model(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("name", ["no such model", "a\x00b"])
def test_a_folder_that_is_not_there_is_a_designed_failure(name: str) -> None:
    with pytest.raises(ModelMissing):
        find_model(name)
