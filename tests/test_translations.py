"""The translations are whole, and the program's texts are such that they can be translated."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import app.errors
import engine.errors
from engine.errors import BrevityError
from engine.resources import resource

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def packaging() -> Iterator[Path]:
    """Lets the scripts in packaging/ be imported."""
    folder = str(ROOT / "packaging")
    sys.path.insert(0, folder)
    yield ROOT / "packaging"
    sys.path.remove(folder)


def test_every_text_is_translated_with_its_fields_and_compiled(packaging: Path) -> None:
    translations = importlib.import_module("translations")
    assert translations.faults() == []


def test_an_untranslated_text_and_other_fields_are_found(
    packaging: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    translations = importlib.import_module("translations")
    files = importlib.import_module("translation_files")
    sources = importlib.import_module("translation_sources").all_sources(ROOT)
    known = files.read_ts(translations.ts_file("de"))
    for language in translations.TRANSLATED:
        bad = dict(known)
        bad["errors", "{name} is a folder, not a document."] = "Das ist ein Ordner."
        del bad["errors", "Choose one of the documents in it."]
        files.write_ts(tmp_path / f"brevity_{language}.ts", language, sources, bad)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    faults = translations.faults()
    assert any("not translated: 'Choose one of the documents in it.'" in one for one in faults)
    assert any("other fields: '{name} is a folder, not a document.'" in one for one in faults)


def test_what_linguist_reads_and_writes_is_kept(packaging: Path, tmp_path: Path) -> None:
    files = importlib.import_module("translation_files")
    source = importlib.import_module("translation_sources").Source
    sources = [
        source("A", "one < two\n“three”", "app/a.py", qt=True),
        source("B", "x", "", qt=False),
    ]
    done = {("A", "one < two\n“three”"): "eins < zwei\n„drei“"}
    files.write_ts(tmp_path / "a.ts", "de", sources, done)
    assert files.read_ts(tmp_path / "a.ts") == done
    assert 'type="unfinished"' in (tmp_path / "a.ts").read_text(encoding="utf-8")


def _error_classes() -> list[type[BrevityError]]:
    found = {
        kind
        for module in (engine.errors, app.errors)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, BrevityError) and kind is not BrevityError
    }
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("language", ["de", "ja"])
def test_every_failure_has_its_sentences_in_every_language(language: str) -> None:
    file = resource("translations", f"{language}.json")
    sentences = json.loads(file.read_text(encoding="utf-8"))["sentences"]
    said = [text for kind in _error_classes() for text in (kind.summary, kind.advice)]
    assert len(said) > 200
    with_words = [text for text in said if re.sub(r"\{\w+\}", "", text).strip()]
    assert [text for text in with_words if text not in sentences] == []


# ---------------------------------------------------------------- what is not marked

_SHOWN = {
    *("setText", "setToolTip", "setStatusTip", "setTitle", "setWindowTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setLabelText", "setHeaderLabels", "say"),
    *("addAction", "addMenu", "addTab", "insertAction", "setTabText", "setItemText"),
    *("QLabel", "QPushButton", "QToolButton", "QAction", "QMenu", "QCheckBox", "QRadioButton"),
    *("QGroupBox", "Message", "Act", "question", "warning", "information", "critical", "about"),
    *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
}
"""Calls that show a text."""

_NAMES = {"Brevity", " – Brevity", "Aa", "|ab|"}
"""What is the same in every language."""


def _unmarked(path: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name not in _SHOWN:
            continue
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            for text in _literals(argument):
                if re.search(r"[A-Za-z]{2}", text) and text not in _NAMES:
                    yield f"{path.relative_to(ROOT)}:{argument.lineno}: {name}({text!r})"


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.JoinedStr):
        for value in argument.values:
            yield from _literals(value)
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def test_no_text_of_the_window_is_shown_without_being_marked_for_translation() -> None:
    shown = [text for path in sorted((ROOT / "app").rglob("*.py")) for text in _unmarked(path)]
    keys = re.compile(r"\('(Ctrl|Alt|Shift|Return|Esc|F\d|error|notice|%)")
    assert [text for text in shown if not keys.search(text)] == []


def test_a_text_that_is_shown_unmarked_is_found(tmp_path: Path) -> None:
    file = ROOT / "app" / "window" / "of_no_module.py"
    source = 'label.setText("Hello there")\nbutton = QPushButton(f"{n} files" if n else "none")\n'
    found = list(_unmarked_in(source, file))
    assert [text.partition("(")[2] for text in found] == ["'Hello there')", "' files')", "'none')"]


def _unmarked_in(source: str, path: Path) -> Iterator[str]:
    class Text(type(path)):  # type: ignore[misc]
        def read_text(self, *_arguments: object, **_names: object) -> str:
            return source

    return _unmarked(Text(path))
