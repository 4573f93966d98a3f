"""PDFs: drawn by another process without a display, or a sentence about why not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from engine.documents.read import document_from_bytes
from engine.errors import PdfUnavailable
from engine.export import ExportedResult
from engine.export.formats import write_export
from engine.export.pdf import drawing_command, export_pdf
from tests.engine.cli.running import ROOT
from tests.engine.export.exporting import RESULT


def test_a_pdf_holds_the_text_the_notes_and_the_receipt(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_export(path, RESULT)
    text = " ".join(document_from_bytes(path.read_bytes(), "a.pdf").text.split())
    assert text.startswith("Annual report Risks The company depends on two suppliers.")
    assert "In 2024 it lost 4 % of its revenue." in text
    assert "2. It lost 4 %." in text
    assert "SHA-256 of the source: abab" in text


def test_a_long_result_has_numbered_pages_of_a4_with_a_title() -> None:
    text = "\n\n".join(f"Paragraph {number} has some words." for number in range(200))
    pdf = pypdfium2.PdfDocument(export_pdf(ExportedResult("The title", text)))
    try:
        assert pdf.get_metadata_dict()["Title"] == "The title"
        assert len(pdf) > 3
        said = ""
        for number, page in enumerate(pdf, start=1):
            assert [round(side) for side in page.get_size()] == [595, 842]
            shown = page.get_textpage().get_text_bounded()
            assert shown.split()[-1] == str(number)
            said += shown
        for number in range(200):
            assert said.count(f"Paragraph {number} has") == 1
    finally:
        pdf.close()


@pytest.mark.parametrize("text", ["", "\x00\ud800", "שלום\n\nالعربية ☃ 🙂 ₿", "x" * 20_000])
def test_any_text_gives_a_pdf(text: str) -> None:
    assert export_pdf(ExportedResult(text, text)).startswith(b"%PDF-")


def test_letters_that_no_font_has_are_told_instead_of_drawn_as_boxes() -> None:
    # Of the Cypro-Minoan script, which hardly a system's fonts have.
    letters = "".join(map(chr, range(0x12F90, 0x12F99)))
    with pytest.raises(PdfUnavailable) as caught:
        export_pdf(ExportedResult("On scripts", f"It begins {letters[:2]}{letters[:2]}."))
    assert caught.value.reason == f"no font on this machine has the letters {letters[:2]}"
    with pytest.raises(PdfUnavailable, match=f"the letters {letters[:8]}…"):
        export_pdf(ExportedResult(letters, "."))


def refusal(code: str, seconds: float = 30.0) -> str:
    with pytest.raises(PdfUnavailable) as caught:
        export_pdf(RESULT, [sys.executable, "-c", code], seconds)
    assert ".docx" in caught.value.next_step
    return caught.value.message


def test_what_the_process_says_is_the_reason() -> None:
    assert refusal("print('there is no font'); exit(3)") == (
        "No PDF can be made here: there is no font."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_process_that_dies_is_a_reason() -> None:
    assert "ended with signal 6" in refusal("import os; os.abort()")
    assert "ended with exit code 1" in refusal("1 / 0")
    assert "ended with exit code 0" in refusal("print('no pdf')")


def test_a_process_that_hangs_is_ended() -> None:
    assert "took more than 0.5 seconds" in refusal("import time; time.sleep(60)", 0.5)


def test_a_program_that_is_not_there_is_a_reason() -> None:
    with pytest.raises(PdfUnavailable, match="no process can be started"):
        export_pdf(RESULT, ["/none/such"])


def test_without_qt_the_process_says_so(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ModuleNotFoundError(name='PySide6')")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        drawing_command(), input=b"{}", capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, b"Qt for Python is not installed")


def test_the_program_itself_draws_in_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = export_pdf(RESULT, [sys.executable, "-m", "app", "--pdf"])
    assert pdf.startswith(b"%PDF-")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert drawing_command() == [sys.executable, "--pdf"]
