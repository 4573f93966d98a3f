"""`brevity check`: what may be typed, what is told, and how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from engine.cli import main
from engine.cli.check_parser import parse_check
from engine.cli.parser import Invocation
from tests.engine.cli.running import run

SOURCE = (
    "The lighthouse was built in 1874 by John Miller. It has 1,200 steps.\n\n"
    "It was not painted until 1901. Visitors 🏰 come in summer.\n"
)
RESULT = (
    "John Miller built the lighthouse in 1875. 🏰 Visitors come with Anna. Nobody sings tunes.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    source, result = tmp_path / "source.txt", tmp_path / "result.txt"
    source.write_text(SOURCE, encoding="utf-8")
    result.write_text(RESULT, encoding="utf-8")
    return str(source), str(result)


def test_what_is_typed_is_understood() -> None:
    assert parse_check(["a", "b"]) == Invocation("check", ("a", "b"))
    assert parse_check(["--json", "-", "b"]) == Invocation("check", ("-", "b"), json=True)
    assert parse_check(["a", "--password-file", "p", "b"]).password_file == "p"
    assert parse_check(["--password", "--", "--json", "b"]) == Invocation(
        "check", ("--json", "b"), asks_password=True
    )


@pytest.mark.parametrize(
    "words", ["", "a", "a b c", "- -", "a b --bogus", "--json", "--password --password-file p a b"]
)
def test_wrong_usage_is_one_line_and_status_2(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *words.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("brevity check: ")
    assert err.count("\n") == 1


def test_an_empty_name_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "", "b"]) == 2
    assert "the name of a file is empty" in capsys.readouterr().err


def test_help_comes_and_a_misspelling_leads_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    assert "SOURCE RESULT" in capsys.readouterr().out
    assert main(["--help"]) == 0
    assert "check" in capsys.readouterr().out
    assert main(["chek", "a", "b"]) == 2
    assert "did you mean check?" in capsys.readouterr().err


def test_people_get_sentences_with_sources_and_flags(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *files]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0] == "1. John Miller built the lighthouse in 1875."
    assert lines[1].startswith("   rests on sentence 1 (")
    assert lines[1].endswith("): The lighthouse was built in 1874 by John Miller.")
    assert lines[2].startswith("   ! date 1875: ")
    assert lines[3] == "2. 🏰 Visitors come with Anna."
    assert lines[5].startswith("   ! name Anna: ")
    assert lines[6:8] == ["3. Nobody sings tunes.", "   rests on no sentence of the source"]
    assert lines[-1].startswith("3 sentences, ")
    assert lines[-1].endswith(" checked, 2 flags.")


def test_programs_get_one_object_for_each_sentence(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", *files]) == 0
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert [first["sentence"], first["start"], first["end"]] == [0, 0, 41]
    source = first["sources"][0]
    assert source["sentence"] == 0
    assert SOURCE[source["start"] : source["end"]] == source["text"]
    assert 0.5 < source["score"] <= 1
    (flag,) = second["flags"]
    assert (flag["kind"], RESULT[flag["start"] : flag["end"]]) == ("name", "Anna")
    assert flag["text"] == "Anna"
    assert flag["reason"].endswith(".")
    assert second["items"] >= 1
    assert (third["sources"], third["flags"]) == ([], [])


@pytest.mark.parametrize("missing", [0, 1])
def test_a_file_that_is_not_there_is_told_of(
    files: tuple[str, str], missing: int, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[missing]).unlink()
    assert main(["check", *files]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"There is no file {Path(files[missing]).name}." in err
    assert main(["check", "--json", *files]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["source"], told["error"]["code"]) == (files[missing], "FileMissing")


def test_an_empty_result_is_told_of(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[1]).write_bytes(b"")
    assert main(["check", *files]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "result.txt: There is no text to work on." in err


def test_one_of_both_may_be_standard_input_and_nothing_heavy_is_imported(
    files: tuple[str, str],
) -> None:
    code = (
        "import sys; from app.__main__ import main\n"
        f"main(['check', '--json', '-', {files[1]!r}])\n"
        "heavy = {'torch', 'PySide6', 'sentencepiece'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = run((sys.executable, "-c"), code, stdin=SOURCE.encode())
    assert done.returncode == 0, done.stderr
    flags = [
        flag["text"] for line in done.stdout.splitlines() for flag in json.loads(line)["flags"]
    ]
    assert flags == ["1875", "Anna"]
