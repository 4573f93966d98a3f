"""Documents in a language that a model does not list."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents.from_text import document_from_text
from engine.errors import LanguageUnsupported, TaskUnsupported
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import TaskOptions
from engine.tasks.language import require_language
from tests.engine.tasks.conftest import LoadPublished, MakePublished

JAPANESE = """灯台守の仕事

二百年以上にわたり、灯台守は岩の多い海岸に沿って船を導く灯りを守ってきた。灯台守は夕暮れに灯りをともし、夜を通して芯を
切りそろえ、夜明けに火を消した。仕事は説明するには簡単だったが、一晩も休めないため、実際には大変だった。

霧が出ると、彼らは鐘を鳴らすか、小さな大砲を手で撃った。ときには何日も休みなく続けた。
"""
GERMAN = """Leuchtturmwärter

Mehr als zweihundert Jahre lang hüteten Leuchtturmwärter die Lampen, die Schiffe an felsigen Küsten
entlangführten. Ein Wärter zündete die Lampe in der Dämmerung an, stutzte in der Nacht die Dochte
und löschte sie im Morgengrauen.

Wenn Nebel aufkam, läuteten sie eine Glocke oder feuerten von Hand eine kleine Kanone ab.
"""
ENGLISH = "The ferry was old. It was withdrawn in March, and nobody was surprised by that."
TURKISH = "Eski feribot mart ayında hizmetten çekildi ve adada kimse buna şaşırmadı."
GERMAN_MODEL = "mrm8488/bert2bert_shared-german-finetuned-summarization"


@pytest.fixture(scope="module")
def embedded() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


def require(model: LoadedModel, task: str, text: str, **options: object) -> None:
    document = document_from_text(text, "x")
    require_language(model, task, document, TaskOptions(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("task", ["summarize", "headline", "fuse", "split"])
@pytest.mark.parametrize(
    ("text", "language"), [(JAPANESE, "Japanese"), (GERMAN, "German"), (TURKISH, "Turkish")]
)
def test_what_the_model_does_not_list_is_refused_with_the_languages_by_name(
    embedded: LoadedModel, task: str, text: str, language: str
) -> None:
    with pytest.raises(LanguageUnsupported) as refused:
        require(embedded, task, text)
    assert refused.value.message == (
        f"This document is in {language}; the model brevity-small reads only English."
    )
    assert f"Choose a model for {language}" in refused.value.next_step
    require(embedded, task, text, any_language=True)


def test_what_it_lists_is_not(embedded: LoadedModel, published: LoadPublished) -> None:
    require(embedded, "summarize", ENGLISH)
    require(published(GERMAN_MODEL), "summarize", GERMAN)
    with pytest.raises(LanguageUnsupported, match=r"is in English; .* reads only German"):
        require(published(GERMAN_MODEL), "summarize", ENGLISH)


@pytest.mark.parametrize("text", ["OK", "1874, 20 / 140", "moor(boat)"])
def test_a_text_too_short_to_have_a_language_is_not(embedded: LoadedModel, text: str) -> None:
    require(embedded, "summarize", text)


def test_a_model_of_unknown_languages_reads_all(make: MakePublished, tmp_path: Path) -> None:
    folder = make(GERMAN_MODEL, tmp_path).rename(tmp_path / "of-my-own")
    model = load_model(folder, device="cpu", precision="float32")
    for text in (ENGLISH, GERMAN, JAPANESE):
        require(model, "summarize", text)


def test_a_translation_is_from_its_source_language_unless_the_user_knows_better(
    published: LoadPublished,
) -> None:
    model = published("google/bert2bert_L-24_wmt_de_en")
    require(model, "translate", GERMAN)
    with pytest.raises(LanguageUnsupported, match=r"is in English; .* reads only German"):
        require(model, "translate", ENGLISH)
    require(model, "translate", ENGLISH, source_language="de")
    with pytest.raises(TaskUnsupported):
        require(model, "summarize", JAPANESE)


def test_a_code_that_names_a_country_is_the_same_language(embedded: LoadedModel) -> None:
    document = document_from_text(ENGLISH, "x", language="en-GB")
    require_language(embedded, "summarize", document, TaskOptions())
