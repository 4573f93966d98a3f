"""The command line in the user's language, as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("BREVITY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    }
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**inherited, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


def test_a_failure_is_told_in_the_language_of_the_locale(tmp_path: Path) -> None:
    run = _run("read", str(tmp_path / "none.txt"), LANG="de_DE.UTF-8")
    assert run.returncode == 1
    assert run.stderr == (
        f"brevity: {tmp_path / 'none.txt'}: Es gibt keine Datei none.txt. Prüfen Sie den Namen und"
        " ob die Datei verschoben wurde.\n"
    )


def test_a_language_of_ones_own_goes_before_the_locale(tmp_path: Path) -> None:
    run = _run("read", str(tmp_path), LANG="de_DE.UTF-8", BREVITY_LANGUAGE="ja")
    assert "文書ではなくフォルダーです" in run.stderr


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("de", "brevity: es gibt keinen Befehl 'sumarize': Meinten Sie summarize?", ["sumarize"]),
        (
            "de",
            "brevity summarize: eine FILE fehlt (siehe brevity summarize --help)",
            ["summarize"],
        ),
        ("ja", "brevity: --json はコマンドの後ろに置きます。", ["--json"]),
        (
            "de",
            "Angabe --beams: '0' ist keine ganze Zahl ab 1",
            ["summarize", "--beams", "0", "a.txt"],
        ),
    ],
)
def test_wrong_usage_is_told_in_the_language(language: str, said: str, words: list[str]) -> None:
    run = _run(*words, BREVITY_LANGUAGE=language)
    assert run.returncode == 2
    assert said in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "command",
    ["", "summarize", "translate", "read", "batch", "check", "models", "train", "evaluate"],
)
@pytest.mark.parametrize("language", ["de", "ja"])
def test_help_is_in_the_language_but_for_names(language: str, command: str) -> None:
    told = _run(*command.split(), "--help", BREVITY_LANGUAGE=language).stdout
    assert told != _run(*command.split(), "--help", BREVITY_LANGUAGE="en").stdout
    english = {"the", "and", "with", "default", "of", "exit", "show", "which", "what"}
    assert [word for word in told.replace(".", " ").split() if word in english] == []


def test_a_check_is_summed_up_in_the_language(tmp_path: Path) -> None:
    source, result = tmp_path / "source.txt", tmp_path / "result.txt"
    source.write_text("The ferry sank in March. It was old.", encoding="utf-8")
    result.write_text("The ferry sank in April.", encoding="utf-8")
    run = _run("check", str(source), str(result), BREVITY_LANGUAGE="de")
    assert run.stdout.splitlines()[1].startswith("   beruht auf Satz 1 (")
    assert "Das Datum April steht nicht in der Quelle." in run.stdout
    assert run.stdout.splitlines()[-1] == "1 Satz, 1 Angabe geprüft, 1 Beanstandung."


def test_what_programs_read_is_the_same_in_every_language(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("One sentence.", encoding="utf-8")
    lines = {
        _run("read", "--json", str(file), BREVITY_LANGUAGE=code).stdout for code in ("en", "ja")
    }
    assert len(lines) == 1
    assert json.loads(lines.pop())["text"] == "One sentence."
