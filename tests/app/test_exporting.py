"""Results saved as files of every format, with what is to stand under them."""

from __future__ import annotations

import hashlib
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.errors import ExportBroken
from app.export.exporting import Exporting, export_command
from app.export.request import ExportRequest
from app.history import KeptRun, KeptSource
from app.window.tasks import TASKS
from engine.errors import PdfUnavailable
from engine.export import ExportedResult
from tests.app.driving import message, type_text
from tests.app.export_driving import SOURCE, Exports, Visitor, read_back
from tests.app.fake_engine import QUOTED, SAID
from tests.app.language_driving import speaking

MakeExports = Callable[..., Exports]
SHA256 = hashlib.sha256(SOURCE.encode()).hexdigest()


@pytest.mark.parametrize(
    "endings", [(".html", ".pdf"), pytest.param((".txt", ".md", ".docx"), marks=pytest.mark.full)]
)
def test_a_result_is_saved_in_the_format_that_the_ending_says(
    exports: Exports, tmp_path: Path, endings: tuple[str, ...]
) -> None:
    assert exports.run() == SAID + QUOTED
    view = exports.window.result.view
    view.moveCursor(QTextCursor.MoveOperation.Start)
    exports.choose(footnotes=True, receipt=True)
    for ending in endings:
        type_text(view, f"My {ending[1:]}. ")
        assert exports.window.result.has_unsaved_edits
        path = tmp_path / f"result{ending}"
        assert exports.save_to(path)
        assert exports.said == f"Saved as result{ending}"
        assert not exports.window.result.has_unsaved_edits
        found = " ".join(read_back(path).split())
        assert f"My {ending[1:]}. Ruth Halvorsen built the lighthouse in 1891." in found
        # The sentences of the source stand below the text, and how it was made below those.
        _, _, under = found.partition("lamp in 1954.")
        assert "Ruth Halvorsen built the lighthouse in 1891." in under
        if ending == ".html":  # a page's footer is no text of it to our reader
            under = path.read_text(encoding="utf-8")
        assert SHA256 in under.replace(" ", "")
        assert "edited by hand" in under


def test_a_receipt_says_how_the_result_was_made(exports: Exports, tmp_path: Path) -> None:
    exports.window.tool_bar.length_button.choose("short")
    exports.run()
    exports.choose(receipt=True)
    assert exports.save_to(tmp_path / "result.txt")
    rows = (tmp_path / "result.txt").read_text(encoding="utf-8").partition("made\n")[2]
    said = dict(line.split(": ", 1) for line in rows.strip().splitlines())
    assert said["Task"] == "summarize"
    assert said["Options"] == "length short"
    assert said["Model"] == "brevity-small"
    assert said["Ran on"] == "cpu, float32"
    assert said["Read"] == "29 of 29 words"
    assert said["Quoted"] == "1 sentence"
    assert said["Not supported by the source"] == "nothing was found"
    assert said["SHA-256 of the source"] == f"{SHA256} (of its text)"
    assert "Source" not in said, "what was typed has no name"


@pytest.mark.parametrize(
    ("code", "words", "endings"),
    [
        (
            "de",
            {
                *("Quellen", "Wie dies entstand", "Aufgabe: zusammenfassen", "Länge kurz"),
                *("Gelesen: 29 (insgesamt 29 Wörter)", "nichts gefunden", "(ihres Textes)"),
            },
            (".pdf", ".txt"),
        ),
        pytest.param(
            "ja",
            {"作成記録", "作業: 要約", "長さ 短い", "29語のうち29語", "（テキストの値）"},
            (".pdf", ".txt", ".docx", ".html"),
            marks=pytest.mark.full,
        ),
    ],
)
def test_what_stands_under_a_result_is_in_the_users_language(
    qapp: QApplication,
    exports: Exports,
    tmp_path: Path,
    code: str,
    words: set[str],
    endings: tuple[str, ...],
) -> None:
    exports.window.tool_bar.length_button.choose("short")
    exports.run()
    exports.choose(footnotes=True, receipt=True)
    with speaking(qapp, code):
        for ending in endings:
            path = tmp_path / f"result{ending}"
            if ending == ".pdf" and not _can_be_drawn("".join(words)):
                assert not exports.save_to(path)
                assert "次の文字がありません：" in message(exports.window, "save")
                continue
            assert exports.save_to(path)
            found = read_back(path) if ending != ".html" else path.read_text(encoding="utf-8")
            found = re.sub(r"<[^>]+>", " ", found)
            found = re.sub(r"[\s:]+", "", found)
            assert [said for said in words if re.sub(r"[\s:]+", "", said) not in found] == []


@pytest.mark.full
def test_a_receipt_of_a_selection_is_of_that_part(exports: Exports, tmp_path: Path) -> None:
    view = exports.window.source.view
    view.setPlainText(SOURCE)
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    exports.window.controller.run()
    exports.wait_until_done()
    exports.choose(receipt=True)
    assert exports.save_to(tmp_path / "result.txt")
    text = (tmp_path / "result.txt").read_text(encoding="utf-8")
    assert "part the selection" in text
    assert "Read: 16 of 16 words" in text


