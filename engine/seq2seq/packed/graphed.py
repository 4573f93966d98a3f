"""Decoding on a device that can record a step and replay it whole: CUDA with its graphs.

A step of the decoder is hundreds of small kernels. On a fast device starting them one by one takes
longer than what they do; a recording is started once.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import torch
from torch import Tensor

from engine.reasons import first_line
from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.device_trial import FAILURES
from engine.seq2seq.packed.model import PackedModel
from engine.seq2seq.packed.static_step import StaticStep, StepShape
from engine.seq2seq.stack import Check, proceed

_MOST_STEPS = 8
_MOST_BYTES = 2**29
"""Bytes that the buffers of all recorded steps take, at most."""
_MOST_ROWS = 16
"""Rows of a recorded step, at most: the kernels of more are worth starting. Not measured."""
_TOLERANCE = 0.05
"""Of the largest score: half precision rounds otherwise in a recorded step's attention kernels."""


class Recording(Protocol):
    """A recorded step."""

    def replay(self) -> None:
        """Do all of it again, with what is in the same buffers now."""
        ...


class Recorder(Protocol):
    """What records steps."""

    def capture(self, step: Callable[[], None]) -> Recording:
        """Record a step, which may be run for it; raises one of FAILURES where it can't be."""
        ...


class GraphedModel:
    """A packed model (`Seq2Seq`) whose steps of one token are recorded once and replayed.

    All else goes the model's own way, on the same caches: several tokens at a time, and more rows
    or longer texts than it is worth keeping a recording for. Recordings are kept by shape; the one
    that was not used for the longest time goes first. When a step can't be recorded, none is any
    more: `failure` says why.
    """

    def __init__(self, model: PackedModel, recorder: Recorder) -> None:
        self._model, self._recorder = model, recorder
        self._steps: dict[StepShape, tuple[StaticStep, Recording]] = {}
        self.failure = ""

    @property
    def config(self) -> EncoderDecoderConfig:
        """The pair's configuration."""
        return self._model.config

    @property
    def generation_config(self) -> Mapping[str, Any]:
        """What the file of that name says."""
        return self._model.generation_config

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self._model.device

    @property
    def note(self) -> str:
        """A sentence on why steps are not recorded; empty where they are."""
        if not self.failure:
            return ""
        return f"Decoding steps can't be recorded here ({self.failure}), so it decodes more slowly."

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        check: Check = proceed,
        token_type_ids: Tensor | None = None,
    ) -> CrossAttentionCache:
        """Encode sources [B, S] and project them for the decoder, once."""
        with self._giving_back():
            return self._model.encode(input_ids, attention_mask, check, token_type_ids)

    def new_cache(self, rows: int, capacity: int = 0) -> SelfAttentionCache:
        """An empty cache for R rows, with room for `capacity` tokens at once."""
        return self._model.new_cache(rows, capacity)

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T] (with `past`: that follow it)."""
        with self._giving_back():
            if past is not None:
                logits = self._stepped(input_ids, source, past)
                if logits is not None:
                    return logits[:, None]
            return self._model.decode(input_ids, source, past)

    def next_logits(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Logits [R, vocab_size] of the token after ids [R, T], which follow those in `past`."""
        with self._giving_back():
            logits = self._stepped(input_ids, source, past)
            if logits is not None:
                return logits
            return self._model.next_logits(input_ids, source, past)

    @torch.inference_mode()
    def try_out(self) -> str:
        """Record a first step, and compare what it says with the model's own way; the `note`."""
        ids = torch.zeros((1, 3), dtype=torch.long, device=self.device)
        source = self.encode(ids)
        ours, plain = self.new_cache(1), self.new_cache(1)
        for _ in range(2):  # the second has the first's keys and values before it
            wanted = self._model.next_logits(ids[:, :1], source, plain)
            try:
                found = self._replayed(ids[:, :1], source, ours)
            except FAILURES as error:
                self._give_up(first_line(error))
                break
            if found is None:
                break
            wrong = float((found - wanted).abs().max() / wanted.abs().max())
            if not wrong <= _TOLERANCE:  # a NaN, too
                self._give_up(f"its scores are wrong by {wrong:.0%}")
                break
        return self.note

    def _stepped(
        self, ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor | None:
        """Logits [R, vocab_size] after ids [R, 1]; None: they have to go the model's own way."""
        if self.failure or ids.shape[1] != 1:
            return None
        logits = self._replayed(ids, source, past)
        if self.failure:
            warnings.warn(self.note, RuntimeWarning, stacklevel=3)
        return logits

    @torch.no_grad()
    def _replayed(
        self, ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor | None:
        rows, length = len(ids), past.length + 1
        # What does not fit the model's positions, it refuses in its own words.
        if rows > _MOST_ROWS or length > self.config.decoder.positions:
            return None
        recorded = self._recorded(StepShape.of(rows, source, length))
        if recorded is None:
            return None
        step, recording = recorded
        step.take(ids, source, past)
        recording.replay()
        past.advance(1)
        return step.logits.clone()  # the next replay writes over them

    def _recorded(self, shape: StepShape) -> tuple[StaticStep, Recording] | None:
        recorded = self._steps.pop(shape, None)
        if recorded is None:
            size = shape.nbytes(self._model.decoder)
            if size > _MOST_BYTES:
                return None
            self._make_room(size)
            try:
                step = StaticStep(self._model.decoder, self._model.head, shape)
                recorded = step, self._recorder.capture(step.run)
            except torch.OutOfMemoryError:
                self._steps.clear()
                return None
            except FAILURES as error:
                self._give_up(first_line(error))
                return None
        self._steps[shape] = recorded  # behind all that were used before
        return recorded

    def _make_room(self, size: int) -> None:
        held = sum(step.nbytes for step, _ in self._steps.values())
        while len(self._steps) >= _MOST_STEPS or (self._steps and held + size > _MOST_BYTES):
            step, _ = self._steps.pop(next(iter(self._steps)))
            held -= step.nbytes

    @contextmanager
    def _giving_back(self) -> Iterator[None]:
        """What recordings hold is free for whoever does with less when memory runs out."""
        try:
            yield
        except torch.OutOfMemoryError:
            self._steps.clear()
            raise

    def _give_up(self, reason: str) -> None:
        self._steps.clear()
        self.failure = reason
