"""The command line as it ships, with the embedded model: good and bad input, end to end."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.books import book
from tests.engine.cli.running import REAL, ROOT, environment, run, start
from tests.engine.cli.terminal import Terminal, cursor_is_shown, screen

STORY = (
    "The city council voted on Tuesday to repair the old school near the station. "
    "Work will begin in the autumn and cost three million dollars. "
)
SHORT = ("--max-tokens", "8", "--beams", "1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    for name, data in {
        "story.txt": STORY.encode(),
        "notes.md": b"# Council\n\n- *" + STORY.encode() + b"*\n",
        "latin1.txt": (STORY + "Le café est près d'ici. ").encode("latin-1"),
        "utf16.txt": STORY.encode("utf-16"),
        "utf16-unmarked.txt": STORY.encode("utf-16-le"),
        "nuls.txt": STORY.replace(". ", ".\0 ").encode(),
        "pieces.txt": b"<s> </s> <fuse> <::::> <summarize> <pad> " + STORY.encode(),
        "long.txt": (STORY * 40).encode(),
        "huge.txt": (STORY * (10_000_000 // len(STORY))).encode(),
        "empty.txt": b"",
        "blank.txt": b" \r\n\t\xc2\xa0",
        "image.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        "paper.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "too large.txt": b"",
    }.items():
        (folder / name).write_bytes(data)
    os.truncate(folder / "too large.txt", 60_000_000)
    return folder


GOOD = ["story.txt", "notes.md", "latin1.txt", "utf16.txt", "utf16-unmarked.txt", "pieces.txt"]
BAD = {
    "empty.txt": "There is no text to work on.",
    "blank.txt": "There is no text to work on.",
    "image.txt": "image.txt holds binary data, not text.",
    "paper.txt": "paper.txt is no readable PDF document",
    "too large.txt": "too large.txt has 60 MB, more than the 50 MB that Brevity reads.",
    "missing.txt": "There is no file missing.txt.",
    ".": "is a folder, not a document.",
}


@pytest.mark.full
def test_documents_of_all_kinds_in_one_run(folder: Path) -> None:
    names = [*GOOD, "nuls.txt", "long.txt", "huge.txt"]
    paths = [str(folder / name) for name in [*names, *BAD]]
    done = run(REAL, "summarize", "--strategy", "whole", "--json", *SHORT, *paths)
    assert done.returncode == 1
    lines = {Path(line["source"]).name: line for line in map(json.loads, done.stdout.splitlines())}
    assert len(lines) == len(paths)
    for name in names:
        line = lines[name]
        assert "error" not in line
        assert line["result"].strip()
        assert (line["task"], line["model"], line["truncated"]) == (
            "summarize",
            "brevity-small",
            True,
        )
        assert line["tokens"] == 8
        whole = line["words_read"] == line["words_total"]
        assert whole == (name not in ("long.txt", "huge.txt"))
    assert lines["story.txt"]["result"] == lines["utf16.txt"]["result"]
    assert lines["story.txt"]["result"] == lines["utf16-unmarked.txt"]["result"]
    assert lines["huge.txt"]["words_total"] > 1_500_000
    for name, message in BAD.items():
        error = lines[Path(folder / name).name]["error"]
        assert message in error["message"]
        assert error["next_step"]
    notes = [line for line in done.stderr.splitlines() if "limit of 8 tokens" not in line]
    assert [note.split(": ")[1].rpartition("/")[2] for note in notes] == [
        "nuls.txt", "long.txt", "huge.txt",
    ]  # fmt: skip
    assert all("words were read. brevity-small reads no more" in note for note in notes[1:])


def test_bad_files_are_a_line_each_and_the_others_go_on(folder: Path) -> None:
    paths = [str(folder / name) for name in BAD]
    done = run(REAL, "headline", *SHORT, *paths, "-", stdin=STORY.encode("utf-16"))
    assert done.returncode == 1
    assert done.stdout.startswith("==> standard input <==\n")
    *errors, note = done.stderr.splitlines()
    for line, message in zip(errors, BAD.values(), strict=True):
        assert line.startswith("brevity: ")
        assert message in line
    assert "limit of 8 tokens" in note


@pytest.mark.full
def test_standard_input_of_any_encoding() -> None:
    done = run(REAL, "split", "-", "--max-tokens", "8", stdin=STORY.encode("utf-16"))
    again = run(REAL, "split", "-", "--max-tokens", "8", stdin=STORY.encode())
    assert done.returncode == 0
    assert done.stdout == again.stdout
    assert len(done.stdout) > 10


@pytest.mark.full
def test_beams_stream_the_text_that_json_reports(folder: Path) -> None:
    arguments = ("summarize", str(folder / "story.txt"), "--max-tokens", "12", "--beams", "3")
    text = run(REAL, *arguments)
    value = json.loads(run(REAL, *arguments, "--json").stdout)
    assert text.stdout == value["result"] + "\n"


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["--model", "no/such/model"], 1, "There is no model folder no/such/model."),
        (["--model", "{damaged}"], 1, "is damaged: model.safetensors"),
        pytest.param(["--model", "{partial}"], 1, "is incomplete: ", marks=pytest.mark.full),
        pytest.param(
            *(["--model", "{story}"], 1, "story.txt is a file, not the folder of a model."),
            marks=pytest.mark.full,
        ),
        (["--beams", "100000"], 2, "beams can't be 100000. It takes"),
        pytest.param(
            *(["--device", "mps"], 1, "There is no device mps on this machine."),
            marks=pytest.mark.full,
        ),
    ],
)
def test_what_can_not_start_is_one_line(
    arguments: list[str],
    status: int,
    message: str,
    folder: Path,
    tmp_path: Path,
    embedded_model_folder: Path,
) -> None:
    if "mps" in arguments and sys.platform == "darwin":
        pytest.skip("a Mac may have it")
    damaged, partial = tmp_path / "damaged", tmp_path / "partial"
    for copy in (damaged, partial):
        shutil.copytree(embedded_model_folder, copy, ignore=shutil.ignore_patterns("*.safetensors"))
    (damaged / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0not a header at all")
    story = folder / "story.txt"
    words = [word.format(damaged=damaged, partial=partial, story=story) for word in arguments]
    done = run(REAL, "summarize", str(story), *words)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.startswith("brevity: ")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_interrupting_the_real_engine(folder: Path) -> None:
    arguments = ("split", str(folder / "long.txt"), "--max-tokens", "500")
    with start(REAL, *arguments) as process:
        assert process.stdout is not None
        first = process.stdout.read(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert (first + out).decode().endswith("\n")
    assert err.decode().splitlines()[-1] == "Stopped."
    assert "Traceback" not in err.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_interrupting_a_long_summary_keeps_the_sections_so_far(tmp_path: Path) -> None:
    path = tmp_path / "book.md"
    path.write_text(book(30))
    first = b""
    with start(REAL, "summarize", "--strategy", "by-section", str(path)) as process:
        assert process.stdout is not None
        while not first.endswith(b"\n\n"):
            first += process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"Stopped.\n")
    heading, sentence = first.decode().strip().split("\n")
    assert heading in path.read_text()
    assert sentence.endswith(".")
    assert (first + out).endswith(b"\n")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_interrupting_while_the_model_loads(folder: Path) -> None:
    terminal = Terminal(REAL, "fuse", str(folder / "story.txt"))
    terminal.read_until("Loading the model")
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 130
    assert screen(terminal.output) == ["Stopped."]
    assert cursor_is_shown(terminal.output)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_beams_in_a_terminal(folder: Path) -> None:
    arguments = ("summarize", str(folder / "story.txt"), "--max-tokens", "10", "--beams", "2")
    terminal = Terminal(REAL, *arguments, columns=30)
    assert terminal.end() == 0
    shown = " ".join(screen(terminal.output))
    text, _, note = shown.partition(" brevity: ")
    assert text == run(REAL, *arguments).stdout.strip()
    assert "limit of" in note


def test_it_runs_where_no_qt_is_installed(folder: Path) -> None:
    code = (
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('PySide6', 'shiboken6'):\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        "from app.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "fuse", str(folder / "story.txt"), *SHORT],
        capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout) > 5
