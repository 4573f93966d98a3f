"""What there is to translate: every text of the program that its users read, found in its source.

The window marks its texts for Qt. All that runs without Qt writes plain English sentences, of which
this makes templates: of f"{name} is {size}" the template "{name} is {size}".
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from translation_names import LANGUAGE_NAMES, SYSTEM_REASONS

_SENTENCES = {
    "errors": ["engine/errors", "app/errors.py"],
    "command line": ["engine/cli", "app/__main__.py", "app/qt_libraries.py"],
    "flags": ["engine/evidence/flags"],
    "tasks": ["engine/tasks", "engine/service.py", "engine/scores/outputs_file.py"],
    "documents": ["engine/documents"],
    "models": [
        "engine/hub",
        "engine/seq2seq/device.py",
        "engine/seq2seq/device_trial.py",
        "engine/seq2seq/packed/graphed.py",
        "app/model_conversion.py",
    ],
    "batch": ["engine/batch"],
    "help": ["engine/diagnostics.py", "app/licences.py"],
    "export": ["engine/export", "app/export", "app/export_pdf.py", "app/window/export/printing.py"],
    "window": [
        "app/history",
        "app/session",
        "app/queue",
        "app/settings",
        "app/document_loader.py",
        "app/piped_process.py",
        "app/settings_thread.py",
        "app/update_check.py",
        "app/update_thread.py",
    ],
}
"""The contexts of what has no Qt, and where its sentences stand."""

_LEFT_OUT = {
    "engine/documents/common_words.py",
    "engine/documents/language_names.py",
    "engine/documents/style_names.py",
    "engine/documents/wire.py",
    "engine/documents/docx/styles.py",
    "engine/documents/html/lists.py",
    "engine/documents/rtf/flow.py",
    "engine/evidence/flags/units.py",
    "engine/batch/events.py",
    "engine/batch/ray_messages.py",
    "engine/export/docx.py",
    "engine/export/docx_parts.py",
    "engine/export/html.py",
    "engine/hub/catalogue.py",
    "engine/tasks/rules.py",
    "engine/tasks/prompt.py",
    "engine/tasks/examples.py",
    "engine/tasks/rewriting/english.py",
    "app/history/store.py",
    "app/history/schema.py",
}
"""Modules without sentences for users: words, markup, faults of the program's own files."""

_NO_SENTENCE = re.compile(
    r"""
    [<>\\]                               # markup, a regular expression
    | ^(PRAGMA|SELECT|INSERT|DELETE|UPDATE|BEGIN|VACUUM)\b
    | \[OPTION                           # usage
    | ^[\w ]+\ \|\ [\w ]+$               # a type
    | ^(Basic|Bearer)\ \{                # a header
    | ^(brevity|sudo|python)\ [^ ]*$     # the name of a command
    | ^(sudo|\{python\}|python\ -m)\      # a command
    """,
    re.VERBOSE,
)
_NOT_SAID = {
    "%H:%M on %Y-%m-%d",
    "--model {name}",
    "No node info",
    "conversion's errors",
    "ersion mismatch",
    "flush of a file",
    "last flush of a file",
    "look-up of a host",
    "question to the hub",
    "the last attempt returns or raises",
    "brevity models pull {name}{about}",
    "brevity train --from {out}",
    "no message",
    "{field1} is no message",
    "License ::",
    "extra ==",
}
"""What reads as a sentence and is for programs: names of threads, what others write."""

_MARKED = {"worded": 1, "translatable": 1, "counted": 2}
"""The functions of engine/wording.py, and how many of their arguments are texts."""

_MARKS = ("tr", "translate", "translated", "_translated", "QT_TRANSLATE_NOOP")
_WORDS = re.compile(r"[a-z]{2,}[,;:]? |[a-z)}],? [a-z({]| [a-z]{2,}|^[a-z]{3,}$")
_INTERNAL = ("ValueError", "TypeError", "AnswerBroken", "ProtocolBroken", "AttributeError")


@dataclass(frozen=True)
class Source:
    """One text to translate. `qt`: asked for through Qt, with its context."""

    context: str
    text: str
    file: str
    qt: bool


@cache
def all_sources(root: Path) -> tuple[Source, ...]:
    """Every text of the program at `root`, each once in its context, by context and file."""
    found: dict[tuple[str, str], Source] = {}
    for source in (*_window_texts(root), *_sentences(root)):
        context = source.context if source.qt else ""
        found.setdefault((context, source.text), source)
    return tuple(sorted(found.values(), key=lambda s: (not s.qt, s.context, s.file)))


# ---------------------------------------------------------------- the window: what is marked for Qt


def _window_texts(root: Path) -> Iterator[Source]:
    trees = {path: _tree(path) for path in _modules(root, ["app"])}
    wrappers: dict[str, dict[str, str]] = {}
    for path, tree in trees.items():
        wrappers[_module_name(root, path)] = dict(_wrappers(tree))
    for path, tree in trees.items():
        known = dict(wrappers[_module_name(root, path)])
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in wrappers:
                for alias in node.names:
                    if alias.name in wrappers[node.module]:
                        known[alias.asname or alias.name] = wrappers[node.module][alias.name]
        file = path.relative_to(root).as_posix()
        for context, text in _marked(tree, known, ""):
            yield Source(context, text, file, qt=True)


