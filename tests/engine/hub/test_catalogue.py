"""The catalogue: sound, honest, and one with the rules by which tasks ask models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.hub.catalogue import CATALOGUE_FILE, RULES_FILE, catalogue, entry_for, parse_catalogue
from engine.hub.fit import PRECISIONS
from engine.hub.model_files import chosen_files
from engine.resources import resource
from engine.tasks.rules import shipped_rules

ENTRIES = {entry.id: entry for entry in catalogue()}
VALUES = json.loads(resource(CATALOGUE_FILE).read_text(encoding="utf-8"))
RULES = json.loads(resource(RULES_FILE).read_text(encoding="utf-8"))


def test_every_checkpoint_that_has_a_rule_is_listed_and_no_other() -> None:
    assert set(ENTRIES) == set(shipped_rules().checkpoints)


@pytest.mark.parametrize("model_id", ENTRIES)
def test_tasks_and_languages_are_those_of_its_rule(model_id: str) -> None:
    entry, rule = ENTRIES[model_id], shipped_rules().checkpoints[model_id]
    assert entry.tasks == tuple(rule.tasks)
    assert entry.other_tasks == rule.other_tasks
    if rule.language_pairs:
        assert entry.languages == tuple(f"{one}>{other}" for one, other in rule.language_pairs)
    else:
        assert entry.languages == (rule.languages or ("en",))


# In millions, as their authors and the sizes of their files say.
@pytest.mark.parametrize(
    ("name", "millions"),
    [
        ("brevity-small", 20.7),
        ("google-xsum", 455.26),
        ("google-wmt-de-en", 772.5),
        ("bert-mini-cnn", 23.4),
        ("bert-small-cnn", 61.8),
        ("bert-cnn", 247),
        ("roberta-cnn", 277.7),
        ("roberta-shared-cnn", 153.7),
        ("bert-german", 138),
        ("bert-mini-questions", 12.3),
        ("xlmr-arabic", 585),
    ],
)
def test_the_parameters_that_are_worked_out_are_those_that_were_published(
    name: str, millions: float
) -> None:
    entry = entry_for(name)
    assert entry is not None
    assert entry.parameters is not None
    assert entry.parameters / 1e6 == pytest.approx(millions, rel=0.01)


@pytest.mark.parametrize(
    "entry", [e for e in catalogue() if e.download_bytes and e.parameters], ids=lambda e: e.id
)
def test_a_size_is_that_of_its_parameters_and_a_vocabulary(entry: Any) -> None:
    width = 2 if entry.embedded else 4
    assert entry.download_bytes == pytest.approx(width * entry.parameters, rel=0.02, abs=1e6)


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.id)
def test_memory_is_told_for_every_precision_or_for_none(entry: Any) -> None:
    needed = entry.memory_bytes
    assert set(needed) in (set(), set(PRECISIONS))
    if needed:
        assert entry.parameters < needed["int8"] < needed["float32"]
        assert needed["float16"] == needed["bfloat16"] < needed["float32"]


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.id)
def test_an_entry_is_found_by_its_id_and_its_short_name_in_any_case(entry: Any) -> None:
    for name in (entry.id, entry.short_name, entry.id.upper(), entry.short_name.upper()):
        assert entry_for(name) == entry


def test_what_is_not_listed_is_not_found() -> None:
    assert entry_for("") is entry_for("nobody/nothing") is entry_for("roberta") is None


def test_the_embedded_model_is_listed_like_any_other_with_its_real_size() -> None:
    entry = catalogue()[0]
    folder = resource("models", "brevity-small")
    names = chosen_files(path.name for path in folder.iterdir())
    assert entry.embedded
    assert entry.id == entry.short_name == "brevity-small"
    assert entry.download_bytes == sum((folder / name).stat().st_size for name in names)
    assert not entry.size_is_about


@pytest.mark.parametrize("name", ["google-xsum", "roberta-xsum"])
def test_models_that_add_what_the_source_lacks_say_so(name: str) -> None:
    entry = entry_for(name)
    assert entry is not None
    assert "adds names, numbers and facts" in entry.note
    assert "Check every detail" in entry.note


def test_where_safetensors_are_known_elsewhere_they_are_pinned() -> None:
    assert {entry.short_name for entry in catalogue() if entry.revision} == {
        "google-xsum", "google-wikisplit", "bert-small-cnn",
    }  # fmt: skip


BROKEN: dict[str, dict[str, Any]] = {
    "unknown field": {"colour": "red"},
    "title is no text": {"title": ""},
    "note is no text": {"note": " x"},
    "its names can't be typed": {"short_name": "a b"},
    "unknown format": {"format": "onnx"},
    "about is not true or false": {"about": 1},
    "its size is no number": {"download_bytes": "2 GB"},
    "quality and its source": {"quality": "good", "quality_source": ""},
    "neither a commit nor a ref": {"revision": "main"},
    "unexpected keyword": {"shape": {"depth": 3}},
}


@pytest.mark.parametrize("reason", BROKEN)
def test_an_entry_that_can_not_be_is_named(reason: str) -> None:
    broken = {**VALUES, "google/roberta2roberta_L-24_bbc": {
        **VALUES["google/roberta2roberta_L-24_bbc"], **BROKEN[reason]
    }}  # fmt: skip
    with pytest.raises(ValueError, match=f"roberta2roberta_L-24_bbc: .*{reason}"):
        parse_catalogue(broken, RULES)


def test_a_name_can_not_be_used_twice() -> None:
    first, second, *_ = VALUES
    broken = {**VALUES, second: {**VALUES[second], "short_name": VALUES[first]["short_name"]}}
    with pytest.raises(ValueError, match="uses a name twice"):
        parse_catalogue(broken, RULES)


def test_the_file_is_shipped(tmp_path: Path) -> None:
    assert resource(CATALOGUE_FILE).stat().st_size < 50_000
