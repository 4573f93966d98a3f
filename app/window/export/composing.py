"""What is exported: the text that is shown, and what is known of how it was made."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from app.export.request import ExportRequest, ExportSource
from app.window.export.formats import ExportOptions, translated
from app.window.origins import Origin, Origins
from app.window.result_pane import ResultPane
from app.window.source_pane import SourcePane
from app.window.source_text import SourceText
from app.window.tasks import TRANSLATE
from app.window.versions.version import as_shown
from engine.export import ExportedResult, Receipt
from engine.hub.naming import split_commit
from engine.version import VERSION

_BY_SECTION = "by-section"
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 80, 160
"""In characters, and in bytes: a file's whole name has 255 of them."""


class Composer:
    """Puts together what is to be exported of two panes."""

    def __init__(self, origins: Origins, source: SourcePane, result: ResultPane) -> None:
        self._origins, self._source, self._result = origins, source, result

    def result(self) -> ExportedResult:
        """The text alone, with what is known of its structure."""
        origin = self._origins.shown
        headed = origin is not None and origin.strategy == _BY_SECTION
        return ExportedResult("", self._result.text(), self._language(), headed=headed)

    def name(self) -> str:
        """What a file of the result may be called, without an ending: "report – Summary"."""
        origin = self._origins.shown
        title = self._result.title.text()
        stem = Path(origin.name).stem if origin is not None else ""
        characters, size = _LONGEST_NAME
        stem = stem[:characters].encode(errors="ignore")[:size].decode(errors="ignore")
        name = f"{stem} – {title}" if stem else title
        return " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(".")

    def request(self, options: ExportOptions) -> tuple[ExportRequest, str]:
        """All that is to be exported, and in words what can't be had of it; "" if all can."""
        origin = self._origins.shown
        source = self._source_of(origin)
        result = self.result()
        receipt = None
        missing = []
        if options.receipt and origin is not None:
            receipt = _receipt(origin, result.text)
        elif options.receipt:
            missing.append(translated("without a receipt: nobody knows how it was made"))
        footnotes = options.footnotes and source is not None and not self._is_translation
        if options.footnotes and self._is_translation:
            missing.append(translated("without sources: a translation has other words than they"))
        elif options.footnotes and source is None:
            missing.append(translated("without sources: the text it is from is not here"))
        titled = ExportedResult(
            origin.title if origin is not None else "",
            result.text,
            result.language,
            headed=result.headed,
        )
        request = ExportRequest(
            titled,
            source,
            footnotes,
            receipt,
            origin.coverage if origin is not None else (),
        )
        return request, ", ".join(missing)

    @property
    def _is_translation(self) -> bool:
        run = self._result.run
        return run is not None and run.task.name == TRANSLATE

    def _source_of(self, origin: Origin | None) -> ExportSource | None:
        if origin is not None:
            return _export_source(origin.source, origin.name)
        run = self._result.run
        is_beside = run is None or run.source == self._source.identity
        if not is_beside or not self._source.has_visible_text:
            return None
        return _export_source(self._source.source_text(), "")

    def _language(self) -> str:
        """As far as that is known at once."""
        origin = self._origins.shown
        if origin is None:
            return ""
        if self._is_translation:
            return origin.language or ""
        return origin.source.language or ""


def _export_source(source: SourceText, name: str) -> ExportSource:
    return ExportSource(source.text, name, source.blocks, source.language)


def _receipt(origin: Origin, text: str) -> Receipt:
    """What is known at once; the rest is found out where the file is made."""
    model, commit = split_commit(origin.model)
    options = dict(origin.options)
    if origin.source.is_selection:
        options["part"] = "the selection"
    if origin.text and as_shown(origin.text).strip() != text.strip():
        options["edited"] = "by hand"
    return Receipt(
        version=VERSION,
        model=model,
        commit=commit or "",
        device=origin.device,
        precision=origin.precision,
        task=origin.task,
        options=options,
        date=datetime.fromtimestamp(origin.made).astimezone().isoformat(timespec="seconds"),
        source_name=origin.name,
        source_sha256="",
        words_read=origin.words_read,
        words_total=origin.words_total,
        strategy=origin.strategy,
        quoted=origin.quoted,
    )
