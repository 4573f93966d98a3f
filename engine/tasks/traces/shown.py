"""A result while a part of it is written anew."""

from __future__ import annotations

from engine.common_prefix import common_prefix_length
from engine.tasks.events import SectionRevision
from engine.tasks.rewriting.fidelity import capitalized
from engine.tasks.rewriting.units import FUSE, SPLIT
from engine.tasks.traces.trace import PassTrace, RunTrace


class Shown:
    """What is shown of a result: all as it was, but for the part that is being written.

    `tokens` counts those that were made for all parts so far.
    """

    def __init__(self, text: str) -> None:
        self._before, self._behind = text, ""
        self._text = ""
        self._earlier_tokens = 0
        self._known = 0
        self.tokens = 0

    def open(self, text: str, start: int, end: int) -> None:
        """From here on, what stands in `text` from `start` to `end` is being written."""
        self._before, self._behind = text[:start], text[end:]
        self._earlier_tokens = self.tokens
        self._known = 0

    def write(self, said: str, tokens: int) -> SectionRevision:
        """Have this stand in the open part, for which so many tokens were made since."""
        self.tokens = self._earlier_tokens + tokens
        revision = self.whole(self._before + said + self._behind)
        self._known = len(self._before)  # a long text is not compared from its start each time
        return revision

    def whole(self, text: str) -> SectionRevision:
        """Have this be all of it."""
        keep = common_prefix_length(self._text, text, self._known)
        self._text = text
        return SectionRevision(0, keep, text[keep:], min(len(self._before), len(text)), self.tokens)


def in_form(run: RunTrace, one: PassTrace, text: str) -> str:
    """What a pass of a run writes, as the run puts it into its result."""
    if run.task_name in (FUSE, SPLIT) and run.outcome.text[one.start : one.start + 1].isupper():
        return capitalized(text)
    return text
