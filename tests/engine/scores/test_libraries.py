"""The libraries that only scoring needs."""

from __future__ import annotations

import tomllib
from pathlib import Path

from engine.scores.libraries import REQUIREMENTS

ROOT = Path(__file__).parents[3]


def test_what_is_installed_by_hand_is_what_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert set(REQUIREMENTS.values()) <= set(extras["train"])
    assert set(REQUIREMENTS.values()) <= set(extras["test"])
