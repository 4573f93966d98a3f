"""How fast documents are read, by format: `python -m benchmarks.reading [--pages N]`.

Prints a table in Markdown: with the child process that the program starts for each document, and
the reader alone in this process.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable
from functools import partial

from engine.documents import Document, document_from_bytes, document_from_stream
from tests.faults import hostile_documents as made

WORDS_ON_A_PAGE = 400
TIMES = 5


def _text(words: int) -> list[str]:
    """Paragraphs of so many words in sum, none twice."""
    paragraphs = []
    count = number = 0
    while count < words:
        number += 1
        paragraph = f"Paragraph {number}. " + " ".join(made.PARAGRAPHS)
        paragraphs.append(paragraph)
        count += len(paragraph.split())
    return paragraphs


def _lines(paragraph: str) -> list[str]:
    words = paragraph.split()
    return [" ".join(words[start : start + 14]) for start in range(0, len(words), 14)]


def _pdf(paragraphs: list[str]) -> bytes:
    lines = [line for paragraph in paragraphs for line in [*_lines(paragraph), ""]]
    return made.pdf([lines[start : start + 40] for start in range(0, len(lines), 40)])


def _marked(paragraphs: list[str], before: str, after: str) -> str:
    return "".join(f"{before}{paragraph}{after}" for paragraph in paragraphs)


WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "txt": lambda p: "\n\n".join(p).encode(),
    "md": lambda p: "\n\n".join(p).encode(),
    "html": lambda p: f"<html><body>{_marked(p, '<p>', '</p>')}</body></html>".encode(),
    "pdf": _pdf,
    "docx": lambda p: made.docx(_marked(p, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")),
    "odt": lambda p: made.odt(_marked(p, "<text:p>", "</text:p>")),
    "rtf": lambda p: ("{\\rtf1\\ansi " + _marked(p, "", "\\par\n") + "}").encode(),
    "epub": lambda p: made.epub(
        [_marked(p[start : start + 100], "<p>", "</p>") for start in range(0, len(p), 100)]
    ),
}


def _with_child(data: bytes, name: str) -> Document:
    return document_from_stream(io.BytesIO(data), name)


def _seconds(read: Callable[[], object]) -> float:
    """The median of some runs, after one that does not count."""
    read()
    found = []
    for _ in range(TIMES):
        began = time.perf_counter()
        read()
        found.append(time.perf_counter() - began)
    return statistics.median(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300, help="pages of 400 words; default: 300")
    pages = parser.parse_args().pages
    paragraphs = _text(pages * WORDS_ON_A_PAGE)
    print(f"One page and {pages} pages of {WORDS_ON_A_PAGE} words, median of {TIMES} runs:\n")
    print("| format | file | one page, with its process | all, with the process | reader alone "
          "| pages/s | MB of text/s |")  # fmt: skip
    print("|---|---:|---:|---:|---:|---:|---:|")
    for suffix, write in WRITERS.items():
        name = f"a.{suffix}"
        short, data = write(_text(WORDS_ON_A_PAGE)), write(paragraphs)
        one = _seconds(partial(_with_child, short, name))
        whole = _seconds(partial(_with_child, data, name))
        alone = _seconds(partial(document_from_bytes, data, name))
        size = len(document_from_bytes(data, name).text.encode()) / 1e6
        print(
            f"| {suffix} | {len(data) / 1e6:.2f} MB | {one * 1000:.0f} ms | {whole:.2f} s "
            f"| {alone:.2f} s | {pages / whole:,.0f} | {size / alone:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
