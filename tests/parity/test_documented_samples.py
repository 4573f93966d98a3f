"""The samples of the reference's BertGeneration page run with only their imports changed.

The four blocks below are the page's own, and those of docs/library.md. The checkpoints they name
are small random ones of the same form, in folders of the same names.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers

from engine.resources import resource
from engine.seq2seq import BertGenerationEncoder

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
SAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)

SMALL: dict[str, Any] = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
}
VOCABULARY = resource("models", "brevity-small", "spiece.model")


@pytest.fixture
def checkpoints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The three checkpoints that the page names."""
    torch.manual_seed(0)
    bert = tmp_path / "google-bert" / "bert-large-uncased"
    words = ["this", "is", "a", "long", "article", "short", "to", "summarize", "summary"]
    unused = [f"[unused{i}]" for i in range(99)]
    pieces = ["[PAD]", *unused, "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]
    config = transformers.BertConfig(vocab_size=len(pieces), **SMALL)
    transformers.BertForPreTraining(config).save_pretrained(bert)
    (bert / "vocab.txt").write_text("\n".join(pieces) + "\n")

    generation = transformers.BertGenerationConfig(vocab_size=16384, **SMALL)
    encoder = tmp_path / "google" / "bert_for_seq_generation_L-24_bbc_encoder"
    transformers.BertGenerationEncoder(generation).save_pretrained(encoder)
    pair = tmp_path / "google" / "roberta2roberta_L-24_discofuse"
    decoder = {**generation.to_dict(), "is_decoder": True, "add_cross_attention": True}
    transformers.EncoderDecoderModel(
        transformers.EncoderDecoderConfig(
            encoder=generation.to_dict(), decoder=decoder, decoder_start_token_id=2
        )
    ).save_pretrained(pair)
    for folder in (encoder, pair):
        shutil.copy(VOCABULARY, folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(sample: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(sample, names)
    return names


def as_the_reference(sample: str) -> dict[str, Any]:
    return run(sample.replace("from engine.seq2seq import", "from transformers import"))


def test_the_page_has_its_four_samples() -> None:
    assert len(SAMPLES) == 4
    assert all("from engine.seq2seq import" in sample for sample in SAMPLES)


def test_warm_start_and_loss(checkpoints: Path) -> None:
    ours, theirs = run(SAMPLES[0]), as_the_reference(SAMPLES[0])
    assert torch.equal(ours["input_ids"], theirs["input_ids"])
    assert torch.equal(ours["labels"], theirs["labels"])
    assert torch.isfinite(ours["loss"])
    model = ours["bert2bert"]
    assert (model.encoder.config.bos_token_id, model.decoder.config.eos_token_id) == (101, 102)
    # All but the random cross-attention and the fresh head bias comes from the checkpoint.
    reference = theirs["bert2bert"].state_dict()
    words = model.decoder.bert.embeddings.word_embeddings.weight
    assert torch.equal(words, reference["decoder.bert.embeddings.word_embeddings.weight"])
    cross = model.decoder.bert.stack[0].cross_attention.query
    assert cross.weight.std().item() == pytest.approx(0.02, rel=0.2)
    assert not cross.bias.any()
    assert cross.weight.grad is not None


def test_sentence_fusion(checkpoints: Path) -> None:
    ours, theirs = run(SAMPLES[1]), as_the_reference(SAMPLES[1])
    assert torch.equal(ours["input_ids"], theirs["input_ids"])
    assert ours["outputs"].tolist() == theirs["outputs"].tolist()
    decode = theirs["tokenizer"].decode
    assert ours["tokenizer"].decode(ours["outputs"][0]) == decode(theirs["outputs"][0])


@pytest.mark.full  # the default configuration is that of a 24-layer model
def test_the_configuration(checkpoints: Path) -> None:
    names = run(SAMPLES[2])
    assert isinstance(names["model"], BertGenerationEncoder)
    assert names["configuration"].num_hidden_layers == 24


def test_the_decoder(checkpoints: Path) -> None:
    ours, theirs = run(SAMPLES[3]), as_the_reference(SAMPLES[3])
    assert ours["inputs"]["input_ids"].tolist() == theirs["inputs"]["input_ids"].tolist()
    assert set(ours["inputs"]) == set(theirs["inputs"])
    difference = ours["prediction_logits"] - theirs["prediction_logits"]
    assert difference.abs().max() < 1e-4
