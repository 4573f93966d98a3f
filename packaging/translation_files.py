"""Reading and writing translations: Qt Linguist's files, and what the program reads of them."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

from translation_sources import Source

Key = tuple[str, str]
"""A context and an English text: what Linguist knows a translation by."""


def read_ts(path: Path) -> dict[Key, str]:
    """The finished translations of a file of Linguist's; none where it is not there yet."""
    if not path.is_file():
        return {}
    found: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found


def write_ts(
    path: Path, language: str, sources: Iterable[Source], translations: Mapping[Key, str]
) -> None:
    """Write a file of Linguist's with all sources; what has no translation is left unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for source in sources:
        if source.context not in contexts:
            contexts[source.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[source.context], "name").text = source.context
        message = ET.SubElement(contexts[source.context], "message")
        if source.file:
            ET.SubElement(message, "location", filename=f"../../{source.file}")
        ET.SubElement(message, "source").text = source.text
        done = translations.get((source.context, source.text), "")
        translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        translation.text = done or None
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8", newline="\n")


def json_of(sources: Iterable[Source], translations: Mapping[Key, str]) -> str:
    """What `engine/wording.py` reads: the sentences, and the window's texts by their contexts."""
    sentences: dict[str, str] = {}
    window: dict[str, dict[str, str]] = {}
    for source in sources:
        done = translations.get((source.context, source.text))
        if done and source.qt:
            window.setdefault(source.context, {})[source.text] = done
        elif done:
            sentences[source.text] = done
    values = {"sentences": sentences, "window": window}
    return json.dumps(values, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def qm_of(sources: Iterable[Source], language: str, translations: Mapping[Key, str]) -> bytes:
    """What Qt reads: the window's texts, as its lrelease compiles them."""
    tool = Path(sysconfig.get_path("scripts"), "pyside6-lrelease")
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder, "window.ts"), Path(folder, "window.qm")
        write_ts(ts, language, [source for source in sources if source.qt], translations)
        command = [sys.executable, str(tool)] if tool.is_file() else [tool.name]
        subprocess.run(
            [*command, "-silent", str(ts), "-qm", str(qm)], check=True, capture_output=True
        )
        return qm.read_bytes()
