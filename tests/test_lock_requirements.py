"""What `make lock` makes of pip's answer."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parent.parent / "packaging/lock_requirements.py"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, run as on Linux, with no pip behind it."""
    spec = importlib.util.spec_from_file_location("lock_requirements", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(
        module, "resolve", lambda wanted: {"colorama": {"name": "colorama", "version": "0.4.6"}}
    )
    return module


def package(name: str, version: str, *needs: str) -> dict[str, Any]:
    return {"name": name, "version": version, "requires_dist": list(needs)}


def test_a_line_holds_the_public_version(script: ModuleType) -> None:
    packages = {"torch": package("torch", "2.13.0+cpu"), "jinja2": package("Jinja2", "3.1.6")}
    assert script.lock_lines(packages) == ["Jinja2==3.1.6", "torch==2.13.0"]


@pytest.mark.skipif(sys.platform == "win32", reason="colorama is needed there anyway")
def test_what_only_another_system_needs_has_its_marker(script: ModuleType) -> None:
    packages = {"click": package("click", "8.5.1", "colorama; platform_system == 'Windows'")}
    assert script.lock_lines(packages) == [
        "click==8.5.1",
        'colorama==0.4.6 ; sys_platform == "win32"',
    ]


def test_an_extra_that_nobody_asked_for_is_left_out(script: ModuleType) -> None:
    packages = {"rich": package("rich", "15.0.0", "ipywidgets; extra == 'jupyter'")}
    assert script.lock_lines(packages) == ["rich==15.0.0"]


def test_what_another_lock_holds_is_not_repeated(script: ModuleType) -> None:
    packages = {"rich": package("rich", "15.0.0"), "pytest": package("pytest", "9.2.0")}
    assert script.lock_lines(packages, known=["rich"]) == ["pytest==9.2.0"]