def _wrappers(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Functions that hand a text to Qt, with the context that they name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.args.args:
            taken = node.args.args[0].arg
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _called(call) == "translate":
                    context, *texts = call.args or [call]
                    asked = texts and isinstance(texts[0], ast.Name) and texts[0].id == taken
                    if asked and isinstance(context, ast.Constant):
                        yield node.name, str(context.value)


def _marked(node: ast.AST, wrappers: dict[str, str], inside: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        name, texts = _called(node), [_constant(argument) for argument in node.args]
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) >= 2:
            context, text = texts[:2]
            if context is not None and text is not None:
                yield context, text
        elif texts and (name == "tr" or name in wrappers):
            for text in _choices(node.args[0]):
                yield (inside if name == "tr" else wrappers[name]), text
    for child in ast.iter_child_nodes(node):
        yield from _marked(child, wrappers, inside)


def _choices(argument: ast.expr) -> Iterator[str]:
    """A text, or both of `one if … else other`."""
    if isinstance(argument, ast.IfExp):
        yield from _choices(argument.body)
        yield from _choices(argument.orelse)
    elif (text := _constant(argument)) is not None:
        yield text


# ---------------------------------------------------------------- what runs without Qt


def _sentences(root: Path) -> Iterator[Source]:
    for context, places in _SENTENCES.items():
        for path in _modules(root, places):
            file = path.relative_to(root).as_posix()
            if file in _LEFT_OUT:
                continue
            for text in sentences_of(_tree(path)):
                if context == "flags" and not text.endswith("."):
                    continue  # the rest are lists of words
                yield Source(context, text, file, qt=False)
    for text in SYSTEM_REASONS:
        yield Source("system", text, "", qt=False)
    for text in _ARGPARSE:
        yield Source("command line", text, "", qt=False)
    for text in LANGUAGE_NAMES:
        yield Source("languages", text, "", qt=False)
    catalogue = root / "resources/catalogue.json"
    for entry in json.loads(catalogue.read_text(encoding="utf-8")).values():
        licence = [entry["licence"]] if " " in entry["licence"] else []
        measured = [entry["quality_source"]] if entry.get("quality_source") else []
        for text in (*re.split(r"(?<=[.!?]) ", entry["note"]), *licence, *measured):
            yield Source("catalogue", text, "resources/catalogue.json", qt=False)


_ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "show program's version number and exit",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "one of the arguments %s is required",
    "not allowed with argument %s",
    "ignored explicit argument %r",
    "expected one argument",
    "expected at most one argument",
    "expected at least one argument",
    "expected %s argument",
    "expected %s arguments",
    "invalid %(type)s value: %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "argument %(argument_name)s: %(message)s",
)
"""What Python's own parser of arguments says of ours."""


def sentences_of(tree: ast.AST) -> list[str]:
    """The templates of all texts in a module that read as English, and of all that are marked."""
    skipped = _docstrings(tree) | set(_parts(tree))
    texts: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _MARKED:
            for argument in node.args[: _MARKED[_called(node)]]:
                texts += _choices(argument)
                skipped.add(argument)
    for node in ast.walk(tree):
        if node in skipped:
            continue
        text = _template(node) if isinstance(node, ast.JoinedStr) else _constant(node)
        if text is not None and _reads_as_sentence(text := text.removeprefix("brevity: ")):
            texts.append(text)
    return list(dict.fromkeys(texts))


def _reads_as_sentence(text: str) -> bool:
    letters = re.sub(r"\{\w*\}", "", text)
    if " " not in text or text in _NOT_SAID or _NO_SENTENCE.search(text):
        return False
    return bool(_WORDS.search(letters))


def _parts(tree: ast.AST) -> Iterator[ast.AST]:
    """What stands within something else that is looked at whole, or is for programmers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (value for value in node.values if isinstance(value, ast.Constant))
            for value in node.values:
                if isinstance(value, ast.FormattedValue) and value.format_spec is not None:
                    yield value.format_spec
                    yield from ast.walk(value.format_spec)
        elif isinstance(node, ast.Attribute) and node.attr in ("split", "join", "partition"):
            yield node.value
        elif isinstance(node, ast.Call) and _called(node) in (*_INTERNAL, *_MARKS, "compile"):
            yield from (part for argument in node.args for part in ast.walk(argument))
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            yield from ast.walk(node.annotation)


def _template(node: ast.JoinedStr) -> str:
    """An f-string as a text with fields, called after what stands in them."""
    parts: list[str] = []
    names: list[str] = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(value, ast.FormattedValue):
            name = _field_name(value.value)
            while not name or name in names:
                name = f"{name.rstrip('0123456789') or 'field'}{len(names) + 1}"
            names.append(name)
            parts.append(f"{{{name}}}")
    return "".join(parts)


def _field_name(value: ast.expr) -> str:
    if isinstance(value, ast.Name):
        return value.id.strip("_").lower()
    if isinstance(value, ast.Attribute):
        return value.attr.strip("_").lower()
    return ""


def _docstrings(tree: ast.AST) -> set[ast.AST]:
    return {
        statement.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body
        if isinstance(statement, ast.Expr)
    }


# ---------------------------------------------------------------- Python's syntax


def _modules(root: Path, places: Iterable[str]) -> Iterator[Path]:
    for place in places:
        path = root / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path] * path.is_file()


def _module_name(root: Path, path: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _constant(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
