"""A receipt in words, the same in all formats."""

from __future__ import annotations

from collections.abc import Mapping

from engine.export.result import Receipt
from engine.export.structure import one_line

HEADING = "How this was made"


def receipt_rows(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    """What it says, as labels and values; what does not apply has no row."""
    rows = (
        ("Program", f"Brevity {receipt.version}"),
        ("Task", receipt.task),
        ("Strategy", receipt.strategy),
        ("Options", _chosen(receipt.options)),
        ("Model", _model(receipt)),
        ("Ran on", ", ".join(word for word in (receipt.device, receipt.precision) if word)),
        ("Source", receipt.source_name),
        ("SHA-256 of the source", receipt.source_sha256),
        ("Read", f"{receipt.words_read:,} of {_counted(receipt.words_total, 'word')}"),
        ("Quoted", _counted(receipt.quoted, "sentence") if receipt.quoted else ""),
        ("Not supported by the source", _flags(receipt.flags)),
        ("Date", receipt.date),
    )
    return tuple((label, one_line(value)) for label, value in rows if value)


def _model(receipt: Receipt) -> str:
    if not receipt.model:
        return "none: sentences are quoted"
    return f"{receipt.model}, commit {receipt.commit}" if receipt.commit else receipt.model


def _chosen(options: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in options.items())


def _flags(flags: Mapping[str, int] | None) -> str:
    if flags is None:
        return ""
    found = ", ".join(f"{kind}: {count:,}" for kind, count in flags.items() if count)
    return found or "nothing was found"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
