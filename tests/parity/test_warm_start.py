"""Warm starts against the reference's `from_encoder_decoder_pretrained`, for what it does too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
import transformers

from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.warm_start import FROM_SELF_ATTENTION, WarmStartPlan, make_warm_start
from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies

pytestmark = pytest.mark.filterwarnings("ignore:Version v4.12.0:FutureWarning")

TINY: dict[str, Any] = {
    "hidden_size": 32,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "initializer_range": 0.3,
}
SHAPES = {
    "tiny": TINY,
    # all-MiniLM-L6-v2's
    "as the base of the embedded model": {
        "hidden_size": 384,
        "num_hidden_layers": 6,
        "num_attention_heads": 12,
        "intermediate_size": 1536,
    },
}
CASES = [
    ("bert", "BertModel", "tiny"),  # without a head, as the embedded model's base is
    ("bert", "BertForMaskedLM", "tiny"),
    ("roberta", "RobertaForMaskedLM", "tiny"),
    pytest.param("bert", "BertModel", "as the base of the embedded model", marks=pytest.mark.full),
    pytest.param(
        "roberta", "RobertaForMaskedLM", "as the base of the embedded model", marks=pytest.mark.full
    ),
]


def checkpoint(root: Path, flavour: str, cls: str, shape: str) -> Path:
    """A random checkpoint saved by the reference, with its vocabulary."""
    kinds = {"bert": "bert uncased", "roberta": "roberta"}
    folder = make_vocabularies(root)[kinds[flavour]]
    if flavour == "bert":
        tokens = len((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
        config = transformers.BertConfig(vocab_size=tokens, **SHAPES[shape])
    else:
        config = transformers.RobertaConfig(
            vocab_size=450, max_position_embeddings=514, layer_norm_eps=1e-5, **SHAPES[shape]
        )
    torch.manual_seed(0)
    model = getattr(transformers, cls)(config)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:  # zeros and ones hide mistakes
                parameter.add_(torch.randn_like(parameter) * 0.3)
    model.save_pretrained(folder)
    return folder


@pytest.mark.parametrize(("flavour", "cls", "shape"), CASES)
def test_a_warm_start_computes_what_that_of_the_reference_does(
    tmp_path: Path, flavour: str, cls: str, shape: str
) -> None:
    folder = checkpoint(tmp_path / "base", flavour, cls, shape)
    plan = WarmStartPlan(cross_attention=FROM_SELF_ATTENTION)
    make_warm_start(folder, folder, tmp_path / "made", plan)
    ours = EncoderDecoderModel.from_pretrained(tmp_path / "made")
    theirs = transformers.EncoderDecoderModel.from_encoder_decoder_pretrained(folder, folder).eval()
    theirs.config.pad_token_id = ours.config.pad_token_id
    theirs.config.decoder_start_token_id = ours.config.decoder_start_token_id

    # The reference's cross-attention is random; what ours begins with is the same layer's own.
    for layer in getattr(theirs.decoder, flavour).encoder.layer:
        layer.crossattention.load_state_dict(layer.attention.state_dict())
    if cls == "BertModel":  # both heads are random: only the word embeddings in them are not
        assert ours.decoder.lm_head.transform is not None
        assert ours.decoder.lm_head.transform_norm is not None
        transform = theirs.decoder.cls.predictions.transform
        transform.dense.load_state_dict(ours.decoder.lm_head.transform.state_dict())
        transform.LayerNorm.load_state_dict(ours.decoder.lm_head.transform_norm.state_dict())

    ids = torch.randint(5, 90, (3, 17), generator=torch.Generator().manual_seed(1))
    labels = torch.randint(5, 90, (3, 9), generator=torch.Generator().manual_seed(2))
    mask = torch.ones_like(ids)
    mask[0, 11:] = 0
    ids[0, 11:] = ours.config.pad_token_id or 0
    labels[1, 5:] = -100
    mine = ours(input_ids=ids, attention_mask=mask, labels=labels)
    other = theirs(input_ids=ids, attention_mask=mask, labels=labels)
    assert torch.allclose(mine.logits, other.logits, atol=2e-4)
    assert mine.loss.item() == pytest.approx(other.loss.item(), abs=1e-5)


def test_the_reference_reads_what_a_warm_start_wrote(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path / "base", "bert", "BertForMaskedLM", "tiny")
    make_warm_start(folder, folder, tmp_path / "made", WarmStartPlan(encoder_layers=(0, 2)))
    ours = EncoderDecoderModel.from_pretrained(tmp_path / "made")
    theirs = transformers.EncoderDecoderModel.from_pretrained(tmp_path / "made").eval()
    ids = torch.randint(5, 90, (2, 8), generator=torch.Generator().manual_seed(1))
    mine = ours(input_ids=ids, labels=ids)
    other = theirs(input_ids=ids, labels=ids)
    assert torch.allclose(mine.logits, other.logits, atol=2e-5)
    assert mine.loss.item() == pytest.approx(other.loss.item(), abs=1e-5)
