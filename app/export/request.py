"""What is asked for when a result is exported, and what is made of that. Without Qt."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace

from engine.documents import Block, Document, count_words
from engine.documents.from_text import document_from_text
from engine.documents.language import detect_language
from engine.export import ExportedResult, Footnote, Receipt
from engine.export.formats import exported_bytes
from engine.messages import CoveredBlock
from engine.wording import worded

TRANSLATE, QUOTING = "translate", "extractive"
_PLAIN = (".txt", ".md")
_MOST_IN_PASSING = 200_000


@dataclass(frozen=True)
class ExportSource:
    """What a result was made of, with the structure and the language that it has."""

    text: str
    name: str = ""
    blocks: tuple[Block, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class ExportRequest:
    """A result, and what is to stand under it.

    `footnotes` asks for the sentences that it rests on; they need a `source`. A `receipt` is given
    without what takes long to find out: the hash and the counts of the source, flags, and in a
    quoted summary the number of quotations. `coverage` is that of the source, where its words were
    not counted.
    """

    result: ExportedResult
    source: ExportSource | None = None
    footnotes: bool = False
    receipt: Receipt | None = None
    coverage: tuple[CoveredBlock, ...] = ()

    def is_made_in_passing(self, ending: str) -> bool:
        """Whether a file of this format is made in milliseconds."""
        is_bare = not self.footnotes and self.receipt is None
        return is_bare and ending in _PLAIN and len(self.result.text) <= _MOST_IN_PASSING


def completed(request: ExportRequest) -> ExportedResult:
    """The result with all that is to stand under it."""
    source, receipt = request.source, request.receipt
    result = replace(
        request.result,
        language=request.result.language or detect_language(request.result.text) or "",
    )
    document = None
    if source is not None:
        document = document_from_text(source.text, source.name, source.blocks, source.language)
    is_translated = receipt is not None and receipt.task == TRANSLATE
    flags: Counter[str] | None = None
    quoted = 0 if receipt is None else receipt.quoted
    # A translation has other words than its source: nothing could be found by words.
    if document is not None and not is_translated and (request.footnotes or receipt is not None):
        result, flags, sentences = _checked(request, result, document)
        if receipt is not None and receipt.strategy == QUOTING:
            quoted = sentences
    if receipt is None:
        return result
    return replace(result, receipt=_completed_receipt(request, receipt, flags, quoted))


def file_of(request: ExportRequest, ending: str) -> bytes:
    """The file in the format of one of `engine.export.formats.ENDINGS`. Raises PdfUnavailable."""
    if request.is_made_in_passing(ending):
        return exported_bytes(ending, request.result)
    result = completed(request)
    if ending == ".pdf":
        from app.export_pdf import draw_pdf  # in this process, which may be killed at any time

        return draw_pdf(result)
    return exported_bytes(ending, result)


def _checked(
    request: ExportRequest, result: ExportedResult, document: Document
) -> tuple[ExportedResult, Counter[str], int]:
    """The result with its footnotes, its flags by kind, and how many sentences it has."""
    from engine.evidence.source import Source
    from engine.export.footnotes import evidence_of, footnotes_of

    source = Source.of(document)
    evidence = evidence_of(source, result.text, result.language or None, headed=result.headed)
    footnotes: tuple[Footnote, ...] = ()
    if request.footnotes:
        footnotes = footnotes_of(evidence, source, document)
    flags = Counter(flag.kind for flag in evidence.flags)
    return replace(result, footnotes=footnotes), Counter(flags), len(evidence.sentences)


def _completed_receipt(
    request: ExportRequest, receipt: Receipt, flags: Counter[str] | None, quoted: int
) -> Receipt:
    source = request.source
    if source is None:
        return replace(receipt, flags=flags, quoted=quoted)
    total, read = receipt.words_total, receipt.words_read
    if not total:
        total = count_words(source.text)
        unread = (source.text[b:e] for b, e, state, _ in request.coverage if state == "unread")
        read = total - sum(map(count_words, unread))
    # Of the text and not of the file: it is the text that was worked on, and it may be edited.
    sha256 = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(
        receipt,
        source_sha256=worded("{sha256} (of its text)", sha256=sha256),
        words_read=max(read, 0),
        words_total=total,
        flags=flags,
        quoted=quoted,
    )
