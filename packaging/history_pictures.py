"""The pictures of the history: with runs in several languages, searched, and in the dark."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.history import KeptRun, KeptSource
from app.history_thread import HistoryThread
from app.window.history.history_window import HistoryWindow
from app.window.theme import Theme

DOCUMENTS = Path(__file__).with_name("documents")
ROOM = 100_000_000
LAST = datetime(2026, 11, 23, 9, 30)
ARABIC = (
    "غرقت العبارة القديمة قبالة الميناء في مارس، وتوقفت الرحلات ثلاثة أسابيع."
    " وعادت السفن إلى البحر بعد ذلك."
)

Wait = Callable[[Callable[[], bool]], None]
Picture = Callable[[str, QWidget], None]


def take_history_pictures(theme: Theme, wait: Wait, picture: Picture) -> None:
    """While empty, with runs, with a search, in the dark, and with nothing found."""
    with tempfile.TemporaryDirectory() as folder:
        history = HistoryThread(Path(folder, "history.sqlite3"), ROOM)
        window = HistoryWindow(theme, history)
        window.open()
        wait(lambda: window.runs.is_answered)
        picture("history-empty", window)
        runs = _runs()
        for number, (source, run) in enumerate(runs):
            history.keep(number, source, run)
        wait(lambda: window.runs.rowCount() == len(runs))
        window.view.choose_row(2)
        wait(lambda: "harbour" in window.preview.text.toPlainText())
        picture("history", window)
        theme.follow(Qt.ColorScheme.Dark)
        QTest.qWait(100)
        picture("history-dark", window)
        theme.follow(Qt.ColorScheme.Light)
        window.view.choose_row(0)
        wait(lambda: window.preview.text.toPlainText() == ARABIC)
        picture("history-arabic", window)
        window.search.setText("ferry")
        wait(lambda: 0 < window.runs.rowCount() < len(runs))
        wait(lambda: "ferr" in window.preview.text.toPlainText())
        picture("history-search", window)
        window.search.setText("lighthouse keeper")
        wait(lambda: window.runs.rowCount() == 0)
        picture("history-nothing-found", window)
        window.close()
        history.close()


def _runs() -> list[tuple[KeptSource, KeptRun]]:
    """Parts of real documents in place of results, the newest last."""
    report, bericht, toudai = (
        KeptSource(name, re.sub(r"(?m)^#+ ", "", (DOCUMENTS / name).read_text(encoding="utf-8")))
        for name in ("harbour-report.md", "hafenbericht.md", "toudai.txt")
    )
    sentences = _paragraphs(report)
    made = [
        *((report, "summarize", text, "brevity-small") for text in sentences[:6]),
        (KeptSource("", "The ferry sailed.", "en"), "fuse", "The ferry sailed.", "brevity-small"),
        (bericht, "summarize", _paragraphs(bericht)[0], "brevity-small"),
        (toudai, "summarize", _paragraphs(toudai)[0], "brevity-small"),
        (
            KeptSource(f"annual-report-of-the-harbour-board-{'final-' * 9}2025.pdf", report.text),
            "headline", sentences[2].partition(". ")[0], "somebody/a-model-of-their-own",
        ),
        (report, "summarize", " ".join(sentences[2:4]), "brevity-small"),
        (report, "split", sentences[1], "brevity-small"),
        (KeptSource("الميناء.docx", ARABIC), "summarize", ARABIC, "brevity-small"),
    ]  # fmt: skip
    settings = {"Length": "Medium", "How": "By section, chosen automatically", "Took": "3.2 s"}
    first = LAST - timedelta(hours=7 * len(made))
    return [
        (
            source,
            KeptRun(task, text, (first + timedelta(hours=7 * place)).timestamp(), model, settings),
        )
        for place, (source, task, text, model) in enumerate(made)
    ]


def _paragraphs(source: KeptSource) -> list[str]:
    """Those that are no headings and no tables."""
    parts = (" ".join(part.split()) for part in source.text.split("\n\n"))
    return [part for part in parts if len(part) > 60 and not part.startswith("|")]
