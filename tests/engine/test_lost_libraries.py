"""What is told when a library is gone: in a bundle, and from source."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.errors import EngineFault, InstallationDamaged, fault_of, is_lost_library


def raised_by(act: Callable[[], object]) -> Exception:
    with pytest.raises((ImportError, OSError)) as caught:
        act()
    return caught.value


def test_a_module_and_a_library_that_are_missing_are_lost(tmp_path: Path) -> None:
    missing = raised_by(lambda: __import__("engine.missing"))
    unloadable = raised_by(lambda: ctypes.CDLL(str(tmp_path / "libmissing.so")))
    assert is_lost_library(missing)
    assert is_lost_library(unloadable)


def test_a_file_that_is_missing_is_no_lost_library(tmp_path: Path) -> None:
    assert not is_lost_library(raised_by((tmp_path / "model.so").read_bytes))
    assert not is_lost_library(ValueError("libtorch.so"))


def test_windows_says_it_by_a_number() -> None:
    error = OSError("The specified module could not be found")
    error.winerror = 126  # type: ignore[attr-defined, unused-ignore]
    assert is_lost_library(error)


def test_a_bundle_is_to_be_installed_again_and_a_source_tree_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = raised_by(lambda: __import__("engine.missing"))
    assert isinstance(fault_of(error), EngineFault)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    damage = fault_of(error)
    assert isinstance(damage, InstallationDamaged)
    assert "engine.missing" in str(damage)
    assert isinstance(fault_of(ValueError("of ours")), EngineFault)


def test_a_fault_without_words_has_at_least_its_name() -> None:
    assert "MemoryError." in fault_of(MemoryError()).message
    assert "KeyError: 'x'" in fault_of(KeyError("x")).message
