"""Which runs are bound to the words of their source."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, find_rules, run_task
from engine.tasks.bound import source_vocabulary
from engine.tasks.bound.pieces import pieces_of
from engine.tasks.prompt import make_prompt
from tests.engine.tasks.conftest import LoadPublished

SOURCE = "The envoys met in Kyiv. The witness said no."
WIKISPLIT, DISCOFUSE = (
    f"google/roberta2roberta_L-24_{name}" for name in ("wikisplit", "discofuse")
)
GERMAN_TO_ENGLISH = "google/bert2bert_L-24_wmt_de_en"


@pytest.fixture(scope="module")
def embedded(embedded_model_folder: Path) -> LoadedModel:
    return load_model(embedded_model_folder, device="cpu", precision="float32")


def is_bound(model: LoadedModel, task: str, options: TaskOptions | None = None) -> bool:
    options = options or TaskOptions()
    rule, task_rule = find_rules(model, task, options)
    prompt = make_prompt(model, rule, task_rule, SOURCE)
    return source_vocabulary(model, rule, task, prompt, [1], options) is not None


def test_fusing_and_splitting_are_bound_and_summaries_are_not(embedded: LoadedModel) -> None:
    found = {
        task for task in ("summarize", "headline", "fuse", "split") if is_bound(embedded, task)
    }
    assert found == {"fuse", "split"}


def test_published_models_of_the_same_tasks_are_bound(published: LoadPublished) -> None:
    assert is_bound(published(WIKISPLIT), "split")
    assert is_bound(published(DISCOFUSE), "fuse")


def test_who_asks_for_another_language_or_for_no_faith_is_not_bound(
    embedded: LoadedModel,
) -> None:
    assert not is_bound(embedded, "split", TaskOptions(any_language=True))
    assert not is_bound(embedded, "split", TaskOptions(faithful=False))


def test_translations_are_not_bound(published: LoadPublished) -> None:
    assert not is_bound(published(GERMAN_TO_ENGLISH), "translate")


@pytest.mark.parametrize(
    "name",
    [
        "patrickvonplaten/bert2bert_cnn_daily_mail",  # WordPiece
        "patrickvonplaten/roberta2roberta-cnn_dailymail-fp16",  # bytes
        "google/roberta2roberta_L-24_bbc",  # SentencePiece
    ],
)
def test_the_pieces_of_every_kind_of_vocabulary_read_as_their_text(
    published: LoadPublished, name: str
) -> None:
    model = published(name)
    tokenizer = model.target_tokenizer
    pieces = pieces_of(tokenizer, model.model.config.decoder.vocab_size)
    assert pieces is not None
    ids = tokenizer.encode_as_data("a cat and a dog, and the end.")
    assert all(pieces.texts[token_id] for token_id in ids)
    read = "".join(pieces.texts[token_id] or "" for token_id in ids)
    assert read.replace(" ", "") == tokenizer.decode(ids).replace(" ", "")


def test_a_run_that_is_not_faithful_says_what_it_likes(embedded: LoadedModel) -> None:
    source = "On 14 February 1932, his son Jean Claude was born. He was married at Besançon."
    said = {
        faithful: list(run_task(embedded, "fuse", source, TaskOptions(faithful=faithful)))[-1]
        for faithful in (True, False)
    }
    assert all(isinstance(outcome, Outcome) for outcome in said.values())
    words = source.replace(".", "").replace(",", "").split()
    faithful = said[True]
    assert isinstance(faithful, Outcome)
    assert {"Jean", "Claude", "Besançon"} <= set(words)
    assert set(faithful.text.replace(".", "").replace(",", "").split()) - set(words) <= {
        "and", "but", "while", "when", "which", "who", "because", "so", "However", "although",
    }  # fmt: skip
