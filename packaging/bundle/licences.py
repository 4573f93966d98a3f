"""THIRD_PARTY.txt: everything inside the bundle that is not Brevity's own, with its licence.

Written from what PyInstaller put in, so that nothing can be forgotten. A library of which no
licence is known stops the build.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

STANDARD_TEXTS = Path(__file__).resolve().parents[1] / "licences"
"""Texts of licences, for packages that name one and ship none."""
_STANDARD = {"LGPL-3.0": ("LGPL-3.0", "GPL-3.0"), "Apache": ("Apache-2.0",), "MIT": ("MIT",)}
"""By what a package calls its licence; the first that it names holds. LGPL adds to the GPL."""
_WITH_EXCEPTION = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
"""What may be part of any program although its licence, without its exception, would bind it."""
_TEXT_NAMES = re.compile(r"(?:licen[cs]e|copying|notice)", re.IGNORECASE)
_RULE = "=" * 78


@dataclass(frozen=True)
class Part:
    """Something inside that others made. `texts` are its licences, whole."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


class LicenceMissing(Exception):
    """Something inside has no licence that is known, or one that Brevity can't be given with."""


def third_party(sources: Iterable[Path]) -> str:
    """The text for the files and modules that went into a bundle. Raises LicenceMissing."""
    chosen = set()
    system = set()
    owners = _owners()
    for source in sources:
        if found := owners.get(source):
            chosen.add(found)
        elif _is_from_the_system(source):
            system.add(source)
    parts = [part_of(distribution) for distribution in chosen]
    parts += [_python(), *_system_parts(system)]
    return written(sorted(parts, key=lambda part: part.name.lower()))


def part_of(distribution: Distribution) -> Part:
    """What an installed package says of itself. Raises LicenceMissing."""
    metadata = distribution.metadata
    name = str(metadata["Name"])
    classified = [
        line.rpartition("::")[2].strip()
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License")
    ]
    (stated, *_) = metadata.get_all("License-Expression") or metadata.get_all("License") or [""]
    first = stated.strip().splitlines()[0] if stated.strip() else ""
    licence = first if 0 < len(first) < 120 else ", ".join(classified)
    texts = _shipped_texts(distribution) or _standard_texts(licence)
    if not texts:
        raise LicenceMissing(f"{name} ships no licence, and {licence or 'nothing'!r} is not known")
    licence = _WITH_EXCEPTION.get(name.lower(), licence)
    require_permissive(name, licence)
    return Part(name, distribution.version, licence or "see below", texts)


def require_permissive(name: str, licence: str) -> None:
    """Raises LicenceMissing for a licence that would bind Brevity itself."""
    if licence in _WITH_EXCEPTION.values():
        return
    choices = [choice.strip() for choice in re.split(r"\bOR\b|;", licence)]
    if all(re.search(r"(?<!L)(?:\bA?GPL|GNU (?:Affero )?General)", choice) for choice in choices):
        raise LicenceMissing(f"{name} is under {licence}")


def written(parts: Iterable[Part]) -> str:
    """A list of the parts, then their licences; each text once."""
    listed = list(parts)
    lines = [
        "Brevity is under the Apache License, version 2.0. This bundle also holds:", "",
        *(f"  {part.name} {part.version} ({part.licence})" for part in listed), "",
        "Qt for Python and Qt are used under the LGPL 3: their libraries lie in the program's",
        "folder as files of their own, and may be replaced by changed ones. Their source is at",
        "https://code.qt.io and https://download.qt.io. The program that starts it all is",
        "PyInstaller's, under the GPL with an exception that allows it in any program.",
    ]  # fmt: skip
    holders: dict[str, list[str]] = {}
    for part in listed:
        for text in part.texts:
            holders.setdefault(text.strip(), []).append(part.name)
    for text, names in holders.items():
        lines += ["", _RULE, ", ".join(sorted(set(names))), _RULE, "", text]
    return "\n".join(lines) + "\n"


def _owners() -> dict[Path, Distribution]:
    """Which package each installed file came with."""
    return {
        Path(str(distribution.locate_file(file))): distribution
        for distribution in distributions()
        if distribution.metadata["Name"] != "brevity"
        for file in distribution.files or []
        if not file.name.endswith((".pyi", ".h"))
    }


def _shipped_texts(distribution: Distribution) -> tuple[str, ...]:
    files = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or []
        if _TEXT_NAMES.match(file.name)
        or (".dist-info" in file.parts[0] and {"licenses", "LICENSES"} & set(file.parts))
    ]
    return tuple(
        file.read_text(encoding="utf-8", errors="replace")
        for file in files
        if file.is_file() and file.suffix not in (".py", ".pyc")
    )


def _standard_texts(licence: str) -> tuple[str, ...]:
    for name, texts in _STANDARD.items():
        if name in licence:
            return tuple(_standard_text(text) for text in texts)
    return ()


def _standard_text(name: str) -> str:
    if name == "Apache-2.0":  # which is Brevity's own
        return (STANDARD_TEXTS.parents[1] / "LICENSE").read_text(encoding="utf-8")
    return (STANDARD_TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def _python() -> Part:
    found = [
        path
        for folder in (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
        if (path := folder / "LICENSE.txt").is_file()
    ]
    text = found[0].read_text(encoding="utf-8") if found else _debian_text("libpython3-stdlib")
    version = ".".join(map(str, sys.version_info[:3]))
    return Part("Python", version, "PSF-2.0", (text,))


def _is_from_the_system(source: Path) -> bool:
    return (
        source.is_absolute()
        and ".so" in source.name
        and str(source).startswith(("/lib", "/usr/lib"))
    )


def _system_parts(sources: set[Path]) -> list[Part]:
    """The packages of the system whose libraries went in; on Linux alone there are any."""
    names: dict[str, str] = {}
    for source in sorted(sources):
        done = subprocess.run(
            ["dpkg-query", "--search", f"*/{source.resolve().name}"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise LicenceMissing(f"no package of the system has {source}")
        package = done.stdout.partition(":")[0]
        show = ["dpkg-query", "--show", "--showformat=${Version}\n", package]
        names[package] = subprocess.run(
            show, capture_output=True, text=True, check=True
        ).stdout.splitlines()[0]
    return [
        Part(name, version, "see below", (_debian_text(name),)) for name, version in names.items()
    ]


def _debian_text(package: str) -> str:
    path = Path("/usr/share/doc", package, "copyright")
    if not path.is_file():
        raise LicenceMissing(f"the system's package {package} has no copyright file")
    return path.read_text(encoding="utf-8", errors="replace")
