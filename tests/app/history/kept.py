"""Runs to keep, and how much of them."""

from __future__ import annotations

from app.history import KeptRun, KeptSource

ROOM = 100_000_000
FERRY = KeptSource("ferry.pdf", "The ferry was old.\n\nIt sank.", "en", (("paragraph", 0, 18, 0),))


def run(text: str = "It sank.", made: float = 1_000.0, task: str = "summarize") -> KeptRun:
    return KeptRun(
        task,
        text,
        made,
        "brevity-small",
        {"length": "short"},
        ((0, 8),),
        ((0, 18, "read", ""), (20, 28, "used", "")),
    )
