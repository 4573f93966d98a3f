"""Results of the queue: shown beside their sources, and exported."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from app.queue.document import QueuedDocument
from app.queue.exports import Export
from app.window.main_window import MainWindow
from app.window.queue.queue_window import QueueWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import click, drop_files, message, press, wait_until_done
from tests.app.queue_driving import (
    PATIENCE_MS,
    banner,
    leave_worked_off,
    open_queue,
    states,
    wait_until_idle,
    write_documents,
)

pytestmark = pytest.mark.usefixtures("fake_batch")


def test_enter_shows_the_result_beside_its_source(
    qtbot: QtBot, window: MainWindow, worked_off: QueueWindow
) -> None:
    worked_off.view.choose([0])
    worked_off.view.setFocus()
    press(worked_off.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.result.text() == "ONE TWO", timeout=PATIENCE_MS)
    assert window.source.text() == "one two"
    assert window.result.title.text() == "Summary"
    assert window.result.facts.text() == "· 0.txt"
    assert not window.result.has_unsaved_edits
    assert not window.controller.is_running


def test_a_result_is_shown_though_its_source_is_gone(
    qtbot: QtBot, window: MainWindow, worked_off: QueueWindow, queued_folder: Path
) -> None:
    (queued_folder / "0.txt").unlink()
    worked_off.view.choose([0])
    click(worked_off.details.buttons["open"])
    qtbot.waitUntil(lambda: window.result.text() == "ONE TWO", timeout=PATIENCE_MS)
    assert "There is no file 0.txt." in message(window, "document")


def test_a_run_in_the_other_window_is_not_written_over_unasked(
    qtbot: QtBot, make_window: MakeWindow, queued_folder: Path
) -> None:
    window = make_window("slow")
    leave_worked_off(window.queue.queue.folder, sorted(queued_folder.iterdir()))
    shown = open_queue(window)
    drop_files(window, queued_folder / "2.txt")
    qtbot.waitUntil(lambda: len(window.result.text().split()) > 2, timeout=PATIENCE_MS)
    shown.view.choose([0])
    click(shown.details.buttons["open"])
    assert "A run is going on" in banner(shown, "open")
    assert window.controller.is_running
    click(shown.banners.banner("open").action_button)
    qtbot.waitUntil(lambda: window.result.text() == "ONE TWO", timeout=PATIENCE_MS)
    wait_until_done(qtbot, window)
    assert window.result.text() == "ONE TWO"


def test_a_result_that_is_gone_can_be_had_again(
    qtbot: QtBot, window: MainWindow, worked_off: QueueWindow
) -> None:
    queue = window.queue.queue
    (queue.folder / queue.documents[0].output).unlink()
    worked_off.view.choose([0])
    click(worked_off.details.buttons["open"])
    assert "The result of 0.txt is no longer there." in banner(worked_off, "open")
    click(worked_off.banners.banner("open").action_button)
    wait_until_idle(qtbot, queue)
    assert states(queue)[0] == "done"
    qtbot.waitUntil(worked_off.details.buttons["open"].isEnabled)
    click(worked_off.details.buttons["open"])
    qtbot.waitUntil(lambda: window.result.text() == "ONE TWO", timeout=PATIENCE_MS)


# ---------------------------------------------------------------- exporting


def export(
    qtbot: QtBot,
    shown: QueueWindow,
    output_format: str,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(target))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown.foot.exports[output_format].trigger()
    qtbot.waitUntil(lambda: not shown.exports.is_writing, timeout=PATIENCE_MS)


def press_in_box(label: str) -> Callable[[QMessageBox], int]:
    def execute(box: QMessageBox) -> int:
        button = next(b for b in box.buttons() if b.text().replace("&", "") == label)
        click(button)
        return 0

    return execute


@pytest.mark.parametrize(
    ("output_format", "names", "first"),
    [
        ("text", ["0 (summary).txt", "2 (summary).txt"], "ONE TWO\n"),
        ("markdown", ["0 (summary).md", "2 (summary).md"], "# 0\n\nONE TWO\n"),
    ],
)
def test_all_results_are_exported_as_files(
    qtbot: QtBot,
    worked_off: QueueWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    output_format: str,
    names: list[str],
    first: str,
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    export(qtbot, worked_off, output_format, target, monkeypatch)
    assert sorted(path.name for path in target.iterdir()) == names
    assert (target / names[0]).read_text() == first
    assert banner(worked_off, "export").startswith("2 results exported to ")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click(worked_off.banners.banner("export").action_button)
    assert opened == [QUrl.fromLocalFile(str(target))]


def test_all_results_are_exported_as_one_file_of_lines(
    qtbot: QtBot, worked_off: QueueWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(qtbot, worked_off, "jsonl", tmp_path / "all", monkeypatch)
    lines = (tmp_path / "all.jsonl").read_text().splitlines()
    found = [(Path(json.loads(line)["document"]).name, json.loads(line)) for line in lines]
    assert [name for name, _ in found] == ["0.txt", "2.txt"]
    assert found[0][1]["result"] == "ONE TWO"
    assert found[0][1]["task"] == "summarize"


@pytest.mark.parametrize(
    ("answer", "old", "number"), [("Keep both", "old", 3), ("Replace", "ONE TWO\n", 2)]
)
def test_no_file_is_replaced_unasked(
    qtbot: QtBot,
    worked_off: QueueWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    old: str,
    number: int,
) -> None:
    (tmp_path / "out").mkdir()
    taken = tmp_path / "out" / "0 (summary).txt"
    taken.write_text("old")
    monkeypatch.setattr(QMessageBox, "exec", press_in_box("Cancel"))
    export(qtbot, worked_off, "text", tmp_path / "out", monkeypatch)
    assert [path.read_text() for path in (tmp_path / "out").iterdir()] == ["old"]
    monkeypatch.setattr(QMessageBox, "exec", press_in_box(answer))
    export(qtbot, worked_off, "text", tmp_path / "out", monkeypatch)
    assert taken.read_text() == old
    assert len(list((tmp_path / "out").iterdir())) == number


def test_a_file_of_lines_is_replaced_only_if_the_user_says_so(
    qtbot: QtBot, worked_off: QueueWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "all.jsonl").write_text("old")
    answers = iter([(str(tmp_path / "all"), ""), ("", "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: no)
    worked_off.foot.exports["jsonl"].trigger()
    assert (tmp_path / "all.jsonl").read_text() == "old"


def test_an_export_that_can_not_be_written_is_told(
    qtbot: QtBot, worked_off: QueueWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(qtbot, worked_off, "text", tmp_path / "nowhere", monkeypatch)
    assert "0 (summary).txt was not exported: no such file" in banner(worked_off, "export")
    export(qtbot, worked_off, "jsonl", tmp_path / "nowhere" / "a.jsonl", monkeypatch)
    assert "a.jsonl was not exported" in banner(worked_off, "export")


def test_a_result_that_is_gone_keeps_no_other_from_being_exported(
    qtbot: QtBot, worked_off: QueueWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = worked_off.exports._queue
    path = queue.folder / queue.documents[0].output
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    (tmp_path / "out").mkdir()
    for output_format, target in (("text", "out"), ("jsonl", "out/all.jsonl")):
        export(qtbot, worked_off, output_format, tmp_path / target, monkeypatch)
        said = banner(worked_off, "export")
        assert said.startswith("1 result exported to ")
        assert said.endswith("The result of 0.txt is no longer there.")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"2 (summary).txt", "all.jsonl"}


def test_thousands_of_documents_of_one_name_are_named_at_once(tmp_path: Path) -> None:
    documents = tuple(QueuedDocument(tmp_path / str(n) / "index.html") for n in range(10_000))
    began = time.process_time()
    names = Export(documents, tmp_path, tmp_path, "text", "summary").names()
    assert time.process_time() - began < 2
    assert len(set(names)) == len(documents)
    assert names[:3] == ["index (summary).txt", "index (summary) 2.txt", "index (summary) 3.txt"]


def test_a_long_name_is_cut_between_its_characters(tmp_path: Path) -> None:
    document = QueuedDocument(tmp_path / ("文" * 80 + ".txt"))
    (name,) = Export((document,), tmp_path, tmp_path, "text", "summary").names()
    assert name == "文" * 60 + " (summary).txt"


def test_documents_of_one_name_get_files_of_their_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [path for name in ("a", "b") for path in write_documents(tmp_path / name, [name])]
    leave_worked_off(window.queue.queue.folder, paths)
    shown = open_queue(window)
    assert shown.foot.export_button.isEnabled()
    (tmp_path / "out").mkdir()
    export(qtbot, shown, "text", tmp_path / "out", monkeypatch)
    texts = {path.name: path.read_text() for path in (tmp_path / "out").iterdir()}
    assert texts == {"0 (summary).txt": "A\n", "0 (summary) 2.txt": "B\n"}
