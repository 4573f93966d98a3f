"""Fields of a Word document: which text is a field's code, and which its result."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

# Tables of contents and indexes repeat the document's own text, with page numbers.
_CONTENTS = frozenset({"TOC", "INDEX", "TOA", "RD", "TC", "XE"})
_DEEPEST = 100  # fields inside each other: of more, the outermost are forgotten


@dataclass
class _Field:
    code: str = ""
    has_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.code.lstrip().partition(" ")[0].upper() in _CONTENTS


class Fields:
    """The fields that are open at one place of a story; `muted` says that its text is not shown."""

    def __init__(self) -> None:
        self._open: deque[_Field] = deque(maxlen=_DEEPEST)
        self.muted = False

    def begin(self, code: str = "", *, has_result: bool = False) -> None:
        """A field begins; a simple one brings its whole code and goes on with its result."""
        self._open.append(_Field(code, has_result))
        self._update()

    def instruct(self, text: str) -> None:
        """A piece of the innermost field's code."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].code += text[:100]

    def separate(self) -> None:
        """The innermost field's code ends and its result begins."""
        if self._open:
            self._open[-1].has_result = True
            self._update()

    def end(self) -> None:
        """The innermost field ends."""
        if self._open:
            self._open.pop()
            self._update()

    def end_paragraph(self) -> None:
        """A code does not go on behind its paragraph: a field left open mutes no more than that."""
        if any(not field.has_result for field in self._open):
            self._keep([field for field in self._open if field.has_result])

    def leave_contents(self) -> None:
        """A real heading: a table of contents that is still open was never closed."""
        if self.muted:
            self._keep([field for field in self._open if not field.is_contents])

    def _keep(self, fields: list[_Field]) -> None:
        self._open = deque(fields, maxlen=_DEEPEST)
        self._update()

    def _update(self) -> None:
        self.muted = any(not field.has_result or field.is_contents for field in self._open)
