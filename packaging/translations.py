"""Keeps the program's translations in step with its texts.

As in `python packaging/translations.py update`:

    update   finds all texts, adds new ones to resources/translations/*.ts as unfinished, drops
             those that are gone, and compiles
    compile  makes of the .ts files what the program reads: .qm for the window, .json for the rest
    check    says what is untranslated, what differs in its fields, and what is not compiled;
             its exit status is 1 then

Translators edit the .ts files, with Qt Linguist (`pyside6-linguist FILE`) or any editor;
docs/translations.md has the terms.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from translation_files import Key, json_of, qm_of, read_ts, write_ts
from translation_sources import Source, all_sources

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = ("de", "ja")
"""The languages besides English, which needs no file: it stands in the program."""

_FIELDS = re.compile(r"\{\{|\}\}|\{(\w*)[^{}]*\}|%(?:\(\w+\))?[a-z](?![a-z])")


def update() -> None:
    """Bring the .ts files in step with the program. A text that moved keeps its translation."""
    sources = all_sources(ROOT)
    for language in TRANSLATED:
        path = ts_file(language)
        known = read_ts(path)
        by_text = {text: translation for (_, text), translation in known.items()}
        kept: dict[Key, str] = {}
        for source in sources:
            key = (source.context, source.text)
            if translation := known.get(key) or by_text.get(source.text):
                kept[key] = translation
        write_ts(path, language, sources, kept)
    compile_all()


def compile_all() -> None:
    """Make what the program reads."""
    sources = all_sources(ROOT)
    for language in TRANSLATED:
        translations = read_ts(ts_file(language))
        json_file, qm_file = compiled_files(language)
        json_file.write_text(json_of(sources, translations), encoding="utf-8", newline="\n")
        qm_file.write_bytes(qm_of(sources, language, translations))


def faults() -> list[str]:
    """What is wrong with the translations, a line each."""
    sources = all_sources(ROOT)
    return [fault for language in TRANSLATED for fault in _faults_of(language, sources)]


def _faults_of(language: str, sources: Sequence[Source]) -> list[str]:
    translations = read_ts(ts_file(language))
    found = []
    for source in sources:
        done = translations.get((source.context, source.text))
        if done is None:
            found.append(f"{language}: {source.file}: not translated: {source.text!r}")
        elif _fields(done) != _fields(source.text):
            found.append(f"{language}: {source.file}: other fields: {source.text!r} → {done!r}")
    wanted = {(source.context, source.text) for source in sources}
    found += [
        f"{language}: gone: {text!r}" for (c, text) in translations if (c, text) not in wanted
    ]
    json_file, qm_file = compiled_files(language)
    if not json_file.is_file() or json_file.read_text("utf-8") != json_of(sources, translations):
        found.append(f"{language}: {json_file.name} is not what compiling makes")
    if not qm_file.is_file() or qm_file.read_bytes() != qm_of(sources, language, translations):
        found.append(f"{language}: {qm_file.name} is not what compiling makes")
    return found


def _fields(text: str) -> Counter[str]:
    return Counter(found[1] or found[0] for found in _FIELDS.finditer(text))


def ts_file(language: str) -> Path:
    """Where translators write."""
    return FOLDER / f"brevity_{language}.ts"


def compiled_files(language: str) -> tuple[Path, Path]:
    """What `engine/wording.py` and Qt read."""
    return FOLDER / f"{language}.json", FOLDER / f"brevity_{language}.qm"


def main() -> int:
    """Do what the command line asks for; the exit status."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n")[0],
        epilog=__doc__.partition("\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=("update", "compile", "check"))
    command = parser.parse_args().command
    if command == "update":
        update()
    elif command == "compile":
        compile_all()
    found = faults()
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if command == "check" and found else 0


if __name__ == "__main__":
    sys.exit(main())
