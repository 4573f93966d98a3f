"""Which files a model consists of, and what is seen of them without PyTorch."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ModelDamaged, ModelMissing, ModelUnsupported
from engine.hub.model_files import DECODERS, ENCODERS, check_model_files, chosen_files
from engine.seq2seq import configuration
from tests.engine.hub.models import make_model, safetensors

COMMON = ["config.json", "generation_config.json", "spiece.model"]


@pytest.mark.parametrize(
    ("weights", "chosen"),
    [
        (["model.safetensors", "pytorch_model.bin", "model.onnx"], ["model.safetensors"]),
        (["pytorch_model.bin", "tf_model.h5", "flax_model.msgpack"], ["pytorch_model.bin"]),
        (
            ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
             "model.safetensors.index.json", "pytorch_model.bin", "optimizer.bin"],
            ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
             "model.safetensors.index.json"],
        ),
        (
            ["pytorch_model-00001-of-00001.bin", "pytorch_model.bin.index.json", "scheduler.bin"],
            ["pytorch_model-00001-of-00001.bin", "pytorch_model.bin.index.json"],
        ),
        (["training_args.bin", "rust_model.ot"], []),
    ],
)  # fmt: skip
def test_exactly_what_running_takes_is_chosen(weights: list[str], chosen: list[str]) -> None:
    others = ["README.md", ".gitattributes", "onnx/model.onnx", "eval_results.json"]
    assert chosen_files([*weights, *COMMON, *others]) == tuple(sorted([*COMMON, *chosen]))


def test_the_kinds_of_stacks_are_those_that_the_engine_runs() -> None:
    assert set(configuration.ENCODERS) == ENCODERS
    assert set(configuration.DECODERS) == DECODERS


def test_the_embedded_model_passes(embedded_model_folder: Path) -> None:
    check_model_files(embedded_model_folder)


@pytest.mark.parametrize(
    ("config", "named"),
    [
        ({"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}, "T5ForCond"),
        ({"model_type": "bert", "architectures": ["BertForMaskedLM"]}, "BertForMaskedLM"),
        ({"model_type": None, "architectures": None}, "unnamed"),
        ({"model_type": 3, "architectures": []}, "unnamed"),
        ({"model_type": "t5", "architectures": ["EncoderDecoderModel"]}, r"\(t5\)"),
        ({"encoder": {"model_type": "longformer"}}, "longformer encoder"),
        ({"decoder": {"model_type": "t5"}}, "t5 decoder"),
        ({"encoder": None}, "unnamed encoder"),
        ({"encoder": {"model_type": "gpt2"}}, "gpt2 encoder"),
    ],
)
def test_another_family_is_refused_by_its_name(
    tmp_path: Path, config: dict[str, Any], named: str
) -> None:
    make_model(tmp_path / "m", **config)
    with pytest.raises(ModelUnsupported, match=named):
        check_model_files(tmp_path / "m")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("config.json", "config.json is missing"),
        ("spiece.model", "vocabulary"),
        ("model.safetensors", "model.safetensors is missing"),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, file: str, said: str) -> None:
    make_model(tmp_path / "m")
    (tmp_path / "m" / file).unlink()
    with pytest.raises(ModelMissing, match=said):
        check_model_files(tmp_path / "m")


SOUND = safetensors()
HEADER = len(SOUND) - 4000 - 8


def with_header(text: bytes, data: bytes = b"") -> bytes:
    return len(text).to_bytes(8, "little") + text + data


DAMAGES = {
    "empty": b"",
    "a web page": b"<!DOCTYPE html><html></html>" * 50,
    "cut off": SOUND[:-1],
    "too long": SOUND + b"x",
    "cut in the header": SOUND[: HEADER // 2],
    "a length of 2**63": (2**63).to_bytes(8, "little") + b"{}",
    "a header of 90 MB": (90_000_000).to_bytes(8, "little") + b" " * 1000,
    "no JSON": with_header(b"{"),
    "a list": with_header(b"[]"),
    "no shape": with_header(b'{"w": {"dtype": "F32", "data_offsets": [0, 4]}}', b"1234"),
    "an unknown type": with_header(
        b'{"w": {"dtype": "X", "shape": [1], "data_offsets": [0, 4]}}', b"1234"
    ),
    "a wrong size": with_header(
        b'{"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}', b"1234"
    ),
    "deep": with_header(b"[" * 100_000),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_weights_that_can_not_be_are_refused(tmp_path: Path, damage: str) -> None:
    make_model(tmp_path / "m")
    (tmp_path / "m" / "model.safetensors").write_bytes(DAMAGES[damage])
    with pytest.raises(ModelDamaged, match=r"model\.safetensors"):
        check_model_files(tmp_path / "m")


@settings(max_examples=50, deadline=None)
@given(content=st.binary(max_size=300), cut=st.integers(0, 8))
def test_any_bytes_are_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, cut: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "m"
    if not folder.exists():
        make_model(folder)
    header = len(content).to_bytes(8, "little")[cut:]
    (folder / "model.safetensors").write_bytes(header + content)
    with suppress(ModelDamaged):
        check_model_files(folder)


@pytest.mark.parametrize("text", ["", "[", "[]", "null", "[" * 100_000, " " * 1_100_000])
def test_a_configuration_that_can_not_be_is_refused(tmp_path: Path, text: str) -> None:
    make_model(tmp_path / "m")
    (tmp_path / "m" / "config.json").write_text(text)
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        check_model_files(tmp_path / "m")


def test_shards_are_looked_at_one_by_one(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "model-00001-of-00002.safetensors")
    shards = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    index = {"weight_map": dict(zip("ab", shards, strict=True))}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(ModelMissing, match="model-00002-of-00002"):
        check_model_files(folder)
    (folder / shards[1]).write_bytes(safetensors())
    check_model_files(folder)
    index["weight_map"]["b"] = "../outside.safetensors"
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(ModelDamaged, match="elsewhere"):
        check_model_files(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX pipes")
@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    folder = make_model(tmp_path / "m")
    (folder / name).unlink()
    os.mkfifo(folder / name)
    with pytest.raises(ModelDamaged, match="it is no file"):
        check_model_files(folder)
