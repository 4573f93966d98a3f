"""How long a text is: its words and sentences, and what share of its source that makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from app.window.chunks import CONTINUES
from app.window.turns import Turns
from app.window.words import number, sentences, words
from engine.documents import count_words
from engine.documents.sentences import split_sentences

_QUIET_MS = 250
_TURN_SECONDS = 0.004
_PAUSE_MS = 4
"""Half of the time is left to a run that is going on."""
_PIECE = 4_000
"""Code points that are read at once: some three milliseconds."""
_LONG = 16_000
_TOO_LONG = 500_000
"""Joined and looked up at once: some milliseconds."""
_ENDS = (".", "!", "?", "…", "。", "！", "？", "\u201d", "»", "」")


@dataclass(frozen=True)
class Counts:
    """What a text has."""

    words: int = 0
    sentences: int = 0


def counts_in_words(counts: Counts, source_words: int = 0) -> tuple[str, ...]:
    """ "91 words", "6 sentences", "8 % of the source"; nothing of a text without words.

    The share is one of words. It is left out where the source has none.
    """
    if not counts.words:
        return ()
    said = (words(counts.words), sentences(counts.sentences))
    return (*said, _share(counts.words / source_words)) if source_words else said


def _share(share: float) -> str:
    translate = QCoreApplication.translate
    if share < 0.01:
        return translate("counts", "under 1 % of the source")
    whole = number(round(100 * share))
    return translate("counts", "{number} % of the source").format(number=whole)


class TextCounter(QObject):
    """Keeps the counts of a view's document up to date, some time after it changed.

    A paragraph that was counted before is not read again: writing in a long text, or a run that
    writes below, costs its last paragraph only.
    """

    counted = Signal(object)
    """The Counts."""

    def __init__(self, document: QTextDocument, parent: QObject, quiet_ms: int = _QUIET_MS) -> None:
        super().__init__(parent)
        self._document = document
        self._language: str | None = None
        self._known: dict[int, Counts] = {}
        """By the hash of the paragraph: the text itself would be held twice."""
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._begin)
        self._turns = Turns(self, _TURN_SECONDS, _PAUSE_MS)
        document.contentsChange.connect(self._on_contents_change)

    def set_language(self, language: str | None) -> None:
        """Find the sentences by the rules of a language, an ISO 639-1 code; None: as in English."""
        if language != self._language:
            self._language = language
            self._known = {}
            self._wait()

    def stop(self) -> None:
        """Count no further, until the text changes again."""
        self._quiet.stop()
        self._turns.stop()

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if removed or added:
            self._wait()

    def _wait(self) -> None:
        self._turns.stop()
        # Not again from the beginning: a stream never leaves it time to run out.
        if not self._quiet.isActive():
            self._quiet.start()

    def _begin(self) -> None:
        self._turns.begin(self._count())

    def _count(self) -> Iterator[None]:
        all_words = all_sentences = 0
        seen: dict[int, Counts] = {}
        for paragraph in _paragraphs(self._document):
            if paragraph is None:
                yield
                continue
            key = hash(paragraph)
            if (counts := self._known.get(key)) is None:
                yield from (reading := _Reading(self._language)).read(paragraph)
                counts = Counts(reading.words, reading.sentences)
                self._known[key] = counts
            seen[key] = counts
            all_words += counts.words
            all_sentences += counts.sentences
            yield
        self._known = seen
        self.counted.emit(Counts(all_words, all_sentences))


class _Reading:
    """Counts one paragraph, piece by piece."""

    def __init__(self, language: str | None) -> None:
        self._language = language
        self.words = 0
        self.sentences = 0

    def read(self, paragraph: str) -> Iterator[None]:
        """Read it all; what it has is known behind the last step."""
        position = 0
        while position < len(paragraph):
            piece = paragraph[position : position + _PIECE]
            found = split_sentences(piece, self._language)
            size = len(piece)
            if position + size == len(paragraph):
                self.sentences += len(found)
            elif len(found) > 1:
                # The last sentence may go on behind the piece: it is read again with what follows.
                self.sentences += len(found) - 1
                size = found[-1].start
            # One without an end, as in a line of megabytes without a space, counts where it ends.
            self._add_words(paragraph, position, position + size)
            position += size
            yield

    def _add_words(self, paragraph: str, start: int, end: int) -> None:
        self.words += count_words(paragraph[start:end])
        if start:
            before, first = paragraph[start - 1], paragraph[start]
            # One less if it is one word that goes on.
            apart = count_words(before) + count_words(first)
            self.words -= apart - count_words(before + first)


def _paragraphs(document: QTextDocument) -> Iterator[str | None]:
    """The text in parts that end with a sentence, and None now and then in between.

    They end at empty lines, and long ones where a line ends with a sentence. Where none does so for
    half a million characters, one is cut: that may count a sentence, and a word, twice.
    """
    parts: list[str] = []
    size = 0
    block = document.begin()
    while block.isValid():
        line = block.text()
        continues = block.userState() == CONTINUES
        is_empty = not line.strip() and not continues
        if size and (is_empty or _is_enough(size, parts[-1])):
            yield "".join(parts)
            parts, size = [], 0
        if line.strip() or size:
            parts.append(line if continues or not size else "\n" + line)
            size += len(line)
        if block.blockNumber() % 64 == 0:
            yield None
        block = block.next()
    if size:
        yield "".join(parts)


def _is_enough(size: int, last: str) -> bool:
    return size > _LONG and (size > _TOO_LONG or last.rstrip().endswith(_ENDS))
