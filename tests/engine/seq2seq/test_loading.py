"""From a folder to a model: sharing, names, and every way a folder can be wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.errors import (
    Cancelled,
    ConfigInvalid,
    DeviceUnavailable,
    ModelDamaged,
    ModelFolderMissing,
    ModelMissing,
    PrecisionUnavailable,
)
from engine.seq2seq import EncoderDecoderModel, load_model
from engine.seq2seq.packed import PackedModel

Change = Callable[[dict[str, Tensor]], None]


@pytest.fixture
def folder(tmp_path: Path, embedded_model_folder: Path) -> Path:
    return Path(shutil.copytree(embedded_model_folder, tmp_path / "copied model ö"))


def change_tensors(folder: Path, change: Change) -> None:
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_file(tensors, folder / "model.safetensors")


def change_config(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, **values}))


def all_logits(folder: Path, precision: str = "float32") -> Tensor:
    model = load_model(folder, precision=precision).model
    with torch.inference_mode():
        source = model.encode(torch.tensor([[7, 300, 301, 302]]))
        return model.decode(torch.tensor([[2, 300, 301]]), source)


def test_shared_weights_are_held_once(embedded_model_folder: Path) -> None:
    model = EncoderDecoderModel.from_pretrained(embedded_model_folder)
    assert model.encoder.embeddings is model.decoder.bert.embeddings
    stored = load_file(embedded_model_folder / "model.safetensors")
    assert sum(p.numel() for p in model.parameters()) == sum(t.numel() for t in stored.values())
    assert not model.training


def test_packed_weights_that_are_shared_are_held_once(embedded_model_folder: Path) -> None:
    loaded = load_model(embedded_model_folder, precision="float32")
    assert (loaded.name, loaded.device, loaded.precision) == ("brevity-small", "cpu", "float32")
    model = loaded.model
    assert isinstance(model, PackedModel)
    assert model.encoder.words.data_ptr() == model.decoder.words.data_ptr()
    for ours, theirs in zip(model.encoder.layers, model.decoder.layers, strict=True):
        assert ours.attention is theirs.attention
        assert ours.intermediate is theirs.intermediate
        assert ours.output is theirs.output


def test_either_name_of_a_shared_tensor_will_do(folder: Path) -> None:
    expected = all_logits(folder)

    def use_the_decoders_names(tensors: dict[str, Tensor]) -> None:
        for name in list(tensors):
            if name.startswith("encoder."):
                tensors[name.replace("encoder.", "decoder.bert.", 1)] = tensors.pop(name)
        word_embeddings = "decoder.bert.embeddings.word_embeddings.weight"
        tensors["decoder.lm_head.decoder.weight"] = tensors.pop(word_embeddings)
        tensors["decoder.lm_head.decoder.bias"] = tensors.pop("decoder.lm_head.bias")

    change_tensors(folder, use_the_decoders_names)
    assert torch.equal(all_logits(folder), expected)
    # Newer versions of the reference drop the flag: the names tell.
    change_config(folder, tie_encoder_decoder=False)
    assert torch.equal(all_logits(folder), expected)


def test_old_names_and_unused_parts_are_read_over(folder: Path) -> None:
    expected = all_logits(folder)

    def age(tensors: dict[str, Tensor]) -> None:
        for name in list(tensors):
            if "LayerNorm" in name:
                old = name.replace("LayerNorm.weight", "LayerNorm.gamma")
                tensors[old.replace("LayerNorm.bias", "LayerNorm.beta")] = tensors.pop(name)
        tensors["encoder.embeddings.position_ids"] = torch.arange(512)[None]
        tensors["encoder.pooler.dense.weight"] = torch.zeros(384, 384)

    change_tensors(folder, age)
    assert torch.equal(all_logits(folder), expected)


def remove_a_tensor(tensors: dict[str, Tensor]) -> None:
    del tensors["encoder.encoder.layer.3.attention.self.query.weight"]


def add_a_tensor(tensors: dict[str, Tensor]) -> None:
    tensors["encoder.encoder.layer.6.output.dense.bias"] = torch.zeros(384)


def misshape_a_tensor(tensors: dict[str, Tensor]) -> None:
    tensors["decoder.lm_head.bias"] = torch.zeros(5)


def mistype_a_tensor(tensors: dict[str, Tensor]) -> None:
    tensors["decoder.lm_head.bias"] = torch.zeros(16384, dtype=torch.int64)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (remove_a_tensor, r"lacks encoder\.encoder\.layer\.3\.attention\.self\.query\.weight"),
        (add_a_tensor, r"also holds encoder\.encoder\.layer\.6\.output\.dense\.bias"),
        (misshape_a_tensor, r"decoder\.lm_head\.bias is float32 \[5\], not \[16384\]"),
        (mistype_a_tensor, r"decoder\.lm_head\.bias is int64"),
    ],
)
def test_a_tensor_out_of_place_is_named(folder: Path, change: Change, named: str) -> None:
    change_tensors(folder, change)
    with pytest.raises(ModelDamaged, match=named):
        load_model(folder)


@pytest.mark.parametrize("keep", [0, 4, 100, 30_000, 5_000_000])
def test_a_truncated_weights_file_is_damaged(folder: Path, keep: int) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ModelDamaged, match=r"model\.safetensors"):
        load_model(folder)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "spiece.model"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelMissing) as caught:
        load_model(folder)
    assert name in caught.value.missing


def test_a_missing_folder_is_a_designed_failure(tmp_path: Path) -> None:
    with pytest.raises(ModelFolderMissing):
        load_model(tmp_path / "nowhere")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_weights_that_are_no_numbers_are_refused(folder: Path, value: float) -> None:
    def spoil(tensors: dict[str, Tensor]) -> None:
        tensors["decoder.lm_head.bias"][17] = value

    change_tensors(folder, spoil)
    with pytest.raises(ModelDamaged, match=r"decoder\.lm_head\.bias holds numbers that are not"):
        load_model(folder)


def test_a_vocabulary_larger_than_the_embeddings_is_refused(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    parts = {part: {**config[part], "vocab_size": 16000} for part in ("encoder", "decoder")}
    change_config(folder, **parts)
    with pytest.raises(ModelDamaged, match="16384 pieces do not fit the model's 16000"):
        load_model(folder)


def test_a_hostile_configuration_is_refused_before_anything_is_allocated(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    change_config(folder, encoder={**config["encoder"], "num_hidden_layers": 10**9})
    with pytest.raises(ConfigInvalid, match=r"encoder\.num_hidden_layers"):
        load_model(folder)


def test_devices_and_precisions_that_are_not_here_are_named(folder: Path) -> None:
    with pytest.raises(DeviceUnavailable, match="cpu"):
        load_model(folder, device="abacus")
    with pytest.raises(PrecisionUnavailable, match="float32, bfloat16"):
        load_model(folder, device="cpu", precision="float8")


def test_loading_tells_how_far_it_is_and_can_be_abandoned(folder: Path) -> None:
    fractions: list[float] = []
    load_model(folder, check=fractions.append)
    assert fractions == sorted(fractions)
    assert fractions[0] == 0.0
    assert fractions[-1] == 1.0

    def abandon(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_model(folder, check=abandon)


def test_bfloat16_says_nearly_the_same(folder: Path) -> None:
    assert load_model(folder, precision="bfloat16").precision == "bfloat16"
    logits = all_logits(folder, "bfloat16").float()
    assert (logits - all_logits(folder)).abs().mean() < 0.1
