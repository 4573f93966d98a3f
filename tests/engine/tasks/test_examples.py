"""Pairs become the very ids that a task would send, and targets end."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.errors import ConfigInvalid, TaskUnsupported
from engine.seq2seq import LoadedModel
from engine.seq2seq.training.pairs import Pair
from engine.seq2seq.training.start import load_for_training
from engine.tasks.examples import encode_pairs


@pytest.fixture(scope="module")
def model(embedded_model_folder: Path) -> LoadedModel:
    return load_for_training(embedded_model_folder, torch.device("cpu"))[1]


def test_a_pair_is_its_tasks_piece_the_text_and_an_end(model: LoadedModel) -> None:
    texts = ("It was old. <split> </s> It was red.", "It was old and red.")
    found = encode_pairs(model, [Pair("fuse", *texts, 3)]).examples[0]
    tokenizer = model.tokenizer
    assert list(found.source) == [
        tokenizer.piece_id("<fuse>"),
        *tokenizer.encode_as_data(texts[0]),
    ]
    assert list(found.target) == [*tokenizer.encode_as_data(texts[1]), 1]
    assert tokenizer.piece_id("<split>") not in found.source
    assert (found.task, found.line) == ("fuse", 3)


def test_what_does_not_fit_is_counted_by_line(model: LoadedModel) -> None:
    long = "The lamp went out in the storm. " * 120
    pairs = [
        Pair("summarize", long, "It went out.", 1),
        Pair("summarize", "It went out.", long, 2),
        Pair("headline", "It went out.", "Out", 3),
        Pair("headline", "\u200b", "Nothing", 4),
    ]
    found = encode_pairs(model, pairs)
    assert [example.line for example in found.examples] == [1, 3]
    assert len(found.examples[0].source) <= 512
    assert (found.shortened, found.too_long) == ((1,), (2,))
    assert found.unreadable == (4,)


def test_a_task_without_a_piece_is_refused(model: LoadedModel) -> None:
    with pytest.raises(TaskUnsupported, match="does not do the task paraphrase"):
        encode_pairs(model, [Pair("paraphrase", "a", "b", 1)])


def test_a_model_without_an_end_can_not_be_trained(embedded_model_folder: Path) -> None:
    loaded = load_for_training(embedded_model_folder, torch.device("cpu"))[1]
    loaded.model.config.eos_token_id = None
    with pytest.raises(ConfigInvalid, match="eos_token_id"):
        encode_pairs(loaded, [Pair("fuse", "a", "b", 1)])
