"""The run that is chosen: its text, how it was made, and what of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout

from app.history import KeptRun, KeptSource
from app.window.elided_label import ElidedLabel
from app.window.history.kept_words import in_present_words
from app.window.history.wording import (
    facts_words,
    long_time_words,
    runs_words,
    settings_words,
    source_words,
)
from app.window.words import breakable
from app.window.wrapped_label import wrapped_label
from engine.documents import count_words

MOST_SHOWN = 8_000
"""Code points of a text: more would hold the window while they are laid out."""
_SOURCE_SHOWN = 280
_LINE_PERCENT = 135.0


class Preview(QFrame):
    """Shows one run, or says that there is none or that there are several."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._shown: tuple[KeptSource, KeptRun] | None = None
        self.title = ElidedLabel()
        self.title.setObjectName("paneTitle")
        self.facts = wrapped_label("muted")
        self.settings = wrapped_label("muted")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(self.tr("The chosen run's text"))
        self.rest = wrapped_label("muted")
        self.origin = wrapped_label("detailTitle")
        self.origin.setText(self.tr("The source begins"))
        self.source = wrapped_label("muted")
        self.note = wrapped_label("muted")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.settings)
        column.addSpacing(8)
        column.addWidget(self.text, 1)
        column.addWidget(self.rest)
        column.addSpacing(8)
        column.addWidget(self.origin)
        column.addWidget(self.source)
        column.addWidget(self.note, 1)
        self.show_nothing()

    def show_run(self, source: KeptSource, run: KeptRun) -> None:
        """Show one, a long text's beginning."""
        self._shown = source, run
        self._tell(source, run)
        shown = run.text[:MOST_SHOWN]
        is_whole = len(shown) == len(run.text)
        self.text.setPlainText(shown)
        self._space_lines()
        self.rest.setText(self.tr("There is more of it: open it to read on."))
        beginning = " ".join(source.text[: 4 * _SOURCE_SHOWN].split())
        cut = "…" if len(beginning) > _SOURCE_SHOWN else ""
        self.source.setText(breakable(beginning[:_SOURCE_SHOWN] + cut))
        for part in self._parts:
            part.show()
        self.settings.setVisible(bool(run.settings))
        self.rest.setVisible(not is_whole)
        self.note.hide()

    def _tell(self, source: KeptSource, run: KeptRun) -> None:
        """Say what of, when and how it was made."""
        self.title.setText(source_words(source.name))
        is_whole = len(run.text) <= MOST_SHOWN
        facts = facts_words(run.task, run.model, count_words(run.text)) if is_whole else ""
        self.facts.setText(breakable("\n".join(filter(None, (long_time_words(run.made), facts)))))
        self.settings.setText(breakable(settings_words(in_present_words(run.settings))))

    def _space_lines(self) -> None:
        """As far apart as is good to read."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        lines.setLineHeight(_LINE_PERCENT, proportional.value)
        cursor.mergeBlockFormat(lines)

    def show_several(self, count: int) -> None:
        """Say that several are chosen."""
        self._say(self.tr("{runs} are chosen.").format(runs=runs_words(count)))

    def show_nothing(self) -> None:
        """Show none."""
        self._say("")

    def show_gone(self) -> None:
        """Say that what was chosen has been deleted elsewhere."""
        self._say(self.tr("This run has been deleted."))

    def changeEvent(self, event: QEvent) -> None:
        """Tell of the run in the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self._tell(*self._shown)

    def _say(self, words: str) -> None:
        self._shown = None
        for part in self._parts:
            part.hide()
        self.text.clear()
        self.note.setText(words)
        self.note.show()

    @property
    def _parts(self) -> tuple[QLabel | QTextEdit, ...]:
        return (
            self.title, self.facts, self.settings, self.text, self.rest, self.origin, self.source
        )  # fmt: skip
