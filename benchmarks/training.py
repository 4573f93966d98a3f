"""Training beside a plain loop over transformers' own classes: the same batches, step by step.

Both begin with one warm start, as the paper makes it: the encoder of a model serves encoder and
decoder, and cross-attention starts at random. They take turns at each step, so that whatever else
the machine does falls on both; the loop of theirs is what its documentation shows, with the same
optimizer. What is written: tokens a second, and the development loss of all in one picture.

    python -m benchmarks.training --pairs pairs.jsonl.gz --dev dev.jsonl --svg training.svg
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import torch
import transformers
from torch import Tensor, nn

from benchmarks.machine import cores
from engine.hub.library import find_model
from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.training.batches import Batch, collate
from engine.seq2seq.training.curve import Curve, line_chart
from engine.seq2seq.training.dropout import training_dropout
from engine.seq2seq.training.evaluation import development_sample
from engine.seq2seq.training.examples import Example
from engine.seq2seq.training.feed import Feed
from engine.seq2seq.training.loop import make_optimizer
from engine.seq2seq.training.loss import batch_loss
from engine.seq2seq.training.pairs import read_pairs
from engine.seq2seq.training.precision import working_in
from engine.seq2seq.training.schedule import rate_factor
from engine.seq2seq.training.settings import TrainingSettings
from engine.seq2seq.training.start import load_for_training
from engine.tasks.examples import encode_pairs

CPU = torch.device("cpu")
_UNMEASURED = 2
"""First steps, in which memory is had from the system."""
_IGNORED = -100


class Summed(Protocol):
    """Gives the loss of a batch, summed over its targets."""

    def __call__(self, batch: Batch) -> Tensor:
        """With its gradient, where one is wanted."""


@dataclass
class Contestant:
    """A model that is trained, and what came of it."""

    label: str
    precision: str
    model: nn.Module
    loss: Summed
    optimizer: torch.optim.Optimizer
    seconds: list[float] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    development: list[tuple[float, float]] = field(default_factory=list)

    @property
    def tokens_per_second(self) -> float:
        """Of all steps but the first few."""
        return sum(self.tokens[_UNMEASURED:]) / sum(self.seconds[_UNMEASURED:])


def main() -> None:
    """Measure, print, and write what was asked for."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    warnings.filterwarnings("ignore", message="Version v4.12.0")  # of a loss that moved long ago
    log: Any = transformers.utils.logging
    log.set_verbosity_error()
    log.disable_progress_bar()
    settings = TrainingSettings(
        steps=options.steps,
        tokens_per_batch=options.tokens_per_batch,
        warmup_steps=max(1, options.steps // 10),
        rate=options.rate,
        label_smoothing=0.0,
    )
    with tempfile.TemporaryDirectory(prefix="brevity-bench-") as folder:
        start = make_start(find_model(options.model), Path(folder))
        contestants = list(_contestants(start, options.precisions, settings))
        _, loaded = load_for_training(find_model(options.model), CPU)
        examples, development = (
            encode_pairs(loaded, read_pairs(path).pairs).examples
            for path in (options.pairs, options.dev)
        )
        contest(contestants, examples, development_sample(development, 12, 1), settings)
    rows = [
        {
            "system": contestant.label,
            "tokens_per_second": round(contestant.tokens_per_second, 1),
            "first_loss": round(contestant.development[0][1], 4),
            "last_loss": round(contestant.development[-1][1], 4),
        }
        for contestant in contestants
    ]
    for row in rows:
        print(json.dumps(row))
    if options.json is not None:
        options.json.write_text(json.dumps({"threads": options.threads, "rows": rows}, indent=2))
    if options.svg is not None:
        options.svg.write_text(picture(contestants), encoding="utf-8")


def make_start(model: Path, folder: Path) -> Path:
    """A warm start from a model's encoder, unshared: transformers 5 can't share."""
    stack = folder / "encoder"
    EncoderDecoderModel.from_pretrained(model).encoder.save_pretrained(stack)
    torch.manual_seed(1)
    pair = EncoderDecoderModel.from_encoder_decoder_pretrained(
        stack, stack, decoder_start_token_id=2, pad_token_id=0, eos_token_id=1
    )
    pair.save_pretrained(folder / "start")
    return folder / "start"


def _contestants(
    start: Path, precisions: Sequence[str], settings: TrainingSettings
) -> Iterator[Contestant]:
    for precision in precisions:
        ours = EncoderDecoderModel.from_pretrained(start)
        yield Contestant(
            f"ours {precision}",
            precision,
            ours,
            partial(_our_loss, ours),
            make_optimizer(ours, settings),
        )
        theirs = transformers.EncoderDecoderModel.from_pretrained(start)
        yield Contestant(
            f"transformers {precision}",
            precision,
            theirs,
            partial(_their_loss, theirs),
            make_optimizer(theirs, settings),
        )


def _our_loss(model: EncoderDecoderModel, batch: Batch) -> Tensor:
    return batch_loss(model, batch, 0.0)[0]


def _their_loss(model: nn.Module, batch: Batch) -> Tensor:
    labels = batch.targets.masked_fill(~batch.counts, _IGNORED)
    mask = torch.ones_like(batch.source) if batch.mask is None else batch.mask.long()
    loss: Tensor = model(input_ids=batch.source, attention_mask=mask, labels=labels).loss
    return loss * batch.counts.sum()


def contest(
    contestants: Sequence[Contestant],
    examples: Sequence[Example],
    development: Sequence[Example],
    settings: TrainingSettings,
) -> None:
    """Train all on the same batches, a step each in turn."""
    assert settings.steps is not None
    feed = Feed(examples, settings, 0, 0)
    tries = Feed(development, settings, 0, 0)
    tried = [collate(tries.take(), 0, 2, CPU) for _ in range(len(tries))]
    every = max(1, settings.steps // 8)
    for step in range(settings.steps + 1):
        if step % every == 0 or step == settings.steps:
            for contestant in contestants:
                contestant.development.append((float(step), _development(contestant, tried)))
                pace = (
                    f", {contestant.tokens_per_second:.0f} tokens/s" if step > _UNMEASURED else ""
                )
                loss = contestant.development[-1][1]
                _say(f"step {step}: {contestant.label} loss {loss:.4f}{pace}")
        if step == settings.steps:
            return
        batch = collate(feed.take(), 0, 2, CPU)
        progress = (step - settings.warmup_steps) / settings.steps
        rate = settings.rate * rate_factor(step, settings.warmup_steps, progress, 0.01)
        turn = step % len(contestants)
        for contestant in (*contestants[turn:], *contestants[:turn]):
            _update(contestant, batch, rate, step)


def _update(contestant: Contestant, batch: Batch, rate: float, step: int) -> None:
    model = contestant.model.train()
    ours = isinstance(model, EncoderDecoderModel)
    with training_dropout(model if ours else nn.Module(), CPU, None):
        began = time.perf_counter()
        torch.manual_seed(step)
        for group in contestant.optimizer.param_groups:
            group["lr"] = rate
        with working_in(contestant.precision, CPU):
            loss = contestant.loss(batch)
        (loss / batch.counts.sum()).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        contestant.optimizer.step()
        contestant.optimizer.zero_grad(set_to_none=True)
        contestant.seconds.append(time.perf_counter() - began)
    contestant.tokens.append(batch.tokens)


@torch.no_grad()
def _development(contestant: Contestant, tried: Sequence[Batch]) -> float:
    contestant.model.eval()
    total = sum(float(contestant.loss(batch)) for batch in tried)
    return total / sum(int(batch.counts.sum()) for batch in tried)


def picture(contestants: Sequence[Contestant]) -> str:
    """The development losses as curves."""
    curves = [Curve(contestant.label, contestant.development) for contestant in contestants]
    title = "Training from one warm start on the same batches"
    return line_chart(title, "updates", "development loss a target token", curves)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.training", description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, help="pairs to train on")
    parser.add_argument("--dev", type=Path, required=True, help="pairs to measure the loss on")
    parser.add_argument("--model", default="", help="whose encoder to start from")
    parser.add_argument("--steps", type=int, default=64)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--tokens-per-batch", type=int, default=3000)
    parser.add_argument("--threads", type=int, default=cores())
    parser.add_argument(
        "--precisions", nargs="+", choices=("float32", "bfloat16"), default=["float32", "bfloat16"]
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--svg", type=Path)
    return parser


if __name__ == "__main__":
    main()
