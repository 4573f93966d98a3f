"""How Brevity starts its own parts: from source, and in a bundle."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import app.__main__ as start
from app.diagnostics_thread import diagnostics_command
from app.engine_process import engine_command
from app.evidence_thread import evidence_command
from app.export.exporting import export_command
from app.model_conversion import convert_command
from app.queue.batch_run import batch_command
from app.update_thread import update_command
from engine.batch.worker_process import worker_command
from engine.documents.extraction import reading_command
from engine.errors import InstallationDamaged, ScoreLibraryMissing
from engine.export.pdf import drawing_command
from engine.native_parts import PARTS
from engine.own_program import (
    FOR_TERMINALS,
    leave_environment_as_found,
    own_command,
    own_environment,
    part_command,
)
from engine.scores import libraries
from engine.seq2seq.conversion import _command as unpickling_command

ROOT = Path(__file__).resolve().parents[2]
COMMANDS: list[tuple[Callable[[], list[str]], list[str]]] = [
    (engine_command, ["--engine"]),
    (evidence_command, ["--evidence"]),
    (reading_command, ["--read"]),
    (worker_command, ["--batch-worker"]),
    (drawing_command, ["--pdf"]),
    (unpickling_command, ["--convert"]),
    (export_command, ["--export"]),
    (diagnostics_command, ["--diagnostics"]),
    (update_command, ["--update-check"]),
    (lambda: batch_command(["batch", "x"]), ["--queue", "batch", "x"]),
    (lambda: convert_command("a/b"), ["models", "convert", "a/b", "--yes", "--json"]),
    (
        lambda: part_command("engine.native_parts", "--native-part", "numpy"),
        ["--native-part", "numpy"],
    ),
]


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=lambda value: str(value)[:20])
def test_in_a_bundle_every_part_is_the_bundle_with_an_option(
    command: Callable[[], list[str]], options: list[str]
) -> None:
    assert command() == [sys.executable, *options]


@pytest.mark.usefixtures("frozen")
def test_where_windows_and_terminals_have_a_program_each_parts_are_the_latter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Brevity.exe", FOR_TERMINALS):
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Brevity.exe"))
    assert part_command("engine.service", "--engine") == [
        str(tmp_path / FOR_TERMINALS), "--engine"
    ]  # fmt: skip
    assert own_command("--version")[0] == str(tmp_path / FOR_TERMINALS)


@pytest.mark.parametrize(("command", "options"), COMMANDS, ids=lambda value: str(value)[:20])
def test_from_source_every_part_is_a_module_that_is_there(
    command: Callable[[], list[str]], options: list[str]
) -> None:
    *python, module = command()[:4]
    assert python == [sys.executable, "-P", "-m"]
    place = ROOT / module.replace(".", "/")
    assert place.with_suffix(".py").exists() or (place / "__main__.py").exists()


def test_the_program_understands_every_option_that_starts_a_part() -> None:
    dispatcher = Path(start.__file__).read_text(encoding="utf-8")
    options = {options[0] for _, options in COMMANDS if options[0].startswith("--")}
    assert [option for option in options if f'"{option}"' not in dispatcher] == []


def test_no_other_module_starts_python_by_itself() -> None:
    # Ray's driver is refused in a bundle; the others only print the name in a message.
    known = {"engine/own_program.py", "engine/batch/ray_engine.py", "engine/scores/libraries.py",
             "app/__main__.py", "app/licences.py"}  # fmt: skip
    found = {
        file.relative_to(ROOT).as_posix()
        for room in ("app", "engine")
        for file in (ROOT / room).rglob("*.py")
        if "sys.executable" in file.read_text(encoding="utf-8")
    }
    assert found == known


def test_the_child_runs_this_very_code_wherever_the_user_is(tmp_path: Path) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine/__init__.py").write_text("raise SystemExit('not ours')")
    done = subprocess.run(
        own_command("--version"), cwd=tmp_path, env=own_environment(), capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("brevity ")


@pytest.mark.usefixtures("frozen")
def test_a_bundle_hands_its_own_variables_on_and_adds_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert "PYTHONPATH" not in own_environment()


def test_other_programs_find_the_variables_as_they_were_before_the_bundle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {
        "LD_LIBRARY_PATH": "/bundle:/theirs", "LD_LIBRARY_PATH_ORIG": "/theirs",
        "_PYI_PARENT_PROCESS_LEVEL": "0", "BREVITY_HOME": "/home",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    leave_environment_as_found()
    left = own_environment()
    assert left["LD_LIBRARY_PATH"] == "/theirs"
    assert left["BREVITY_HOME"] == "/home"
    assert not {"LD_LIBRARY_PATH_ORIG", "_PYI_PARENT_PROCESS_LEVEL"} & left.keys()


def test_where_no_library_path_was_set_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    leave_environment_as_found()
    assert "LD_LIBRARY_PATH" not in own_environment()


@pytest.mark.parametrize("part", sorted(PARTS.keys() - {"torch", "training", "conversion"}))
def test_a_native_part_works_as_the_self_test_starts_it(part: str) -> None:
    command = part_command("engine.native_parts", "--native-part", part)
    done = subprocess.run(
        command, env=own_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.usefixtures("frozen")
def test_a_library_that_a_bundle_lost_is_named_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "engine.cli", None)
    assert start.main(["summarize", "x.txt"]) == 1
    said = capsys.readouterr().err
    assert "engine.cli" in said
    assert InstallationDamaged("x").next_step in said


@pytest.mark.usefixtures("frozen")
def test_a_bundle_does_not_offer_to_install_into_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "find_spec", lambda name: None)
    with pytest.raises(ScoreLibraryMissing) as caught:
        libraries.check_libraries()
    assert sys.executable not in str(caught.value)
    assert "brevity[train]" in str(caught.value)
