"""A receipt in words, the same in all formats."""

from __future__ import annotations

from collections.abc import Mapping

from engine.export.result import Receipt
from engine.export.structure import one_line
from engine.wording import counted, figures, translatable, translation, worded

HEADING = translatable("How this was made")
"""In English: `worded` says it in the user's language."""

_WORDS = frozenset(
    (
        *(translatable("summarize"), translatable("headline"), translatable("fuse")),
        *(translatable("split"), translatable("translate")),
        *(translatable("whole"), translatable("by-section"), translatable("condensed")),
        *(translatable("extractive"), translatable("strategy"), translatable("length")),
        *(translatable("short"), translatable("medium"), translatable("long")),
        *(translatable("beams"), translatable("max tokens"), translatable("variation")),
        *(translatable("source language"), translatable("target language")),
        *(translatable("faithful"), translatable("no")),
        *(translatable("part"), translatable("the selection")),
        *(translatable("rewritten"), translatable("in part")),
        *(translatable("edited"), translatable("by hand")),
        *(translatable("ended"), translatable("early")),
        *(translatable("name"), translatable("number"), translatable("date")),
        *(translatable("quotation"), translatable("polarity")),
    )
)
"""What tasks, strategies, options and flags are called by those who make receipts."""


def receipt_rows(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    """What it says, as labels and values; what does not apply has no row."""
    rows = (
        (worded("Program"), f"Brevity {receipt.version}"),
        (worded("Task"), _said(receipt.task)),
        (worded("Strategy"), _said(receipt.strategy)),
        (worded("Options"), _chosen(receipt.options)),
        (worded("Model"), _model(receipt)),
        (worded("Ran on"), ", ".join(word for word in (receipt.device, receipt.precision) if word)),
        (worded("Source"), receipt.source_name),
        (worded("SHA-256 of the source"), receipt.source_sha256),
        (worded("Read"), _read(receipt)),
        (worded("Quoted"), _quoted(receipt)),
        (worded("Not supported by the source"), _flags(receipt.flags)),
        (worded("Date"), receipt.date),
    )
    return tuple((label, one_line(value)) for label, value in rows if value)


def _model(receipt: Receipt) -> str:
    if not receipt.model:
        return worded("none: sentences are quoted")
    if not receipt.commit:
        return receipt.model
    return worded("{model}, commit {commit}", model=receipt.model, commit=receipt.commit)


def _read(receipt: Receipt) -> str:
    words = counted("{count} word", "{count} words", receipt.words_total)
    return worded("{read:,} of {words}", read=receipt.words_read, words=words)


def _quoted(receipt: Receipt) -> str:
    if not receipt.quoted:
        return ""
    return counted("{count} sentence", "{count} sentences", receipt.quoted)


def _chosen(options: Mapping[str, str]) -> str:
    return ", ".join(f"{_said(name)} {_said(value)}" for name, value in options.items())


def _flags(flags: Mapping[str, int] | None) -> str:
    if flags is None:
        return ""
    found = ", ".join(
        f"{_said(kind)}: {figures(f'{count:,}')}" for kind, count in flags.items() if count
    )
    return found or worded("nothing was found")


def _said(word: str) -> str:
    return translation(word) if word in _WORDS else word
