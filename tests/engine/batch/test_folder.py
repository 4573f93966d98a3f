"""The output folder: what it takes, what it refuses, what it remembers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from engine.batch.folder import RECORDS, BatchFolder, open_folder
from engine.batch.manifest import read_entries
from engine.batch.plan import Shard, Source
from engine.batch.reading import Facts, read
from engine.batch.result_lines import keep_lines
from engine.batch.settings import BatchSettings
from engine.errors import (
    BatchBusy,
    BatchDiskFull,
    BatchFolderForeign,
    BatchFolderTaken,
    BatchFolderUnwritable,
    BatchRecordsDamaged,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    OutputUnwritable,
)
from tests.engine.batch.making import LINES, SETTINGS, a_result, facts_of, make_source

WHOLE = Shard()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return make_source(tmp_path / "in", "a/b.txt")


def needed(out: Path, source: Source, settings: BatchSettings = SETTINGS, **wish: bool) -> bool:
    with open_folder(out, settings, WHOLE) as folder:
        return folder.needs(source, retry_failed=wish.get("retry_failed", False))


def write(out: Path, source: Source, settings: BatchSettings = SETTINGS) -> None:
    with open_folder(out, settings, WHOLE) as folder:
        folder.forget({source.name})
        folder.write(source, facts_of(source), a_result(), 0.5)


# ---------------------------------------------------------------- what is written


def test_a_result_and_its_entry_are_there_for_the_next_run(out: Path, source: Source) -> None:
    write(out, source)
    assert (out / "a/b.txt.txt").read_text(encoding="utf-8") == "A result.\n"
    entry = read_entries(out / RECORDS)["a/b.txt"]
    assert (entry.state, entry.output, entry.words, entry.read_share) == (
        "done", "a/b.txt.txt", 2, 1.0,
    )  # fmt: skip
    assert not needed(out, source)


def test_a_markdown_result_shows_what_the_text_says(out: Path, source: Source) -> None:
    result = replace(a_result("# no *heading*\n- item"), complete=False, words_total=1_000)
    with open_folder(out, replace(SETTINGS, output_format="markdown"), WHOLE) as folder:
        folder.write(source, facts_of(source), result, 0.5)
    assert (out / "a/b.txt.md").read_text(encoding="utf-8") == (
        "# Title\n\n\\# no \\*heading\\*\n- item\n\n*Of 1,000 words, 2 were read.*\n"
    )


def test_lines_of_json_hold_each_document_once(out: Path, source: Source) -> None:
    write(out, source, LINES)
    assert not needed(out, source, LINES)
    source.path.write_text("Other words now.", encoding="utf-8")
    write(out, source, LINES)
    lines = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
    assert [(line["document"], line["sha256"]) for line in lines] == [
        ("a/b.txt", facts_of(source).sha256)
    ]
    assert lines[0]["result"] == "A result."


def test_a_line_that_no_entry_tells_of_is_taken_away(out: Path, source: Source) -> None:
    write(out, source, LINES)
    (out / RECORDS / "manifest.jsonl").write_bytes(b"")  # killed between the two
    with open_folder(out, LINES, WHOLE) as folder:
        assert folder.needs(source, retry_failed=False)
        folder.forget({source.name})
    assert (out / "results.jsonl").read_bytes() == b""


def test_lines_are_copied_only_where_one_of_them_goes(out: Path, source: Source) -> None:
    write(out, source, LINES)
    results, no_room = out / "results.jsonl", out / "no" / "room"
    before = results.read_bytes()
    keep_lines(results, no_room, {("a/b.txt", facts_of(source).sha256)})
    assert results.read_bytes() == before
    with pytest.raises(FileNotFoundError):
        keep_lines(results, no_room, set())
    keep_lines(results, out / "partial", set())
    assert results.read_bytes() == b""
    assert not (out / "partial").exists()


# ---------------------------------------------------------------- what is done again


def test_a_changed_document_is_done_again(out: Path, source: Source) -> None:
    write(out, source)
    source.path.write_text("Same size!!", encoding="utf-8")
    assert needed(out, source)


def test_a_document_that_was_only_touched_is_not_done_again(out: Path, source: Source) -> None:
    write(out, source)
    os.utime(source.path, (1, 1))
    assert not needed(out, source)


def test_a_document_whose_result_was_deleted_is_done_again(out: Path, source: Source) -> None:
    write(out, source)
    (out / "a/b.txt.txt").unlink()
    assert needed(out, source)


def test_a_document_that_is_gone_stands_as_it_was_done(out: Path, source: Source) -> None:
    write(out, source)
    source.path.unlink()
    assert not needed(out, source)


def test_what_failed_is_done_again_when_asked_for_or_changed(out: Path, source: Source) -> None:
    with open_folder(out, SETTINGS, WHOLE) as folder:
        folder.fail(source, facts_of(source), FileMissing("b.txt"), 0.1)
    assert not needed(out, source)
    assert needed(out, source, retry_failed=True)
    source.path.write_text("Now it is another.", encoding="utf-8")
    assert needed(out, source)


def test_a_stale_result_goes_when_its_document_fails(out: Path, source: Source) -> None:
    write(out, source)
    with open_folder(out, SETTINGS, WHOLE) as folder:
        folder.fail(source, facts_of(source), FileMissing("b.txt"), 0.1)
    assert not (out / "a/b.txt.txt").exists()


def test_a_result_stays_when_its_document_can_not_be_read_for_now(
    out: Path, source: Source
) -> None:
    write(out, source)
    with open_folder(out, SETTINGS, WHOLE) as folder:  # as when a share is not there
        folder.fail(source, Facts(), FileUnreadable("b.txt", "stale file handle"), 0.1)
    assert (out / "a/b.txt.txt").read_text(encoding="utf-8") == "A result.\n"


def test_a_clock_that_was_set_back_does_not_bring_back_an_older_entry(
    out: Path, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(out, source)
    source.path.write_text("Other words by now.", encoding="utf-8")
    monkeypatch.setattr(time, "time", lambda: 1.0)
    write(out, source)
    assert not needed(out, source)


def test_a_file_that_is_too_large_is_not_tried_again_before_it_has_changed(
    out: Path, source: Source
) -> None:
    with source.path.open("wb") as file:
        file.truncate(60_000_000)
    found = read(source)
    assert isinstance(found.document, FileTooLarge)
    with open_folder(out, SETTINGS, WHOLE) as folder:
        folder.fail(source, found.facts, found.document, 0.1)
    assert not needed(out, source)
    source.path.write_text("Now it is small.", encoding="utf-8")
    assert needed(out, source)


# ---------------------------------------------------------------- what is refused


def test_results_of_another_task_or_version_are_not_mixed(out: Path, source: Source) -> None:
    write(out, source)
    other = replace(SETTINGS, task="split", version="9.9", options={"strategy": "auto"})
    with pytest.raises(BatchFolderTaken) as caught, open_folder(out, other, WHOLE):
        pass
    for difference in ("task was summarize, is split", "is 9.9", "strategy was extractive"):
        assert difference in str(caught.value)


def test_a_batch_that_made_nothing_does_not_keep_its_folder(out: Path, source: Source) -> None:
    other = replace(SETTINGS, task="headline")
    with open_folder(out, other, WHOLE):
        pass
    write(out, source)
    with pytest.raises(BatchFolderTaken), open_folder(out, other, WHOLE):
        pass


def test_a_folder_of_other_files_is_refused(out: Path) -> None:
    out.mkdir()
    (out / "diary.txt").write_text("Mine.", encoding="utf-8")
    with pytest.raises(BatchFolderForeign), open_folder(out, SETTINGS, WHOLE):
        pass


@pytest.mark.parametrize("text", ["", "{", "[]", '{"task": 1, "more": 2}', '{"options": 3}'])
def test_damaged_settings_are_named(out: Path, text: str) -> None:
    with open_folder(out, SETTINGS, WHOLE):
        pass
    (out / RECORDS / "settings.json").write_text(text, encoding="utf-8")
    with (
        pytest.raises(BatchRecordsDamaged, match=r"settings\.json"),
        open_folder(out, SETTINGS, WHOLE),
    ):
        pass


def test_a_damaged_line_of_a_manifest_is_named(out: Path, source: Source) -> None:
    write(out, source)
    with (out / RECORDS / "manifest.jsonl").open("ab") as file:
        file.write(b"rubbish\n")
    with pytest.raises(BatchRecordsDamaged, match="line 2"), open_folder(out, SETTINGS, WHOLE):
        pass


def test_a_file_in_the_place_of_the_folder_is_named(out: Path) -> None:
    out.write_text("", encoding="utf-8")
    with pytest.raises(BatchFolderUnwritable), open_folder(out, SETTINGS, WHOLE):
        pass


def test_a_result_whose_place_is_taken_fails_alone(out: Path, source: Source) -> None:
    with open_folder(out, SETTINGS, WHOLE) as folder:
        (out / "a/b.txt.txt").mkdir(parents=True)
        with pytest.raises(OutputUnwritable):
            folder.write(source, facts_of(source), a_result(), 0.1)


def test_a_result_whose_name_is_impossible_fails_alone(out: Path, source: Source) -> None:
    deep = Source("/".join(["d" * 200] * 30) + "/b.txt", source.path)  # longer than paths may be
    with open_folder(out, SETTINGS, WHOLE) as folder:
        with pytest.raises(OutputUnwritable, match="no file can be called"):
            folder.write(deep, facts_of(source), a_result(), 0.1)
        folder.write(source, facts_of(source), a_result(), 0.1)


def test_a_folder_in_the_place_of_a_result_does_not_stop_the_batch(
    out: Path, source: Source
) -> None:
    write(out, source)
    (out / "a/b.txt.txt").unlink()
    (out / "a/b.txt.txt").mkdir()
    with open_folder(out, SETTINGS, WHOLE) as folder:
        entry = folder.fail(source, facts_of(source), OutputUnwritable("in its place"), 0.1)
    assert entry.state == "failed"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit of sizes")
@pytest.mark.parametrize("settings", [SETTINGS, LINES], ids=["text", "jsonl"])
def test_a_full_disk_loses_nothing_that_was_done(
    out: Path, source: Source, tmp_path: Path, settings: BatchSettings
) -> None:
    import resource

    second = make_source(tmp_path / "in", "c.txt")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def write_large(folder: BatchFolder) -> None:
        folder.write(second, facts_of(second), a_result("x" * 100_000), 0.1)

    with open_folder(out, settings, WHOLE) as folder:
        folder.write(source, facts_of(source), a_result(), 0.1)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
        try:
            with pytest.raises(BatchDiskFull):
                write_large(folder)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not needed(out, source, settings)
    assert needed(out, second, settings)


# ---------------------------------------------------------------- several processes


HOLD = """
import sys
from pathlib import Path
from engine.batch.folder import open_folder
from engine.batch.plan import Shard
from tests.engine.batch.making import SETTINGS
with open_folder(Path(sys.argv[1]), SETTINGS, Shard(int(sys.argv[2]), int(sys.argv[3]))):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("held", "wanted", "is_refused"),
    [((1, 1), (1, 1), True), ((1, 2), (1, 2), True), ((1, 2), (2, 2), False),
     ((1, 2), (1, 1), True), ((1, 1), (2, 3), True)],
)  # fmt: skip
def test_no_two_processes_work_on_the_same_documents(
    out: Path, held: tuple[int, int], wanted: tuple[int, int], is_refused: bool
) -> None:
    command = [sys.executable, "-c", HOLD, str(out), *map(str, held)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"open\n"
            if is_refused:
                with pytest.raises(BatchBusy), open_folder(out, SETTINGS, Shard(*wanted)):
                    pass
            else:
                with open_folder(out, SETTINGS, Shard(*wanted)):
                    pass
        finally:
            holder.kill()
    with open_folder(out, SETTINGS, Shard(*wanted)):  # who was killed holds nothing
        pass
