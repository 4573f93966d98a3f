"""The training itself: updates, evaluations and checkpoints, told event by event."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import nn

from engine.errors import LossNotFinite
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.training.batches import collate
from engine.seq2seq.training.checkpoints import (
    BEST,
    LAST,
    Position,
    load_position,
    save_model,
    save_position,
)
from engine.seq2seq.training.dropout import training_dropout
from engine.seq2seq.training.evaluation import development_losses, development_sample
from engine.seq2seq.training.events import (
    Begun,
    Ended,
    Evaluated,
    Event,
    Saved,
    Scores,
    Updated,
)
from engine.seq2seq.training.examples import Example, digest
from engine.seq2seq.training.feed import Feed
from engine.seq2seq.training.log import TrainingLog
from engine.seq2seq.training.loss import batch_loss
from engine.seq2seq.training.precision import choose_training_precision, working_in
from engine.seq2seq.training.resuming import check_unchanged
from engine.seq2seq.training.schedule import rate_factor
from engine.seq2seq.training.settings import TrainingSettings

_MOST_LINES = 12
_SEED_STRIDE = 1_000_003
"""Between the seeds of two trainings there is room for their steps."""


@dataclass(frozen=True)
class Training:
    """What is trained on what, and where its checkpoints go.

    `vocabulary_from` is the folder whose vocabulary the saved models get, `dtype` the type of their
    weights. `scores` is asked at each evaluation for more than the loss; `stops` between updates
    whether to end early. The model is trained in place, in float32.
    """

    model: EncoderDecoderModel
    examples: Sequence[Example]
    settings: TrainingSettings
    folder: Path
    vocabulary_from: Path
    development: Sequence[Example] = ()
    dtype: torch.dtype = torch.float32
    scores: Callable[[EncoderDecoderModel], Scores] | None = None
    stops: Callable[[], bool] = field(default=lambda: False)

    def run(self, *, resume: bool = False) -> Iterator[Event]:
        """Train to the end; with `resume`, from where the folder's checkpoint was saved.

        The checkpoint holds whole updates, and all chance follows from seed and step, so that a
        training that went on makes the same updates as one that was never interrupted. Closing the
        iterator stops without saving.
        Raises LossNotFinite, CheckpointUnwritable, TrainingDamaged or TrainingChanged.
        """
        return _Run(self, resume=resume).events()


class _Run:
    """The state of a training that runs."""

    def __init__(self, training: Training, *, resume: bool) -> None:
        self._training = training
        self._settings = settings = training.settings
        self._model = model = training.model
        self._optimizer = make_optimizer(model, settings)
        described = settings.to_dict()
        if resume:
            position = load_position(training.folder, model, self._optimizer)
            check_unchanged(position, described, digest(training.examples))
        else:
            precision = choose_training_precision(settings.precision, model.device)
            position = Position(
                precision=precision, settings=described, examples=digest(training.examples)
            )
        self._position = position
        self._feed = Feed(training.examples, settings, position.epoch, position.batch)
        self._development = development_sample(
            training.development, settings.dev_limit, settings.seed
        )
        self._steps = settings.steps
        if settings.steps is None and settings.minutes is None:
            first = Feed(training.examples, settings, 0, 0)
            self._steps = -(-len(first) // settings.accumulation)
        self._began = time.monotonic() - position.seconds
        self._saved_step = position.step
        if not resume:  # so that a kill at any moment leaves something to go on from
            save_position(training.folder, model, self._optimizer, position)

    def events(self) -> Iterator[Event]:
        log = TrainingLog(self._training.folder, self._position.step)
        with training_dropout(self._model, self._model.device, self._settings.dropout):
            for event in self._events():
                log.add(event)
                if isinstance(event, Ended):
                    log.draw()
                yield event
        self._model.eval()

    def _events(self) -> Iterator[Event]:
        position, settings = self._position, self._settings
        yield Begun(position.step, self._steps, position.precision, len(self._feed))
        if position.step == 0 and self._development:
            yield self._evaluate()
        stopped = False
        while not self._is_complete():
            stopped = self._training.stops()
            if stopped:
                break
            yield self._update()
            if self._development and (
                position.step % settings.evaluate_every == 0 or self._is_complete()
            ):
                yield self._evaluate()
                yield self._save()
            elif position.step % settings.save_every == 0:
                yield self._save()
        if self._saved_step != position.step:
            yield self._save()
        yield Ended(position.step, not stopped, position.best_step, position.best_loss)

    def _is_complete(self) -> bool:
        if self._steps is not None:
            return self._position.step >= self._steps
        assert self._settings.minutes is not None
        return self._position.seconds >= self._settings.minutes * 60

    def _progress(self) -> float:
        """How much of the training behind the warm-up is done, 0 to 1."""
        if self._steps is not None:
            warmup = self._settings.warmup_steps
            return (self._position.step - warmup) / max(1, self._steps - warmup)
        assert self._settings.minutes is not None
        return self._position.seconds / (self._settings.minutes * 60)

    def _update(self) -> Updated:
        position, settings, model = self._position, self._settings, self._model
        model.train()
        began = time.monotonic()
        torch.manual_seed(settings.seed * _SEED_STRIDE + position.step)
        factor = rate_factor(
            position.step, settings.warmup_steps, self._progress(), settings.final_rate
        )
        for group in self._optimizer.param_groups:
            group["lr"] = settings.rate * factor
        parts = [self._feed.take() for _ in range(settings.accumulation)]
        count = sum(len(example.target) for part in parts for example in part)
        loss = torch.zeros((), device=model.device)
        for part in parts:
            loss += self._backward(part, count)
        norm = nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
        if not bool(torch.isfinite(norm + loss)):
            raise LossNotFinite(position.step + 1, _lines(parts))
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        tokens = sum(example.tokens for part in parts for example in part)
        position.step += 1
        position.epoch, position.batch = self._feed.epoch, self._feed.batch
        position.tokens += tokens
        now = time.monotonic()
        position.seconds = now - self._began
        return Updated(
            step=position.step,
            loss=float(loss),
            rate=settings.rate * factor,
            norm=float(norm),
            tokens=tokens,
            seconds=now - began,
            elapsed=position.seconds,
            left=self._seconds_left(),
        )

    def _backward(self, part: Sequence[Example], count: int) -> torch.Tensor:
        """Add a batch's gradient of the loss over `count` targets; returns its part of the loss."""
        model = self._model
        pad, start = model.config.pad_token_id or 0, model.config.start_token_id or 0
        batch = collate(part, pad, start, model.device)
        with working_in(self._position.precision, model.device):
            loss, plain = batch_loss(model, batch, self._settings.label_smoothing)
        (loss / count).backward()  # type: ignore[no-untyped-call]
        return plain / count

    def _seconds_left(self) -> float:
        position = self._position
        if self._steps is None:
            assert self._settings.minutes is not None
            return max(0.0, self._settings.minutes * 60 - position.seconds)
        return (self._steps - position.step) * position.seconds / position.step

    def _evaluate(self) -> Evaluated:
        position, settings = self._position, self._settings
        self._model.eval()
        losses = development_losses(
            self._model, self._development, 2 * settings.tokens_per_batch, position.precision
        )
        mean = sum(losses.values()) / len(losses)
        is_best = position.best_loss is None or mean < position.best_loss
        if is_best:
            position.best_loss, position.best_step = mean, position.step
            self._save_model(BEST)
        scores: Scores = {}
        if self._training.scores is not None:
            with torch.no_grad():
                scores = self._training.scores(self._model)
        position.seconds = time.monotonic() - self._began
        return Evaluated(position.step, losses, mean, is_best, position.seconds, scores)

    def _save(self) -> Saved:
        position = self._position
        position.seconds = time.monotonic() - self._began
        save_position(self._training.folder, self._model, self._optimizer, position)
        self._save_model(LAST)
        self._saved_step = position.step
        return Saved(position.step)

    def _save_model(self, name: str) -> None:
        training = self._training
        save_model(training.folder / name, self._model, training.dtype, training.vocabulary_from)


def make_optimizer(model: nn.Module, settings: TrainingSettings) -> torch.optim.AdamW:
    """AdamW; matrices and tables decay, biases and normalisations do not.

    In one operation where the device has it.
    """
    parameters = list(model.parameters())
    decaying = [parameter for parameter in parameters if parameter.dim() > 1]
    others = [parameter for parameter in parameters if parameter.dim() <= 1]
    groups: list[dict[str, Any]] = [
        {"params": decaying},
        {"params": others, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(
        groups,
        lr=settings.rate,
        betas=(settings.beta1, settings.beta2),
        weight_decay=settings.weight_decay,
        fused=parameters[0].device.type in ("cpu", "cuda"),
    )


def _lines(parts: Sequence[Sequence[Example]]) -> str:
    numbers = sorted({example.line for part in parts for example in part})
    shown = ", ".join(map(str, numbers[:_MOST_LINES]))
    return (
        shown if len(numbers) <= _MOST_LINES else f"{shown} and {len(numbers) - _MOST_LINES} more"
    )
