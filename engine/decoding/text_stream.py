"""From growing hypotheses to growing text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from engine.common_prefix import common_prefix_length
from engine.seq2seq.tokenizers import Tokenizer
from engine.seq2seq.tokenizers.clean_up import clean_up, settled_length


@dataclass(frozen=True)
class Revision:
    """Keep the first `keep` code points of the text so far, then append `text`.

    The first `settled` code points of the new text will not change any more. `tokens` is how many
    have been generated, the start token not counted.
    """

    keep: int
    text: str
    settled: int
    tokens: int = 0


class TextStream:
    """Turns hypotheses of one source into revisions of its text.

    A character whose bytes are not all there yet is held back, so that settled text only grows.
    Special tokens are never shown, nor are the `hidden` ids. With `cleans_up` the spaces that
    tokenization puts before punctuation are taken away; what may still lose one is not settled.
    """

    def __init__(
        self, tokenizer: Tokenizer, *, hidden: Collection[int] = (), cleans_up: bool = False
    ) -> None:
        self._tokenizer = tokenizer
        self._hidden = frozenset(hidden)
        self._cleans_up = cleans_up
        self._settled = 0
        self.text = ""

    def revise(
        self, hypothesis: Sequence[int], settled: int, *, finished: bool = False
    ) -> Revision:
        """What changes when the best hypothesis is now this one, its first ids settled."""
        text = self._text(hypothesis, finished)
        text = clean_up(text) if self._cleans_up else text
        if finished:
            self._settled = len(text)
        else:
            stable = self._text(hypothesis[:settled], finished=False)
            length = settled_length(stable) if self._cleans_up else len(stable)
            self._settled = max(self._settled, length)
        keep = common_prefix_length(self.text, text)
        self.text = text
        return Revision(keep, text[keep:], self._settled, len(hypothesis) - 1)

    def _text(self, ids: Sequence[int], finished: bool) -> str:
        ids = [token_id for token_id in ids if token_id not in self._hidden]
        text = self._tokenizer.decode(
            ids, skip_special_tokens=True, clean_up_tokenization_spaces=False
        )
        if not finished and self._tokenizer.ends_inside_character(ids):
            text = text.rstrip("\N{REPLACEMENT CHARACTER}").rstrip()
        return text
