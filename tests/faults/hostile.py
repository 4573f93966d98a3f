"""Hostile weights and configurations: what each does to a folder, and the reason to expect."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.checkpoints import header_of, write_config, write_weights

NAME = "encoder.encoder.layer.0.output.dense.bias"
Deed = Callable[[Path], None]


def _header(change: Callable[[dict[str, Any]], None]) -> Deed:
    def deed(folder: Path) -> None:
        header, data = header_of(folder)
        change(header)
        write_weights(folder, header, data)

    return deed


def _entry(**values: object) -> Deed:
    return _header(lambda header: header[NAME].update(values))


def _renamed(name: str) -> Deed:
    return _header(lambda header: header.__setitem__(name, header.pop(NAME)))


def _raw(header: bytes, data: bytes = b"", length: int | None = None) -> Deed:
    return lambda folder: write_weights(folder, header, data, length)


def _numbers(bits: bytes) -> Deed:
    def deed(folder: Path) -> None:
        header, data = header_of(folder)
        begin = header[NAME]["data_offsets"][0]
        write_weights(folder, header, data[:begin] + bits + data[begin + 4 :])

    return deed


def _cut(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])


def _longer(folder: Path) -> None:
    with (folder / "model.safetensors").open("ab") as file:
        file.write(b"\0" * 10)


def _hole(folder: Path) -> None:
    header, data = header_of(folder)
    end = len(data)
    header["z"] = {"dtype": "F32", "shape": [1], "data_offsets": [end + 8, end + 12]}
    write_weights(folder, header, data + b"\0" * 12)


def _twice(folder: Path) -> None:
    header, data = header_of(folder)
    text = json.dumps(header)
    again = json.dumps({NAME: header[NAME]})[1:-1]
    write_weights(folder, f"{text[:-1]}, {again}}}".encode(), data)


def _old_and_new_name(folder: Path) -> None:
    header, data = header_of(folder)
    new = "encoder.embeddings.LayerNorm.weight"
    old = {"dtype": "F32", "shape": [16], "data_offsets": [len(data), len(data) + 64]}
    write_weights(folder, {**header, new.replace("weight", "gamma"): old}, data + b"\0" * 64)


def _shape_of_terabytes(folder: Path) -> None:
    """A tensor of 4 TB in a file that says it has as many bytes (a sparse one)."""
    header, _ = header_of(folder)
    header = {NAME: {"dtype": "F32", "shape": [2**40], "data_offsets": [0, 2**42]}}
    write_weights(folder, header)
    path = folder / "model.safetensors"
    os.truncate(path, path.stat().st_size + 2**42)


def _index(weight_map: object) -> Deed:
    def deed(folder: Path) -> None:
        (folder / "model.safetensors").rename(folder / "a.safetensors")
        (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))

    return deed


def _name_in_two_shards(folder: Path) -> None:
    header, _ = header_of(folder)
    (folder / "b.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    names = sorted(header.keys() - {"__metadata__"})
    _index({name: "ab"[name == names[0]] + ".safetensors" for name in names})(folder)


def _directory(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").mkdir()


def _pipe(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "model.safetensors")
    else:
        _directory(folder)


def _config_text(text: bytes) -> Deed:
    return lambda folder: (folder / "config.json").write_bytes(text) and None  # type: ignore[func-returns-value,return-value]


def _both(**values: object) -> Deed:
    return lambda folder: write_config(folder, encoder=values, decoder=values)


def _other(model_type: str, architecture: str) -> Deed:
    text = json.dumps({"model_type": model_type, "architectures": [architecture]})
    return _config_text(text.encode())


def _encoder(model_type: str) -> Deed:
    return lambda folder: write_config(folder, encoder={"model_type": model_type})


_MANY = b"{" + b",".join(b'"%d":[]' % number for number in range(300_000)) + b"}"

WEIGHTS: dict[str, tuple[Deed, str]] = {
    "header of 2^63": (_raw(b"{}", length=2**63), "no safetensors file, or was cut off"),
    "header longer than the file": (_raw(b"{}", length=100), "cut off"),
    "header shorter than its JSON": (_raw(b'{"a": 1}', length=4), "header is not JSON"),
    "header of 90 MB": (_raw(b'{"a":[],' * 10_000_000), r"its header of \d+ bytes is far too long"),
    "header of very many names": (_raw(_MANY), "300000 tensors, far too many"),
    "deep nesting": (_raw(b'{"a":' * 700_000), "header is not JSON"),
    "deep lists": (_raw(b"[" * 3_900_000), "header is not JSON"),
    "a number of a million digits": (_raw(b'{"a":' + b"9" * 10**6 + b"}"), "not JSON"),
    "no object": (_raw(b"[1, 2]"), "no JSON object"),
    "no UTF-8": (_raw(b'{"\xff": 1}'), "not JSON"),
    "empty file": (lambda folder: (folder / "model.safetensors").write_bytes(b""), "cut off"),
    "web page": (_raw(b"", b"<html>", length=0x4C4D54483C), "no safetensors file"),
    "truncated": (_cut, r"it should have \d+ bytes, and has \d+"),
    "too long": (_longer, r"it should have \d+ bytes, and has \d+"),
    "overlap": (_entry(data_offsets=[0, 64]), "overlap others or leave a hole"),
    "hole": (_hole, "the bytes of z overlap others or leave a hole"),
    "duplicate name": (_twice, "names something twice"),
    "old and new name of one tensor": (_old_and_new_name, "under its old name, too"),
    "NaN": (_numbers(b"\0\0\xc0\x7f"), f"{NAME} holds numbers that are not finite"),
    "infinity": (_numbers(b"\0\0\x80\xff"), f"{NAME} holds numbers that are not finite"),
    "unknown type": (_entry(dtype="F4"), f"{NAME} is of the unknown type 'F4'"),
    "type that is a list": (_entry(dtype=["F32"]), "unknown type"),
    "another type": (_entry(dtype="I32"), f"{NAME} is int32"),
    "shape of 2^48": (_entry(shape=[2**48]), f"{NAME} has an impossible shape"),
    "shape of terabytes": (_shape_of_terabytes, "it lacks"),
    "shape whose product overflows": (
        _entry(shape=[2**32, 2**32, 2**32, 2**32]), "size of .* does not fit its shape",
    ),
    "negative shape": (_entry(shape=[-16]), "impossible shape"),
    "true as a size": (_entry(shape=[True]), "impossible shape"),
    "fraction as a size": (_entry(shape=[16.0]), "impossible shape"),
    "a million dimensions": (_entry(shape=[1] * 10**6), "impossible shape"),
    "misshapen": (_entry(shape=[4, 4]), rf"{NAME} is float32 \[4, 4\], not \[16\]"),
    "empty tensor": (_entry(shape=[0, 16], data_offsets=[0, 0]), "overlap others or leave a hole"),
    "negative offsets": (_entry(data_offsets=[-64, 0]), "impossible offsets"),
    "offsets backwards": (_entry(data_offsets=[64, 0]), "does not fit its shape"),
    "no offsets": (_entry(data_offsets=None), "impossible offsets"),
    "not described": (_header(lambda header: header.update({NAME: 5})), "is not described"),
    "name with NUL": (_renamed("a\0b"), r"a tensor 'a\\x00b', which can't be"),
    "name of two lines": (_renamed("a\nb"), "which can't be"),
    "name that steers terminals": (_renamed("a\x1b[2Jb"), "which can't be"),
    "name that is half a character": (_renamed("a\ud800"), "which can't be"),
    "name of 10 KB": (_renamed("n" * 10_000), "which can't be"),
    "name that is empty": (_renamed(""), "which can't be"),
    "missing tensor": (_renamed(NAME + "x"), f"it lacks {NAME}"),
    "folder as a file": (_directory, "it is no file"),
    "pipe as a file": (_pipe, "it is no file"),
    "index that climbs": (_index({NAME: "../model.safetensors"}), "names a file elsewhere"),
    "index with a Windows path": (_index({NAME: "..\\a.safetensors"}), "names a file elsewhere"),
    "index with a drive": (_index({NAME: "c:a.safetensors"}), "names a file elsewhere"),
    "index with a number": (_index({NAME: 5}), "names a file elsewhere"),
    "index that is empty": (_index({}), "it names no weights"),
    "index that is a list": (_index([NAME]), "it names no weights"),
    "missing shard": (_index({NAME: "b.safetensors"}), "b.safetensors is missing"),
    "shard without its tensor": (_index({"x": "a.safetensors"}), "no shard holds x"),
    "name in two shards": (_name_in_two_shards, "model.safetensors.index.json has elsewhere"),
}  # fmt: skip

CONFIGS: dict[str, tuple[Deed, str]] = {
    "10^9 layers": (_both(num_hidden_layers=10**9), "num_hidden_layers must be a whole number"),
    "256 layers that the file lacks": (
        _both(num_hidden_layers=256), r"it lacks encoder\.encoder\.layer\.255\.",
    ),
    "sizes beyond every machine": (
        _both(hidden_size=16_384, vocab_size=2_000_000, intermediate_size=131_072), "not \\[",
    ),
    "other vocabulary than the embeddings": (
        _both(vocab_size=41), r"word_embeddings\.weight is float32 \[40, 16\], not \[41, 16\]",
    ),
    "negative size": (_both(hidden_size=-1), "hidden_size must be a whole number"),
    "NaN": (_both(layer_norm_eps=float("nan")), "layer_norm_eps must be a number"),
    "infinity": (_both(initializer_range=float("inf")), "initializer_range must be a number"),
    "a whole number larger than floats": (
        _both(layer_norm_eps=10**400), "layer_norm_eps must be a number",
    ),
    "50 MB": (_config_text(b" " * 50_000_000), "far too large"),
    "deep nesting": (_config_text(b'{"a":' * 150_000), "not JSON"),
    "not text": (_config_text(b"\xff\xfe\0"), "not JSON"),
    "T5": (_other("t5", "T5ForConditionalGeneration"), "T5ForConditionalGeneration"),
    "BART": (_other("bart", "BartForConditionalGeneration"), "BartForConditionalGeneration"),
    "Longformer": (_encoder("longformer"), "longformer encoder"),
    "ModernBERT": (_encoder("modernbert"), "modernbert encoder"),
    "GPT-2 as an encoder": (_encoder("gpt2"), "gpt2 encoder"),
    "a name that steers terminals": (_other("\x1b[2J\nt5", "T5"), r"\\x1b\[2J t5"),
}  # fmt: skip
