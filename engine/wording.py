"""The language in which the program speaks to people, for all of it that runs without Qt.

Sentences stand in the program in English. What crosses to another process or into a file stays so;
what is shown is put into the user's language here, by the files in `resources/translations`, which
`packaging/translations.py` makes. Without them, and in English, nothing is looked up.
"""

from __future__ import annotations

import json
import re
import string
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from engine.resources import resource

LANGUAGES = ("en", "de", "ja")
LANGUAGE_VARIABLE = "BREVITY_LANGUAGE"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_WITHOUT_SINGULAR = ("ja",)
_DECIMAL_COMMA = ("de",)

_FIELD = re.compile(r"\{(\w*)(?:![rs])?(?::[^{}]*)?\}|\{\{|\}\}")
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})*(?:\.\d+)?)((?: ?[kMGT]?B| s)?)")
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z0-9])")
_DEEPEST = 3
_MOST_NAMES = 3
_NUMBERS = ("count", "number", "total", "percent", "seconds", "minutes", "hours")
_FEW_LETTERS = 10
_LEAST_LETTERS = 3
"""How much of a template must be words, for a sentence to be known by it."""

_chosen = "en"


def set_language(code: str) -> None:
    """Speak this language from now on; English where it is none of `LANGUAGES`."""
    global _chosen
    _chosen = code if code in LANGUAGES else "en"


def language() -> str:
    """The language that is spoken now: one of `LANGUAGES`."""
    return _chosen


def environment_language(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for: by a variable of its own, else by the locale's.

    "" where it asks for none.
    """
    if chosen := environment.get(LANGUAGE_VARIABLE, ""):
        return _code(chosen)
    for variable in _LOCALE_VARIABLES:
        if named := environment.get(variable, ""):
            return _code(named)
    return _code(_language_of_windows())


def worded(text: str, /, **fields: object) -> str:
    """A sentence in the user's language, its fields filled in; numbers as the language has them."""
    return _FORMATTER.vformat(translation(text), (), fields)


def translation(text: str) -> str:
    """A text in the user's language as it stands there, without filling in anything."""
    return text if _chosen == "en" else _catalogue(_chosen).exact.get(text, text)


def counted(one: str, many: str, count: int, /, **fields: object) -> str:
    """`worded` with the form for one or for many; the field `count` is the number in figures."""
    text = one if count == 1 and _chosen not in _WITHOUT_SINGULAR else many
    return worded(text, count=figures(f"{count:,}"), **fields)


def figures(number: str) -> str:
    """A number in English figures, as in 1,234.5, in the figures of the user's language."""
    return number.translate(_SWAPPED) if _chosen in _DECIMAL_COMMA else number


def retold(sentence: str) -> str:
    """A finished English sentence in the user's language, known by the template it was made of.

    A sentence that none fits stays as it is. What fills a template is retold, too, where it is more
    than one word: the reason within an error, say.
    """
    return sentence if _chosen == "en" else _retold(sentence, _DEEPEST)


def retold_text(text: str) -> str:
    """Several finished sentences, each as `retold` has it."""
    parts = _SENTENCE_END.split(text) if _chosen != "en" else [text]
    told = [retold(part) for part in parts]
    known = all(part != before for part, before in zip(told, parts, strict=True))
    return " ".join(told) if known else retold(text)


def retold_line(line: str) -> str:
    """A line as the command line says it: a sentence, maybe behind names and ": "."""
    names, rest = "", line
    for _ in range(_MOST_NAMES + 1):
        if (told := retold(rest)) != rest:
            return names + told
        name, colon, rest = rest.partition(": ")
        if not colon:
            break
        names += name + colon
    return line


def translatable(text: str) -> str:
    """Marks a text that is translated where it is shown; the text itself."""
    return text


def _retold(sentence: str, depth: int) -> str:
    catalogue = _catalogue(_chosen)
    if (known := catalogue.exact.get(sentence)) is not None:
        return known
    if depth:
        for template in catalogue.templates:
            if (found := template.match(sentence)) is not None:
                fields = {
                    name: _retold_field(value, depth) for name, value in found.groupdict().items()
                }
                return filled(template.translation, fields)
    return sentence


def _retold_field(value: str, depth: int) -> str:
    if found := _AMOUNT.fullmatch(value):
        return figures(found[1]) + found[2]
    return _retold(value, depth - 1) if " " in value else value


def filled(template: str, fields: Mapping[str, object]) -> str:
    """A template with its fields, of which texts stay as they are."""
    return _FORMATTER.vformat(template, (), fields)


# ---------------------------------------------------------------- catalogues


@dataclass(frozen=True)
class Template:
    """A sentence with fields: how it is recognized, and its translation."""

    expression: str
    longest: str
    letters: int
    translation: str

    @classmethod
    def of(cls, text: str, translation: str) -> Template | None:
        """None where too little of it is words for a sentence to be known by it.

        Where all that is filled in are numbers, any sign between them does.
        """
        letters = sum(map(_letters, _FIELD.sub("", text)))
        pattern, literals, end, names = "", [""], 0, set()
        for field in _FIELD.finditer(text):
            literals[-1] += text[end : field.start()]
            end = field.end()
            if field[0] in ("{{", "}}"):
                literals[-1] += field[0][0]
                continue
            # In a template of hardly any words, what is a number must be one.
            few = letters < _FEW_LETTERS
            is_number = field[1] == "number" or (few and field[1] in _NUMBERS)
            what = f"(?P<{field[1]}>{'[0-9.,]+' if is_number else '.+?'})"
            pattern += re.escape(literals[-1])
            pattern += f"(?P={field[1]})" if field[1] in names else what
            names.add(field[1])
            literals.append("")
        literals[-1] += text[end:]
        of_numbers = names.issubset(_NUMBERS) and bool("".join(literals).strip())
        if not names or (letters < _LEAST_LETTERS and not of_numbers):
            return None
        expression = pattern + re.escape(literals[-1])
        return cls(expression, max(literals, key=len), letters, translation)

    def match(self, text: str) -> re.Match[str] | None:
        """Whether a text was made of it, and what then fills its fields."""
        return _compiled(self.expression).fullmatch(text) if self.longest in text else None


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)


def _letters(character: str) -> int:
    """How many letters a character counts for: one of Chinese script is as much as a word."""
    return character.isalpha() * (_LEAST_LETTERS if character >= "\u2e80" else 1)


@dataclass(frozen=True)
class _Catalogue:
    exact: Mapping[str, str]
    templates: tuple[Template, ...]


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(code: str) -> _Catalogue:
    sentences = read_translations(code).get("sentences", {})
    made = (Template.of(text, translation) for text, translation in sentences.items())
    templates = sorted(filter(None, made), key=lambda template: -template.letters)
    return _Catalogue(sentences, tuple(templates))


def read_translations(code: str) -> dict[str, Any]:
    """All translations into a language: of `sentences`, and of the `window` by Qt's contexts."""
    file = resource("translations", f"{code}.json")
    if code == "en" or not file.is_file():
        return {}
    translations: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return translations


class _Formatter(string.Formatter):
    """Formats numbers as the user's language writes them, where a format is asked for."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str):  # a number, too, that was found in a finished sentence
            return value
        text = str(format(value, format_spec))
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return figures(text) if is_number and format_spec else text


_FORMATTER = _Formatter()
_SWAPPED = str.maketrans(",.", ".,")


# ---------------------------------------------------------------- the system's language


def _code(locale_name: str) -> str:
    return re.split(r"[_.@-]", locale_name, maxsplit=1)[0].lower()


def _language_of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
