"""What may be typed: options, help, and one line about what is wrong, without waiting for torch."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.__main__ import COMMANDS
from engine.cli import main, task_parser
from engine.cli.parser import TASK_HELP, TRAINING_HELP, Invocation, parse
from engine.version import VERSION
from tests.engine.cli.running import REAL, ROOT, run


def test_the_defaults() -> None:
    assert parse(["summarize", "a.txt"]) == Invocation("summarize", ("a.txt",))


def test_options_and_files_in_any_order() -> None:
    words = "fuse --json a.txt --beams 2 - --max-tokens=9 b.txt --model m --device cpu"
    assert parse([*words.split(), "--precision", "bfloat16"]) == Invocation(
        "fuse", ("a.txt", "-", "b.txt"), True, 2, 9, "m", "cpu", "bfloat16"
    )


def test_languages_and_display() -> None:
    found = parse(
        ["translate", "a.txt", "--from", "DE", "--to", "en", "--model", "m", "--no-clean-up"]
    )
    assert (found.source_language, found.target_language) == ("de", "en")
    assert found.clean_up is False
    assert parse(["translate", "a.txt"]).source_language is None


def test_the_kind_and_length_of_a_summary() -> None:
    words = "summarize a.txt --strategy by-section --length long --any-language"
    found = parse(words.split())
    assert (found.strategy, found.length, found.any_language) == ("by-section", "long", True)
    assert parse(["summarize", "a.txt", "--length", "12"]).length == 12
    assert parse(["summarize", "a.txt", "--variation", "3"]).variation == 3
    assert parse(["summarize", "a.txt", "--variation", "0"]).variation == 0
    assert parse(["headline", "a.txt", "--strategy=extractive"]).strategy == "extractive"
    assert parse(["fuse", "a.txt"]).strategy == "auto"


def test_a_file_may_look_like_an_option() -> None:
    assert parse(["split", "--", "--json"]).sources == ("--json",)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "summarize",
        "translate",
        "translate a.txt --from german",
        "translate a.txt --to 12",
        "summarize a.txt --from de",
        "a.txt",
        "-",
        "--nonsense",
        "--engine x",
        "--beams 3",
        "--json summarize a.txt",
        "a.txt --json",
        "bogus",
        "bogus\x1b[2J",
        "summarize a.txt --nonsense",
        "summarize a.txt --beams 0",
        "summarize a.txt --beams -1",
        "summarize a.txt --beams two",
        "summarize a.txt --beams 1_0",
        "summarize a.txt --beams 99999999999",
        "summarize a.txt --max-tokens x",
        "summarize a.txt --max-tokens 0",
        "summarize a.txt --max-tokens 1.5",
        "summarize a.txt --max-tokens",
        "summarize a.txt --device tpu",
        "summarize a.txt --precision int4",
        "summarize a.txt --be 2",
        "summarize a.txt --strategy shortest",
        "summarize a.txt --length tiny",
        "summarize a.txt --length 0",
        "summarize a.txt --length 1001",
        "fuse a.txt --length 2",
        "summarize a.txt --variation -1",
        "headline a.txt --variation 1",
        "translate a.txt --strategy whole",
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("brevity")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("summarise a.txt", "there is no command 'summarise': did you mean summarize?"),
        ("evalute --pairs a", "there is no command 'evalute': did you mean evaluate?"),
        ("warmstart", "there is no command 'warmstart': did you mean warm-start?"),
        ("Headlines a.txt", "there is no command 'Headlines': did you mean headline?"),
        ("--versoin", "there is no option '--versoin': did you mean --version?"),
        ("split.txt --json", "a command is missing before 'split.txt', as in brevity summarize"),
        ("--beams=3 a.txt", "--beams belongs behind a command"),
        ("--strategy whole a.txt", "--strategy belongs behind a command"),
        ("bogus", "there is no command and no document 'bogus' (see brevity --help)"),
    ],
)
def test_the_nearest_thing_that_there_is_is_named(
    words: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    assert f"brevity: {advice}" in capsys.readouterr().err


def test_an_empty_name_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["summarize", ""], ["fuse", "a.txt", "--", ""]):
        assert main(words) == 2
        assert "the name of a FILE is empty" in capsys.readouterr().err


@pytest.mark.parametrize("task", TASK_HELP)
def test_every_task_has_help(task: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([task, "--help"]) == 0
    assert "--max-tokens" in capsys.readouterr().out


@pytest.mark.parametrize("command", TRAINING_HELP)
def test_training_commands_have_help_of_their_own(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: brevity {command}")
    assert command in COMMANDS


def test_the_tasks_and_their_choices_are_those_of_the_engine() -> None:
    from engine import tasks
    from engine.tasks.task import MAX_SENTENCES

    assert list(TASK_HELP) == list(tasks.TASKS)
    assert task_parser.STRATEGIES == tasks.STRATEGIES
    assert task_parser.LENGTHS == tasks.LENGTHS
    assert task_parser.MAX_SENTENCES == MAX_SENTENCES


@pytest.mark.parametrize(
    ("arguments", "status", "output"),
    [
        (["--version"], 0, f"brevity {VERSION}\n"),
        (["--help"], 0, "summarize"),
        (["summarize", "x", "--beams", "0"], 2, ""),
        (["summarize", "no such file"], 1, ""),
    ],
)
def test_what_needs_no_model_is_quick(arguments: list[str], status: int, output: str) -> None:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        done = run(REAL, *arguments)
        times.append(time.perf_counter() - began)
        assert done.returncode == status
        assert output in done.stdout
    assert min(times) < 2  # 0.1 s alone on a machine; torch alone takes more than 1 s


def test_what_needs_no_model_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code = (
        "import sys; from app.__main__ import main\n"
        f"for words in (['--help'], ['split', {str(tmp_path / 'empty.txt')!r}], ['fuse']):\n"
        "    main(words)\n"
        "heavy = {'torch', 'numpy', 'rich', 'PySide6', 'sentencepiece'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
