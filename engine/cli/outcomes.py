"""What is told of a finished run beside its text: what was not read, what was cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.cli.reports import note
from engine.documents import Document
from engine.wording import counted, retold, worded

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
        tokens = counted("{count} token", "{count} tokens", outcome.tokens)
        note(source, worded("the result was cut at its limit of {tokens}.", tokens=tokens))


def _what_is_unread(reading: Reading, unread: Sequence[BlockCoverage], blocks: int) -> str:
    """How much, in words and blocks, and why: each reason once, the commonest first."""
    parts = []
    if 0 < reading.words_read < reading.words_total:
        parts.append(
            worded(
                "only {read:,} of {total:,} words were read",
                read=reading.words_read,
                total=reading.words_total,
            )
        )
    if unread and blocks > 1:
        parts.append(
            counted(
                "{count} of {total:,} blocks was not done whole",
                "{count} of {total:,} blocks were not done whole",
                len(unread),
                total=blocks,
            )
        )
    told = worded("; ").join(parts) or worded("only the beginning of the text was read")
    sentence = worded("{told}.", told=told)
    reasons = Counter(block.reason for block in unread if block.reason).most_common()
    if len(reasons) == 1:
        return f"{sentence} {retold(reasons[0][0])}"
    return sentence + "".join(f" {count:,}: {retold(reason)}" for reason, count in reasons)
