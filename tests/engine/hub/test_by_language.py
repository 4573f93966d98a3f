"""Which models are offered for a document in a language."""

from __future__ import annotations

from pathlib import Path

from engine.hub.by_language import models_for_language
from tests.engine.hub.models import COMMIT, make_model

ARABIC = "ahmeddbahaa/xlmroberta2xlmroberta-finetuned-ar-wikilingua"


def names(task: str, language: str) -> list[str]:
    return [model.entry.short_name for model in models_for_language(task, language)]


def test_models_list_the_language_and_do_the_task(library: Path) -> None:
    assert names("summarize", "de") == ["bert-german"]
    assert names("summarize", "tr") == ["bert-turkish"]
    assert "brevity-small" in names("fuse", "en")
    assert names("fuse", "de") == []
    assert names("summarize", "ja") == []
    assert names("sing", "en") == []


def test_a_translation_is_offered_for_the_language_it_goes_from(library: Path) -> None:
    assert names("translate", "de") == ["google-wmt-de-en"]
    assert names("translate", "en") == ["google-wmt-en-de"]


def test_a_country_does_not_matter(library: Path) -> None:
    assert names("summarize", "de-AT") == names("summarize", "DE") == names("summarize", "de")


def test_what_is_here_comes_first(library: Path, shared_cache: Path) -> None:
    assert names("summarize", "ar") == ["xlmr-arabic", "xlmr-arabic-howto"]
    folder = shared_cache / f"models--{ARABIC.replace('/', '--')}" / "snapshots" / COMMIT
    make_model(folder)
    found = models_for_language("summarize", "ar")
    assert [(model.entry.id == ARABIC, model.installed) for model in found] == [
        (True, True),
        (False, False),
    ]


def test_what_can_not_run_as_it_is_counts_as_absent(library: Path, shared_cache: Path) -> None:
    folder = shared_cache / f"models--{ARABIC.replace('/', '--')}" / "snapshots" / COMMIT
    make_model(folder, "pytorch_model.bin")
    assert not any(model.installed for model in models_for_language("summarize", "ar"))


def test_settings_that_can_not_be_read_leave_the_catalogue(library: Path) -> None:
    library.parent.mkdir(parents=True)
    (library.parent / "library.json").write_text("{")
    assert names("summarize", "de") == ["bert-german"]
