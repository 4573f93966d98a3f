"""The history: empty, with runs in several languages, searched."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from app.history import KeptRun, KeptSource
from app.history_thread import HistoryThread
from app.window.history.history_window import HistoryWindow
from app.window.theme import Theme
from pictures.camera import Camera

DOCUMENTS = Path(__file__).with_name("documents")
ROOM = 100_000_000
LAST = datetime(2026, 11, 23, 9, 30)
ARABIC = (
    "غرقت العبارة القديمة قبالة الميناء في مارس، وتوقفت الرحلات ثلاثة أسابيع."
    " وعادت السفن إلى البحر بعد ذلك."
)


def take_history(theme: Theme, camera: Camera) -> None:
    """While empty, with runs, with a search, and with nothing found."""
    with tempfile.TemporaryDirectory() as folder:
        history = HistoryThread(Path(folder, "history.sqlite3"), ROOM)
        window = HistoryWindow(theme, history)
        window.open()
        camera.wait(lambda: window.runs.is_answered)
        camera.take("history-empty", window)
        runs = _runs()
        for number, (source, run) in enumerate(runs):
            history.keep(number, source, run)
        camera.wait(lambda: window.runs.rowCount() == len(runs))
        window.view.choose_row(2)
        camera.wait(lambda: "harbour" in window.preview.text.toPlainText())
        camera.take("history", window)
        window.view.choose_row(0)
        camera.wait(lambda: window.preview.text.toPlainText() == ARABIC)
        camera.take("history-arabic", window)
        window.search.setText("ferry")
        camera.wait(lambda: 0 < window.runs.rowCount() < len(runs))
        camera.wait(lambda: "ferr" in window.preview.text.toPlainText())
        camera.take("history-search", window)
        window.search.setText("lighthouse keeper")
        camera.wait(lambda: window.runs.rowCount() == 0)
        camera.take("history-nothing-found", window)
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
