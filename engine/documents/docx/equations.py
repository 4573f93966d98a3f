"""Equations of a Word document (OMML) as text on one line: (a+b)/2, x^2, √(n), ∑_(i=1)^n."""

from __future__ import annotations

from engine.documents.docx.names import MATH, attribute

_BEFORE = {"den": "/", "sup": "^", "sub": "_"}
_GROUPS = frozenset({"num", "den", "sup", "sub"})
_TAGS = {
    f"{namespace}}}{local}": local
    for namespace in MATH
    for local in (
        *_GROUPS,
        "rad",
        "deg",
        "nary",
        "d",
        "dPr",
        "begChr",
        "endChr",
        "chr",
        "naryPr",
        "mr",
    )
}


class Equations:
    """Puts the signs between the pieces of text that an equation's elements hold.

    `pieces` of the calls is the paragraph's text until now, which they add to and change.
    """

    def __init__(self) -> None:
        self._opened: list[tuple[str, int]] = []
        self._brackets: list[list[str]] = []

    def start(self, tag: str, attributes: dict[str, str], pieces: list[str]) -> None:
        """An element with one of `EQUATION_TAGS` begins."""
        local = _TAGS[tag]
        self._opened.append((local, len(pieces)))
        if local == "d":
            self._brackets.append(["(", ")"])
            pieces.append("(")
            self._opened[-1] = (local, len(pieces) - 1)
        elif local in ("begChr", "endChr") and self._brackets:
            self._brackets[-1][local == "endChr"] = attribute(attributes, "val")
        elif local == "chr" and len(self._opened) > 1 and self._opened[-2][0] == "naryPr":
            pieces[self._opened[-2][1] - 1 :] = [attribute(attributes, "val")]
        elif local == "nary":
            pieces.append("∫")
        elif local == "rad":
            pieces.append("√(")

    def end(self, tag: str, pieces: list[str]) -> None:
        """The element that began last ends."""
        if not self._opened:
            return
        local, begin = self._opened.pop()
        if local == "d":
            opening, closing = self._brackets.pop() if self._brackets else ["(", ")"]
            if begin < len(pieces):
                pieces[begin] = opening
            pieces.append(closing)
        elif local == "rad":
            pieces.append(")")
        elif local == "deg":
            del pieces[begin:]
        elif local == "mr":
            pieces.append("; ")
        elif local in _GROUPS:
            inner = "".join(pieces[begin:]).strip()
            if not inner:
                return
            simple = inner.isalnum() or (inner[0] == "(" and inner[-1] == ")")
            pieces[begin:] = [_BEFORE.get(local, "") + (inner if simple else f"({inner})")]


EQUATION_TAGS = tuple(_TAGS)
