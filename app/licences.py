"""What Brevity is made of, and under which licences."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

from engine.own_program import is_bundle
from engine.wording import translatable

NEEDED = (
    "charset-normalizer",
    "huggingface-hub",
    "numpy",
    "platformdirs",
    "psutil",
    "py3langid",
    "pypdfium2",
    "PySide6-Essentials",
    "rich",
    "selectolax",
    "sentencepiece",
    "sentencex",
    "tokenizers",
    "torch",
    "truststore",
)
"""What the program itself asks for, as in pyproject.toml."""
TEXTS = "THIRD_PARTY.txt"
"""With the licences of everything that a bundle brings along, written when it is built."""
_PACKAGED_TEXTS = Path("/usr/share/doc/brevity", f"{TEXTS}.gz")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Library:
    """A library that is part of the program."""

    name: str
    version: str
    licence: str
    page: str = ""


def libraries() -> list[Library]:
    """All that the program needs, and all that those need, by name; none where nobody knows it."""
    found: dict[str, Library] = {}
    waiting = list(NEEDED)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            known = metadata(name)
        except PackageNotFoundError:
            continue
        found[key] = Library(known["Name"], known["Version"], _licence(known), _page(known))
        waiting += [
            match.group()
            for requirement in requires(name) or ()
            if "extra ==" not in requirement and (match := _NAME.match(requirement))
        ]
    return [found[key] for key in sorted(found)]


def licence_texts() -> Path | None:
    """The file with the licences of all libraries, whole; None from source, where pip has them."""
    if not is_bundle():
        return None
    program = Path(sys.executable).resolve().parent
    places = (program / TEXTS, program.parent / "Resources" / TEXTS, _PACKAGED_TEXTS)
    return next((place for place in places if place.is_file()), None)


def _licence(known: object) -> str:
    get = known.get  # type: ignore[attr-defined]
    if expression := get("License-Expression"):
        return str(expression)
    classifiers = known.get_all("Classifier") or ()  # type: ignore[attr-defined]
    names = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    if names:
        return ", ".join(names)
    written = str(get("License") or "").strip()
    return written.splitlines()[0] if written else translatable("see its page")


def _page(known: object) -> str:
    if page := known.get("Home-page"):  # type: ignore[attr-defined]
        return str(page)
    urls = known.get_all("Project-URL") or ()  # type: ignore[attr-defined]
    return next((url.partition(",")[2].strip() for url in urls), "")
