"""What an output may say: the words of its source, and those that join them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.decoding import DecodingOptions, Vocabulary, decode
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import TaskOptions, find_rules
from engine.tasks.bound import source_vocabulary
from engine.tasks.bound.pieces import WORD
from engine.tasks.prompt import make_prompt
from engine.tasks.settings import task_decoding

SOURCE = "The Agricultural Union met U.S. envoys in Kyiv. Its witness said “no” 1,024 times."
END = 1

Bound = Callable[[str], Vocabulary]


@pytest.fixture(scope="module")
def float32(embedded_model_folder: Path) -> LoadedModel:
    return load_model(embedded_model_folder, device="cpu", precision="float32")


@pytest.fixture(scope="module")
def bound(float32: LoadedModel) -> Bound:
    """The vocabulary of a source that is to be split."""

    def of(source: str) -> Vocabulary:
        found = bound_of(float32, source, "split")
        assert found is not None
        return found

    return of


def bound_of(model: LoadedModel, source: str, task: str) -> Vocabulary | None:
    options = TaskOptions()
    rule, task_rule = find_rules(model, task, options)
    prompt = make_prompt(model, rule, task_rule, source)
    return source_vocabulary(model, rule, task, prompt, [END], options)


def ids_of(model: LoadedModel, text: str) -> list[int]:
    return model.tokenizer.encode_as_data(text)


def says(model: LoadedModel, vocabulary: Vocabulary, text: str) -> bool:
    """Whether an output may be this text, in the pieces in which the model spells it."""
    ids = [2, *ids_of(model, text), END]
    return all(vocabulary.allows(ids[:end], ids[end]) for end in range(1, len(ids)))


@pytest.mark.parametrize(
    "text",
    [
        SOURCE,
        "The witness said “no”. Its envoys met in Kyiv.",
        "Agricultural envoys met; however, the Union said no.",
        "However, this was not in Kyiv, and it met U.S. envoys.",
        "It said no 1,024 times.",
        "",
    ],
)
def test_words_of_the_source_and_words_that_join_may_be_said(
    float32: LoadedModel, bound: Bound, text: str
) -> None:
    assert says(float32, bound(SOURCE), text)


@pytest.mark.parametrize(
    "text",
    [
        "The Aural Union met.",  # a word of which both ends stand in the source
        "The Agri Union met.",
        "The Union met 1,025 envoys.",
        "The Union met witnesses.",
        "The Union met in Moscow.",
        "The union met.",  # a name stays one
        "the Union met.",
        "It met. its witness said no.",
        "The Union met met envoys.",
        "The Union met envoys!",
        "<split>",
    ],
)
def test_nothing_else_may_be_said(float32: LoadedModel, bound: Bound, text: str) -> None:
    assert not says(float32, bound(SOURCE), text)


def test_no_control_piece_may_be_written(float32: LoadedModel, bound: Bound) -> None:
    control = sorted(float32.tokenizer.control_ids - {END})
    assert not bound(SOURCE).allowed([2])[control].any()


def test_an_output_may_not_end_inside_a_word(float32: LoadedModel, bound: Bound) -> None:
    vocabulary = bound("The Thiruvananthapuram line opened.")
    whole = [2, *ids_of(float32, "The Thiruvananthapuram")]
    assert vocabulary.allows(whole, END)
    assert not vocabulary.allows(whole[:-1], END)
    assert not vocabulary.allowed(whole[:-1])[END]


def test_characters_without_a_piece_may_be_said_where_the_source_has_them(
    float32: LoadedModel, bound: Bound
) -> None:
    assert says(float32, bound("The 🚢 left 東京."), "The 🚢 left 東京.")
    assert not says(float32, bound("The ship left Tokyo."), "The 🚢 left.")


def test_where_the_model_would_invent_the_source_goes_on(
    float32: LoadedModel, bound: Bound
) -> None:
    vocabulary = bound(SOURCE)
    said = [2, *ids_of(float32, "The Agricultural")]
    assert list(vocabulary.expected(said)) == ids_of(float32, "Union")
    assert list(vocabulary.expected([2])) == ids_of(float32, SOURCE)[:1]
    assert not vocabulary.expected([2, *ids_of(float32, "Moscow")])


def test_what_followed_the_longest_repetition_is_expected(
    float32: LoadedModel, bound: Bound
) -> None:
    vocabulary = bound("The old mill burned. The new mill stood. An old mill fell.")
    assert list(vocabulary.expected([2, *ids_of(float32, "the new mill")])) == ids_of(
        float32, "stood"
    )
    assert len(vocabulary.expected([2, *ids_of(float32, "mill")])) == 3


def test_a_word_may_be_said_twice_where_the_source_does_so(
    float32: LoadedModel, bound: Bound
) -> None:
    assert says(float32, bound("He had had enough."), "He had had enough.")
    assert not says(float32, bound("He had enough."), "He had had enough.")


WORDS = st.text(st.sampled_from("aebnrtsABZ019 .,'“é🚢"), max_size=60)


@given(WORDS.filter(str.strip), st.lists(st.integers(0, 16383), max_size=12))
@settings(max_examples=60, deadline=None)
def test_one_token_and_all_tokens_are_asked_alike(
    bound: Bound, source: str, said: list[int]
) -> None:
    vocabulary, ids = bound(source), [2, *said]
    allowed = vocabulary.allowed(ids)
    assert [vocabulary.allows(ids, token) for token in range(len(allowed))] == allowed.tolist()


@given(WORDS.filter(str.strip), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_whatever_is_said_something_may_follow(bound: Bound, source: str, random: object) -> None:
    vocabulary, ids = bound(source), [2]
    for _ in range(12):
        following = vocabulary.allowed(ids).nonzero()[:, 0].tolist()
        assert following
        ids.append(random.choice(following))  # type: ignore[attr-defined]


def faithful_words(text: str) -> Iterator[str]:
    yield from (word.lower() for word in WORD.findall(text))


@pytest.mark.parametrize("beams", [1, 4])
def test_outputs_have_the_words_of_their_sources(
    float32: LoadedModel, sample_ids: list[list[int]], beams: int
) -> None:
    tokenizer, joining = float32.tokenizer, added("split")
    rule, task = find_rules(float32, "split", TaskOptions())
    for ids in sample_ids[:6]:
        source = tokenizer.decode(ids[1:], skip_special_tokens=True)
        prompt = make_prompt(float32, rule, task, source)
        options = replace(
            task_decoding(float32, rule, task, TaskOptions()), num_beams=beams, max_new_tokens=60
        )
        vocabulary = bound_of(float32, source, "split")
        *_, step = decode(
            float32.model, torch.tensor([prompt.ids]), None, options, vocabularies=[vocabulary]
        )
        said = tokenizer.decode(step.hypotheses[0], skip_special_tokens=True)
        assert set(faithful_words(said)) <= joining.union(faithful_words(source)), said


def test_drafts_give_what_plain_greedy_search_gives(
    float32: LoadedModel, sample_ids: list[list[int]]
) -> None:
    rule, task = find_rules(float32, "fuse", TaskOptions())
    for ids in sample_ids[:10]:
        source = float32.tokenizer.decode(ids[1:], skip_special_tokens=True)
        prompt = make_prompt(float32, rule, task, source)
        vocabulary = bound_of(float32, source, "fuse")
        results = [
            [*decode(float32.model, torch.tensor([prompt.ids]), None,
                     DecodingOptions(max_new_tokens=50, draft_tokens=most),
                     vocabularies=[vocabulary])][-1].result
            for most in (0, 16)
        ]  # fmt: skip
        assert results[0] == results[1]


def added(task: str) -> frozenset[str]:
    return frozenset(resource("words", f"added-en-{task}.txt").read_text("utf-8").split())


@pytest.mark.parametrize("task", ["fuse", "split"])
def test_the_words_that_join_are_words_of_grammar(task: str) -> None:
    words = added(task)
    assert len(words) == 50
    assert {"and", "it", "however"} <= words
    assert all(word.isalpha() and word.islower() for word in words)
