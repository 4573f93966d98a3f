"""`brevity --selftest`: it passes where all is well, and says what is not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.selftest import checks
from app.selftest.check import Check, CheckFailed, require
from app.selftest.checks import NATIVE_PARTS, all_checks
from app.selftest.run import passes
from app.selftest.samples import SENTENCE, samples
from engine.documents import document_from_bytes
from engine.documents.readers import FORMATS
from engine.native_parts import PARTS

ROOT = Path(__file__).resolve().parents[2]
FAST = ["the program", "shipped files", "numpy", "Qt", "icons", "translations", "licences",
        "settings", "the window", "export .pdf", "read epub", "printing", "exporting",
        "evidence"]  # fmt: skip


def row(capsys: pytest.CaptureFixture[str], check: Check, folder: Path) -> str:
    passes(check, folder)
    return capsys.readouterr().out


def check_named(name: str) -> Check:
    return next(check for check in all_checks() if check.name == name)


def test_every_native_part_has_its_row() -> None:
    assert tuple(PARTS) == NATIVE_PARTS


def test_there_is_a_sample_of_every_format_that_reads_as_what_it_is() -> None:
    found = samples()
    assert tuple(found) == FORMATS
    for name, data in found.values():
        document = document_from_bytes(data, name)
        assert SENTENCE in " ".join(document.text.split()), name


@pytest.mark.parametrize("name", FAST)
def test_a_check_passes_here(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, qapp: object
) -> None:
    assert row(capsys, check_named(name), tmp_path).startswith(f"ok      {name}")


def test_a_failure_is_a_row_with_its_reason_and_no_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fail(_: Path) -> str:
        require(False, "the lamp is out")
        return ""

    said = row(capsys, Check("the lamp", fail), tmp_path)
    assert said.startswith("FAILED  the lamp")
    assert "CheckFailed: the lamp is out" in said
    assert "Traceback" not in said


def test_a_model_that_is_missing_fails_the_check_of_shipped_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert row(capsys, check_named("shipped files"), tmp_path).startswith("FAILED")


def test_a_part_that_crashes_fails_its_own_row_with_its_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash = "import sys; print('reading', file=sys.stderr); sys.stderr.flush(); sys.exit(3)"
    monkeypatch.setattr(checks, "part_command", lambda *_: [sys.executable, "-c", crash])
    with pytest.raises(CheckFailed, match="status 3: reading"):
        check_named("numpy").run(tmp_path)


def test_a_part_that_hangs_fails_its_own_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "PATIENCE_SECONDS", 0.2)
    hang = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(checks, "part_command", lambda *_: hang)
    with pytest.raises(CheckFailed, match=r"no answer within 0\.2 seconds"):
        check_named("numpy").run(tmp_path)


@pytest.mark.full
@pytest.mark.timeout(600)
def test_the_whole_passes_from_source_and_touches_nothing_of_the_users(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "BREVITY_HOME": str(home / "brevity")}
    done = subprocess.run(
        [sys.executable, "-m", "app", "--selftest"], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert len(re.findall(r"^ok ", done.stdout, re.MULTILINE)) == len(all_checks())
    assert not (home / "brevity").exists()


@pytest.mark.full
@pytest.mark.timeout(600)
def test_a_program_without_its_model_fails_and_says_so(tmp_path: Path) -> None:
    code = (
        "import sys\nimport engine.resources as r\n"
        f"sys._MEIPASS = {str(tmp_path)!r}\n"
        "import app.selftest.checks as c, app.selftest.run as run\n"
        "run.all_checks = lambda: [x for x in c.all_checks() if x.name == 'shipped files']\n"
        "sys.exit(run.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Failed: shipped files." in done.stdout
