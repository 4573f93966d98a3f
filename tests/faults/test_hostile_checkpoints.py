"""Every hostile file is refused in 2 seconds, in 500 MB, with its reason, on one line."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.checkpoints import sound
from tests.faults.hostile import CONFIGS, WEIGHTS
from tests.untraced import untraced_environment

CASES = {f"weights: {name}": case for name, case in WEIGHTS.items()}
CASES |= {f"config: {name}": case for name, case in CONFIGS.items()}
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """How loading ended for each case, one after the other in one process."""
    base = tmp_path_factory.mktemp("hostile")
    model = sound(base / "sound")
    folders = [base / f"{number} ö" for number in range(len(CASES))]
    for folder, (deed, _) in zip(folders, CASES.values(), strict=True):
        shutil.copytree(model, folder)
        deed(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.refusing", *map(str, [model, *folders])],
        cwd=ROOT, env=untraced_environment(), check=True, stdout=subprocess.PIPE, timeout=100,
    )  # fmt: skip
    shutil.rmtree(base)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return dict(zip(["sound", *CASES], found, strict=True))


def test_the_sound_checkpoint_loads(ends: dict[str, dict[str, Any]]) -> None:
    assert ends["sound"]["code"] == "loaded"


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_is_refused(name: str, ends: dict[str, dict[str, Any]]) -> None:
    end, reason = ends[name], CASES[name][1]
    designed = {"ModelDamaged", "ModelMissing", "ConfigInvalid", "ModelUnsupported"}
    assert end["code"] in designed, end
    assert re.search(reason, end["sentence"]), end["sentence"]
    assert end["sentence"].isprintable()
    assert len(end["sentence"]) < 700
    assert end["seconds"] < 2
    assert end["megabytes"] < 500
