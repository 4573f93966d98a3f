"""The reader of PDF files."""

from __future__ import annotations

import re

from engine.documents.document import Passage, Reading
from engine.documents.pdf.file import FORMAT, Bookmark, PdfFile, open_pdf
from engine.documents.pdf.hyphens import Joiner, without_soft_hyphens
from engine.documents.pdf.lines import Line, page_lines
from engine.documents.pdf.marks import has_label, without_bullet
from engine.documents.pdf.order import in_reading_order
from engine.documents.pdf.paragraphs import Paragraph, body_of, join_across, split_page
from engine.documents.pdf.running import drop_running
from engine.documents.pdf.structure import drop_references, find_headings, find_kinds
from engine.documents.pdf.words import CHARACTER_LIMIT
from engine.errors import DocumentDamaged, DocumentScanned

_SCANNED_BELOW = 20  # characters a page, on average
_NAMED_PAGES = 10
_JUNK_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel) - .*|powerpoint presentation|slide \d+|print|about:blank"
    r"|(?:untitled|unbenannt|ohne titel).*|(?:document|dokument)\d*|(?:no |kein )?tit(?:le|el)"
    r"|\((?:anonymous|unspecified)\)|[a-z]:\\.*|https?://.*|[\W\d_]*"
    r"|.*\.(?:docx?|odt|pdf|tex|dvi|indd|qxd|ps|rtf|txt|html?|pptx?|xlsx?)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def read_pdf(data: bytes, name: str, password: str | None = None) -> Reading:
    """What a PDF says, in reading order.

    Running headers, footers, page numbers and text that is turned against the page's direction are
    left out. Text that is there but not visible, as behind the pictures of a scan, is read. Raises
    DocumentEncrypted, PasswordWrong, DocumentDamaged, DocumentScanned and DocumentTooComplex.
    """
    with open_pdf(data, name, password) as file:
        pages, heights, warnings = _lines(file, name)
        outline = file.outline()
        title, language = file.title(), file.language()
        count = file.pages
    passages = _passages(pages, heights, outline)
    return Reading(
        passages=passages,
        title=_real_title(title),
        language=language if _LANGUAGE.fullmatch(language) else "",
        pages=count,
        warnings=warnings,
    )


def _lines(file: PdfFile, name: str) -> tuple[list[list[Line]], list[float], tuple[str, ...]]:
    """The lines of each page in reading order without running headers, the pages' heights, and
    what went wrong.
    """
    pages: list[list[Line]] = []
    heights: list[float] = []
    damaged: list[int] = []
    empty: list[int] = []
    cut: list[int] = []
    pictured: list[bool] = []
    gutters: list[tuple[float, float]] = []
    for index in range(file.pages):
        words = file.words(index)
        if words is None:
            damaged.append(index + 1)
        elif not words.words:
            empty.append(index + 1)
        elif words.cut:
            cut.append(index + 1)
        lines = page_lines(words, index, gutters) if words is not None else []
        pages.append(in_reading_order(lines))
        heights.append(words.height if words is not None else 0.0)
        pictured.append(words is not None and words.pictured)
    if len(damaged) == file.pages:
        raise DocumentDamaged(name, FORMAT, "none of its pages can be read")
    kept = drop_running(pages, heights, pictured)
    if _is_scanned(pages, kept, pictured, file.pages - len(damaged)):
        raise DocumentScanned(name, file.pages)
    warnings = []
    if damaged:
        warnings.append(
            f"{_named(damaged)} can't be read and was left out."
            if len(damaged) == 1
            else f"{_named(damaged)} can't be read and were left out."
        )
    if empty:
        warnings.append(f"{_named(empty)} without text: scanned pictures, or empty.")
    if cut:
        warnings.append(f"{_named(cut)}: only the first {CHARACTER_LIMIT:,} characters were read.")
    # What has nothing but page numbers says just them.
    return kept if any(kept) else pages, heights, tuple(warnings)


def _is_scanned(
    pages: list[list[Line]], kept: list[list[Line]], pictured: list[bool], readable: int
) -> bool:
    """Whether there is no text, or hardly any beside pictures on half of the pages or more.

    What is stamped on all pages of a scan is no text. Short pages without pictures are.
    """
    characters = sum(len(line.text) for lines in pages for line in lines)
    if not characters:
        return True
    hardly_any = characters < _SCANNED_BELOW * readable or not any(kept)
    shown = sum(bool(lines) or has for lines, has in zip(pages, pictured, strict=True))
    return hardly_any and 2 * sum(pictured) >= shown


def _named(pages: list[int]) -> str:
    shown = [f"{page:,}" for page in pages[:_NAMED_PAGES]]
    more = len(pages) - len(shown)
    if more:
        return f"Pages {', '.join(shown)} and {more:,} more"
    return (
        f"Pages {', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else f"Page {shown[0]}"
    )


def _passages(
    pages: list[list[Line]], heights: list[float], outline: list[Bookmark]
) -> tuple[Passage, ...]:
    body = body_of(pages)
    joiner = Joiner(line.text for lines in pages for line in lines)
    paragraphs: list[Paragraph] = []
    for lines, height in zip(pages, heights, strict=True):
        on_page = split_page(lines, body)
        find_kinds(on_page, height, body)
        paragraphs += on_page
    drop_references(paragraphs)
    find_headings(paragraphs, body, outline)
    return tuple(_passage(paragraph) for paragraph in join_across(paragraphs, joiner))


def _passage(paragraph: Paragraph) -> Passage:
    text = without_soft_hyphens(paragraph.text).strip()
    if paragraph.kind == "list_item":
        item = without_bullet(text)
        indent = "  " * (paragraph.level - 1)
        bare = item is None and not has_label(text)
        text = f"{indent}- {text if bare else item}" if bare or item else f"{indent}{text}"
    elif paragraph.kind == "table_row":
        text = " | ".join(cell.strip() for cell in paragraph.lines[0].cells).rstrip(" |")
    elif paragraph.note and paragraph.note != "+":
        text = f"[{paragraph.note}] {text}"
    return Passage(paragraph.kind, text, paragraph.level, paragraph.page + 1)


def _real_title(title: str) -> str:
    title = " ".join(title.split())
    return "" if _JUNK_TITLE.fullmatch(title) else title
