"""Small models of the family for the library's tests: real files, made without PyTorch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from engine.hub.manifest import MANIFEST_FILE

COMMIT = "0123456789abcdef0123456789abcdef01234567"

CONFIG: dict[str, Any] = {
    "architectures": ["EncoderDecoderModel"],
    "model_type": "encoder-decoder",
    "encoder": {"model_type": "bert-generation"},
    "decoder": {"model_type": "bert-generation"},
}


def safetensors(values: int = 1000) -> bytes:
    """A sound file of that name, with one tensor."""
    header = {"weight": {"dtype": "F32", "shape": [values], "data_offsets": [0, 4 * values]}}
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + bytes(range(250)) * (values * 4 // 250)


def files(weights: str = "model.safetensors", **config: Any) -> dict[str, bytes]:
    """All files of a small model, and two that it does not need."""
    return {
        "config.json": json.dumps({**CONFIG, **config}).encode(),
        "generation_config.json": b"{}",
        "spiece.model": b"vocabulary" * 100,
        weights: safetensors() if weights.endswith(".safetensors") else b"\x80\x02pickled" * 500,
        "README.md": b"# A model\n",
        "training_args.bin": b"nobody needs this",
    }


def make_model(folder: Path, weights: str = "model.safetensors", **config: Any) -> Path:
    """The files in a folder."""
    folder.mkdir(parents=True)
    for name, content in files(weights, **config).items():
        (folder / name).write_bytes(content)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder and what they hold; links as what they lead to."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def model_tree(folder: Path) -> dict[str, bytes]:
    """As `tree`, without the manifest."""
    return {name: content for name, content in tree(folder).items() if name != MANIFEST_FILE}
