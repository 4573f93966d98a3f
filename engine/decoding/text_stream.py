"""From growing hypotheses to growing text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.common_prefix import common_prefix_length
from engine.seq2seq.tokenizer import BertGenerationTokenizer


@dataclass(frozen=True)
class Revision:
    """Keep the first `keep` code points of the text so far, then append `text`.

    The first `settled` code points of the new text will not change any more.
    """

    keep: int
    text: str
    settled: int


class TextStream:
    """Turns hypotheses of one source into revisions of its text.

    A character whose bytes are not all there yet is held back, so that settled text only grows.
    """

    def __init__(self, tokenizer: BertGenerationTokenizer) -> None:
        self._tokenizer = tokenizer
        self._settled = 0
        self.text = ""

    def revise(
        self, hypothesis: Sequence[int], settled: int, *, finished: bool = False
    ) -> Revision:
        """What changes when the best hypothesis is now this one, its first ids settled."""
        text = self._text(hypothesis, finished)
        if finished:
            self._settled = len(text)
        else:
            stable = self._text(hypothesis[:settled], finished=False)
            self._settled = max(self._settled, len(stable))
        keep = common_prefix_length(self.text, text)
        self.text = text
        return Revision(keep, text[keep:], self._settled)

    def _text(self, ids: Sequence[int], finished: bool) -> str:
        text = self._tokenizer.decode(ids)
        if not finished and self._tokenizer.ends_inside_character(ids):
            text = text.rstrip("\N{REPLACEMENT CHARACTER}").rstrip()
        return text
