"""`brevity batch` as people use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from engine.batch.events import Begun, Done, Ended, Failed, Planned, Stopped, decode_event
from engine.batch.plan import Shard
from engine.cli.batch_parser import parse_batch
from tests.engine.cli.running import REAL, run
from tests.engine.cli.terminal import Terminal, cursor_is_shown, screen
from tests.faults.batches import files_in, make_documents, start_batch
from tests.untraced import untraced_environment

QUOTING = ("--strategy", "extractive", "--jobs", "1")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    make_documents(folder, 6)
    return folder


def test_bad_documents_are_told_of_and_the_rest_goes_on(documents: Path, tmp_path: Path) -> None:
    (documents / "empty.txt").write_bytes(b"")
    (documents / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    (documents / "noise.txt").write_bytes(bytes(range(256)) * 40)
    out = tmp_path / "out"
    done = run(REAL, "batch", str(documents), "--out", str(out), *QUOTING)
    assert done.returncode == 1
    report = done.stdout.splitlines()
    assert report[0].startswith("9 documents: 6 done, 3 failed; ")
    assert report[1].startswith("Failed: ")
    for name in ("empty.txt", "broken.pdf", "noise.txt"):
        assert f"brevity: {name}: " in done.stderr
    assert len(files_in(out)) == 6

    again = run(REAL, "batch", str(documents), "--out", str(out), *QUOTING)
    assert again.returncode == 0
    assert again.stdout.startswith("9 documents: 0 done, 0 failed, 9 from earlier runs.")
    assert "brevity: 3 documents failed before; --retry-failed tries again." in again.stderr
    (documents / "empty.txt").write_text("Now there are words. And more of them.", "utf-8")
    third = run(REAL, "batch", str(documents), "--out", str(out), *QUOTING, "--retry-failed")
    assert third.stdout.startswith("9 documents: 1 done, 2 failed, 6 from earlier runs; ")


def test_events_tell_of_every_document(documents: Path, tmp_path: Path) -> None:
    missing = documents / "gone.txt"
    wanted = [*sorted(documents.rglob("*.txt")), missing]
    done = run(
        REAL, "batch", "--list", "-", "--out", str(tmp_path / "out"), "--json", *QUOTING,
        stdin="\n".join(map(str, wanted)).encode(),
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == ""
    events = [decode_event(line) for line in done.stdout.splitlines()]
    assert events[0] == Planned(7, 0)
    assert {e.document for e in events if isinstance(e, Begun)} == {p.as_posix() for p in wanted}
    assert len([e for e in events if isinstance(e, Done)]) == 6
    (failed,) = [e for e in events if isinstance(e, Failed)]
    assert (failed.document, failed.code) == (missing.as_posix(), "FileMissing")
    assert isinstance(events[-1], Ended)


@pytest.mark.skipif(sys.platform == "win32", reason="paths are shorter there")
def test_a_folder_that_can_not_be_listed_fails_alone(tmp_path: Path) -> None:
    make_documents(tmp_path / "in", 1)
    folder = os.open(tmp_path / "in", os.O_RDONLY)
    for _ in range(20):  # deeper than a path may be long
        os.mkdir("d" * 250, dir_fd=folder)
        inner = os.open("d" * 250, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    out = tmp_path / "out"
    done = run(REAL, "batch", str(tmp_path / "in"), "--out", str(out), "--json", *QUOTING)
    assert done.returncode == 1
    events = [decode_event(line) for line in done.stdout.splitlines()]
    assert events[0] == Planned(2, 0)
    (failed,) = [e for e in events if isinstance(e, Failed)]
    assert (failed.code, "name too long" in failed.message) == ("FileUnreadable", True)
    assert len([e for e in events if isinstance(e, Done)]) == 1


def test_two_shards_make_the_set_of_one_run(documents: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    run(REAL, "batch", str(documents), "--out", str(whole), *QUOTING)
    shards = [
        start_batch(documents, parts, "--jobs", "1", "--shard", f"{number}/2") for number in (1, 2)
    ]
    for shard in shards:  # at the same time
        assert shard.communicate(timeout=60) is not None
        assert shard.returncode == 0
    assert files_in(parts) == files_in(whole)
    lines = [
        len((parts / f".brevity/manifest-{number}-of-2.jsonl").read_text().splitlines())
        for number in (1, 2)
    ]
    assert sum(lines) == 6
    assert min(lines) > 0
    assert Shard(1, 2).has("part0/000.txt") == (
        "part0/000.txt" in (parts / ".brevity/manifest-1-of-2.jsonl").read_text()
    )


def test_ctrl_c_leaves_what_is_done_and_nothing_running(documents: Path, tmp_path: Path) -> None:
    make_documents(documents, 12)
    out = tmp_path / "out"
    command = [*REAL, "batch", str(documents), "--out", str(out), *QUOTING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 30
        while not _documents_noted(out) and time.monotonic() < deadline:
            time.sleep(0.02)
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(2)
        output, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert output == b""
    assert b"The same command again goes on from there." in errors
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []
    done = _documents_noted(out)
    assert done > 0
    assert len(files_in(out)) in (done, done + 1)  # it may end between a result and its line
    rest = run(REAL, "batch", str(documents), "--out", str(out), *QUOTING)
    assert rest.stdout.startswith(f"12 documents: {12 - done} done, 0 failed, {done} from earlier")
    assert len(files_in(out)) == 12


def _documents_noted(out: Path) -> int:
    manifest = out / ".brevity/manifest.jsonl"
    return manifest.read_bytes().count(b"\n") if manifest.exists() else 0


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit of sizes")
def test_a_full_disk_stops_the_batch_with_one_sentence(documents: Path, tmp_path: Path) -> None:
    import resource

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))

    command = [*REAL, "batch", str(documents), "--out", str(tmp_path / "out"), *QUOTING, "--json"]
    done = subprocess.run(  # its manifest is what gets too long
        command, capture_output=True, text=True, env=untraced_environment(), preexec_fn=small_disk,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    events = [decode_event(line) for line in done.stdout.splitlines()]
    assert isinstance(events[-1], Stopped)
    assert events[-1].code == "BatchDiskFull"
    assert done.stderr.count("\n") == 1
    finished = len([event for event in events if isinstance(event, Done)])
    assert finished > 0
    again = run(REAL, *command[len(REAL) :])
    planned = decode_event(again.stdout.splitlines()[0])
    assert planned == Planned(6, finished)
    assert again.returncode == 0


def test_a_model_that_is_not_there_stops_it_before_anything_is_read(
    documents: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = run(REAL, "batch", str(documents), "--out", str(out), "--model", "no/such", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["event"] == "stopped"
    assert not out.exists()


@pytest.mark.full
def test_documents_that_are_gone_are_told_of(documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (documents / "empty.txt").write_bytes(b"")  # of which nothing will be made
    run(REAL, "batch", str(documents), "--out", str(out), *QUOTING)
    (documents / "part0/000.txt").unlink()
    (documents / "empty.txt").unlink()
    with (out / ".brevity/manifest.jsonl").open("ab") as file:  # as in a folder without rights
        file.write(b'{"document": "%s.txt", "state": "done"}\n' % (b"x" * 300))
    done = run(REAL, "batch", str(documents), "--out", str(out), *QUOTING)
    assert done.returncode == 0
    assert "brevity: part0/000.txt is not there any more; what was made of it stays." in done.stderr
    assert len(files_in(out)) == 6


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--out", "o"], "a SRC is missing"),
        (["in"], "--out"),
        (["in", "--out", "o", "--shard", "3/2"], "3/2"),
        (["in", "--out", "o", "--jobs", "0"], "0"),
        (["in", "--out", "o", "--task", "sing"], "sing"),
        (["in", "--out", "o", "--address", "a:1"], "--engine ray"),
        (["in", "--out", "o", "--task", "fuse", "--length", "short"], "--length"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse_batch(words)
    assert caught.value.code == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def test_an_output_folder_that_is_the_source_is_refused(documents: Path) -> None:
    done = run(REAL, "batch", str(documents), "--out", str(documents), *QUOTING)
    assert done.returncode == 2
    assert "another folder" in done.stderr


def test_a_folder_without_documents_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = run(REAL, "batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"), *QUOTING)
    assert done.returncode == 1
    assert "There is no document to work on" in done.stderr


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_a_terminal_shows_a_bar_and_in_the_end_the_report(documents: Path, tmp_path: Path) -> None:
    (documents / "empty.txt").write_bytes(b"")
    out = tmp_path / "out"
    terminal = Terminal(REAL, "batch", str(documents), "--out", str(out), *QUOTING, columns=160)
    terminal.read_until("of 7 documents")
    assert "━" in terminal.output
    assert terminal.end() == 1
    shown = screen(terminal.output)
    assert shown[0].startswith("brevity: empty.txt: ")
    assert shown[1].startswith("7 documents: 6 done, 1 failed; ")
    assert cursor_is_shown(terminal.output)
