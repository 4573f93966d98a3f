"""The documents of the queue in their order, with what is asked of them all the time at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.queue.document import QueuedDocument, State


class DocumentList:
    """Rows of documents. No path is in it twice."""

    def __init__(self, documents: Iterable[QueuedDocument] = ()) -> None:
        self._documents = list({document.path: document for document in documents}.values())
        self._rows: dict[Path, int] = {}
        self._counts: Counter[State] = Counter()
        self._index()

    def __len__(self) -> int:
        return len(self._documents)

    def __getitem__(self, row: int) -> QueuedDocument:
        return self._documents[row]

    def __iter__(self) -> Iterator[QueuedDocument]:
        return iter(self._documents)

    def row_of(self, path: Path) -> int:
        """The row of a path; -1 where there is none."""
        return self._rows.get(path, -1)

    def count(self, *states: State) -> int:
        """How many documents are in one of these states."""
        return sum(self._counts[state] for state in states)

    def rows(self, wanted: Callable[[QueuedDocument], bool]) -> list[int]:
        """The rows of the documents of which this is true."""
        return [row for row, document in enumerate(self._documents) if wanted(document)]

    def put(self, row: int, document: QueuedDocument) -> None:
        """Have a row look different; its path stays."""
        self._counts[self._documents[row].state] -= 1
        self._counts[document.state] += 1
        self._documents[row] = document

    def extend(self, paths: Iterable[Path]) -> int:
        """Add those that are not there yet, to wait behind the others; how many these are."""
        before = len(self._documents)
        for path in paths:
            if path not in self._rows:
                self._rows[path] = len(self._documents)
                self._documents.append(QueuedDocument(path))
                self._counts["waiting"] += 1
        return len(self._documents) - before

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows out."""
        gone = set(rows)
        self._documents = [d for row, d in enumerate(self._documents) if row not in gone]
        self._index()

    def _index(self) -> None:
        self._rows = {document.path: row for row, document in enumerate(self._documents)}
        self._counts = Counter(document.state for document in self._documents)
