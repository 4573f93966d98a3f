"""What the commands say of a device that is there and does not compute."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.cli.process import main
from engine.seq2seq.device_trial import devices
from tests.engine.seq2seq.training.tiny import make_tiny_model, write_pairs

REASON = "no kernel image is available for execution on the device"
SAID = f"The device cuda does not work ({REASON})"


@pytest.fixture(autouse=True)
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A card that this build of torch has nothing for: its driver answers, and that is all."""

    def fail() -> bool:
        raise RuntimeError(f"{REASON}\nCompile with TORCH_USE_CUDA_DSA")

    monkeypatch.setattr("engine.seq2seq.device_trial._ACCELERATORS", {"cuda": fail})
    devices.cache_clear()
    yield
    devices.cache_clear()


def test_a_task_is_done_on_the_processor_and_it_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in given:
        path.write_text("The ferry was old. It was withdrawn in March.")
    assert main(["fuse", *map(str, given), "--max-tokens", "4"]) == 0
    assert capsys.readouterr().err.count(SAID) == 1


def test_asked_for_it_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "one.txt"
    given.write_text("The ferry was old.")
    assert main(["fuse", str(given), "--device", "cuda"]) != 0
    errors = capsys.readouterr().err
    assert f"The device cuda does not work on this machine: {REASON}." in errors
    assert (
        "Close what else uses it, update its driver, or choose another device. Available: cpu."
        in errors
    )


def test_a_training_goes_on_on_the_processor_and_it_is_said(
    embedded_model_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = make_tiny_model(tmp_path / "model", embedded_model_folder)
    pairs = write_pairs(tmp_path / "pairs.jsonl", 20)
    files = ["--from", str(model), "--pairs", str(pairs), "--out", str(tmp_path / "out")]
    assert main(["train", *files, "--threads", "1", "--steps", "1"]) == 0
    assert capsys.readouterr().err.count(SAID) == 1
