"""The queue's file: damaged, newer, open elsewhere, and where it can't be written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies
from pytestqt.qtbot import QtBot

from app.errors import (
    QueueDamaged,
    QueueElsewhere,
    QueueNewer,
    QueueNotSaved,
)
from app.queue.keeping import LOCK_FILE
from app.queue.queue import DocumentQueue
from app.queue.store import BACKUP, FILE, FORMAT, load_queue, save_queue
from tests.app.queue_driving import (
    MakeQueue,
    add,
    failures,
    fake_command,
    run_all,
    states,
    write_documents,
)

HOLDER = """
import sys
from PySide6.QtCore import QLockFile

lock = QLockFile(sys.argv[1])
print(lock.tryLock(0), flush=True)
sys.stdin.read()
"""


def test_a_queue_that_another_brevity_has_open_is_had_once_that_is_closed(
    qtbot: QtBot, make_queue: MakeQueue, queue_folder: Path, tmp_path: Path
) -> None:
    queue_folder.mkdir(parents=True)
    command = [sys.executable, "-c", HOLDER, str(queue_folder / LOCK_FILE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        queue = make_queue()
        told = failures(queue)
        queue.add([tmp_path])
        assert isinstance(told[0], QueueElsewhere)
        assert "another Brevity that is running" in told[0].message
        assert "close the other Brevity" in told[0].next_step
        holder.communicate()
    assert queue.open()


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"version": 1}',
        b'{"version": "1"}',
        json.dumps(
            {"version": 1, "options": {}, "was_running": False, "round": 0, "documents": [1]}
        ).encode(),
        json.dumps(
            {
                "version": 1,
                "options": {},
                "was_running": False,
                "round": 0,
                "documents": [{"path": "/a.txt", "state": "done", "output": "../../etc/passwd"}],
            }
        ).encode(),
        b'{"a":' * 100_000,
    ],
)
def test_a_damaged_list_is_put_aside_and_told(
    make_queue: MakeQueue, queue_folder: Path, content: bytes
) -> None:
    queue_folder.mkdir(parents=True)
    (queue_folder / FILE).write_bytes(content)
    queue = make_queue()
    assert queue.open()
    assert isinstance(queue.trouble, QueueDamaged)
    assert (queue_folder / BACKUP).read_bytes() == content
    assert len(queue.documents) == 0


_VALUES = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.floats()
    | strategies.text(max_size=8)
    | strategies.sampled_from(("done", "failed", "waiting", "/a.txt", "../a")),
    lambda inner: (
        strategies.lists(inner, max_size=3)
        | strategies.dictionaries(
            strategies.sampled_from(
                ("path", "state", "output", "words", "seconds", "failure", "task", "model", "code")
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(options=_VALUES, documents=_VALUES, was_running=_VALUES)
@settings(max_examples=150, deadline=None)
def test_whatever_a_list_holds_it_is_a_queue_or_damaged(
    tmp_path_factory: pytest.TempPathFactory,
    options: object,
    documents: object,
    was_running: object,
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-queue"
    folder.mkdir(exist_ok=True)
    values = {"version": FORMAT, "options": options, "documents": documents, "round": 0}
    (folder / FILE).write_text(json.dumps({**values, "was_running": was_running}))
    try:
        queue = load_queue(folder)
    except QueueDamaged:
        assert (folder / BACKUP).exists()
    else:
        save_queue(folder, queue)
        assert load_queue(folder) == queue


def test_the_list_of_a_newer_version_is_left_alone_until_the_user_says_so(
    qtbot: QtBot, make_queue: MakeQueue, queue_folder: Path, tmp_path: Path
) -> None:
    queue_folder.mkdir(parents=True)
    content = json.dumps({"version": FORMAT + 1, "wonders": []})
    (queue_folder / FILE).write_text(content)
    queue = make_queue()
    assert not queue.open()
    assert isinstance(queue.trouble, QueueNewer)
    told = failures(queue)
    queue.add(write_documents(tmp_path / "in", ["one"]))
    assert isinstance(told[0], QueueNewer)
    queue.shutdown()
    assert (queue_folder / FILE).read_text() == content
    queue.begin_anew()
    assert queue.is_open
    assert (queue_folder / BACKUP).read_text() == content


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "file").write_text("in the way")
    queue = DocumentQueue(folder=tmp_path / "file" / "queue", command=fake_command)
    assert not queue.open()
    assert isinstance(queue.trouble, QueueNotSaved)
    queue.shutdown()


def test_a_list_that_can_not_be_written_is_told_once(
    qtbot: QtBot, make_queue: MakeQueue, queue_folder: Path, tmp_path: Path
) -> None:
    queue = make_queue()
    queue.open()
    told = failures(queue)
    (queue_folder / FILE).mkdir()  # nothing can take the place of a queue_folder
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one"]))
    run_all(qtbot, queue)
    assert states(queue) == ["done"]
    assert [type(error) for error in told] == [QueueNotSaved]
