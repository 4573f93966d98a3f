"""The queue without its window: what is added, what becomes of it, what is told."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import (
    FoldersUnreadable,
    QueueFindsNothing,
    QueueFull,
)
from app.queue.document import QueueOptions
from engine.errors import BrevityError
from tests.app.queue_driving import (
    PATIENCE_MS,
    MakeQueue,
    add,
    failures,
    result,
    run_all,
    states,
    wait_until_idle,
    write_documents,
)


def test_every_document_is_done_and_a_bad_one_stops_no_other(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    texts = ["one two", "FAIL", "three"]
    paths = write_documents(tmp_path / "in", texts)
    missing = tmp_path / "in" / "gone.txt"
    add(qtbot, queue, *paths, missing)
    assert states(queue) == ["waiting"] * 4
    run_all(qtbot, queue)
    assert states(queue) == ["done", "failed", "done", "failed"]
    assert [result(queue, row) for row in (0, 2)] == ["ONE TWO", "THREE"]
    failure = queue.documents[1].failure
    assert failure is not None
    assert failure.message == "1.txt can't be read: it is cursed."
    gone = queue.documents[3].failure
    assert gone is not None
    assert gone.code == "FileMissing"
    assert (queue.documents[0].words, queue.done) == (2, 4)


def test_passes_are_told_while_a_long_document_is_worked_on(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["SLOW"]))
    queue.start()
    qtbot.waitUntil(lambda: queue.documents[0].passes_done > 1, timeout=PATIENCE_MS)
    document = queue.documents[0]
    assert document.state == "working"
    assert document.fraction == document.passes_done / document.passes


def test_the_task_and_its_options_reach_the_command(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path, batch_starts: Callable[[], list[list[str]]]
) -> None:
    queue = make_queue()
    queue.set_options(QueueOptions("summarize", "7", "condensed", "owner/model"))
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    (arguments,) = batch_starts()
    words = " ".join(arguments)
    assert "--task summarize --model owner/model --length 7 --strategy condensed" in words


def test_once_it_has_begun_its_task_stays_until_it_is_cleared(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    queue.set_options(QueueOptions("fuse"))
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    queue.set_options(QueueOptions("split"))
    assert queue.options.task == "split"
    run_all(qtbot, queue)
    queue.set_options(QueueOptions("fuse"))
    assert queue.options.task == "split"
    queue.clear()
    queue.set_options(QueueOptions("fuse"))
    assert queue.options.task == "fuse"


def test_what_is_added_meanwhile_is_done_after_it(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    first = write_documents(tmp_path / "first", ["BRIEF"])
    add(qtbot, queue, *first)
    queue.start()
    qtbot.waitUntil(lambda: states(queue) == ["working"], timeout=PATIENCE_MS)
    add(qtbot, queue, *write_documents(tmp_path / "second", ["two"]))
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done", "done"]


def test_a_paused_document_is_stopped_and_done_again_when_it_goes_on(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = write_documents(tmp_path / "in", ["one", "SLOW", "three"])
    add(qtbot, queue, *paths)
    queue.start()
    qtbot.waitUntil(lambda: states(queue)[1] == "working", timeout=PATIENCE_MS)
    queue.pause()
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done", "stopped", "waiting"]
    paths[1].write_text("quick")
    run_all(qtbot, queue)
    assert states(queue) == ["done"] * 3


def test_a_failed_document_is_tried_again_alone(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = write_documents(tmp_path / "in", ["FAIL", "FAIL"])
    add(qtbot, queue, *paths)
    run_all(qtbot, queue)
    for path in paths:
        path.write_text("mended")
    queue.retry([1])
    run_all(qtbot, queue)
    assert states(queue) == ["failed", "done"]
    assert queue.documents[1].failure is None


def test_removing_what_is_worked_on_breaks_it_off_and_the_others_go_on(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = write_documents(tmp_path / "in", ["one", "SLOW", "three"])
    add(qtbot, queue, *paths)
    queue.start()
    qtbot.waitUntil(lambda: states(queue)[1] == "working", timeout=PATIENCE_MS)
    queue.remove([1])
    wait_until_idle(qtbot, queue)
    assert [document.path for document in queue.documents] == [paths[0], paths[2]]
    assert states(queue) == ["done", "done"]


def test_clearing_deletes_the_results_and_leaves_the_sources(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    (path,) = write_documents(tmp_path / "in", ["one"])
    add(qtbot, queue, path)
    run_all(qtbot, queue)
    results = queue.folder / queue.documents[0].output
    assert results.exists()
    queue.clear()
    assert not results.parent.exists()
    assert path.exists()
    assert len(queue.documents) == 0


def test_a_document_that_the_batch_leaves_out_is_told_and_not_asked_for_for_ever(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path, batch_starts: Callable[[], list[list[str]]]
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["SKIP", "one"]))
    run_all(qtbot, queue)
    assert states(queue) == ["failed", "done"]
    assert len(batch_starts()) == 1


@pytest.mark.full
def test_a_result_that_was_deleted_is_made_again(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    (queue.folder / queue.documents[0].output).unlink()
    with pytest.raises(BrevityError, match="no longer there"):
        result(queue, 0)
    queue.retry([0])
    run_all(qtbot, queue)
    assert result(queue, 0) == "ONE"


def test_a_file_changed_by_somebody_else_is_no_result(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    path = queue.folder / queue.documents[0].output
    for content in (b"", b"{", b"[]\n", b'{"document": 3}\n', b"\xff\n", path.read_bytes()[:60]):
        path.write_bytes(content)
        with pytest.raises(BrevityError, match="no longer there"):
            result(queue, 0)


@pytest.mark.full
def test_the_same_name_for_another_model_gets_a_folder_of_its_own(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    first = queue.documents[0].output
    settings = (queue.folder / first).parent / ".brevity" / "settings.json"
    settings.write_text(settings.read_text().replace('"model_hash": ""', '"model_hash": "other"'))
    add(qtbot, queue, *write_documents(tmp_path / "more", ["two"]))
    run_all(qtbot, queue)
    assert states(queue) == ["done", "done"]
    assert queue.documents[1].output != first
    assert [result(queue, row) for row in (0, 1)] == ["ONE", "TWO"]


@pytest.mark.full
def test_a_changed_file_that_is_added_again_is_done_anew(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = write_documents(tmp_path / "in", ["old", "BRIEF"])
    add(qtbot, queue, *paths)
    queue.start()
    qtbot.waitUntil(lambda: states(queue) == ["done", "working"], timeout=PATIENCE_MS)
    queue.remove([0])
    paths[0].write_text("new")
    add(qtbot, queue, paths[0])
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done", "done"]
    assert result(queue, 1) == "NEW"


# ---------------------------------------------------------------- adding


def test_a_folder_gives_its_documents_in_order_and_nothing_is_there_twice(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    added: list[tuple[int, int]] = []
    queue.added.connect(lambda new, known: added.append((new, known)))
    write_documents(tmp_path / "in" / "deeper", ["a"])
    (first, second) = write_documents(tmp_path / "in", ["b", "c"])
    (tmp_path / "in" / ".hidden.txt").write_text("hidden")
    (tmp_path / "in" / "picture.png").write_bytes(b"png")
    add(qtbot, queue, second)
    add(qtbot, queue, tmp_path / "in")
    deeper = tmp_path / "in" / "deeper" / "0.txt"
    assert [document.path for document in queue.documents] == [second, first, deeper]
    assert added == [(1, 0), (2, 1)]


def test_a_folder_without_documents_is_told(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    told = failures(queue)
    (tmp_path / "nothing").mkdir()
    add(qtbot, queue, tmp_path / "nothing")
    assert isinstance(told[0], QueueFindsNothing)
    assert "nothing" in told[0].message


def test_a_folder_that_can_not_be_listed_is_told_and_the_others_are_searched(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = make_queue()
    told = failures(queue)
    for name in ("a", "closed", "z"):
        write_documents(tmp_path / "in" / name, ["word"])
    listed = os.scandir

    def list_unless_closed(folder: Path) -> object:
        if Path(folder).name == "closed":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr("os.scandir", list_unless_closed)
    add(qtbot, queue, tmp_path / "in")
    found = [document.path.parent.name for document in queue.documents]
    assert found == ["a", "z"]
    assert isinstance(told[0], FoldersUnreadable)
    assert "closed" in told[0].message


def test_more_than_it_takes_are_left_out_and_that_is_told(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    told = failures(queue)
    write_documents(tmp_path / "in", ["word"] * 51)
    add(qtbot, queue, tmp_path / "in")
    assert len(queue.documents) == 50
    assert isinstance(told[0], QueueFull)
    assert "brevity batch" in told[0].next_step


def test_a_nearly_full_queue_takes_what_is_new_of_a_folder_that_it_knows(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    told = failures(queue)
    added: list[tuple[int, int]] = []
    queue.added.connect(lambda new, known: added.append((new, known)))
    write_documents(tmp_path / "in", ["word"] * 48)
    add(qtbot, queue, tmp_path / "in")
    write_documents(tmp_path / "in", ["word"] * 50)
    add(qtbot, queue, tmp_path / "in")
    assert added == [(48, 0), (2, 48)]
    assert not told


def test_a_name_with_a_line_end_is_told_and_reads_no_other_file(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    (secret,) = write_documents(tmp_path / "other", ["secret"])
    odd = tmp_path / "a.txt\n" / str(secret).lstrip("/")
    odd.parent.mkdir(parents=True)
    odd.write_text("odd")
    add(qtbot, queue, odd, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    assert states(queue) == ["failed", "done"]
    lines = (queue.folder / queue.documents[1].output).read_text().splitlines()
    assert len(lines) == 1


def test_odd_names_are_listed_for_the_command_as_they_are(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = [tmp_path / name for name in ("-o .txt", "ein Brief.txt", "🙂.txt", "a'b\"c.txt")]
    paths.append(tmp_path / os.fsdecode(b"not-utf8-\xff.txt"))
    for path in paths:
        path.write_text("word")
    add(qtbot, queue, *paths)
    run_all(qtbot, queue)
    assert states(queue) == ["done"] * len(paths)
    queue.shutdown()
    again = make_queue()
    again.resume()
    assert [document.path for document in again.documents] == paths
