"""Recorded steps: when one is made, when it is used again, and what happens when it can't be."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
import torch
from torch import Tensor

from engine.decoding import DecodingOptions, generate
from engine.seq2seq import (
    BertGenerationConfig,
    EncoderDecoderConfig,
    EncoderDecoderModel,
    load_model,
)
from engine.seq2seq.cache import CrossAttentionCache
from engine.seq2seq.device_trial import Devices
from engine.seq2seq.packed.cuda_graphs import CudaRecorder
from engine.seq2seq.packed.graphed import GraphedModel
from engine.seq2seq.packed.loading import load_packed, packed_copy
from engine.seq2seq.packed.model import PackedModel
from tests.engine.seq2seq.packed.tape import TapeRecorder

_SIZES: dict[str, Any] = {
    "vocab_size": 61,
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "max_position_embeddings": 40,
    "initializer_range": 0.7,
}


@pytest.fixture(scope="module")
def model() -> PackedModel:
    torch.manual_seed(3)
    config = EncoderDecoderConfig(
        encoder=BertGenerationConfig(**_SIZES),
        decoder=BertGenerationConfig(**_SIZES, is_decoder=True, add_cross_attention=True),
    )
    return packed_copy(EncoderDecoderModel(config).eval(), "float64")


@pytest.fixture(autouse=True)
def small_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.seq2seq.packed.static_step._SMALLEST", 4)


def source_of(
    model: PackedModel, tokens: int, sources: int = 1, seed: int = 0
) -> CrossAttentionCache:
    generator = torch.Generator().manual_seed(seed)
    return model.encode(torch.randint(3, 61, (sources, tokens), generator=generator))


class Text:
    """One text in a cache, written by a model with recorded steps, and what it should say."""

    def __init__(
        self, model: PackedModel, graphed: GraphedModel, source: CrossAttentionCache, rows: int = 1
    ) -> None:
        self._plain, self._graphed, self.source, self._rows = model, graphed, source, rows
        self.past, self._plain_past = graphed.new_cache(rows), model.new_cache(rows)

    def write(self, tokens: int) -> Tensor:
        """Feed so many tokens, one a step; the last logits."""
        for _ in range(tokens):
            ids = torch.arange(self._rows)[:, None] + 3 * self.past.length + 5
            found = self._graphed.next_logits(ids % 61, self.source, self.past)
            expected = self._plain.next_logits(ids % 61, self.source, self._plain_past)
            torch.testing.assert_close(found, expected, atol=1e-9, rtol=1e-9)
        return found


@torch.inference_mode()
def test_a_shape_is_recorded_once(model: PackedModel) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    for seed in range(3):
        Text(model, graphed, source_of(model, 3 + seed // 2, seed=seed)).write(4)
    assert [tape.replays for tape in recorder.tapes] == [12]


@torch.inference_mode()
def test_longer_texts_sources_and_more_rows_have_recordings_of_their_own(
    model: PackedModel,
) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    Text(model, graphed, source_of(model, 4)).write(9)  # 4, 8, 16
    assert [tape.replays for tape in recorder.tapes] == [4, 4, 1]
    Text(model, graphed, source_of(model, 5)).write(1)
    Text(model, graphed, source_of(model, 4), rows=2).write(1)
    Text(model, graphed, source_of(model, 4, sources=2), rows=2).write(1)
    assert len(recorder.tapes) == 6


@torch.inference_mode()
def test_texts_that_take_turns_keep_their_own_words(model: PackedModel) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    texts = [Text(model, graphed, source_of(model, 3 + seed % 2, seed=seed)) for seed in range(3)]
    for _ in range(3):
        for text in texts:
            text.write(2)
    assert len(recorder.tapes) == 2


@torch.inference_mode()
def test_what_was_handed_out_stays_as_it_was(model: PackedModel) -> None:
    graphed = GraphedModel(model, TapeRecorder())
    text = Text(model, graphed, source_of(model, 4))
    first = text.write(1)
    before = first.clone()
    text.write(2)
    assert torch.equal(first, before)


@torch.inference_mode()
def test_a_text_of_no_numbers_spoils_none_that_follows(model: PackedModel) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    source = source_of(model, 4)
    spoiled = replace(source, keys=tuple(keys / 0 for keys in source.keys))
    past = graphed.new_cache(1)
    for _ in range(3):
        logits = graphed.next_logits(torch.tensor([[5]]), spoiled, past)
    assert logits.isnan().all()
    Text(model, graphed, source_of(model, 3)).write(4)
    assert len(recorder.tapes) == 1


@torch.inference_mode()
def test_several_tokens_and_many_rows_go_the_models_own_way(
    model: PackedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.seq2seq.packed.graphed._MOST_ROWS", 2)
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    source, ids = source_of(model, 4), torch.tensor([[5, 6, 7]])
    assert torch.equal(graphed.decode(ids, source), model.decode(ids, source))
    found = graphed.next_logits(ids, source, graphed.new_cache(1))
    assert torch.equal(found, model.next_logits(ids, source, model.new_cache(1)))
    Text(model, graphed, source, rows=3).write(2)
    assert not recorder.tapes
    Text(model, graphed, source, rows=2).write(2)
    assert len(recorder.tapes) == 1


@torch.inference_mode()
def test_more_tokens_than_positions_are_refused_in_the_models_words(model: PackedModel) -> None:
    graphed = GraphedModel(model, TapeRecorder())
    text = Text(model, graphed, source_of(model, 4))
    text.write(40)
    with pytest.raises(ValueError, match="41 tokens do not fit the model's 40 positions"):
        graphed.next_logits(torch.tensor([[5]]), text.source, text.past)


@torch.inference_mode()
def test_the_recording_unused_for_longest_goes_first(
    model: PackedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.seq2seq.packed.graphed._MOST_STEPS", 2)
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    short, longer, longest = (source_of(model, tokens) for tokens in (4, 8, 16))
    kept = Text(model, graphed, longer)
    Text(model, graphed, short).write(1)
    kept.write(1)
    Text(model, graphed, short).write(1)
    assert len(recorder.tapes) == 2
    Text(model, graphed, longest).write(1)  # in place of the longer one's
    Text(model, graphed, short).write(1)
    assert len(recorder.tapes) == 3
    kept.write(2)  # its text lives on in a buffer whose recording is gone
    assert len(recorder.tapes) == 4


@torch.inference_mode()
def test_recordings_keep_to_their_memory(
    model: PackedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of 2 layers' keys and values of 16 numbers, 8 bytes each: 16 + 4 tokens, and 4 of a source.
    monkeypatch.setattr("engine.seq2seq.packed.graphed._MOST_BYTES", 2 * 2 * 16 * 8 * (20 + 4))
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    text = Text(model, graphed, source_of(model, 4))
    text.write(6)  # the last two are too much
    assert [tape.replays for tape in recorder.tapes] == [4]
    Text(model, graphed, source_of(model, 5)).write(2)
    assert len(recorder.tapes) == 1
    # Room for either of the two, and not for both.
    monkeypatch.setattr("engine.seq2seq.packed.graphed._MOST_BYTES", 2 * 2 * 16 * 8 * (24 + 26))
    Text(model, graphed, source_of(model, 5)).write(2)
    assert len(recorder.tapes) == 2
    Text(model, graphed, source_of(model, 4)).write(2)
    assert len(recorder.tapes) == 3


@torch.inference_mode()
def test_a_recording_that_fails_is_said_once_and_costs_nothing_else(model: PackedModel) -> None:
    recorder = TapeRecorder(fails_at=1)
    graphed = GraphedModel(model, recorder)
    assert graphed.try_out() == ""
    text = Text(model, graphed, source_of(model, 3))
    text.write(4)
    with pytest.warns(RuntimeWarning, match="can't be recorded here") as said:
        text.write(6)  # beyond the border of 4
    assert len(said) == 1
    assert graphed.failure == "CUDA error: operation not permitted"
    Text(model, graphed, source_of(model, 3)).write(6)
    assert len(recorder.tapes) == 1


class Full:
    """A model on a device without room for more than a few sources."""

    def __init__(self, model: PackedModel) -> None:
        self._model = model

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def encode(self, ids: Tensor, *arguments: Any) -> CrossAttentionCache:
        if len(ids) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return self._model.encode(ids, *arguments)


@torch.inference_mode()
def test_where_memory_runs_out_recordings_give_back_theirs(model: PackedModel) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(cast("PackedModel", Full(model)), recorder)
    text = Text(model, graphed, source_of(model, 3))
    text.write(2)
    held = weakref.ref(recorder.tapes.pop())
    assert held() is not None
    with pytest.raises(torch.OutOfMemoryError):
        graphed.encode(torch.zeros((4, 3), dtype=torch.long))
    gc.collect()
    assert held() is None
    text.write(2)
    assert not graphed.failure


@torch.inference_mode()
def test_a_device_that_records_nothing_is_found_out_before_it_is_used(model: PackedModel) -> None:
    graphed = GraphedModel(model, TapeRecorder(fails_at=0))
    assert graphed.try_out() == (
        "Decoding steps can't be recorded here (CUDA error: operation not permitted),"
        " so it decodes more slowly."
    )
    Text(model, graphed, source_of(model, 3)).write(6)


class Deaf:
    """Records, and does nothing when it should replay."""

    def capture(self, step: Callable[[], None]) -> Deaf:
        return self

    def replay(self) -> None:
        pass


@torch.inference_mode()
def test_a_recording_that_says_something_else_is_not_used(model: PackedModel) -> None:
    graphed = GraphedModel(model, Deaf())
    assert "(its scores are wrong by 100%)" in graphed.try_out()
    Text(model, graphed, source_of(model, 3)).write(6)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there it does record")
def test_a_build_without_cuda_decodes_all_the_same(model: PackedModel) -> None:
    graphed = GraphedModel(model, CudaRecorder())
    assert "can't be recorded here" in graphed.try_out()
    ids = torch.tensor([[5, 6, 7]])
    options = DecodingOptions(num_beams=3, max_length=12)
    assert generate(graphed, ids, options=options).equal(generate(model, ids, options=options))


def test_on_cuda_a_model_says_that_its_steps_are_not_recorded(
    monkeypatch: pytest.MonkeyPatch, embedded_model_folder: Path
) -> None:
    """With weights on the processor in place of a device's: it computes, and records nothing."""

    def load_here(folder: Path, config: Any, device: torch.device, *others: Any) -> PackedModel:
        return load_packed(folder, config, torch.device("cpu"), *others)

    there = Devices(("cuda", "cpu"), {})
    monkeypatch.setattr("engine.seq2seq.device.devices", lambda: there)
    monkeypatch.setattr("engine.seq2seq.loading.load_packed", load_here)
    monkeypatch.setattr("engine.seq2seq.loading.CudaRecorder", lambda: TapeRecorder(fails_at=0))
    loaded = load_model(embedded_model_folder, "auto", "float32")
    assert loaded.device == "cuda"
    assert loaded.note.startswith("Decoding steps can't be recorded here (CUDA error")
    monkeypatch.setattr("engine.seq2seq.loading.CudaRecorder", TapeRecorder)
    recording = load_model(embedded_model_folder, "cuda", "float32")
    assert recording.note == ""
    ids, options = torch.tensor([[300, 301, 302]]), DecodingOptions(num_beams=2, max_length=9)
    found = generate(recording.model, ids, options=options)
    assert found.equal(generate(loaded.model, ids, options=options))


