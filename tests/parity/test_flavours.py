"""Every flavour gives the reference's states, logits, attentions, loss and gradients."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from torch import Tensor

from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.checkpoint import places_of
from engine.seq2seq.names import Stored
from engine.seq2seq.outputs import Seq2SeqLMOutput
from engine.seq2seq.pretrained import stored_in_pair
from tests.parity.flavours import FLAVOURS, Flavour, batch, reference, save

# The reference tells at each call with labels that its loss moved in 4.12.
pytestmark = pytest.mark.filterwarnings("ignore:Version v4.12.0:FutureWarning")

every_flavour = pytest.mark.parametrize("name", FLAVOURS)
OUTPUTS = (
    "logits",
    "encoder_last_hidden_state",
    "encoder_hidden_states",
    "encoder_attentions",
    "decoder_hidden_states",
    "decoder_attentions",
    "cross_attentions",
)


def both(
    name: str, folder: Path, dtype: torch.dtype
) -> tuple[Flavour, EncoderDecoderModel, transformers.EncoderDecoderModel]:
    flavour = FLAVOURS[name]
    save(flavour, folder)
    theirs = reference(folder).to(dtype)
    theirs.encoder.set_attn_implementation("eager")
    theirs.decoder.set_attn_implementation("eager")
    return flavour, EncoderDecoderModel.from_pretrained(folder, dtype=dtype), theirs


def difference(ours: Any, theirs: Any) -> float:
    """The largest difference of two tensors, or of two tuples of them."""
    if isinstance(ours, Tensor):
        assert ours.shape == theirs.shape
        return float((ours - theirs).abs().max())
    assert len(ours) == len(theirs)
    return max(difference(*pair) for pair in zip(ours, theirs, strict=True))


@every_flavour
@torch.no_grad()
@pytest.mark.parametrize(
    ("dtype", "tolerance"), [(torch.float32, 1e-4), (torch.float64, 1e-9)], ids=["f32", "f64"]
)
def test_all_that_a_forward_pass_gives(
    name: str, tmp_path: Path, dtype: torch.dtype, tolerance: float
) -> None:
    flavour, ours, theirs = both(name, tmp_path, dtype)
    for seed in range(2):
        ids, mask, targets, labels = batch(flavour, seed)
        asked = {
            "input_ids": ids,
            "attention_mask": mask,
            "decoder_input_ids": targets,
            "decoder_attention_mask": (labels != -100).long(),
            "labels": labels,
            "output_hidden_states": True,
            "output_attentions": True,
        }
        mine, expected = ours(**asked), theirs(**asked)
        assert isinstance(mine, Seq2SeqLMOutput)
        assert difference(mine.loss, expected.loss) < tolerance
        for output in OUTPUTS:
            assert difference(mine[output], expected[output]) < tolerance, output
        # The fused attention says the same as the one that keeps its weights.
        fused = ours(ids, mask, targets, (labels != -100).long())
        assert difference(fused.logits, expected.logits) < tolerance


@every_flavour
def test_gradients_of_the_loss(name: str, tmp_path: Path) -> None:
    flavour, ours, theirs = both(name, tmp_path, torch.float64)
    ids, mask, _, labels = batch(flavour, 3)
    ours(ids, mask, labels=labels).loss.backward()
    theirs(input_ids=ids, attention_mask=mask, labels=labels).loss.backward()
    expected = {key: p.grad for key, p in theirs.named_parameters(remove_duplicate=False)}
    tied = "decoder." if flavour.shared else None
    body = f"decoder.{theirs.decoder.base_model_prefix}."
    for key, stored in places_of(ours, lambda name: stored_in_pair(ours.config, name)).items():
        mine = ours.get_parameter(key).grad
        assert mine is not None, key
        wanted = _gradient(expected, stored)
        if tied and stored.names[0].startswith("encoder."):
            copy = expected[body + stored.names[0].removeprefix("encoder.")]
            assert copy is not None
            wanted = wanted + copy
        if "position_embeddings" in key or "word_embeddings" in key:
            # The reference gives the pad's row no gradient (padding_idx).
            mine, wanted = mine.clone(), wanted.clone()
            mine[flavour.pad] = wanted[flavour.pad] = 0
        assert difference(mine, wanted) < 1e-9, key


def _gradient(gradients: dict[str, Tensor | None], stored: Stored) -> Tensor:
    gradient = next(gradients[name] for name in stored.names if gradients.get(name) is not None)
    assert gradient is not None
    gradient = gradient.chunk(stored.parts, dim=-1)[stored.part]
    return gradient.t() if stored.transposed else gradient


@every_flavour
@torch.no_grad()
def test_what_we_save_the_reference_loads(name: str, tmp_path: Path) -> None:
    flavour, ours, theirs = both(name, tmp_path / "theirs", torch.float32)
    ours.save_pretrained(tmp_path / "ours")
    again = EncoderDecoderModel.from_pretrained(tmp_path / "ours")
    loaded = reference(tmp_path / "ours")
    ids, mask, targets, _ = batch(flavour, 5)
    expected = theirs(input_ids=ids, attention_mask=mask, decoder_input_ids=targets).logits
    for model in (again, loaded):
        logits = model(input_ids=ids, attention_mask=mask, decoder_input_ids=targets).logits
        assert difference(logits, expected) < 1e-4
    size = (tmp_path / "ours" / "model.safetensors").stat().st_size
    weights = sum(p.numel() for p in again.parameters()) * 4
    assert size < weights * 1.05 + 30_000  # each shared tensor once


@every_flavour
@torch.no_grad()
def test_cached_equals_uncached(name: str, tmp_path: Path) -> None:
    flavour = FLAVOURS[name]
    model = EncoderDecoderModel.from_pretrained(save(flavour, tmp_path), dtype=torch.float64)
    ids, mask, targets, _ = batch(flavour, 7)
    targets = targets.masked_fill(targets == flavour.pad, 5)
    source = model.encode(ids, mask)
    whole = model.decode(targets, source)
    past = model.new_cache(len(targets))
    parts = [
        model.decode(targets[:, start:end], source, past)
        for start, end in ((0, 1), (1, 2), (2, 6), (6, targets.shape[1]))
    ]
    assert difference(torch.cat(parts, dim=1), whole) < 1e-9
