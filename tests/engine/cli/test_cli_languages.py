"""Documents of other languages on the command line, and quoting, which needs no model."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.cli.language_offers import language_offers
from engine.cli.parser import Invocation
from tests.engine.cli.running import REAL, ROOT, environment, run
from tests.engine.foreign_documents import GERMAN, JAPANESE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("languages")
    (folder / "de.md").write_text(GERMAN, encoding="utf-8")
    (folder / "ja.md").write_text(JAPANESE, encoding="utf-8")
    (folder / "en.md").write_text("The ferry was old. It was withdrawn in March.")
    return folder


@pytest.mark.full
def test_a_refused_document_comes_with_every_way_out_and_the_others_go_on(folder: Path) -> None:
    paths = [str(folder / name) for name in ("de.md", "ja.md", "en.md")]
    done = run(REAL, "summarize", *paths)
    assert done.returncode == 1
    german, japanese = done.stderr.splitlines()
    assert german == (
        f"brevity: {paths[0]}: This document is in German; the model brevity-small reads only"
        " English. Add --strategy extractive to quote what is central in any language, or"
        " --model bert-german (after brevity models pull bert-german, 552.0 MB), or --any-language"
        " to run this model all the same."
    )
    assert "is in Japanese" in japanese
    assert "--model" not in japanese, "none is known"
    assert done.stdout.startswith(f"==> {paths[2]} <==\n")


def test_where_nothing_can_be_quoted_that_is_not_offered() -> None:
    offers = language_offers(Invocation("split", ("de.md",)), "de")
    assert offers == "Add --any-language to run this model all the same."


@pytest.mark.full  # the engine process is asked the same in every run
def test_who_knows_better_has_the_model_run(folder: Path) -> None:
    arguments = ("--any-language", "--max-tokens", "4", "--beams", "1", str(folder / "de.md"))
    done = run(REAL, "headline", *arguments)
    assert done.returncode == 0
    assert done.stdout.strip()


@pytest.mark.parametrize("name", ["de.md", "ja.md"])
def test_sentences_are_quoted_in_any_language(name: str, folder: Path) -> None:
    arguments = ("summarize", "--strategy", "extractive", "--length", "2", "--json")
    done = run(REAL, *arguments, str(folder / name))
    line = json.loads(done.stdout)
    assert (done.returncode, line["strategy"], line["model"]) == (0, "extractive", None)
    text = " ".join((folder / name).read_text(encoding="utf-8").split())
    stops = "。" if name == "ja.md" else "."
    sentences = [part.strip() for part in line["result"].split(stops) if part.strip()]
    assert len(sentences) == 2
    assert all(sentence in text for sentence in sentences)
    assert {block["kind"] for block in line["coverage"]} >= {"heading", "paragraph"}


@pytest.mark.parametrize("words", [["summarize", "--json"], ["summarize"], ["headline"]])
def test_quoting_imports_no_torch(words: list[str], folder: Path) -> None:
    arguments = [*words, "--strategy", "extractive", str(folder / "ja.md")]
    code = (
        "import sys\n"
        "from app.__main__ import main\n"
        f"status = main({arguments!r})\n"
        "heavy = {'torch', 'sentencepiece', 'PySide6', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else status)"
    )
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment(), capture_output=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert time.perf_counter() - began < 5  # 0.5 s alone on a machine
