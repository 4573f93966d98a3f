"""What the pages of the help say, as HTML of the kind that Qt shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.diagnostics_thread import Diagnosis
from app.licences import Library
from app.window.shortcuts import Act, native
from engine.version import VERSION
from engine.wording import retold


def keys_page(acts: Iterable[Act]) -> str:
    """All that keys do, in the order of the acts."""
    rows = [
        (act.name, _translated(" or ").join(dict.fromkeys(native(keys) for keys in act.keys)))
        for act in acts
    ]
    return _heading(_translated("Keys")) + _table(rows)


def about_page(libraries: Sequence[Library], texts: Path | None = None) -> str:
    """What Brevity is, its licence, and those of what it is made of; `texts` is their file."""
    parts = [
        _heading(_translated("About Brevity")),
        _paragraph(f"Brevity {VERSION}"),
        _paragraph(
            _translated(
                "Brevity summarizes, fuses, splits and translates text on this machine. Nothing"
                " leaves it, but for the models that you ask it to download."
            )
        ),
        _paragraph(_translated("Brevity is free software under the Apache License, version 2.0.")),
    ]
    if libraries:
        rows = [
            (f"{library.name} {library.version}", retold(library.licence)) for library in libraries
        ]
        parts += [_heading(_translated("What it is made of"), level=2), _table(rows)]
    if texts is not None:
        words = _translated("The full texts of these licences are in {file}.")
        parts.append(_paragraph(words.format(file=texts)))
    return "".join(parts)


def diagnostics_page(diagnosis: Diagnosis) -> str:
    """The facts in their groups."""
    parts = [_heading(_translated("This installation"))]
    for group, facts in diagnosis:
        rows = [(retold(name), retold(value)) for name, value in facts]
        parts += [_heading(retold(group), level=2), _table(rows)]
    return "".join(parts)


def diagnostics_text(diagnosis: Diagnosis) -> str:
    """The same as plain text, to be copied: in English, for whoever reads the report."""
    lines: list[str] = []
    for group, facts in diagnosis:
        lines += [group, *(f"  {name}: {value}" for name, value in facts), ""]
    return "\n".join(lines).rstrip() + "\n"


def waiting_page(words: str) -> str:
    """A page that has only this to say."""
    return _heading(_translated("This installation")) + _paragraph(words)


def _heading(words: str, level: int = 1) -> str:
    return f"<h{level}>{escape(words)}</h{level}>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td style="padding: 3px 28px 3px 0">{escape(name)}</td>'
        f'<td style="padding: 3px 0">{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f"<table>{cells}</table>"


def _translated(text: str) -> str:
    return QCoreApplication.translate("help", text)
