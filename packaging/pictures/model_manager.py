"""The model manager, with real downloads from a hub on the loopback."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from pictures.camera import Camera
from tests.hub_server import LoopbackHub, slow, wrong_bytes

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

MINI = "mrm8488/bert-mini2bert-mini-finetuned-cnn_daily_mail-summarization"
SMALL = "mrm8488/bert-small2bert-small-finetuned-cnn_daily_mail-summarization"
GERMAN = "mrm8488/bert2bert_shared-german-finetuned-summarization"
RATE = 6_000_000


def take_models(window: MainWindow, camera: Camera) -> None:
    """While downloading, paused and failed."""
    sizes = {MINI: 93_600_000, SMALL: 247_000_000, GERMAN: 55_200_000}
    with LoopbackHub({name: _files(size) for name, size in sizes.items()}) as hub:
        hub.push(SMALL, _files(sizes[SMALL]), "refs/pr/1")  # where the catalogue looks for it
        os.environ["HF_ENDPOINT"] = hub.endpoint
        window.models.open_manager()
        manager, shelf = window.models.window, window.models.shelf
        assert manager is not None
        manager.resize(1360, 720)

        def part(key: str) -> float:
            entry = shelf.entry(key)
            return entry.transfer.fraction if entry and entry.transfer else 0.0

        def stage(key: str) -> str:
            entry = shelf.entry(key)
            return entry.stage if entry else ""

        camera.wait(lambda: shelf.is_listed)
        hub.fail(slow(RATE, "*.safetensors"))
        manager.view.choose(MINI)
        for name in (MINI, SMALL):
            shelf.download(name)
        camera.wait(lambda: part(MINI) > 0.42)
        camera.take("models-downloading", manager)
        shelf.pause(MINI)
        camera.wait(lambda: stage(MINI) == "paused")
        camera.take("models-paused", manager)
        hub.heal()
        hub.fail(wrong_bytes(1_000_000, f"/{GERMAN}/*.safetensors"))
        manager.view.choose(GERMAN)
        shelf.download(GERMAN)
        camera.wait(lambda: stage(GERMAN) == "failed")
        camera.take("models-failed", manager)
        manager.close()


def _files(size: int) -> dict[str, bytes]:
    """A repository with a sound file of weights, as large as the real one's."""
    count = size // 4
    tensor = {"dtype": "F32", "shape": [count], "data_offsets": [0, 4 * count]}
    header = json.dumps({"weight": tensor}).encode()
    family = {"model_type": "bert"}
    config = {"model_type": "encoder-decoder", "encoder": family, "decoder": family}
    return {
        "config.json": json.dumps(config).encode(),
        "generation_config.json": b"{}",
        "tokenizer_config.json": b"{}",
        "vocab.txt": b"[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n" * 8_000,
        "model.safetensors": len(header).to_bytes(8, "little") + header + bytes(4 * count),
    }
