"""What is told of a finished run beside its text: what was not read, what was cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.cli.reports import note
from engine.documents import Document

if TYPE_CHECKING:
    from engine.tasks import BlockCoverage, Outcome, Reading


def coverage_values(document: Document, outcome: Outcome) -> list[dict[str, object]]:
    """What became of every block, as `--json` has it."""
    kinds = {block.start: block.kind for block in document.blocks}
    return [
        {
            "start": block.start,
            "end": block.end,
            "kind": kinds.get(block.start),
            "state": block.state,
            "reason": block.reason,
        }
        for block in outcome.coverage
    ]


def note_outcome(source: str, reading: Reading, outcome: Outcome) -> None:
    """Tell on standard error what a reader of the result should know about it."""
    unread = [block for block in outcome.coverage if block.state == "unread"]
    if unread or not reading.complete:
        note(source, _what_is_unread(reading, unread, len(outcome.coverage)))
    if not outcome.text.strip():
        note(source, "the model had nothing to say.")
    if outcome.truncated and reading.passes > 1:
        note(source, "a part of the result was cut at the limit of a pass.")
    elif outcome.truncated:
        tokens = "1 token" if outcome.tokens == 1 else f"{outcome.tokens:,} tokens"
        note(source, f"the result was cut at its limit of {tokens}.")


def _what_is_unread(reading: Reading, unread: Sequence[BlockCoverage], blocks: int) -> str:
    """How much, in words and blocks, and why: each reason once, the commonest first."""
    parts = []
    if 0 < reading.words_read < reading.words_total:
        parts.append(f"only {reading.words_read:,} of {reading.words_total:,} words were read")
    if unread and blocks > 1:
        were = "was" if len(unread) == 1 else "were"
        parts.append(f"{len(unread):,} of {blocks:,} blocks {were} not done whole")
    sentence = "; ".join(parts) or "only the beginning of the text was read"
    reasons = Counter(block.reason for block in unread if block.reason).most_common()
    if len(reasons) == 1:
        return f"{sentence}. {reasons[0][0]}"
    return f"{sentence}." + "".join(f" {count:,}: {reason}" for reason, count in reasons)