def test_recordings_outlive_the_mode_they_were_made_in(model: PackedModel) -> None:
    recorder = TapeRecorder()
    graphed = GraphedModel(model, recorder)
    with torch.inference_mode():
        Text(model, graphed, source_of(model, 3)).write(1)
    with torch.no_grad():
        Text(model, graphed, source_of(model, 3)).write(3)
    assert [tape.replays for tape in recorder.tapes] == [4]


@torch.inference_mode()
def test_the_embedded_model_says_the_same_over_a_real_border(
    embedded_model_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    packed = load_model(embedded_model_folder, "cpu", "float32").model
    assert isinstance(packed, PackedModel)
    recorder = TapeRecorder()
    graphed = GraphedModel(packed, recorder)
    assert graphed.try_out() == ""
    ids = torch.arange(300, 380)[None]
    options = DecodingOptions(min_length=70, max_length=70, no_repeat_ngram_size=3)
    expected = generate(packed, ids, options=options)
    assert generate(graphed, ids, options=options).equal(expected)
    assert [tape.replays for tape in recorder.tapes] == [2, 64, 5]


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")
@pytest.mark.parametrize("beams", [1, 4])
def test_on_cuda_replayed_steps_say_what_the_model_says(
    embedded_model_folder: Path, beams: int
) -> None:
    loaded = load_model(embedded_model_folder, "cuda", "float32")
    graphed = loaded.model
    assert loaded.note == ""
    assert isinstance(graphed, GraphedModel)
    ids = torch.arange(300, 380, device=graphed.device)[None]
    options = DecodingOptions(num_beams=beams, min_length=70, max_length=70)
    expected = generate(
        load_model(embedded_model_folder, "cpu", "float32").model, ids.cpu(), options=options
    )
    assert generate(graphed, ids, options=options).cpu().equal(expected)
