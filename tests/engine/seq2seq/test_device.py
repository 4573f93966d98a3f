"""A device that torch sees is tried before it is chosen, and one that fails is not."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from engine.errors import DeviceFailed, DeviceUnavailable
from engine.seq2seq import load_model
from engine.seq2seq.device import available_devices, choose_device, device_note
from engine.seq2seq.device_trial import devices

ACCELERATORS = "engine.seq2seq.device_trial._ACCELERATORS"


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    devices.cache_clear()
    yield
    devices.cache_clear()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> str:
    """A device that torch has and that never gives a number back."""
    monkeypatch.setattr(ACCELERATORS, {"meta": lambda: True})
    return "meta"


def test_a_device_that_fails_is_not_picked_and_it_is_said(
    broken: str, embedded_model_folder: Path
) -> None:
    loaded = load_model(embedded_model_folder)
    assert loaded.device == "cpu"
    assert loaded.note.count("The device meta does not work (") == 1
    assert loaded.note.endswith("so the model runs on the processor.")
    assert available_devices() == ["cpu"]


def test_a_device_that_fails_can_not_be_chosen(broken: str, embedded_model_folder: Path) -> None:
    with pytest.raises(DeviceFailed) as caught:
        load_model(embedded_model_folder, broken)
    assert caught.value.device == broken
    assert caught.value.reason == devices().failures[broken]
    assert "meta" in caught.value.message
    assert "Available: cpu." in caught.value.next_step


def test_whoever_chooses_the_processor_wakes_no_driver_and_hears_nothing(
    monkeypatch: pytest.MonkeyPatch, embedded_model_folder: Path
) -> None:
    asked: list[str] = []

    def fail() -> bool:
        asked.append("cuda")
        raise AssertionError("Torch not compiled with CUDA enabled")

    monkeypatch.setattr(ACCELERATORS, {"cuda": fail})
    assert load_model(embedded_model_folder, "cpu", "float32").note == ""
    assert not asked
    assert available_devices() == available_devices() == ["cpu"]
    assert asked == ["cuda"]  # once a process


def test_a_driver_that_is_too_old_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_old() -> bool:  # as torch.cuda.is_available
        warnings.warn("CUDA initialization: The NVIDIA driver is too old.\nmore", stacklevel=1)
        return False

    monkeypatch.setattr(ACCELERATORS, {"cuda": too_old})
    chosen = choose_device("auto")
    assert chosen.type == "cpu"
    assert "(CUDA initialization: The NVIDIA driver is too old)" in device_note("auto", chosen)
    with pytest.raises(DeviceFailed):
        choose_device("cuda")


def test_without_a_driver_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ACCELERATORS, {"cuda": lambda: False})
    assert device_note("auto", choose_device("auto")) == ""
    with pytest.raises(DeviceUnavailable):
        choose_device("cuda")


class OffByOne(TorchDispatchMode):
    """A device whose products in one type are wrong."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        is_product = func.overloadpacket.__name__ in ("mm", "matmul")
        return result + 1 if is_product and result.dtype == torch.float32 else result


def test_a_device_that_computes_wrongly_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ACCELERATORS, {"cpu": lambda: True})
    assert devices().failures == {}
    devices.cache_clear()
    with OffByOne():
        assert devices().failures == {"cpu": "its products in float32 are wrong"}


def test_cuda_comes_before_mps_and_the_processor_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr("engine.seq2seq.device_trial._wrong_product", lambda device: "")
    assert available_devices() == ["cuda", "mps", "cpu"]
    assert choose_device("auto").type == "cuda"
    assert device_note("auto", choose_device("auto")) == ""
