"""Checkpoints of every flavour: shared tensors once, either name, shards, and what is not there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.errors import MemoryExhausted, ModelDamaged, ModelUnsupported
from engine.seq2seq import BertGenerationDecoder, BertGenerationEncoder, EncoderDecoderModel
from engine.seq2seq import checkpoint as module
from tests.faults.checkpoints import sound
from tests.parity.flavours import FLAVOURS, reference, save

# Its progress bars start a monitor thread that outlives the test.
transformers.utils.logging.disable_progress_bar()

SHARED = sorted(name for name, flavour in FLAVOURS.items() if flavour.shared)
Change = Callable[[dict[str, Tensor]], None]


def change(folder: Path, deed: Change) -> None:
    tensors = load_file(folder / "model.safetensors")
    deed(tensors)
    save_file(tensors, folder / "model.safetensors")


def set_config(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | values))


def logits(folder: Path) -> Tensor:
    return logits_of(EncoderDecoderModel.from_pretrained(folder))


def logits_of(model: EncoderDecoderModel) -> Tensor:
    with torch.no_grad():
        output = model(torch.tensor([[4, 5, 6]]), decoder_input_ids=torch.tensor([[2, 7]]))
    found: Tensor = output.logits
    return found


def memory_of(model: torch.nn.Module) -> int:
    """Bytes of distinct storages."""
    storages = {p.untyped_storage().data_ptr(): p.untyped_storage() for p in model.parameters()}
    return sum(storage.nbytes() for storage in storages.values())


@pytest.mark.parametrize("name", FLAVOURS)
def test_every_weight_is_once_in_memory_and_once_on_disk(name: str, tmp_path: Path) -> None:
    folder = save(FLAVOURS[name], tmp_path / "theirs")
    model = EncoderDecoderModel.from_pretrained(folder)
    numbers = sum(parameter.numel() for parameter in model.parameters())
    assert memory_of(model) == 4 * numbers
    model.save_pretrained(tmp_path / "ours")
    stored = load_file(tmp_path / "ours" / "model.safetensors")
    twice = sum(t.numel() for n, t in stored.items() if n.endswith("bias") and "lm_head.de" in n)
    assert numbers <= sum(tensor.numel() for tensor in stored.values()) <= numbers + twice
    if FLAVOURS[name].shared:
        assert model.encoder.embeddings is model.decoder.bert.embeddings
        assert not any("decoder" in n and "crossattention" not in n and "layer." in n
                       for n in stored)  # fmt: skip
    assert torch.equal(logits(tmp_path / "ours"), logits_of(model))


@pytest.mark.parametrize("name", FLAVOURS)
def test_shards_as_the_reference_writes_them(name: str, tmp_path: Path) -> None:
    folder = save(FLAVOURS[name], tmp_path / "one")
    shards = tmp_path / "several"
    reference(folder).save_pretrained(shards, max_shard_size="20KB")
    assert len(list(shards.glob("*.safetensors"))) > 3
    # The reference dropped the flag, and writes a shared checkpoint under both sides' names.
    set_config(shards, tie_encoder_decoder=FLAVOURS[name].shared)
    assert torch.equal(logits(shards), logits(folder))


@pytest.mark.parametrize("name", SHARED)
def test_either_side_of_a_shared_checkpoint_may_be_the_stored_one(
    name: str, tmp_path: Path
) -> None:
    folder = save(FLAVOURS[name], tmp_path)
    expected = logits(folder)
    body = "roberta" if "roberta" in name else "bert"

    def use_the_decoders_names(tensors: dict[str, Tensor]) -> None:
        for stored in [n for n in tensors if n.startswith("encoder.")]:
            tensors[stored.replace("encoder.", f"decoder.{body}.", 1)] = tensors.pop(stored)

    change(folder, use_the_decoders_names)
    set_config(folder, tie_encoder_decoder=False)
    assert torch.equal(logits(folder), expected)


@pytest.mark.parametrize("name", SHARED)
def test_both_sides_stored_are_held_once_when_equal_and_twice_when_not(
    name: str, tmp_path: Path
) -> None:
    folder = save(FLAVOURS[name], tmp_path)
    body = "roberta" if "roberta" in name else "bert"
    expected = logits(folder)

    def copy(tensors: dict[str, Tensor]) -> None:
        for stored in [n for n in tensors if n.startswith("encoder.") and "pooler" not in n]:
            tensors[f"decoder.{body}." + stored[8:]] = tensors[stored].clone()

    change(folder, copy)
    model = EncoderDecoderModel.from_pretrained(folder)
    assert model.encoder.embeddings is model.decoder.bert.embeddings
    assert torch.equal(logits_of(model), expected)

    def part(tensors: dict[str, Tensor]) -> None:
        tensors[f"decoder.{body}.encoder.layer.1.output.dense.bias"] += 1.0

    change(folder, part)
    model = EncoderDecoderModel.from_pretrained(folder)
    assert not model.config.tie_encoder_decoder
    assert model.encoder.embeddings is not model.decoder.bert.embeddings
    assert not torch.equal(logits_of(model), expected)


def test_a_head_that_differs_from_the_embeddings_is_not_tied(tmp_path: Path) -> None:
    folder = save(FLAVOURS["bert-generation untied head"], tmp_path)
    expected = logits(folder)
    decoder = json.loads((folder / "config.json").read_text())["decoder"]
    set_config(folder, decoder=decoder | {"tie_word_embeddings": True})  # the flag lies
    model = EncoderDecoderModel.from_pretrained(folder)
    assert not model.config.decoder.tie_word_embeddings
    assert torch.equal(logits_of(model), expected)


@pytest.mark.parametrize("name", ["bert-generation", "bert2bert", "roberta2roberta", "bert2gpt2"])
def test_buffers_poolers_and_old_names_are_read_over(name: str, tmp_path: Path) -> None:
    folder = save(FLAVOURS[name], tmp_path)
    expected = logits(folder)

    def age(tensors: dict[str, Tensor]) -> None:
        for stored in [n for n in tensors if "LayerNorm" in n]:
            old = stored.replace("LayerNorm.weight", "LayerNorm.gamma")
            tensors[old.replace("LayerNorm.bias", "LayerNorm.beta")] = tensors.pop(stored)
        tensors["encoder.embeddings.position_ids"] = torch.arange(66)[None]
        tensors["encoder.embeddings.token_type_ids"] = torch.zeros(1, 66, dtype=torch.int64)
        tensors["encoder.pooler.dense.weight"] = torch.zeros(32, 32)
        tensors["encoder.pooler.dense.bias"] = torch.zeros(32)
        tensors["decoder.transformer.h.0.attn.bias"] = torch.ones(1, 1, 64, 64).bool()
        tensors["decoder.transformer.h.0.attn.masked_bias"] = torch.tensor(-1e4)

    change(folder, age)
    assert torch.equal(logits(folder), expected)


@pytest.mark.parametrize("stored", [torch.float16, torch.bfloat16, torch.float64])
@pytest.mark.parametrize("name", ["bert-generation shared", "bert2gpt2"])
def test_a_file_of_another_precision_is_converted(
    name: str, stored: torch.dtype, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save(FLAVOURS[name], tmp_path)
    change(folder, lambda tensors: tensors.update({n: t.to(stored) for n, t in tensors.items()}))
    expected = logits(folder)
    monkeypatch.setattr("engine.seq2seq.tensor_files._CHUNK_BYTES", 300)
    assert torch.equal(logits(folder), expected)
    change(folder, lambda tensors: tensors.update({n: t.float() for n, t in tensors.items()}))
    assert torch.equal(logits(folder), expected)


# ---------------------------------------------------------------- what is not as it should be


def lose_two(tensors: dict[str, Tensor]) -> None:
    del tensors["encoder.encoder.layer.1.output.dense.weight"]
    del tensors["decoder.lm_head.bias"]


def lose_many(tensors: dict[str, Tensor]) -> None:
    for name in [n for n in tensors if "crossattention" in n]:
        del tensors[name]


def add_one(tensors: dict[str, Tensor]) -> None:
    tensors["decoder.lm_head.dense.weight"] = torch.zeros(2)


def turn_one(tensors: dict[str, Tensor]) -> None:
    name = "encoder.encoder.layer.0.intermediate.dense.weight"
    tensors[name] = tensors[name].t().contiguous()


def count_in_one(tensors: dict[str, Tensor]) -> None:
    tensors["decoder.lm_head.bias"] = tensors["decoder.lm_head.bias"].long()


def misshape_the_second_name(tensors: dict[str, Tensor]) -> None:
    tensors["decoder.lm_head.decoder.bias"] = torch.zeros(5)


@pytest.mark.parametrize(
    ("deed", "named"),
    [
        (lose_two, r"lacks encoder\.encoder\.layer\.1\.output\.dense\.weight, decoder\.lm_head\."),
        (lose_many, r"lacks .*crossattention.* and \d+ more tensors"),
        (add_one, r"also holds decoder\.lm_head\.dense\.weight"),
        (turn_one, r"intermediate\.dense\.weight is float32 \[16, 24\], not \[24, 16\]"),
        (count_in_one, r"decoder\.lm_head\.bias is int64"),
        (misshape_the_second_name, r"decoder\.lm_head\.decoder\.bias is float32 \[5\], not \[40\]"),
    ],
)
def test_a_tensor_out_of_place_is_named(deed: Change, named: str, tmp_path: Path) -> None:
    folder = sound(tmp_path)
    change(folder, deed)
    with pytest.raises(ModelDamaged, match=named):
        EncoderDecoderModel.from_pretrained(folder)


def test_a_number_too_large_for_the_models_type_is_refused(tmp_path: Path) -> None:
    folder = sound(tmp_path)
    change(folder, lambda tensors: tensors["decoder.lm_head.bias"].fill_(1e6))
    EncoderDecoderModel.from_pretrained(folder)
    with pytest.raises(ModelDamaged, match=r"too large for torch\.float16"):
        EncoderDecoderModel.from_pretrained(folder, dtype=torch.float16)


def test_a_model_larger_than_the_machine_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = sound(tmp_path)
    monkeypatch.setattr(module, "physical_memory", lambda: 1000)
    monkeypatch.setattr(module, "_read_into", None)
    with pytest.raises(MemoryExhausted):
        EncoderDecoderModel.from_pretrained(folder)


def test_a_stack_names_what_it_lacks(tmp_path: Path) -> None:
    encoder = BertGenerationEncoder.from_pretrained(_stack(tmp_path))
    assert memory_of(encoder) == 4 * sum(p.numel() for p in encoder.parameters())
    folder = tmp_path / "stack"
    name = "encoder.layer.1.attention.self.key.bias"
    change(folder, lambda tensors: tensors.__delitem__(name))
    for kind in (BertGenerationEncoder, BertGenerationDecoder):
        with pytest.raises(ModelDamaged, match=r"lacks encoder\.layer\.1\.attention\.self\.key"):
            kind.from_pretrained(folder)  # under the name that this file would have it
    change(folder, lambda tensors: tensors.__delitem__("embeddings.word_embeddings.weight"))
    with pytest.raises(ModelUnsupported, match=r"stack is not of the family .*its weights hold no"):
        BertGenerationDecoder.from_pretrained(folder)


def _stack(tmp_path: Path) -> Path:
    pair = EncoderDecoderModel.from_pretrained(sound(tmp_path / "pair"))
    pair.encoder.save_pretrained(tmp_path / "stack")
    shutil.rmtree(tmp_path / "pair")
    return tmp_path / "stack"
