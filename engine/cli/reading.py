"""`brevity read`: showing what a document's reader gets, so that anyone can check it."""

from __future__ import annotations

from contextlib import closing

from engine.cli.exit_status import DONE, FAILED
from engine.cli.output import without_controls, write_out
from engine.cli.parser import READ, Invocation
from engine.cli.reports import JsonReport, Report, TextReport, note, write_object
from engine.cli.sources import password_of, read_source
from engine.documents import Document
from engine.errors import BrevityError


def show_documents(invocation: Invocation) -> int:
    """Show all sources; the exit status that tells how it went.

    A source that fails is told of and the next is shown. Raises BrokenPipeError and
    OutputUnwritable when the output can't be written, and what `password_of` raises.
    """
    report: Report = (
        JsonReport(READ) if invocation.json else TextReport(headings=len(invocation.sources) > 1)
    )
    password = password_of(invocation)
    status = DONE
    with closing(report):
        for source in invocation.sources:
            try:
                document = read_source(source, password)
            except BrevityError as error:
                report.fail(source, error)
                status = FAILED
                continue
            if invocation.json:
                write_object({"source": source, **_facts(document)})
                continue
            for warning in document.warnings:
                note(source, warning)
            report.begin(source)
            write_out(without_controls(document.text.removesuffix("\n")) + "\n")
    return status


def _facts(document: Document) -> dict[str, object]:
    from engine.documents.block_sentences import sentences_in_blocks  # its library is not small

    sentences = sentences_in_blocks(document)
    return {
        **vars(document),
        "blocks": [vars(block) for block in document.blocks],
        "sentences": [{"start": sentence.start, "end": sentence.end} for sentence in sentences],
    }
