"""A result on pages, in a program with windows."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from app.pages import pages_of, text_document
from engine.export import ExportedResult
from tests.engine.export.exporting import RESULT


def blocks_of(document: QTextDocument) -> list[str]:
    return [document.findBlockByNumber(n).text() for n in range(document.blockCount())]


@pytest.mark.usefixtures("qapp")
def test_a_printed_result_reads_in_order() -> None:
    blocks = blocks_of(text_document(RESULT))
    assert blocks[:6] == [
        "Annual report",
        "Risks",
        "The company depends on two suppliers.1 In 2024 it lost 4 % of its revenue.2",
        "Outlook",
        "Revenue may grow.3",
        "Sources",
    ]
    assert blocks[6] == "1. Two suppliers matter. (Risks, page 3)"
    assert blocks[9:11] == ["How this was made", "Program: Brevity 1.2.3"]


@pytest.mark.usefixtures("qapp")
def test_markup_is_printed_as_it_stands() -> None:
    document = text_document(ExportedResult("<b>a</b>", "<script>x</script> &amp;\nnext"))
    assert blocks_of(document) == ["<b>a</b>", "<script>x</script> &amp;\u2028next"]


def test_pages_may_be_drawn_beside_the_window(qapp: QApplication) -> None:
    found: list[bytes] = []
    thread = threading.Thread(target=lambda: found.append(pages_of(RESULT)))
    thread.start()
    while thread.is_alive():
        qapp.processEvents()
        thread.join(0.01)
    assert found[0].startswith(b"%PDF-")
