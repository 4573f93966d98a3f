"""How results are written: settled text in a pipe, rewritten in a terminal, and JSON lines."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.engine.cli.running import OVERTAKEN, REAL, SCRIPTED, run, start
from tests.engine.cli.terminal import Terminal, cursor_is_shown, screen


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "x.txt"
    path.write_text("Some words to read.")
    return str(path)


def test_a_pipe_gets_only_what_is_settled_as_it_settles(source: str) -> None:
    script = [*OVERTAKEN[:2], 30]
    with start(SCRIPTED, "summarize", source, script=script) as process:
        assert process.stdout is not None
        assert process.stdout.read(6) == b"Lorem "
        process.kill()
        assert process.stdout.read() == b""


def test_a_pipe_gets_the_whole_text_in_the_end(source: str) -> None:
    done = run(SCRIPTED, "summarize", source, script=OVERTAKEN)
    assert (done.stdout, done.stderr, done.returncode) == ("Lorem dolor amet.\n", "", 0)


def test_several_files_have_headings(source: str) -> None:
    done = run(SCRIPTED, "fuse", source, "-", script=OVERTAKEN, stdin=b"Words.")
    assert done.stdout == (
        f"==> {source} <==\nLorem dolor amet.\n\n==> standard input <==\nLorem dolor amet.\n"
    )


def test_json_is_an_object_a_line(source: str, tmp_path: Path) -> None:
    missing, empty = str(tmp_path / "none.txt"), tmp_path / "empty.txt"
    empty.write_text(" \n")
    script = [[0, "Zwölf\n“Boxer”", 3]]
    done = run(SCRIPTED, "split", "--json", source, missing, str(empty), "-", script=script,
               stdin=b"a b")  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == ""
    first, second, third, fourth = map(json.loads, done.stdout.splitlines())
    assert first == {
        "source": source, "task": "split", "result": "Zwölf\n“Boxer”", "model": "scripted",
        "device": "cpu", "precision": "float32", "tokens": 2, "seconds": 1.235,
        "words_read": 4, "words_total": 4, "complete": True, "warning": "", "truncated": False,
        "strategy": "whole", "passes": 1, "coverage": [], "quotations": [],
    }  # fmt: skip
    assert second == {
        "source": missing,
        "task": "split",
        "error": {
            "code": "FileMissing",
            "message": "There is no file none.txt.",
            "next_step": "Check the name, or whether the file was moved.",
        },
    }
    assert (third["source"], third["error"]["code"]) == (str(empty), "SourceEmpty")
    assert (fourth["source"], fourth["words_total"]) == ("-", 2)


@pytest.mark.parametrize("json_too", [True, False])
def test_unread_words_are_told_on_standard_error(json_too: bool, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 2310)
    arguments = ["summarize", str(path), *(["--json"] if json_too else [])]
    covered = {"BREVITY_SCRIPT_COVERAGE": json.dumps([(0, 11549, "unread", "It is too long.")])}
    done = run(SCRIPTED, *arguments, script=OVERTAKEN, variables=covered)
    assert done.returncode == 0
    assert done.stderr == (f"brevity: {path}: only 380 of 2,310 words were read. It is too long.\n")


@pytest.mark.full
def test_a_single_word_that_does_not_fit_is_told() -> None:
    arguments = ("summarize", "--strategy", "whole", "--json", "-", "--max-tokens", "2")
    done = run(REAL, *arguments, stdin=b"x" * 100_000)
    assert "only the beginning of the text was read. brevity-small reads no more" in done.stderr
    line = json.loads(done.stdout)
    assert (line["words_read"], line["words_total"], line["complete"]) == (0, 1, False)


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_a_text_that_the_model_can_not_read_is_told(source: str, option: list[str]) -> None:
    warned = {"BREVITY_SCRIPT_WARNING": "It looks odd."}
    done = run(SCRIPTED, "fuse", *option, source, script=OVERTAKEN, variables=warned)
    assert (done.returncode, done.stderr) == (0, f"brevity: {source}: It looks odd.\n")
    if option:
        assert json.loads(done.stdout)["warning"] == "It looks odd."


def test_what_a_run_had_to_do_without_is_told(source: str) -> None:
    script = [{"notice": "Memory ran out."}, [0, "Short.", 6]]
    done = run(SCRIPTED, "fuse", source, script=script)
    told = (done.returncode, done.stdout, done.stderr)
    assert told == (0, "Short.\n", f"brevity: {source}: Memory ran out.\n")


def test_what_slows_the_model_down_is_told_once(source: str) -> None:
    slow = {"BREVITY_SCRIPT_NOTE": "It runs in float32."}
    done = run(SCRIPTED, "fuse", source, source, script=OVERTAKEN, variables=slow)
    assert done.returncode == 0
    assert done.stderr.count("brevity: scripted: It runs in float32.\n") == 1


def test_an_empty_result_is_told(source: str) -> None:
    done = run(SCRIPTED, "fuse", source, script=[[0, " ", 1]])
    assert done.stderr == f"brevity: {source}: the model had nothing to say.\n"
    assert (done.returncode, done.stdout) == (0, " \n")


@pytest.mark.full
def test_a_limit_of_one_token_is_singular(source: str) -> None:
    done = run(REAL, "headline", source, "--max-tokens", "1")
    assert done.stderr.endswith(f"brevity: {source}: the result was cut at its limit of 1 token.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text")
def test_names_that_are_no_text_are_kept_apart_in_json(tmp_path: Path) -> None:
    names = [os.path.join(os.fsencode(tmp_path), name) for name in (b"\xe4.txt", b"\xf6.txt")]  # noqa: PTH118
    for name in names:
        Path(os.fsdecode(name)).write_text("Words.")
    arguments = [*map(os.fsdecode, names), os.fsdecode(b"no\xff.txt")]
    for locale in ("C.UTF-8", "C"):
        variables = {"LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
        done = run(SCRIPTED, "fuse", "--json", *arguments, script=OVERTAKEN, variables=variables)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        assert [line["source"] for line in lines] == arguments
    assert r"\udce4.txt" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes among the files")
def test_a_pipe_among_the_files_is_refused_with_advice() -> None:
    done = run(SCRIPTED, "fuse", "/dev/stdin", stdin=b"Words.")
    assert done.returncode == 1
    assert "is a pipe or a device" in done.stderr
    assert "with - in place of the file" in done.stderr


def test_warnings_of_a_document_are_told() -> None:
    done = run(SCRIPTED, "fuse", "-", script=OVERTAKEN, stdin=b"one\0 two three four five")
    assert done.stderr == "brevity: standard input: 1 NUL character was dropped.\n"
    assert done.returncode == 0


def test_characters_that_a_terminal_obeys_are_not_written(source: str) -> None:
    done = run(SCRIPTED, "fuse", source, script=[[0, "a\x1b[2Jb\x07\r\x9bc\td\n\u202be", 12]])
    assert done.stdout == "a[2Jbc\td\n\u202be\n"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
def test_a_terminal_without_unicode_is_no_failure(source: str) -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    script = [[0, "“Zwölf” 😀", 0]]
    done = run(SCRIPTED, "fuse", source, script=script, variables=plain)
    assert (done.stdout, done.returncode) == ("?Zw?lf? ?\n", 0)
    done = run(SCRIPTED, "fuse", "--json", source, script=script, variables=plain)
    assert json.loads(done.stdout)["result"] == "“Zwölf” 😀"
    done = run(SCRIPTED, "fuse", "nö 😀.txt", script=script, variables=plain)
    assert done.returncode == 1
    assert done.stderr.startswith("brevity: There is no file n")


# ---------------------------------------------------------------- in a terminal

terminal_only = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@terminal_only
def test_a_terminal_shows_what_is_not_settled_and_rewrites_it(source: str) -> None:
    script = [OVERTAKEN[0], 0.2, OVERTAKEN[1], 0.2, OVERTAKEN[2], 0.2]
    terminal = Terminal(SCRIPTED, "summarize", source, script=script)
    for words in ("Lorem ip", "dolor sit", "amet."):
        terminal.read_until(words)
    assert terminal.end() == 0
    assert screen(terminal.output) == ["Lorem dolor amet."]
    assert cursor_is_shown(terminal.output)


@terminal_only
def test_a_text_taller_than_the_screen_stays_whole(source: str) -> None:
    words = [f"word{number}" for number in range(60)]
    script: list[object] = []
    for number, word in enumerate(words):
        script += [[sum(len(w) + 1 for w in words[:number]), word + " ", 0], 0.01]
    script.append([0, " ".join(words), 0])
    terminal = Terminal(SCRIPTED, "summarize", source, script=script, rows=5, columns=30)
    assert terminal.end() == 0
    lines = screen(terminal.output)
    assert [word for line in lines for word in line.split()] == words
    assert max(map(len, lines)) <= 30


@terminal_only
@pytest.mark.parametrize(("columns", "term"), [(12, "xterm"), (60, "dumb")])
def test_a_poor_terminal_gets_plain_text(source: str, columns: int, term: str) -> None:
    terminal = Terminal(SCRIPTED, "summarize", source, script=OVERTAKEN, columns=columns, term=term)
    assert terminal.end() == 0
    assert terminal.output == "Lorem dolor amet.\r\n"


@terminal_only
def test_interrupting_in_a_terminal_keeps_the_text(source: str) -> None:
    terminal = Terminal(SCRIPTED, "summarize", source, script=[*OVERTAKEN[:2], 30])
    terminal.read_until("Lorem ip")
    time.sleep(0.2)
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 130
    assert screen(terminal.output) == ["Lorem dolor sit", "Stopped."]
    assert cursor_is_shown(terminal.output)


@terminal_only
def test_terminating_in_a_terminal_gives_the_cursor_back(source: str) -> None:
    terminal = Terminal(SCRIPTED, "summarize", source, script=[*OVERTAKEN[:2], 30])
    terminal.read_until("Lorem ip")
    time.sleep(0.2)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert screen(terminal.output) == ["Lorem dolor sit"]
    assert cursor_is_shown(terminal.output)


@terminal_only
def test_the_wait_for_the_model_is_shown_and_taken_back(source: str) -> None:
    terminal = Terminal(SCRIPTED, "fuse", source, script=[0.1, *OVERTAKEN])
    terminal.read_until("Loading the model")
    assert terminal.end() == 0
    assert screen(terminal.output) == ["Lorem dolor amet."]
