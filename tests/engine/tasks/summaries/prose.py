"""Running prose for the tests of summaries: every sentence says something of its own."""

from __future__ import annotations

_THINGS = ["ferry", "harbour", "captain", "lighthouse", "railway", "market", "school", "river"]
_DEEDS = ["was rebuilt", "earned more", "changed hands", "was painted", "opened again"]
_REASONS = [
    *("after heavy storms", "with borrowed money", "by royal decree", "despite loud protests"),
    *("because visitors demanded it", "thanks to cheap coal", "when fishing ended"),
]


def sentence(number: int) -> str:
    """One of 280 different sentences."""
    thing = _THINGS[number % len(_THINGS)]
    deed = _DEEDS[number % len(_DEEDS)]
    return f"In {1700 + number} the {thing} {deed} {_REASONS[number % len(_REASONS)]}."


def paragraph(first: int, count: int) -> str:
    """Sentences from `first` on, in one paragraph."""
    return " ".join(map(sentence, range(first, first + count)))
