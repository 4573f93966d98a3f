"""The result on the clipboard: plain, and with its paragraphs, headings and lists."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.history import KeptRun, KeptSource
from app.window.export.mime import LONGEST_RICH, rich_mime
from app.window.tasks import TASKS
from engine.export import ExportedResult
from tests.app.driving import type_text
from tests.app.export_driving import Exports

ROOT = Path(__file__).parents[2]
TEXT = "Two & more.\n\n- one\n- two\n  1. inner\n\n3. no list\n\nA line\nand <b>."


def test_rich_text_has_lists_and_lines(exports: Exports) -> None:
    exports.window.result.view.setPlainText(TEXT)
    exports.export.menu.rich_copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == TEXT
    assert mime.html() == (
        '<p dir="auto">Two &amp; more.</p>\n'
        '<ul><li dir="auto">one</li><li dir="auto">two<ol><li dir="auto">inner</li></ol></li></ul>'
        '\n<p dir="auto">3. no list</p>\n<p dir="auto">A line<br>and &lt;b&gt;.</p>'
    )
    assert bytes(mime.data("text/markdown").data()).decode() == (
        "Two & more.\n\n- one\n- two\n   1. inner\n\n3\\. no list\n\nA line\\\nand \\<b>.\n"
    )
    assert exports.said == "Copied with paragraphs, headings and lists."


def test_a_summary_by_section_keeps_its_headings(exports: Exports) -> None:
    text = "Risks\nTwo suppliers.\n\nOutlook\nGrowth."
    run = KeptRun("summarize", text, 0.0, settings={"How": "By section"})
    exports.origins.remember_kept(1, KeptSource("", "Source."), run)
    exports.window.result.show_kept(TASKS[0], text, (), (), None)
    exports.export.copy_rich()
    assert QGuiApplication.clipboard().mimeData().html() == (
        '<h2 dir="auto">Risks</h2>\n<p dir="auto">Two suppliers.</p>\n'
        '<h2 dir="auto">Outlook</h2>\n<p dir="auto">Growth.</p>'
    )


def test_what_is_copied_needs_no_saving(exports: Exports) -> None:
    type_text(exports.window.result.view, "mine")
    assert exports.window.result.has_unsaved_edits
    exports.export.copy_rich()
    assert not exports.window.result.has_unsaved_edits
    type_text(exports.window.result.view, "mine")
    exports.export.menu.copy.trigger()
    assert not exports.window.result.has_unsaved_edits
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_a_long_result_is_copied_as_plain_text_and_that_is_told(exports: Exports) -> None:
    text = "A line of words.\n" * (LONGEST_RICH // 17 + 1)
    exports.window.result.view.load(text, undoable=False)
    exports.export.copy_rich()
    assert QGuiApplication.clipboard().text() == text
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert exports.said == "Copied as plain text: it is too long for more."


def test_rich_text_is_pasted_back_as_the_text_that_it_is(exports: Exports) -> None:
    exports.window.result.view.setPlainText(TEXT)
    exports.export.copy_rich()
    view = exports.window.source.view
    view.setFocus()
    view.paste()
    assert exports.window.source.text() == TEXT


def test_lists_may_be_deep_and_mixed() -> None:
    text = "1. a\n2. b\n  - c\n    - d\n- e\n7. f"
    html = rich_mime(ExportedResult("", text)).html()
    assert html == (
        '<ol><li dir="auto">a</li><li dir="auto">b<ul><li dir="auto">c<ul><li dir="auto">d</li>'
        '</ul></li></ul></li></ol><ul><li dir="auto">e</li></ul>'
        '<ol start="7"><li dir="auto">f</li></ol>'
    )


COPIES_AND_ENDS = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from app.window.export.mime import rich_mime
from engine.export import ExportedResult

application = QApplication(["brevity"])
QGuiApplication.clipboard().setMimeData(rich_mime(ExportedResult("", "text")))
print(QGuiApplication.clipboard().text())
"""


def test_the_program_ends_well_with_a_result_on_the_clipboard() -> None:
    command = [sys.executable, "-c", COPIES_AND_ENDS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "text\n"), done.stderr
