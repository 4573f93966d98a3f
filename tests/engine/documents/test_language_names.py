"""Every language that is told apart has a name."""

from __future__ import annotations

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from engine.documents.language import detect_language
from engine.documents.language_names import language_name


def test_all_languages_that_are_detected_have_a_name() -> None:
    codes = LanguageIdentifier.from_model_file(MODEL_FILE).nb_classes
    assert len(codes) > 90
    nameless = {code for code in codes if language_name(code) == code}
    assert nameless <= {"zxx"}


@pytest.mark.parametrize(
    ("code", "name"), [("de-AT", "German"), ("JA", "Japanese"), ("tlh", "tlh")]
)
def test_a_code_may_say_more_and_an_unknown_one_stands_for_itself(code: str, name: str) -> None:
    assert language_name(code) == name


def test_a_text_is_called_by_its_language() -> None:
    assert language_name(detect_language("古いフェリーは三月に廃止された。") or "") == "Japanese"
