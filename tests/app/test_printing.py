"""The result on paper: the system's dialog, a printer that is a file, and no printer at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.errors import PrintingFailed
from app.window.export import printing
from app.window.export.printing import Printing, make_printer
from engine.export import ExportedResult
from tests.app.driving import message
from tests.app.export_driving import Exports, Visitor, name_field, read_back
from tests.app.fake_engine import QUOTED, SAID
from tests.engine.export.exporting import RESULT

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def file_printer(path: Path, name: str = "Summary") -> QPrinter:
    printer = make_printer(name)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def to_file(path: Path) -> Callable[[QDialog], object]:
    """Choose to print to a file in the system's dialog."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        assert dialog.windowTitle() == "Print the result"
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        dialog.done(QDialog.DialogCode.Accepted)

    return answer


@pytest.fixture
def printer_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the system knows a printer: machines that run tests have none."""
    monkeypatch.setattr(printing, "has_printer", lambda: True)


@pytest.mark.usefixtures("printer_there")
def test_the_result_is_printed_with_its_sources_and_its_receipt(
    qtbot: QtBot, exports: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    exports.run()
    exports.choose(footnotes=True, receipt=True)
    path = tmp_path / "printed.pdf"
    visitor.answers = [to_file(path)]
    with qtbot.waitSignal(exports.export.ended, timeout=30_000) as blocker:
        exports.export.menu.print.trigger()
    assert blocker.args == [True]
    assert exports.said == "Printed"
    text = " ".join(read_back(path).split())
    assert "A storm broke its lamp in 1954." in text
    assert "Sources 1. Ruth Halvorsen" in text
    assert "How this was made" in text
    assert SAID.strip() in text
    assert QUOTED in text


@pytest.mark.usefixtures("printer_there")
def test_who_closes_the_dialog_prints_nothing(exports: Exports, visitor: Visitor) -> None:
    exports.run()
    said = exports.said
    visitor.answers = [QDialog.reject]
    exports.export.print_result()
    assert visitor.seen == 1
    assert exports.said == said
    assert not exports.export.stop()


def test_without_a_printer_a_pdf_is_offered(
    exports: Exports, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    exports.run()
    exports.export.print_result()
    assert visitor.seen == 0
    assert message(exports.window, "save").startswith("There is no printer on this computer.")
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        proposed.append(name_field(dialog).text())
        dialog.reject()

    visitor.answers = [look]
    exports.window.result.banners.banner("save").action_button.click()
    assert proposed == ["Summary.pdf"]


@pytest.mark.qt_log_ignore("QPainter::begin", "plugin does not support")
@pytest.mark.usefixtures("printer_there")
def test_a_printer_that_takes_no_pages_is_told(
    qtbot: QtBot, exports: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    text = exports.run()
    visitor.answers = [to_file(tmp_path / "no-folder" / "printed.pdf")]
    with qtbot.waitSignal(exports.export.ended, timeout=30_000) as blocker:
        exports.export.print_result()
    assert blocker.args == [False]
    assert "printed.pdf: it takes no pages." in message(exports.window, "save")
    assert exports.window.result.text() == text


def printed(qtbot: QtBot, exports: Exports, result: ExportedResult, path: Path) -> Printing:
    job = Printing(result, file_printer(path), exports.window)
    with qtbot.waitSignal(job.finished, timeout=60_000):
        job.start()
    job.wait()
    return job


def test_pages_have_margins_to_read_by_and_numbers(
    qtbot: QtBot, exports: Exports, tmp_path: Path
) -> None:
    text = "\n\n".join(f"Paragraph {number} has some words." for number in range(200))
    job = printed(qtbot, exports, ExportedResult("The title", text), tmp_path / "a.pdf")
    assert job.error is None
    pdf = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    try:
        assert len(pdf) > 3
        for number, page in enumerate(pdf, start=1):
            shown = page.get_textpage()
            assert shown.get_text_bounded().split()[-1] == str(number)
            left, _, _, _ = shown.get_charbox(0)
            assert left > 55, "22 mm are 62 points"
    finally:
        pdf.close()


def test_headings_and_notes_are_printed(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    assert printed(qtbot, exports, RESULT, tmp_path / "a.pdf").error is None
    text = " ".join(read_back(tmp_path / "a.pdf").split())
    assert text.startswith("Annual report Risks The company depends on two suppliers.")


def test_printing_can_be_stopped(qtbot: QtBot, exports: Exports, tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {number} has some words." for number in range(3_000))
    job = Printing(ExportedResult("", text), file_printer(tmp_path / "a.pdf"), exports.window)
    with qtbot.waitSignal(job.finished, timeout=60_000):
        job.start()
        job.stop()
    job.wait()
    assert job.is_stopped
    assert job.error is None
    pages = 0
    if (tmp_path / "a.pdf").exists() and (tmp_path / "a.pdf").stat().st_size:
        pdf = pypdfium2.PdfDocument(tmp_path / "a.pdf")
        pages = len(pdf)
        pdf.close()
    assert pages <= 1


def test_a_fault_of_ours_while_printing_is_told(exports: Exports, tmp_path: Path) -> None:
    job = Printing(RESULT, file_printer(tmp_path / "a.pdf"), exports.window)
    assert isinstance(job.error, PrintingFailed), "until it has run"
    assert "a.pdf" in job.error.message
    assert "save the result as a PDF" in job.error.next_step