def test_what_can_not_be_known_of_a_typed_text_is_left_out_and_told(
    exports: Exports, tmp_path: Path
) -> None:
    exports.window.result.view.setPlainText("A text of my own.")
    exports.choose(footnotes=True, receipt=True)
    assert exports.save_to(tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "A text of my own.\n"
    assert exports.said == (
        "Saved as mine.txt, without a receipt: nobody knows how it was made, "
        "without sources: the text it is from is not here"
    )


@pytest.mark.full
def test_a_translation_has_a_receipt_and_no_sources(
    make_exports: MakeExports, tmp_path: Path
) -> None:
    exports = make_exports("translates")
    translate = next(n for n, task in enumerate(TASKS) if task.name == "translate")
    exports.window.tool_bar.task_switch.offer(["translate"], (("en", "de"),))
    exports.window.tool_bar.task_switch.choose(translate)
    exports.run()
    exports.choose(footnotes=True, receipt=True)
    assert exports.save_to(tmp_path / "result.txt")
    text = (tmp_path / "result.txt").read_text(encoding="utf-8")
    assert "Task: translate" in text
    assert "Sources\n" not in text
    assert "Not supported" not in text
    assert "a translation has other words" in exports.said


def test_a_result_from_the_history_keeps_its_headings_source_and_receipt(
    make_exports: MakeExports, tmp_path: Path
) -> None:
    exports = make_exports()
    source = KeptSource("report.pdf", SOURCE, "en")
    settings = {"How": "By section, chosen automatically", "Length": "Short"}
    text = f"The rock\n{SAID.strip()}\n\nThe storm\n{QUOTED}"
    run = KeptRun("summarize", text, 1_700_000_000.0, "owner/model@" + "ab" * 20, settings)
    exports.origins.remember_kept(1, source, run)
    exports.window.result.show_kept(TASKS[0], run.text, (), (), None)
    exports.choose(footnotes=True, receipt=True)
    assert exports.save_to(tmp_path / "result.md")
    found = (tmp_path / "result.md").read_text(encoding="utf-8")
    assert found.startswith(f"# report\n\n## The rock\n\n{SAID.strip()}[^1]\n\n## The storm\n\n")
    assert "Model: owner/model, commit " + "ab" * 20 in found
    assert "Date: 2023-11-" in found
    assert "Read: 29 of 29 words" in found


@pytest.mark.full
def test_a_run_that_was_stopped_has_a_receipt_that_says_so(
    qtbot: QtBot, make_exports: MakeExports, tmp_path: Path
) -> None:
    exports = make_exports("slow")
    exports.window.source.view.setPlainText(SOURCE)
    exports.window.controller.run()
    qtbot.waitUntil(lambda: exports.window.result.has_streamed)
    exports.window.controller.stop()
    exports.wait_until_done()
    exports.choose(receipt=True)
    assert exports.save_to(tmp_path / "result.txt")
    assert "ended early" in (tmp_path / "result.txt").read_text(encoding="utf-8")


# ---------------------------------------------------------------- while it is written


def test_what_is_typed_while_it_is_saved_is_unsaved(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    exports.run()
    exports.choose(footnotes=True)
    with qtbot.waitSignal(exports.export.ended, timeout=60_000):
        exports.export.save_to(tmp_path / "result.txt")
        assert exports.said == "Saving result.txt…"
        type_text(exports.window.result.view, "Later. ")
    assert exports.window.result.has_unsaved_edits
    assert "Later." not in (tmp_path / "result.txt").read_text(encoding="utf-8")


def test_saving_a_long_result_holds_nothing_and_can_be_stopped(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    exports.run(SOURCE * 8_000)
    exports.choose(footnotes=True)
    last, longest = time.perf_counter(), 0.0
    exports.export.save_to(tmp_path / "result.pdf")
    for _ in range(60):
        longest = max(longest, time.perf_counter() - last)
        last = time.perf_counter()
        qtbot.wait(5)
    [child] = psutil.Process().children()[-1:]
    with qtbot.waitSignal(exports.export.ended, timeout=10_000) as blocker:
        assert exports.export.stop()
    assert blocker.args == [False]
    assert exports.said == "Stopped. Nothing was saved."
    assert message(exports.window, "save") == ""
    assert list(tmp_path.iterdir()) == []
    assert not child.is_running() or child.name() != "python"
    assert longest < 0.5, "a busy machine, but no second"
    assert not exports.export.stop()


@pytest.mark.full
def test_one_export_at_a_time(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    exports.run()
    exports.choose(footnotes=True)
    with qtbot.waitSignal(exports.export.ended, timeout=60_000):
        exports.export.save_to(tmp_path / "first.txt")
        exports.export.save_to(tmp_path / "second.txt")
        assert exports.said == "Something is still being saved or printed."
    assert [path.name for path in tmp_path.iterdir()] == ["first.txt"]


@pytest.mark.parametrize(("text", "is_written"), [(SOURCE, True), (SOURCE * 20_000, False)])
def test_a_window_that_closes_gives_a_file_a_moment_and_no_more(
    exports: Exports, tmp_path: Path, text: str, is_written: bool
) -> None:
    exports.run(text)
    exports.choose(footnotes=not is_written)
    exports.export.save_to(tmp_path / ("a.txt" if is_written else "a.docx"))
    begin = time.perf_counter()
    exports.export.shutdown()
    assert time.perf_counter() - begin < 10
    assert bool(list(tmp_path.iterdir())) is is_written
    assert _child() == []


@pytest.mark.qt_log_ignore("plugin does not support")
def test_what_was_saved_while_another_result_came_is_not_saved_over(
    qtbot: QtBot, exports: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    exports.run()
    exports.choose(footnotes=True)
    with qtbot.waitSignal(exports.export.ended, timeout=60_000):
        exports.export.save_to(tmp_path / "first.txt")
        exports.window.result.show_kept(TASKS[0], "Another result.", (), (), None)
    assert exports.window.result.has_unsaved_edits
    visitor.answers = [QDialog.reject]
    exports.export.save()
    assert visitor.seen == 1, "it asks where to"
    assert "Another" not in (tmp_path / "first.txt").read_text(encoding="utf-8")


# ---------------------------------------------------------------- what goes wrong


def test_a_place_that_takes_no_file_is_told_and_the_text_stays(
    exports: Exports, tmp_path: Path
) -> None:
    text = exports.run()
    assert not exports.save_to(tmp_path / "no-folder" / "result.txt")
    assert message(exports.window, "save").startswith("result.txt can't be written: there is no")
    banner = exports.window.result.banners.banner("save")
    assert banner.action_button.text() == "Save elsewhere…"
    assert exports.window.result.text() == text
    assert exports.save_to(tmp_path / "result.txt")
    assert message(exports.window, "save") == ""


def test_a_document_is_not_replaced_by_its_result(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    path = tmp_path / "source.md"
    path.write_text(SOURCE, encoding="utf-8")
    exports.window.open_document(path, start=True)
    qtbot.waitUntil(lambda: exports.window.result.text() != "", timeout=20_000)
    exports.wait_until_done()
    assert not exports.save_to(path)
    assert message(exports.window, "save").startswith("source.md is the document itself")
    assert path.read_text(encoding="utf-8") == SOURCE


def test_a_process_that_is_killed_is_told(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    exports.run(SOURCE * 8_000)
    exports.choose(footnotes=True)
    with qtbot.waitSignal(exports.export.ended, timeout=20_000) as blocker:
        exports.export.save_to(tmp_path / "result.html")
        qtbot.waitUntil(lambda: bool(_child()), timeout=10_000)
        _child()[0].kill()
    assert blocker.args == [False]
    assert message(exports.window, "save").startswith("The file result.html could not be made (sig")
    assert list(tmp_path.iterdir()) == []


def _child() -> list[psutil.Process]:
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if "app.export.child" in child.cmdline():
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


def _can_be_drawn(text: str) -> bool:
    metrics = QFontMetrics(QFont())
    return all(metrics.inFontUcs4(ord(character)) for character in text if character.isalpha())


def test_plain_text_is_saved_where_no_process_can_be_started(
    exports: Exports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_command: object, *, speaks: str) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("app.export.exporting.start_child", refuse)
    exports.run()
    assert exports.save_to(tmp_path / "result.txt")
    assert not exports.save_to(tmp_path / "result.docx")
    assert "Resource temporarily unavailable" in message(exports.window, "save")


def test_why_no_pdf_can_be_made_is_told(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    said = "import sys; print('there is no font on this machine', end=''); sys.exit(3)"
    exporting = _exported(qtbot, exports, tmp_path / "a.pdf", said)
    assert isinstance(exporting.error, PdfUnavailable)
    assert exporting.error.message == "No PDF can be made here: there is no font on this machine."


def test_the_last_words_of_a_process_are_told(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    exporting = _exported(qtbot, exports, tmp_path / "a.docx", "raise MemoryError('all of it')")
    assert isinstance(exporting.error, ExportBroken)
    assert "exit code 1: MemoryError: all of it" in exporting.error.message
    assert "Your text is still here" in exporting.error.next_step


def _exported(qtbot: QtBot, exports: Exports, path: Path, code: str) -> Exporting:
    request = ExportRequest(ExportedResult("", "text"))
    command = [sys.executable, "-c", code]
    exporting = Exporting(request, path, exports.window, command=command)
    with qtbot.waitSignal(exporting.finished, timeout=20_000):
        exporting.start()
    exporting.wait()
    assert not exporting.is_done
    assert list(path.parent.iterdir()) == []
    return exporting


@pytest.mark.full
def test_the_program_itself_makes_the_file_in_a_bundle(
    qtbot: QtBot, exports: Exports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-P", "-m", "app", "--export"]
    request = ExportRequest(ExportedResult("", "text"))
    exporting = Exporting(request, tmp_path / "a.docx", exports.window, command=command)
    with qtbot.waitSignal(exporting.finished, timeout=20_000):
        exporting.start()
    exporting.wait()
    assert exporting.error is None
    assert read_back(tmp_path / "a.docx") == "text"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert export_command() == [sys.executable, "--export"]
