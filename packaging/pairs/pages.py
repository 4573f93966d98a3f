"""From the files of a repository to its pages, source by source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pairs.cnxml import read_module
from pairs.markdown import Section, front_matter, markdown_sections, rst_sections
from pairs.pair import Page

_ABSTRACTS = frozenset({"abstract", "summary", "simple summary", "introduction"})
_SUMMARIES = ("summary", "excerpt", "description")
_MOST_ABSTRACT = 3  # paragraphs


def openstax(folder: Path) -> Iterator[Page]:
    """The modules of a textbook."""
    for path in sorted(folder.glob("modules/**/*.cnxml")):
        yield read_module(path.read_bytes())


def proposals(folder: Path) -> Iterator[Page]:
    """Proposals with their abstracts; what follows the abstract is the page."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".md", ".rst") and not path.name.startswith("."):
            text = front_matter(path.read_text(encoding="utf-8", errors="replace"))[1]
            read = rst_sections if path.suffix == ".rst" else markdown_sections
            yield _proposal(read(text))


def described_pages(folder: Path) -> Iterator[Page]:
    """Pages whose front matter has a title and a summary, an excerpt or a description."""
    for path in sorted(folder.rglob("*.md")):
        values, text = front_matter(path.read_text(encoding="utf-8", errors="replace"))
        named = [values[key] for key in _SUMMARIES if values.get(key)]
        paragraphs = [text for section in markdown_sections(text) for text in section.paragraphs]
        if paragraphs and (named or values.get("title")):
            yield Page(values.get("title", ""), named[0] if named else "", paragraphs)


PAGES: dict[str, Callable[[Path], Iterator[Page]]] = {
    "openstax": openstax,
    "proposals": proposals,
    "summ_msdocs": described_pages,
    "summ_digitalgov": described_pages,
    "summ_18f": described_pages,
}
"""Which reader a source needs, by its name in the pairs file."""


def _proposal(sections: list[Section]) -> Page:
    for index, section in enumerate(sections):
        heading = re.sub(r"^[\d. ]+", "", section.heading).lower()
        if heading in _ABSTRACTS and section.paragraphs:
            rest = [text for after in sections[index + 1 :] for text in after.paragraphs]
            return Page("", " ".join(section.paragraphs[:_MOST_ABSTRACT]), rest)
    return Page("", "", [text for section in sections for text in section.paragraphs])
