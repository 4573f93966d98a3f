"""Where in a result its quotations stand, though it may be edited."""

from __future__ import annotations

from collections.abc import Iterable


def places_of_quotations(text: str, quotations: Iterable[str]) -> list[tuple[int, int]]:
    """The places of quotations, given in their order; without those that were changed."""
    places: list[tuple[int, int]] = []
    end = 0
    for quotation in quotations:
        start = text.find(quotation, end) if quotation else -1
        if start >= 0:
            end = start + len(quotation)
            places.append((start, end))
    return places
