"""How a summary is made and how long it is, as the window names it. The rest is the engine's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.window.words import sentences

SUMMARIZE = "summarize"
AUTOMATIC = "auto"
QUOTES = "extractive"
MEDIUM = "medium"


@dataclass(frozen=True)
class SummaryChoice:
    """`length` is one of LENGTHS or a number of sentences, `strategy` one of STRATEGIES."""

    length: str = MEDIUM
    strategy: str = AUTOMATIC

    @property
    def sentences(self) -> int | None:
        """The number of sentences, where one was chosen."""
        return int(self.length) if self.length.isdecimal() else None

    @property
    def length_words(self) -> str:
        """ "Medium", "5 sentences"."""
        if self.sentences is None:
            return _translated(LENGTHS[self.length])
        return sentences(self.sentences)

    @property
    def words(self) -> str:
        """The whole choice: "Medium · Automatic"."""
        return f"{self.length_words} · {STRATEGIES[self.strategy].label}"


@dataclass(frozen=True)
class SummaryStrategy:
    """One way to make a summary, in words."""

    name: str
    purpose: str
    fact: str = ""

    @property
    def label(self) -> str:
        """What the menu says."""
        return _translated(self.name)

    @property
    def tip(self) -> str:
        """What it does."""
        return _translated(self.purpose)

    @property
    def result_fact(self) -> str:
        """What stands behind the name of a result that was made so; nothing where it is plain."""
        return _translated(self.fact) if self.fact else ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("summary_choice", text)


LENGTHS = {
    "short": str(QT_TRANSLATE_NOOP("summary_choice", "Short")),
    MEDIUM: str(QT_TRANSLATE_NOOP("summary_choice", "Medium")),
    "long": str(QT_TRANSLATE_NOOP("summary_choice", "Long")),
}
STRATEGIES = {
    AUTOMATIC: SummaryStrategy(
        str(QT_TRANSLATE_NOOP("summary_choice", "Automatic")),
        str(QT_TRANSLATE_NOOP("summary_choice", "What measured best")),
    ),
    "whole": SummaryStrategy(
        str(QT_TRANSLATE_NOOP("summary_choice", "Whole text")),
        str(
            QT_TRANSLATE_NOOP(
                "summary_choice", "One summary of all that the model can take in at once"
            )
        ),
    ),
    "by-section": SummaryStrategy(
        str(QT_TRANSLATE_NOOP("summary_choice", "By section")),
        str(QT_TRANSLATE_NOOP("summary_choice", "A summary under each heading")),
        str(QT_TRANSLATE_NOOP("summary_choice", "by section")),
    ),
    "condensed": SummaryStrategy(
        str(QT_TRANSLATE_NOOP("summary_choice", "Condensed")),
        str(QT_TRANSLATE_NOOP("summary_choice", "The key sentences, rewritten")),
        str(QT_TRANSLATE_NOOP("summary_choice", "condensed")),
    ),
    QUOTES: SummaryStrategy(
        str(QT_TRANSLATE_NOOP("summary_choice", "Quote key sentences")),
        str(QT_TRANSLATE_NOOP("summary_choice", "The key sentences, word for word")),
        str(QT_TRANSLATE_NOOP("summary_choice", "key sentences")),
    ),
}
"""By their names in the protocol."""
