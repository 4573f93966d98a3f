"""What is known of models, as text for people and as values for programs."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from engine.documents.cleaning import printable
from engine.hub.catalogue import CatalogueEntry, entry_for
from engine.hub.fit import FitVerdict, Machine, fit, fit_reason, memory_of_weights
from engine.hub.installation import UnfinishedDownload
from engine.hub.library import InstalledModel
from engine.hub.storage import megabytes
from engine.wording import retold, retold_text, translatable, translation, worded

_HEADINGS = (
    translatable("MODEL"),
    translatable("TASKS"),
    translatable("LANG"),
    translatable("SIZE"),
    translatable("STATE"),
)
_NARROWEST = (12, 8, 4, 9, 12)


@dataclass(frozen=True)
class ModelRow:
    """A model as it is listed: what is known of it, what is here of it, or both."""

    id: str
    entry: CatalogueEntry | None = None
    installed: InstalledModel | None = None
    unfinished: UnfinishedDownload | None = None

    @property
    def name(self) -> str:
        """The shortest name by which it is found."""
        if self.entry is None:
            return self.id
        return self.entry.short_name

    @property
    def size(self) -> int | None:
        """Its bytes here, else those to download, if known."""
        if self.installed is not None:
            return self.installed.size
        if self.unfinished is not None and self.unfinished.total:
            return self.unfinished.total
        return self.entry.download_bytes if self.entry else None

    @property
    def memory(self) -> int | None:
        """Bytes of memory to run it as most machines do, in float32, if that can be worked out."""
        if self.entry is not None and self.entry.memory_bytes:
            return self.entry.memory_bytes["float32"]
        return None if self.size is None else memory_of_weights(self.size)


def rows(
    installed: Iterable[InstalledModel],
    unfinished: Iterable[UnfinishedDownload],
    entries: Iterable[CatalogueEntry] = (),
) -> list[ModelRow]:
    """What is here, then what is half here, then the rest of the catalogue."""
    found = [ModelRow(model.id, entry_for(model.id), model) for model in installed]
    found += [ModelRow(one.id, entry_for(one.id), None, one) for one in unfinished]
    named = {row.id for row in found}
    return found + [ModelRow(entry.id, entry) for entry in entries if entry.id not in named]


def state_of(row: ModelRow, machine: Machine) -> str:
    """The state of a model, in a few words."""
    model = row.installed
    if model is not None:
        if model.fault is not None:
            return translatable("damaged")
        if model.needs_conversion:
            return translatable("to be converted")
        return translatable("installed") if model.origin == "hub" else model.origin
    if row.unfinished is not None:
        done, total = row.unfinished.done, row.unfinished.total
        return f"{100 * done // total} % is here" if total else f"{megabytes(done)} are here"
    verdict = fit_of(row, machine)
    return f"not here; {verdict}" if verdict else translatable("not here")


def fit_of(row: ModelRow, machine: Machine) -> FitVerdict | None:
    """Whether it fits this machine; None where nothing is known of its size."""
    return None if row.memory is None else fit(row.memory, machine)


def table(listed: Sequence[ModelRow], machine: Machine) -> str:
    """The rows in columns: as wide as the terminal, or as they need to be in a pipe."""
    cells = [tuple(map(worded, _HEADINGS)), *(_cells(row, machine) for row in listed)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(_HEADINGS))]
    if sys.stdout is not None and sys.stdout.isatty():
        room = shutil.get_terminal_size().columns - 1 - 2 * (len(widths) - 1)
        for column in (1, 0, 4):  # what is narrowed first
            excess = sum(widths) - room
            widths[column] -= max(0, min(excess, widths[column] - _NARROWEST[column]))
    return "".join(_line(row, widths) + "\n" for row in cells)


def description(row: ModelRow, machine: Machine) -> str:
    """All that is known of a model, a fact a line."""
    width = max(40, min(100, shutil.get_terminal_size().columns))
    lines = []
    for label, value in _facts(row, machine):
        name = worded(label)
        lines += textwrap.wrap(
            printable(value),
            width,
            initial_indent=f"{name + ':':<14}",
            subsequent_indent=" " * 14,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines) + "\n"


def as_values(row: ModelRow, machine: Machine) -> dict[str, Any]:
    """The row for a line of JSON."""
    entry, model = row.entry, row.installed
    values: dict[str, Any] = {"id": row.id, "state": state_of(row, machine), "size": row.size}
    if model is not None:
        fault = model.fault
        values |= {
            "commit": model.commit,
            "origin": model.origin,
            "folder": str(model.folder),
            "needs_conversion": model.needs_conversion,
            "fault": {"code": fault.code, "message": fault.message} if fault else None,
        }
    if row.unfinished is not None:
        values |= {"commit": row.unfinished.commit, "done": row.unfinished.done}
    if entry is not None:
        values |= {
            "short_name": entry.short_name,
            "title": entry.title,
            "tasks": entry.tasks,
            "languages": entry.languages,
            "licence": entry.licence,
            "parameters": entry.parameters,
            "download_bytes": entry.download_bytes,
            "memory_bytes": dict(entry.memory_bytes),
            "quality": entry.quality,
            "note": entry.note,
        }
    return {**values, "fit": fit_of(row, machine)}


def _cells(row: ModelRow, machine: Machine) -> tuple[str, ...]:
    entry = row.entry
    about = "~" if entry and entry.size_is_about and row.size == entry.download_bytes else ""
    return (
        row.name,
        ", ".join(entry.tasks or entry.other_tasks) if entry else "",
        ", ".join(entry.languages) if entry else "",
        about + megabytes(row.size) if row.size is not None else worded("unknown"),
        retold(state_of(row, machine)),
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    parts = []
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        text = printable(cell)
        text = text if len(text) <= width else text[: width - 1] + "…"
        parts.append(text.rjust(width) if column == 3 else text.ljust(width))
    return "  ".join(parts).rstrip()


def _facts(row: ModelRow, machine: Machine) -> Iterable[tuple[str, str]]:
    entry, model = row.entry, row.installed
    yield "id", row.id
    if entry is not None:
        yield translatable("short name"), entry.short_name
        yield translatable("what"), entry.title
        others = worded("none here (it does: {tasks})", tasks=", ".join(entry.other_tasks))
        yield translatable("tasks"), ", ".join(entry.tasks) or others
        yield translatable("languages"), ", ".join(entry.languages)
        kind = [entry.flavour]
        if entry.shared:
            kind.append(worded("shared encoder and decoder"))
        if entry.parameters is not None:
            millions = entry.parameters / 1e6
            kind.append(worded("{millions:,.1f} million parameters", millions=millions))
        yield translatable("kind"), worded(", ").join(kind)
        yield translatable("licence"), translation(entry.licence)
        if entry.quality:
            yield translatable("quality"), f"{entry.quality} ({retold(entry.quality_source)})"
        yield translatable("note"), retold_text(entry.note)
        if entry.download_bytes is None:
            yield translatable("download"), worded("its size is known when the hub is asked")
        elif not entry.embedded:
            size = megabytes(entry.download_bytes)
            yield (
                translatable("download"),
                worded("about {size}", size=size) if entry.size_is_about else size,
            )
    for precision, memory in (entry.memory_bytes if entry else {}).items():
        yield f"  {precision}", worded("about {size} of memory", size=megabytes(memory))
    if row.memory is not None:
        verdict, reason = fit(row.memory, machine), fit_reason(row.memory, machine)
        yield translatable("this machine"), f"{retold(verdict)}: {retold(reason)}"
    yield translatable("state"), retold(state_of(row, machine))
    if model is not None:
        if model.commit:
            yield "commit", model.commit
        yield translatable("folder"), str(model.folder)
        yield translatable("size"), megabytes(model.size)
        if model.manifest is not None:
            yield translatable("from"), f"{model.manifest.source}, {model.manifest.installed}"
        if model.fault is not None:
            yield translatable("fault"), str(model.fault)
