"""`brevity models`: what may be typed, what is said of wrong usage, and how soon."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from engine.cli import main
from engine.cli.models_parser import ModelsInvocation, parse_models
from tests.engine.cli.running import REAL, ROOT, run


@pytest.mark.parametrize(
    ("words", "invocation"),
    [
        ("list", ModelsInvocation("list")),
        ("list --all --json", ModelsInvocation("list", json=True, everything=True)),
        ("pull a/b google-xsum --yes", ModelsInvocation("pull", ("a/b", "google-xsum"), yes=True)),
        ("pull a/b --revision main", ModelsInvocation("pull", ("a/b",), revision="main")),
        ("import ./x", ModelsInvocation("import", ("./x",))),
        ("verify", ModelsInvocation("verify")),
        ("verify a/b --repair", ModelsInvocation("verify", ("a/b",), repair=True)),
        ("rm -y a/b", ModelsInvocation("rm", ("a/b",), yes=True)),
        ("path --move /x", ModelsInvocation("path", move="/x")),
        ("path --use /x", ModelsInvocation("path", use="/x")),
        ("convert a/b --json --yes", ModelsInvocation("convert", ("a/b",), json=True, yes=True)),
    ],
)
def test_what_is_typed_is_understood(words: str, invocation: ModelsInvocation) -> None:
    assert parse_models(words.split()) == invocation


@pytest.mark.parametrize(
    "words",
    ["", "bogus", "pull", "rm", "info", "import", "convert", "list extra", "pull --bogus x",
     "path --move a --use b", "--json list", "pull a/b --revision"],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_status_2(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", *words.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("brevity models")
    assert err.count("\n") == 1


def test_an_empty_name_is_no_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "pull", ""]) == 2
    assert "the name of a model is empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["list", "info", "pull", "import", "verify", "rm", "path", "convert"]
)
def test_every_command_has_help_that_names_the_environment(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", command, "--help"]) == 0
    out = capsys.readouterr().out
    for name in ("--json", "HF_ENDPOINT", "HF_TOKEN", "HF_HUB_OFFLINE", "BREVITY_HOME"):
        assert name in out


def test_the_help_of_all_and_a_misspelling_lead_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "models" in capsys.readouterr().out
    assert main(["model"]) == 2
    assert "did you mean models?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["list", "--all"], ["info", "google-xsum"], ["path"], ["rm", "a/b"]]
)
def test_looking_is_quick(words: list[str]) -> None:
    times = []
    for _ in range(2):
        began = time.perf_counter()
        run(REAL, "models", *words)
        times.append(time.perf_counter() - began)
    assert min(times) < 2  # 0.3 s alone on a machine; torch alone takes more than 1 s


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys; from app.__main__ import main\n"
        "for words in ('list --all', 'info google-xsum', 'path', 'verify', 'rm a/b', 'pull a/b'):\n"
        "    main(['models', *words.split()])\n"
        "heavy = {'torch', 'numpy', 'PySide6', 'sentencepiece'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
