"""Results in files: --output, --footnotes, --receipt, and what becomes of a result without one."""

from __future__ import annotations

import hashlib
import json
import signal
import sys
from pathlib import Path

import pytest

from engine.documents.read import document_from_bytes
from engine.export.formats import ENDINGS
from tests.engine.cli.running import REAL, SCRIPTED, run, start

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals, devices")

STORY = (
    "# Council\n\nThe city council voted on Tuesday to repair the old school near the station. "
    "Work will begin in the autumn and cost three million dollars.\n"
)
SUMMARY = [[0, "The council will repair the old school.", 0]]


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "story.md"
    path.write_text(STORY)
    return str(path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_result_goes_to_a_file_in_the_format_of_its_ending(
    source: str, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"result{ending}"
    done = run(SCRIPTED, "summarize", source, "--output", str(path), script=SUMMARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = document_from_bytes(path.read_bytes(), path.name).text
    title = "" if ending == ".txt" else "Council\n\n"
    assert text.strip() == f"{title}The council will repair the old school."


def test_footnotes_and_a_receipt_are_added_on_request(source: str, tmp_path: Path) -> None:
    path = tmp_path / "result.md"
    done = run(
        SCRIPTED, "headline", source, "--output", str(path), "--footnotes", "--receipt",
        "--beams", "2", script=SUMMARY,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    text = path.read_text()
    assert "The council will repair the old school.[^1]\n" in text
    assert "[^1]: The city council voted on Tuesday to repair the old school near" in text
    assert "the station. (Council)\n" in text
    for line in (
        "- Task: headline",
        "- Model: scripted",
        "- Options: beams 2",
        "- Ran on: cpu, float32",
        "- Source: story.md",
        f"- SHA-256 of the source: {hashlib.sha256(STORY.encode()).hexdigest()}",
        "- Not supported by the source: nothing was found",
    ):
        assert f"\n{line}\n" in text


def test_standard_input_has_a_receipt_too(tmp_path: Path) -> None:
    path = tmp_path / "result.txt"
    done = run(
        SCRIPTED, "summarize", "-", "--output", str(path), "--receipt",
        script=SUMMARY, stdin=STORY.encode(),
    )  # fmt: skip
    assert done.returncode == 0
    text = path.read_text()
    assert "Source: standard input\n" in text
    assert hashlib.sha256(STORY.encode()).hexdigest() in text


def test_quoted_sentences_need_no_model_and_rest_on_themselves(source: str, tmp_path: Path) -> None:
    path = tmp_path / "result.txt"
    done = run(
        REAL, "summarize", source, "--strategy", "extractive", "--length", "1",
        "--output", str(path), "--footnotes", "--receipt",
    )  # fmt: skip
    assert done.returncode == 0
    text, _, rest = path.read_text().partition("[1]\n\nSources\n[1] ")
    assert text in STORY
    assert rest.startswith(f"{text} (Council)\n\nHow this was made\n")
    assert "\nModel: none: sentences are quoted\n" in rest
    assert "\nQuoted: 1 sentence\n" in rest


def test_a_variation_is_another_summary_and_its_receipt_says_so(
    source: str, tmp_path: Path
) -> None:
    texts = []
    for variation in ("0", "1"):
        path = tmp_path / f"{variation}.txt"
        done = run(
            REAL, "summarize", source, "--strategy", "extractive", "--length", "1",
            "--variation", variation, "--output", str(path), "--receipt",
        )  # fmt: skip
        assert done.returncode == 0
        texts.append(path.read_text())
    first, second = (text.partition("\n")[0] for text in texts)
    assert first != second
    assert "variation 1" in texts[1]
    assert "variation" not in texts[0]


def test_json_still_goes_to_standard_output(source: str, tmp_path: Path) -> None:
    path = tmp_path / "result.txt"
    done = run(SCRIPTED, "summarize", source, "--json", "--output", str(path), script=SUMMARY)
    assert json.loads(done.stdout)["result"] == SUMMARY[0][1]
    assert path.read_text() == f"{SUMMARY[0][1]}\n"


# ---------------------------------------------------------------- wrong usage


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--output", "a.doc"), f"Choose one of these: {', '.join(ENDINGS)}."),
        (("--output", ""), "the name of the file is empty"),
        (("--output", "docx"), f"Choose one of these: {', '.join(ENDINGS)}."),
        (("--output", "a.txt", "other.txt"), "--output takes the result of one FILE"),
        (("--footnotes",), "--footnotes needs --output"),
        (("--receipt",), "--receipt needs --output"),
    ],
)
def test_wrong_usage_is_told_in_one_line(source: str, words: tuple[str, ...], said: str) -> None:
    done = run(SCRIPTED, "summarize", source, *words, script=SUMMARY)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_result_never_replaces_its_document(source: str, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(source)
    for name in (source, str(link)):
        done = run(SCRIPTED, "summarize", source, "--output", name, script=SUMMARY)
        assert (done.returncode, done.stdout) == (1, "")
        assert "is the document itself" in done.stderr
    assert Path(source).read_text() == STORY


@pytest.mark.parametrize("json_lines", [True, False])
def test_what_is_bound_to_fail_is_told_before_the_model_runs(
    source: str, tmp_path: Path, json_lines: bool
) -> None:
    path = str(tmp_path / "none" / "a.docx")
    done = run(
        SCRIPTED, "summarize", source, "--output", path, *["--json"] * json_lines,
        script=["begun", *SUMMARY],
    )  # fmt: skip
    assert done.returncode == 1
    assert "begun" not in done.stderr
    assert "there is no folder" in (done.stdout if json_lines else done.stderr)


# ---------------------------------------------------------------- nothing is lost


@posix_only
@pytest.mark.parametrize("json_lines", [True, False])
def test_a_result_whose_file_can_not_be_written_is_shown(
    source: str, tmp_path: Path, json_lines: bool
) -> None:
    path = tmp_path / "result.txt"
    path.write_text("old")
    text = "The council will repair the old school. " * 500
    words = ["summarize", source, "--output", str(path), *["--json"] * json_lines]
    # The size of files is limited behind what Python itself may write.
    limited = (
        sys.executable, "-c",
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000));"
        f"sys.argv = sys.argv[1:]; sys.dont_write_bytecode = True;"
        f"runpy.run_path({SCRIPTED[1]!r}, run_name='__main__')",
        SCRIPTED[1],
    )  # fmt: skip
    done = run(limited, *words, script=[[0, text, 0]])
    assert done.returncode == 1
    assert path.read_text() == "old"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["result.txt", "story.md"]
    if json_lines:
        line = json.loads(done.stdout)
        assert (line["result"], line["error"]["code"]) == (text, "ExportUnwritable")
    else:
        assert done.stdout == f"{text}\n"
        assert "result.txt can't be written: file too large." in done.stderr


@posix_only
def test_an_interrupted_run_leaves_the_file_as_it_was(source: str, tmp_path: Path) -> None:
    path = tmp_path / "result.txt"
    path.write_text("old")
    words = ("summarize", source, "--output", str(path))
    with start(SCRIPTED, *words, script=[*SUMMARY, "begun", 30]) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"begun\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stdout is not None
        assert process.stdout.read() == b""
    assert path.read_text() == "old"


def test_a_document_without_a_result_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    path = tmp_path / "result.txt"
    path.write_text("old")
    done = run(SCRIPTED, "summarize", str(tmp_path / "empty.txt"), "--output", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    assert path.read_text() == "old"
