"""Writing the result of a run to the file of --output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.output import say, without_controls, write_out
from engine.cli.parser import STANDARD_INPUT, Invocation
from engine.cli.pass_meters import PassMeter, make_pass_meter
from engine.cli.pass_progress import PassProgress
from engine.cli.reports import Result, error_line
from engine.cli.sources import source_label
from engine.cli.task_parser import TRANSLATE
from engine.documents import Document
from engine.documents.cleaning import printable
from engine.errors import BrevityError, ExportOverSource
from engine.export import ExportedResult, Footnote, Receipt
from engine.export.formats import ending_of, write_export
from engine.export.writing import require_writable
from engine.version import VERSION

if TYPE_CHECKING:
    from rich.console import Console

    from engine.seq2seq import LoadedModel

_CHOICES = ("length", "beams", "max_tokens", "source_language", "target_language")
_BY_SECTION, _QUOTING = "by-section", "extractive"


class FileReport:
    """Tells how far a run is, and of failures: the result goes to a file, not to a terminal."""

    def __init__(self) -> None:
        self.console: Console | None = None
        self._meter: PassMeter | None = None

    def begin(self, source: str) -> None:
        """See `Report`."""
        self._meter = make_pass_meter(source, streams=False)

    def begin_pass(self, progress: PassProgress, section: int | None) -> None:
        """See `Report`."""
        if self._meter is not None:
            self._meter.begin_pass(progress)

    def revise(self, section: int, keep: int, text: str, settled: int) -> None:
        """See `Report`."""
        if self._meter is not None:
            self._meter.go_on()

    def finish(self, result: Result) -> None:
        """See `Report`."""
        self.close()

    def keep(self, result: Result) -> None:
        """See `Report`: what has no file goes where results go else."""
        self.close()
        write_out(without_controls(result.result) + "\n")

    def fail(self, source: str, error: BrevityError, next_step: str = "") -> None:
        """See `Report`."""
        self.close()
        say(f"brevity: {error_line(source, error, next_step)}")

    def fail_rest(self, sources: Sequence[str], error: BrevityError) -> None:
        """See `Report`."""
        self.close()
        say(f"brevity: {error}")

    def close(self) -> None:
        """See `Report`."""
        meter, self._meter = self._meter, None
        if meter is not None:
            meter.close()


def check_output(invocation: Invocation) -> None:
    """Find out before a long run what can be known to hinder writing its result.

    Raises ExportOverSource, ExportUnwritable, PdfUnavailable.
    """
    path, source = Path(invocation.output), Path(invocation.sources[0])
    if invocation.sources[0] != STANDARD_INPUT and _is_same(path, source):
        raise ExportOverSource(printable(path.name))
    require_writable(path)
    if ending_of(path) == ".pdf":
        from engine.export.pdf import export_pdf

        export_pdf(ExportedResult(title="", text="."))


def export_result(
    invocation: Invocation,
    document: Document,
    sha256: str,
    result: Result,
    model: LoadedModel | None,
) -> None:
    """Write a result as --output, --footnotes and --receipt say. Raises as `write_export` does.

    `sha256` is the source's, `model` the one that was run, if any.
    """
    headed = result.strategy == _BY_SECTION
    language = _language_of(invocation, document, result.result)
    footnotes: tuple[Footnote, ...] = ()
    receipt = None
    if invocation.footnotes or invocation.receipt:
        # Only now: building what is asked of a source takes a moment.
        from engine.evidence.source import Source
        from engine.export.footnotes import evidence_of, footnotes_of

        source = Source.of(document)
        evidence = evidence_of(source, result.result, language, headed=headed)
        if invocation.footnotes:
            footnotes = footnotes_of(evidence, source, document)
        if invocation.receipt:
            flags: Counter[str] = Counter(flag.kind for flag in evidence.flags)
            quoted = len(result.quotations)
            if result.strategy == _QUOTING:
                quoted = len(evidence.sentences)
            receipt = _receipt(invocation, sha256, result, model, flags, quoted)
    exported = ExportedResult(
        document.title, result.result, language or "", footnotes, receipt, headed=headed
    )
    write_export(Path(invocation.output), exported)


def _receipt(
    invocation: Invocation,
    sha256: str,
    result: Result,
    model: LoadedModel | None,
    flags: Counter[str],
    quoted: int,
) -> Receipt:
    chosen = {
        name.replace("_", " "): str(value)
        for name in _CHOICES
        if (value := getattr(invocation, name)) is not None
    }
    if not invocation.faithful:
        chosen["faithful"] = "no"
    if invocation.variation:
        chosen["variation"] = str(invocation.variation)
    return Receipt(
        version=VERSION,
        model=result.model or "",
        commit=_commit_of(model),
        device=result.device or "",
        precision=result.precision or "",
        task=result.task,
        options=chosen,
        date=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        source_name=source_label(Path(result.source).name or result.source),
        source_sha256=sha256,
        words_read=result.words_read,
        words_total=result.words_total,
        strategy=result.strategy,
        flags=flags,
        quoted=quoted,
    )


def _commit_of(model: LoadedModel | None) -> str:
    from engine.hub.naming import place_of

    place = None if model is None else place_of(model.folder)
    return place[1] if place else ""


def _language_of(invocation: Invocation, document: Document, text: str) -> str | None:
    """The language of a result: the source's, unless it was translated."""
    if invocation.task != TRANSLATE:
        return document.language
    if invocation.target_language:
        return invocation.target_language
    from engine.documents.language import detect_language

    return detect_language(text)


def _is_same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except (OSError, ValueError):  # one of them is not there: reading and writing tell of that
        return False
