"""Steps that are recorded and replayed say what steps say that are not, in every flavour."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from engine.decoding import decoding_options, generate
from engine.seq2seq.packed.graphed import GraphedModel
from engine.seq2seq.packed.model import PackedModel
from engine.seq2seq.protocol import Seq2Seq
from tests.engine.seq2seq.packed.tape import TapeRecorder
from tests.parity.flavours import FLAVOURS, batch, save
from tests.parity.test_generation_flavours import OPTIONS
from tests.parity.test_packed import packed

_SAMPLE = ("bert-generation shared", "bert2bert", "roberta2roberta", "roberta2gpt2")
NAMES = [
    name if name in _SAMPLE else pytest.param(name, marks=pytest.mark.full) for name in FLAVOURS
]


@pytest.fixture(autouse=True)
def small_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Borders at 4, 8, 16, 32 tokens, so that short texts cross some."""
    monkeypatch.setattr("engine.seq2seq.packed.static_step._SMALLEST", 4)


def both(name: str, folder: Path) -> tuple[PackedModel, GraphedModel, TapeRecorder]:
    model = packed(save(FLAVOURS[name], folder), "float64")
    recorder = TapeRecorder()
    return model, GraphedModel(model, recorder), recorder


def generated(model: Seq2Seq, ids: Tensor, mask: Tensor, options: dict[str, Any]) -> Any:
    chosen = decoding_options(options, model.generation_config, model.config.to_dict())
    return generate(model, ids, mask, chosen).tolist()


@pytest.mark.parametrize("name", NAMES)
def test_every_search_finds_the_same_tokens(name: str, tmp_path: Path) -> None:
    model, graphed, recorder = both(name, tmp_path)
    for seed, options in enumerate(OPTIONS):
        ids, mask, _, _ = batch(FLAVOURS[name], seed, rows=3)
        before = recorder.replays
        expected = generated(model, ids, mask, options)
        assert generated(graphed, ids, mask, options) == expected, options
        assert recorder.replays > before
    assert not graphed.failure


@pytest.mark.parametrize("name", NAMES)
def test_drafting_finds_the_same_tokens(name: str, tmp_path: Path) -> None:
    model, graphed, recorder = both(name, tmp_path)
    for seed in range(3):
        ids, mask, _, _ = batch(FLAVOURS[name], seed, rows=1)
        options = {"max_length": 30, "draft_tokens": 3, "no_repeat_ngram_size": 2}
        expected = generated(model, ids, mask, options)
        assert generated(graphed, ids, mask, options) == expected
    assert recorder.replays  # the passes without a draft


class Pair:
    """The same text in two caches, of a model with recorded steps and of one without."""

    def __init__(self, name: str, folder: Path, seed: int) -> None:
        self.plain, self.graphed, self.recorder = both(name, folder)
        self._random = random.Random(seed)
        self._pad = FLAVOURS[name].pad
        ids, mask, _, _ = batch(FLAVOURS[name], seed, rows=3)
        self.beams = 1 + seed % 3
        self.rows = len(ids) * self.beams
        self.source = self.plain.encode(ids, mask)
        self.past = self.plain.new_cache(self.rows, 8)
        self.graphed_past = self.graphed.new_cache(self.rows, 8)

    def feed(self, tokens: int) -> None:
        ids = torch.tensor(
            [[self._random.randrange(97) for _ in range(tokens)] for _ in range(self.rows)]
        )
        if self._random.random() < 0.3:
            ids[self._random.randrange(self.rows)] = self._pad  # as rows that have ended are fed
        if self._random.random() < 0.5:
            found = self.graphed.next_logits(ids, self.source, self.graphed_past)
            expected = self.plain.next_logits(ids, self.source, self.past)
        else:
            found = self.graphed.decode(ids, self.source, self.graphed_past)
            expected = self.plain.decode(ids, self.source, self.past)
        torch.testing.assert_close(found, expected, atol=1e-9, rtol=1e-9)
        assert self.graphed_past.length == self.past.length

    def rewind(self) -> None:
        length = self._random.randrange(self.past.length + 1)
        self.past.rewind(length)
        self.graphed_past.rewind(length)

    def reorder(self) -> None:
        rows = [
            row - row % self.beams + self._random.randrange(self.beams) for row in range(self.rows)
        ]
        self.past.reorder(rows)
        self.graphed_past.reorder(rows)

    def drop(self) -> None:
        sources = self.source.sources
        if sources == 1:
            return
        kept = sorted(self._random.sample(range(sources), sources - 1))
        rows = [source * self.beams + beam for source in kept for beam in range(self.beams)]
        self.source = self.source.select(kept)
        self.past.keep(rows)
        self.graphed_past.keep(rows)
        self.rows = len(rows)

    def act(self) -> None:
        """Whatever a search may do next."""
        if self.past.length > 50:
            self.rewind()
        match self._random.randrange(10):
            case 0:
                self.rewind()
            case 1 | 2:
                self.reorder()
            case 3:
                self.feed(self._random.randrange(2, 7))
            case 4 if self._random.random() < 0.3:
                self.drop()
            case _:
                self.feed(1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(3))
@torch.inference_mode()
def test_whatever_is_done_to_a_cache_the_logits_are_the_same(
    name: str, seed: int, tmp_path: Path
) -> None:
    pair = Pair(name, tmp_path, seed)
    for _ in range(80):
        pair.act()
    assert len(pair.recorder.tapes) >= 2
    assert pair.recorder.replays > 20
    assert not pair.graphed.failure
