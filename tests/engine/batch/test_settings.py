"""What an output folder was made with, and what of it tells two batches apart."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine.batch.settings import BatchSettings, model_identity
from engine.errors import ModelFolderMissing

SETTINGS = BatchSettings(
    "summarize", {"length": "short", "num_beams": None}, "brevity-small", "ab" * 32
)


def test_settings_come_back_from_their_file() -> None:
    assert BatchSettings.from_json(SETTINGS.to_json(), "settings.json") == SETTINGS


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"task": "split"}, ["task was summarize, is split"]),
        ({"version": "0.0"}, [f"version was {SETTINGS.version}, is 0.0"]),
        ({"precision": "float32"}, ["precision was auto, is float32"]),
        ({"output_format": "jsonl"}, ["format was text, is jsonl"]),
        ({"options": {"length": 3, "num_beams": None}}, ["length was short, is 3"]),
        ({"options": {"length": "short", "num_beams": 2}}, ["num_beams was not given, is 2"]),
        ({"model": "/models/other"}, []),
        ({"model_hash": "cd" * 32}, ["the content of the model was abababababab, is cdcdcdcdcdcd"]),
        ({}, []),
    ],
)
def test_a_difference_is_named(changes: dict[str, object], says: list[str]) -> None:
    assert SETTINGS.differences(replace(SETTINGS, **changes)) == says  # type: ignore[arg-type]


def test_a_setting_that_another_version_knows_is_no_damage() -> None:
    text = SETTINGS.to_json().replace('"task"', '"colour": "red", "task"')
    assert BatchSettings.from_json(text, "settings.json") == SETTINGS


def test_a_model_is_known_by_its_content(embedded_model_folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(embedded_model_folder, copy)
    assert model_identity(str(copy)) == model_identity("")
    (copy / "README.md").write_text("no part of the model", encoding="utf-8")
    assert model_identity(str(copy)) == model_identity("")
    with (copy / "generation_config.json").open("a") as file:
        file.write(" ")
    assert model_identity(str(copy)) != model_identity("")


def test_a_model_that_is_not_there_has_no_identity(tmp_path: Path) -> None:
    with pytest.raises(ModelFolderMissing):
        model_identity(str(tmp_path / "gone"))
