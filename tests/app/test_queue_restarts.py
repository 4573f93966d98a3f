"""The queue from one start to the next: what survives, and what is done again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.queue.document import QueueOptions
from tests.app.queue_driving import (
    PATIENCE_MS,
    MakeQueue,
    add,
    fake_command,
    result,
    run_all,
    states,
    wait_until_idle,
    write_documents,
)

ROOT = Path(__file__).resolve().parents[2]


def test_the_queue_is_there_again_after_a_restart(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    queue.set_options(QueueOptions("fuse"))
    add(qtbot, queue, *write_documents(tmp_path / "in", ["one", "FAIL"]))
    run_all(qtbot, queue)
    add(qtbot, queue, *write_documents(tmp_path / "more", ["three"]))
    before = list(queue.documents)
    queue.shutdown()
    again = make_queue()
    again.resume()
    assert [document.state for document in again.documents] == ["done", "failed", "waiting"]
    assert [d.failure for d in again.documents] == [d.failure for d in before]
    assert again.options == QueueOptions("fuse")
    assert not again.is_running, "it was not at work, so nobody waits for it"
    assert result(again, 0) == "ONE"


def test_a_queue_that_was_at_work_goes_on_at_the_next_start(
    qtbot: QtBot, make_queue: MakeQueue, tmp_path: Path
) -> None:
    queue = make_queue()
    paths = write_documents(tmp_path / "in", ["one", "SLOW"])
    add(qtbot, queue, *paths)
    queue.start()
    qtbot.waitUntil(lambda: states(queue)[1] == "working", timeout=PATIENCE_MS)
    queue.shutdown()
    paths[1].write_text("quick")
    again = make_queue()
    again.resume()
    assert again.is_running
    wait_until_idle(qtbot, again)
    assert states(again) == ["done", "done"]


KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.queue.queue import DocumentQueue
from tests.app.queue_driving import fake_command

app = QCoreApplication([])
queue = DocumentQueue(folder=Path(sys.argv[1]), command=fake_command)
queue.added.connect(lambda new, known: queue.start())
def tell(row):
    document = queue.documents[row]
    print(document.path.name, document.state, queue.pid, flush=True)
queue.changed.connect(tell)
queue.add([Path(sys.argv[2])])
app.exec()
"""


def test_after_a_sigkill_the_next_window_knows_what_was_done_and_does_the_rest_once(
    qtbot: QtBot,
    make_queue: MakeQueue,
    queue_folder: Path,
    tmp_path: Path,
    batch_starts: Callable[[], list[list[str]]],
) -> None:
    paths = write_documents(tmp_path / "in", ["one", "two", "SLOW", "four"])
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    window = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(queue_folder), str(tmp_path / "in")],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert window.stdout is not None
    with window:
        batch = 0
        for line in window.stdout:
            name, state, pid = line.split()
            if (name, state) == ("2.txt", "working"):
                batch = int(pid)
                break
        window.send_signal(signal.SIGKILL)
    end = time.monotonic() + 5
    while psutil.pid_exists(batch) and time.monotonic() < end:
        time.sleep(0.01)
    assert not psutil.pid_exists(batch), "the batch ends with its window"
    paths[2].write_text("quick")
    queue = make_queue()
    queue.resume()
    assert states(queue)[:2] == ["done", "done"], "though nothing was written since the start"
    wait_until_idle(qtbot, queue)
    assert states(queue) == ["done"] * 4
    lines = (queue.folder / queue.documents[0].output).read_text().splitlines()
    names = [Path(json.loads(line)["document"]).name for line in lines]
    assert sorted(names) == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert len(batch_starts()) == 2


@pytest.mark.full
def test_a_batch_that_another_one_has_not_yet_left_is_waited_for(
    qtbot: QtBot, make_queue: MakeQueue, queue_folder: Path, tmp_path: Path
) -> None:
    queue = make_queue()
    add(qtbot, queue, *write_documents(tmp_path / "in", ["SLOW"]))
    listed = tmp_path / "list"
    (slow,) = write_documents(tmp_path / "other", ["SLOW"])
    listed.write_text(f"{slow}\n")
    words = ["batch", "--list", str(listed), "--out", str(queue_folder / queue.options.folder_name)]
    words += ["--json", "--retry-failed", "--format", "jsonl", *queue.options.arguments()]
    other = subprocess.Popen(
        fake_command(words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        process_group=0,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with other:
        assert other.stdout is not None
        other.stdout.readline()
        queue.start()
        qtbot.wait(600)
        assert states(queue) == ["waiting"]
        other.kill()
    qtbot.waitUntil(lambda: states(queue) == ["working"], timeout=PATIENCE_MS)
