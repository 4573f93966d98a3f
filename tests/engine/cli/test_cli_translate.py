"""`brevity translate`, and asking a model for what it does not do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engine.cli.running import REAL, run
from tests.parity.published import small_checkpoint


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_checkpoint("google/bert2bert_L-24_wmt_de_en", tmp_path_factory.mktemp("wmt"))


@pytest.fixture
def document(tmp_path: Path) -> str:
    path = tmp_path / "brief.txt"
    path.write_text("Größere Schiffe <s> legten nicht an.", encoding="utf-8")
    return str(path)


def test_it_translates_files_and_standard_input(folder: Path, document: str) -> None:
    arguments = ("translate", document, "-", "--from", "de", "--to", "EN", "--model", str(folder))
    done = run(REAL, *arguments, "--json", "--max-tokens", "9", stdin=b"Die alte Insel.")
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["task"], first["model"]) == ("translate", folder.name)
    assert first["words_read"] == first["words_total"] == 6
    assert second["source"] == "-"
    assert first["result"]


@pytest.mark.parametrize(
    ("task", "options", "message"),
    [
        ("translate", ("--from", "en", "--to", "de"), "does not translate from en to de. It tran"),
        pytest.param(
            "translate",
            ("--to", "fr"),
            "from any language to fr. It translates from de to en.",
            marks=pytest.mark.full,
        ),
        pytest.param(
            "fuse", (), "does not do the task fuse. It does: translate.", marks=pytest.mark.full
        ),
    ],
)
def test_what_the_model_does_not_do_is_one_line_and_wrong_usage(
    task: str, options: tuple[str, ...], message: str, folder: Path, document: str
) -> None:
    done = run(REAL, task, document, document, *options, "--model", str(folder))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr


def test_the_embedded_model_says_what_it_does_instead(document: str) -> None:
    done = run(REAL, "translate", document, "--json")
    assert done.returncode == 2
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "TaskUnsupported"
    assert "It does: summarize, headline, fuse, split." in error["next_step"]
