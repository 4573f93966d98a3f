"""The same task in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import OptionInvalid
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, run_document
from engine.tasks.varying import in_variety, same_words
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import ScriptedSearch

SOURCE = document(
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city. It was very slow."
)
LIKELIEST = "The ferry Aurora was built for the lake."
NEARLY = "The ferry Aurora was built for a lake."
OTHER = "Captain Ruiz sold it to a museum."
THIRD = "It carried two hundred people a day."
INVENTED = "Captain Soto sold it to a museum."


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


def run(
    model: LoadedModel, variation: int, *outputs: str, task: str = "summarize", **options: str
) -> str:
    search = ScriptedSearch(outputs[:1], outputs, outputs[:1]) if outputs else None
    if task == "summarize":
        options = {"strategy": "whole", **options}
    chosen = TaskOptions(variation=variation, **options)  # type: ignore[arg-type]
    *_, outcome = run_document(lambda: model, task, SOURCE, chosen, search=search)
    assert isinstance(outcome, Outcome)
    if search:
        assert search.asked[1].num_beams == 16
    return outcome.text


def test_variations_are_the_next_best_in_clearly_other_words_first(model: LoadedModel) -> None:
    outputs = (LIKELIEST, NEARLY, f"{LIKELIEST}.", OTHER, THIRD)
    found = [run(model, number, *outputs) for number in (1, 2, 3, 4)]
    assert found == [OTHER, THIRD, NEARLY, OTHER]


def test_a_variation_that_is_not_supported_gives_way_to_the_next(model: LoadedModel) -> None:
    assert run(model, 1, LIKELIEST, INVENTED, THIRD) == THIRD


def test_where_there_are_no_other_words_the_text_stays(model: LoadedModel) -> None:
    assert run(model, 1, LIKELIEST) == LIKELIEST


@pytest.mark.full
def test_a_variation_of_the_real_model_is_other_words_and_the_same_each_time(
    model: LoadedModel,
) -> None:
    plain = run(model, 0)
    varied = [run(model, 1), run(model, 1)]
    assert varied[0] == varied[1]
    assert not same_words(varied[0], plain)


def test_a_variation_of_quotations_is_the_next_best_sentences(model: LoadedModel) -> None:
    texts = [run(model, number, strategy="extractive", length="short") for number in range(5)]
    assert all(text in SOURCE.text for text in texts)
    assert len(set(texts[:4])) == 4
    assert texts[4] == texts[0]


@pytest.mark.parametrize("variation", [-1, 1_000_001])
def test_an_impossible_variation_is_refused(variation: int) -> None:
    with pytest.raises(OptionInvalid, match="variation"):
        TaskOptions(variation=variation)


words = st.lists(st.sampled_from(["ferry", "Ferry", "lake", "old", "it"]), max_size=5).map(" ".join)


@given(st.lists(words, max_size=8), words)
def test_no_words_are_shown_twice_and_none_that_are_new_are_lost(
    texts: list[str], known: str
) -> None:
    order = in_variety(texts, known)
    shown = [texts[number] for number in order]
    for place, text in enumerate(shown):
        assert not any(same_words(text, other) for other in (known, *shown[:place]))
    for text in texts:
        assert any(same_words(text, other) for other in (known, *shown))
