"""`brevity check`: what a result rests on in its source, and what the source does not support."""

from __future__ import annotations

from contextlib import closing

from engine.cli.exit_status import DONE, FAILED
from engine.cli.output import without_controls, write_out
from engine.cli.parser import CHECK, Invocation
from engine.cli.reports import JsonReport, Report, TextReport, note, write_object
from engine.cli.sources import password_of, read_source
from engine.documents import Document
from engine.errors import BrevityError
from engine.evidence import Evidence, SentenceEvidence
from engine.evidence.check import check
from engine.evidence.source import Source
from engine.wording import counted, retold, worded

_LONGEST_QUOTE = 120


def check_result(invocation: Invocation) -> int:
    """Check the second source of `invocation` against the first; the exit status.

    If one of them can't be read, that is told of. Raises BrokenPipeError and OutputUnwritable when
    the output can't be written, and what `password_of` raises.
    """
    report: Report = JsonReport(CHECK) if invocation.json else TextReport(headings=False)
    password = password_of(invocation)
    documents = []
    with closing(report):
        for name in invocation.sources:
            try:
                document = read_source(name, password)
            except BrevityError as error:
                report.fail(name, error)
                return FAILED
            for warning in document.warnings:
                note(name, warning)
            documents.append(document)
    source, result = Source.of(documents[0]), documents[1]
    evidence = check(source, result)
    for number, sentence in enumerate(evidence.sentences):
        if invocation.json:
            write_object(_values(number, sentence, source, result))
        else:
            write_out(_told(number, sentence, source, result))
    if not invocation.json:
        write_out(_summed_up(evidence))
    return DONE


def _values(
    number: int, sentence: SentenceEvidence, source: Source, result: Document
) -> dict[str, object]:
    return {
        "sentence": number,
        "start": sentence.start,
        "end": sentence.end,
        "text": result.text[sentence.start : sentence.end],
        "sources": [
            {
                "sentence": support.sentence,
                **vars(source.sentences[support.sentence]),
                "score": round(support.score, 3),
                "text": source.sentence(support.sentence),
            }
            for support in sentence.sources
        ],
        "flags": [
            {**vars(flag), "text": result.text[flag.start : flag.end]} for flag in sentence.flags
        ],
        "items": sentence.items,
    }


def _told(number: int, sentence: SentenceEvidence, source: Source, result: Document) -> str:
    """A sentence for people: itself, what it rests on, and its flags."""
    text = result.text
    lines = [f"{number + 1}. {_one_line(text[sentence.start : sentence.end])}"]
    lines += [
        "   "
        + worded(
            "rests on sentence {number} ({score}): {quote}",
            number=support.sentence + 1,
            score=f"{support.score:.0%}",
            quote=_quote(source.sentence(support.sentence)),
        )
        for support in sentence.sources
    ]
    if not sentence.sources:
        lines.append("   " + worded("rests on no sentence of the source"))
    lines += [
        f"   ! {flag.kind} {_quote(text[flag.start : flag.end])}: {_one_line(retold(flag.reason))}"
        for flag in sentence.flags
    ]
    return "\n".join(lines) + "\n"


def _summed_up(evidence: Evidence) -> str:
    items = sum(sentence.items for sentence in evidence.sentences)
    told = worded(
        "{sentences}, {items} checked, {flags}.",
        sentences=counted("{count} sentence", "{count} sentences", len(evidence.sentences)),
        items=counted("{count} item", "{count} items", items),
        flags=counted("{count} flag", "{count} flags", len(evidence.flags)),
    )
    return f"{told}\n"


def _quote(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


def _one_line(text: str) -> str:
    return without_controls(" ".join(text.split()))
