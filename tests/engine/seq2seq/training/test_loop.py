"""Training: it learns, it tells, and it goes on exactly where it stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import torch

from engine.errors import LossNotFinite, TrainingChanged, TrainingDamaged
from engine.seq2seq import EncoderDecoderModel, load_model
from engine.seq2seq.training.checkpoints import RESUME_FILE
from engine.seq2seq.training.events import Begun, Ended, Evaluated, Event, Saved, Updated
from engine.seq2seq.training.log import read_log
from engine.seq2seq.training.loop import Training, make_optimizer
from engine.seq2seq.training.settings import TrainingSettings
from tests.engine.seq2seq.training.conftest import examples

MakeTraining = Callable[..., Training]


def losses(events: list[Event]) -> dict[int, float]:
    return {event.step: event.loss for event in events if isinstance(event, Updated)}


def weights(model: EncoderDecoderModel) -> list[torch.Tensor]:
    return [parameter.detach().clone() for parameter in model.parameters()]


def test_the_loss_falls_and_the_best_model_is_kept(make_training: MakeTraining) -> None:
    training = make_training(
        settings={"steps": 60, "evaluate_every": 20, "save_every": 10},
        development=examples(12),
    )
    events = list(training.run())
    tried = [event for event in events if isinstance(event, Evaluated)]
    assert [event.step for event in tried] == [0, 20, 40, 60]
    assert tried[-1].mean < 0.7 * tried[0].mean
    assert tried[0].losses.keys() == {"fuse", "split"}
    assert tried[0].mean == pytest.approx(sum(tried[0].losses.values()) / 2)
    best = min(tried, key=lambda event: event.mean)
    assert events[-1] == Ended(60, complete=True, best_step=best.step, best_loss=best.mean)
    assert [event.step for event in events if isinstance(event, Saved)] == [10, 20, 30, 40, 50, 60]
    logged = list(read_log(training.folder))
    assert [line["loss"] for line in logged if "loss" in line] == list(losses(events).values())
    ElementTree.parse(training.folder / "curve.svg")
    for name in ("best", "last"):
        loaded = load_model(training.folder / name, precision="float32")
        assert loaded.model.config.decoder_start_token_id == 2
    saved = EncoderDecoderModel.from_pretrained(training.folder / "last")
    for mine, theirs in zip(weights(saved), weights(training.model), strict=True):
        assert torch.equal(mine, theirs)


def test_saved_models_have_the_asked_type(make_training: MakeTraining) -> None:
    training = make_training(settings={"steps": 1}, dtype=torch.float16)
    list(training.run())
    assert '"dtype": "float16"' in (training.folder / "last" / "config.json").read_text()
    entry = training.folder / "last" / "model.safetensors"
    size = sum(parameter.numel() for parameter in training.model.parameters()) * 2
    assert size < entry.stat().st_size < size + 20_000
    assert {p.dtype for p in training.model.parameters()} == {torch.float32}


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_a_stopped_training_goes_on_with_the_very_same_losses(
    make_training: MakeTraining, tmp_path: Path, precision: str
) -> None:
    settings = {"steps": 14, "precision": precision, "evaluate_every": 5, "accumulation": 2}
    whole = make_training(folder=tmp_path / "whole", settings=settings, development=examples(6))
    expected = losses(list(whole.run()))
    stopped = make_training(folder=tmp_path / "parts", settings=settings, development=examples(6))
    asked = iter([False] * 6 + [True])
    first = list(replace(stopped, stops=lambda: next(asked)).run())
    assert isinstance(first[-1], Ended)
    assert not first[-1].complete
    assert list(losses(first)) == [1, 2, 3, 4, 5, 6]
    again = make_training(folder=tmp_path / "parts", settings=settings, development=examples(6))
    torch.manual_seed(12345)  # what chance did before does not matter
    second = list(again.run(resume=True))
    assert losses(first) | losses(second) == expected
    assert second[-1] == replace(second[-1], complete=True)
    for mine, theirs in zip(weights(again.model), weights(whole.model), strict=True):
        assert torch.equal(mine, theirs)
    steps = [line["step"] for line in read_log(tmp_path / "parts") if "loss" in line]
    assert steps == list(range(1, 15))


def test_a_complete_training_that_goes_on_does_nothing(make_training: MakeTraining) -> None:
    list(make_training().run())
    before = (make_training().folder / RESUME_FILE).read_bytes()
    events = list(make_training().run(resume=True))
    assert [type(event) for event in events] == [Begun, Ended]
    assert (make_training().folder / RESUME_FILE).read_bytes() == before


def test_evaluating_changes_no_update(make_training: MakeTraining, tmp_path: Path) -> None:
    def score(model: EncoderDecoderModel) -> dict[str, dict[str, float]]:
        assert not model.training
        return {"fuse": {"chance": float(torch.rand(()))}}

    plain = list(make_training(folder=tmp_path / "plain").run())
    tried = make_training(
        folder=tmp_path / "tried",
        settings={"steps": 6, "evaluate_every": 2},
        development=examples(4),
        scores=score,
    )
    events = list(tried.run())
    assert losses(events) == losses(plain)
    assert all(event.scores for event in events if isinstance(event, Evaluated))


def test_accumulated_batches_are_one_larger_batch(
    make_training: MakeTraining, tmp_path: Path
) -> None:
    found = examples(8, tasks=("fuse",))
    shared = {"steps": 1, "dropout": 0.0, "clip": 1e6}
    large = make_training(
        examples=found, folder=tmp_path / "a", settings={**shared, "tokens_per_batch": 10_000}
    )
    small = make_training(
        examples=found,
        folder=tmp_path / "b",
        settings={**shared, "tokens_per_batch": 60, "accumulation": 5},
    )
    one = next(event for event in large.run() if isinstance(event, Updated))
    count = next(event for event in small.run() if isinstance(event, Begun)).batches
    assert count > 1
    small = replace(small, settings=replace(small.settings, accumulation=count))
    other = next(event for event in small.run() if isinstance(event, Updated))
    assert other.loss == pytest.approx(one.loss, rel=1e-5)
    assert other.norm == pytest.approx(one.norm, rel=1e-4)
    assert other.tokens == one.tokens


def test_a_loss_that_is_no_number_names_its_lines_and_keeps_the_checkpoint(
    make_training: MakeTraining,
) -> None:
    training = make_training(settings={"steps": 9, "save_every": 1})
    run = training.run()
    for event in run:
        if isinstance(event, Saved) and event.step == 3:
            break
    before = (training.folder / RESUME_FILE).read_bytes()
    with torch.no_grad():
        training.model.decoder.lm_head.bias[7] = float("nan")  # type: ignore[index]
    with pytest.raises(LossNotFinite) as caught:
        list(run)
    assert caught.value.step == 4
    assert set(map(int, caught.value.lines.split(", "))) <= set(range(1, 41))
    assert (training.folder / RESUME_FILE).read_bytes() == before


def test_pieces_of_no_task_decay_and_biases_do_not(make_training: MakeTraining) -> None:
    model = make_training().model
    decaying, others = make_optimizer(model, TrainingSettings(weight_decay=0.1)).param_groups
    assert (decaying["weight_decay"], others["weight_decay"]) == (0.1, 0.0)
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    assert all("norm" in n or "bias" in n for n in (names[id(p)] for p in others["params"]))
    assert not any("norm" in n or "bias" in n for n in (names[id(p)] for p in decaying["params"]))
    assert len(decaying["params"]) + len(others["params"]) == len(names)


def test_what_changed_since_the_beginning_is_named(make_training: MakeTraining) -> None:
    list(make_training().run())
    with pytest.raises(TrainingChanged, match="the pairs"):
        list(make_training(examples=examples(39)).run(resume=True))
    with pytest.raises(TrainingChanged, match="seed"):
        list(make_training(settings={"steps": 6, "seed": 2}).run(resume=True))
    with pytest.raises(TrainingChanged, match="precision"):
        list(make_training(settings={"steps": 6, "precision": "bfloat16"}).run(resume=True))
    longer = list(make_training(settings={"steps": 8, "save_every": 3}).run(resume=True))
    assert list(losses(longer)) == [7, 8]


def test_a_checkpoint_cut_off_or_altered_anywhere_is_refused(make_training: MakeTraining) -> None:
    training = make_training(settings={"steps": 2})
    list(training.run())
    path = training.folder / RESUME_FILE
    whole = path.read_bytes()
    header = int.from_bytes(whole[:8], "little")
    cut = [0, 5, 8, header // 2, header + 8, len(whole) // 2, len(whole) - 1]
    damaged = [whole[:size] for size in cut]
    damaged.append(whole.replace(b'"epoch"', b'"epocj"'))
    damaged.append(whole.replace(b'"format": 1', b'"format": 7'))
    for content in damaged:
        path.write_bytes(content)
        with pytest.raises(TrainingDamaged):
            list(make_training(settings={"steps": 2}).run(resume=True))


def test_without_steps_and_minutes_it_is_one_pass_over_the_pairs(
    make_training: MakeTraining,
) -> None:
    events = list(make_training(settings={}).run())
    begun = events[0]
    assert isinstance(begun, Begun)
    assert begun.steps == begun.batches == len(losses(events))


def test_minutes_end_it(make_training: MakeTraining) -> None:
    events = list(make_training(settings={"minutes": 0.02}).run())
    updates = [event for event in events if isinstance(event, Updated)]
    assert updates[-1].elapsed >= 1.2
    assert updates[-2].elapsed < 1.2
    assert updates[-1].rate < 0.2 * max(event.rate for event in updates)
