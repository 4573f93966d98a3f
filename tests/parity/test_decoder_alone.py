"""A decoder on its own is the reference's causal language model; so is a stack on its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from torch import Tensor

from engine.seq2seq import BertGenerationDecoder, BertGenerationEncoder
from tests.parity.oracle import SIZES, random_batch

TOLERANCE = 1e-9
LISTS = ("hidden_states", "attentions", "cross_attentions")
Pair = tuple[BertGenerationDecoder, Any]


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    """The same random decoder with cross-attention on both sides, in float64."""
    torch.manual_seed(1)
    config = transformers.BertGenerationConfig(
        **{**SIZES, "initializer_range": 0.25}, is_decoder=True, add_cross_attention=True
    )
    theirs = transformers.BertGenerationDecoder(config).double().eval()
    theirs.set_attn_implementation("eager")
    theirs.save_pretrained(tmp_path)
    return BertGenerationDecoder.from_pretrained(tmp_path).double(), theirs


def same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, Tensor):
        # The reference's loss is in float32 whatever the logits are.
        tolerance = 1e-5 if ours.dtype == torch.float32 else TOLERANCE
        return ours.shape == theirs.shape and bool((ours - theirs).abs().max() < tolerance)
    return len(ours) == len(theirs) and all(map(same, ours, theirs))


def test_everything_that_its_documentation_returns(pair: Pair) -> None:
    ours, theirs = pair
    ids, mask = random_batch(1)
    states = torch.randn(5, 7, 32, dtype=torch.float64)
    asked = {
        "input_ids": ids,
        "attention_mask": mask,
        "encoder_hidden_states": states,
        "encoder_attention_mask": torch.ones(5, 7).tril(4),
        "labels": ids.masked_fill(mask == 0, -100),
        "output_hidden_states": True,
        "output_attentions": True,
    }
    mine, expected = ours(**asked), theirs(**asked)
    assert same(mine.loss, expected.loss)
    assert same(mine.logits, expected.logits)
    for name in LISTS:
        assert same(mine[name], expected[name]), name


@torch.no_grad()
def test_past_key_values_continue_a_text(pair: Pair) -> None:
    ours, theirs = pair
    ids, _ = random_batch(2, longest=12)
    states = torch.randn(5, 7, 32, dtype=torch.float64)
    whole = theirs(ids, encoder_hidden_states=states).logits
    past, parts = None, []
    for start, end in ((0, 3), (3, 4), (4, ids.shape[1])):
        output = ours(ids[:, start:end], encoder_hidden_states=states, past_key_values=past)
        past = output.past_key_values
        assert past.get_seq_length() == end
        parts.append(output.logits)
    assert same(torch.cat(parts, dim=1), whole)


def test_tuples_hold_the_same_in_the_same_order(pair: Pair) -> None:
    ours, theirs = pair
    ids, _ = random_batch(3)
    asked: dict[str, Any] = {"labels": ids, "output_hidden_states": True, "use_cache": False}
    mine = ours(ids, return_dict=False, **asked)
    expected = theirs(ids, return_dict=False, **asked)
    assert isinstance(mine, tuple)
    assert same(mine, expected)
    output = ours(ids, **asked)
    assert output.keys() == ("loss", "logits", "hidden_states")
    assert output["loss"] is output[0]
    assert output[:2] == (output.loss, output.logits)
    with pytest.raises(KeyError):
        output["attentions"]


def test_the_configuration_says_what_is_returned(pair: Pair) -> None:
    ours, _ = pair
    ids, _ = random_batch(4)
    assert ours(ids).hidden_states is None
    ours.bert.config.output_hidden_states = True
    ours.bert.config.output_attentions = True
    output = ours(ids)
    assert len(output.hidden_states) == 3
    assert len(output.attentions) == 2
    assert output.cross_attentions is None


def test_embeddings_stand_for_ids(pair: Pair) -> None:
    ours, _ = pair
    ids, _ = random_batch(5)
    vectors = ours.bert.embeddings.word_embeddings(ids)
    assert same(ours(inputs_embeds=vectors).logits, ours(ids).logits)
    for both_or_none in ({}, {"input_ids": ids, "inputs_embeds": vectors}):
        with pytest.raises(ValueError, match="either"):
            ours(**both_or_none)


def test_with_gradients_a_cached_pass_trains_as_an_uncached_one(pair: Pair) -> None:
    ours, _ = pair
    ids, _ = random_batch(6)
    gradients = []
    for use_cache in (True, False):
        ours.zero_grad()
        ours(ids, labels=ids, use_cache=use_cache).loss.backward()
        gradients.append([p.grad.clone() for p in ours.parameters() if p.grad is not None])
    assert same(*gradients)


@torch.no_grad()
def test_an_encoder_alone(tmp_path: Path) -> None:
    torch.manual_seed(2)
    config = transformers.BertGenerationConfig(**{**SIZES, "initializer_range": 0.25})
    theirs = transformers.BertGenerationEncoder(config).double().eval()
    theirs.save_pretrained(tmp_path / "theirs")
    ours = BertGenerationEncoder.from_pretrained(tmp_path / "theirs").double()
    ids, mask = random_batch(7)
    expected = theirs(ids, attention_mask=mask).last_hidden_state[mask.bool()]
    assert same(ours(ids, attention_mask=mask).last_hidden_state[mask.bool()], expected)
    ours.float().save_pretrained(tmp_path / "ours")
    again = transformers.BertGenerationEncoder.from_pretrained(tmp_path / "ours").double().eval()
    difference = again(ids, attention_mask=mask).last_hidden_state[mask.bool()] - expected
    assert difference.abs().max() < 1e-4


@torch.no_grad()
def test_a_decoder_that_we_save_the_reference_loads(pair: Pair, tmp_path: Path) -> None:
    ours, theirs = pair
    ours.float().save_pretrained(tmp_path / "ours")
    again = transformers.BertGenerationDecoder.from_pretrained(tmp_path / "ours").eval()
    ids, _ = random_batch(8)
    assert (again(ids).logits - theirs.float()(ids).logits).abs().max() < 1e-4
