from __future__ import annotations

import json
import string
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import DocumentDamaged, FileUnreadable, LanguageUnsupported
from engine.resources import resource
from engine.wording import (
    LANGUAGES,
    counted,
    environment_language,
    figures,
    language,
    retold,
    retold_line,
    retold_text,
    set_language,
    worded,
)

Speak = Callable[[str], None]


@pytest.fixture
def speak() -> Iterator[Speak]:
    yield set_language
    set_language("en")


def test_english_is_spoken_unless_another_language_is_chosen(speak: Speak) -> None:
    assert (language(), worded("Pass {number:,} of {passes:,}", number=4, passes=1_200)) == (
        "en",
        "Pass 4 of 1,200",
    )
    speak("tlh")
    assert language() == "en"


def test_a_sentence_is_said_in_the_chosen_language_with_its_figures(speak: Speak) -> None:
    said = {}
    for code in LANGUAGES:
        speak(code)
        said[code] = worded("Pass {number:,} of {passes:,}", number=4, passes=1_200)
    assert said == {
        "en": "Pass 4 of 1,200",
        "de": "Durchgang 4 von 1.200",
        "ja": "1,200回中4回目",
    }


def test_one_and_many_have_forms_of_their_own_where_the_language_has_them(speak: Speak) -> None:
    said = {}
    for code in LANGUAGES:
        speak(code)
        said[code] = [counted("{count} document", "{count} documents", n) for n in (1, 0, 2_000)]
    assert said == {
        "en": ["1 document", "0 documents", "2,000 documents"],
        "de": ["1 Dokument", "0 Dokumente", "2.000 Dokumente"],
        "ja": ["1件の文書", "0件の文書", "2,000件の文書"],
    }


def test_a_text_that_nobody_translated_is_said_in_english(speak: Speak) -> None:
    speak("de")
    assert worded("Nobody knows {what}.", what="this") == "Nobody knows this."
    assert retold("Nobody knows this.") == "Nobody knows this."


def test_a_failure_tells_its_reason_in_the_same_language(speak: Speak) -> None:
    failure = DocumentDamaged("the report.pdf", "PDF", "it is cut off")
    speak("de")
    assert failure.message == "the report.pdf ist kein lesbares PDF-Dokument: es ist abgeschnitten."
    speak("ja")
    assert failure.message == "the report.pdfはPDFの文書として読めません：途中で切れています。"
    assert failure.facts["reason"] == "it is cut off", "what crosses to other processes is English"


def test_languages_within_a_failure_are_called_as_the_user_calls_them(speak: Speak) -> None:
    failure = LanguageUnsupported("brevity-small", "German", "English")
    speak("de")
    assert "Deutsch" in failure.message
    assert "Englisch" in failure.message


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("it is cut off", "es ist abgeschnitten"),
        ("its part a/b.xml is missing", "der Teil a/b.xml fehlt"),
        ("it has more than 20,000 paragraphs", "es hat mehr als 20.000 Absätze"),
        (
            "only 1,200 of 20,000 words were read",
            "nur 1.200 von 20.000 Wörtern wurden gelesen",
        ),
        (
            "a.txt can't be read: permission denied.",
            "a.txt lässt sich nicht lesen: Zugriff verweigert.",
        ),
        (
            "There is not enough memory for this job.",
            "Für diesen Auftrag reicht der Speicher nicht.",
        ),
        ("12.5 MB of it", "12.5 MB of it"),
        ("", ""),
    ],
)
def test_a_finished_english_sentence_is_known_by_its_template(
    speak: Speak, english: str, german: str
) -> None:
    speak("de")
    assert retold(english) == german


def test_what_fills_a_sentence_and_is_a_name_stays_as_it_is(speak: Speak) -> None:
    speak("de")
    assert retold("There is no file options.") == "Es gibt keine Datei options."
    assert FileUnreadable("folder", "permission denied").message.startswith("folder lässt")


def test_each_of_several_sentences_is_told(speak: Speak) -> None:
    speak("de")
    text = "3 control characters were dropped. Page 2 can't be read and was left out."
    assert retold_text(text) == (
        "3 Steuerzeichen wurden entfernt. Seite 2 lässt sich nicht lesen und wurde ausgelassen."
    )


def test_a_line_is_told_behind_the_names_before_it(speak: Speak) -> None:
    speak("de")
    assert retold_line("brevity: a: b.txt: the model had nothing to say.") == (
        "brevity: a: b.txt: das Modell hatte nichts zu sagen."
    )
    assert retold_line("brevity: nothing known: at all") == "brevity: nothing known: at all"


@given(st.text())
def test_any_text_can_be_retold(text: str) -> None:
    set_language("de")
    try:
        assert isinstance(retold_line(text) + retold_text(text), str)
    finally:
        set_language("en")


def test_numbers_have_the_marks_of_the_language(speak: Speak) -> None:
    assert figures("1,234.5") == "1,234.5"
    speak("de")
    assert figures("1,234.5") == "1.234,5"
    assert worded("{hours:.1f} h", hours=1.5) == "1,5 h"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "c"),
        ({"BREVITY_LANGUAGE": "de", "LC_ALL": "ja_JP"}, "de"),
        ({"LANG": "de@euro"}, "de"),
    ],
)
def test_the_environment_names_the_language(environment: dict[str, str], expected: str) -> None:
    assert environment_language(environment) == expected


def test_english_reads_no_file_and_other_languages_one() -> None:
    program = (
        "import sys; from engine.wording import set_language, retold; set_language({!r});"
        "opened = []; sys.addaudithook(lambda e, a: opened.append(a[0]) if e == 'open' else None);"
        "retold('it is cut off'); print(sum('translations' in str(name) for name in opened))"
    )
    counts = []
    for code in ("en", "de"):
        run = [sys.executable, "-c", program.format(code)]
        counts.append(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
    assert [int(count) for count in counts] == [0, 1]


@pytest.mark.parametrize("code", ["de", "ja"])
def test_every_sentence_can_be_filled_in(speak: Speak, code: str) -> None:
    file = resource("translations", f"{code}.json")
    sentences = json.loads(file.read_text(encoding="utf-8"))["sentences"]
    assert len(sentences) > 500
    speak(code)
    for text in sentences:
        fields = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        said = worded(text, **dict.fromkeys(fields, "\0"))
        assert said.count("\0") >= len(fields), text
