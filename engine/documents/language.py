"""Which language a text is in: by its script or commonest words, else by py3langid."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

from engine.documents.common_words import language_by_common_words

SAMPLE = 20_000
"""Code points of a text that are looked at, spread over the whole of it."""
_PIECES = 10
_FEWEST_LETTERS = 12
_FEWEST_WIDE = 4
_SURE = 0.5
_SURE_SHORT = 0.7
_SHORT = 40
_NO_LANGUAGE = "zxx"  # figures, code and the like

# Scripts that (nearly) one language alone is written in; Han is looked at after kana and hangul.
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")),
    ("ko", re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]")),
    ("ka", re.compile("[\u10a0-\u10ff\u2d00-\u2d2f]")),
    ("hy", re.compile("[\u0531-\u0587]")),
    ("ta", re.compile("[\u0b82-\u0bcd]")),
    ("te", re.compile("[\u0c05-\u0c4d]")),
    ("km", re.compile("[\u1780-\u17d3]")),
    ("my", re.compile("[\u1000-\u109f]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|[^\s@]{1,64}@\S+")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of `text` is in.

    None where the text is too short or too mixed to say. The same text always gives the same
    answer; no more than SAMPLE code points of it are looked at.
    """
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if letters == 0:
        return None
    for language, script in _SCRIPTS:
        found = len(script.findall(sample))
        # Kana stand between Han characters: a fifth of them tells Japanese from Chinese.
        share = 0.15 if language == "ja" else 0.5
        if found >= share * letters:
            return language if letters >= _FEWEST_WIDE else None
    if letters < _FEWEST_LETTERS:
        return None
    if common := language_by_common_words(sample):
        return common
    try:
        identifier = _identifier()
    except OSError:
        # The model is unpacked in a temporary file. A full disk must not keep anyone from reading.
        return None
    language, probability = identifier.classify(sample)
    if language == _NO_LANGUAGE or probability < (_SURE_SHORT if letters < _SHORT else _SURE):
        return None
    return str(language)


def _sample(text: str) -> str:
    if len(text) > SAMPLE:
        piece = SAMPLE // _PIECES
        step = (len(text) - piece) / (_PIECES - 1)
        starts = (round(number * step) for number in range(_PIECES))
        text = "\n".join(text[start : start + piece] for start in starts)
    return _ADDRESS.sub(" ", text)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
