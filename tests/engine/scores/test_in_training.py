"""Scoring a model in the midst of its training: the same scores, and nothing is disturbed."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest
import torch

from engine.errors import ScoreLibraryMissing, TaskUnsupported
from engine.hub.library import find_model
from engine.scores.evaluation import evaluate_outputs, outputs_of
from engine.scores.in_training import training_scores
from engine.seq2seq import EncoderDecoderModel, LoadedModel, load_model
from engine.tasks import TaskOptions


@dataclass(frozen=True)
class Sample:
    task: str
    source: str
    target: str


PAIRS = [
    Sample("fuse", "The ferry was old. It was sold.", "The ferry was old, and it was sold."),
    Sample("translate", "Ja.", "Yes."),
    Sample("split", "It rained, and the match ended.", "It rained. The match ended."),
    Sample("fuse", "She sang. He danced.", "She sang, and he danced."),
]


@pytest.fixture(scope="module")
def loaded() -> LoadedModel:
    return load_model(find_model(""), device="cpu", precision="float32")


@pytest.fixture
def modules(loaded: LoadedModel) -> EncoderDecoderModel:
    return EncoderDecoderModel.from_pretrained(loaded.folder, dtype=torch.float32).train()


def test_the_scores_are_those_of_an_evaluation_of_the_same_weights(
    loaded: LoadedModel, modules: EncoderDecoderModel
) -> None:
    found = training_scores(loaded, PAIRS, precision="float32")(modules)
    done = [pair for pair in PAIRS if pair.task != "translate"]
    outputs = list(outputs_of(loaded, done, TaskOptions(num_beams=1)))
    expected = evaluate_outputs("it", done, outputs)
    assert found == {task: value.systems["it"].as_values() for task, value in expected.items()}
    assert found["fuse"]["pairs"] == 2


def test_a_training_goes_on_as_if_it_had_not_been_scored(
    loaded: LoadedModel, modules: EncoderDecoderModel
) -> None:
    weights = {name: value.clone() for name, value in modules.state_dict().items()}
    random = torch.get_rng_state()
    training_scores(loaded, PAIRS, limit=1)(modules)
    assert torch.equal(random, torch.get_rng_state())
    assert modules.training
    assert all(torch.equal(value, weights[name]) for name, value in modules.state_dict().items())
    assert all(p.requires_grad and not p.is_inference() for p in modules.parameters())


def test_changed_weights_have_other_scores(
    loaded: LoadedModel, modules: EncoderDecoderModel
) -> None:
    scores = training_scores(loaded, PAIRS, limit=1)
    before = scores(modules)
    with torch.no_grad():
        for layer in modules.decoder.bert.stack:
            assert layer.cross_attention is not None
            layer.cross_attention.out.weight.zero_()
            layer.cross_attention.out.bias.zero_()
    assert scores(modules)["fuse"]["sari"] < before["fuse"]["sari"]


def test_pairs_and_libraries_that_cannot_serve_are_refused_before_the_training(
    loaded: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TaskUnsupported):
        training_scores(loaded, PAIRS[1:2])
    monkeypatch.setitem(sys.modules, "rouge_score", None)
    with pytest.raises(ScoreLibraryMissing, match="rouge-score"):
        training_scores(loaded, PAIRS)
