"""A sentence as a whole: places, languages, and whatever else may come."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.evidence.flags import SourceFacts
from tests.engine.evidence.flags.checking import flagged

JUDGED = Path(__file__).parents[3] / "data" / "evidence" / "judged_flags.jsonl"


def test_flags_count_from_the_beginning_of_the_text() -> None:
    facts = SourceFacts("Kelly came.", "en")
    sentence = "👨‍👩‍👧 Ivanova came in 1950."
    flags = facts.check(sentence, [], start=100).flags
    text = "." * 100 + sentence
    assert [text[flag.start : flag.end] for flag in flags] == ["Ivanova", "1950"]


def test_what_was_checked_is_counted() -> None:
    facts = SourceFacts("Kelly came with 3 men.", "en")
    assert facts.check("Kelly did not come with 3 men in May 1950.", []).items == 4


def test_a_translation_is_checked_by_its_digits_only() -> None:
    facts = SourceFacts("Am 10. Mai 1866 kamen zwei Männer aus Köln, 30 Jahre alt.", "de")
    translated = "On May 10, 1866, two men of Cologne aged 30 came, not 31."
    flags = facts.check(translated, [], language="en").flags
    assert [translated[flag.start : flag.end] for flag in flags] == ["31"]


def test_a_value_of_the_source_in_the_place_of_another_is_flagged() -> None:
    source = "The north tower of the old castle has 12 rooms. The south tower has 30 beds."
    swapped = "The north tower of the old castle has 30 rooms."
    assert flagged(source, swapped) == [("number", "30")]
    assert flagged(source, swapped.replace("30", "12")) == []


def test_an_empty_sentence_and_an_empty_source_have_no_flags_from_nowhere() -> None:
    assert SourceFacts("", "en").check("", []).flags == ()
    assert SourceFacts("Kelly came.", "en").check(" \n", []).items == 0


def test_right_to_left_text_and_other_scripts_have_no_flags_from_nowhere() -> None:
    for text, language in (
        ("وصل ٣ رجال إلى القاهرة في عام ٢٠٢٣.", "ar"), ("שלושה אנשים הגיעו לירושלים.", "he"),
        ("Три человека приехали в Москву в 2023 году.", "ru"), ("สามคนมาถึงกรุงเทพ", "th"),
    ):  # fmt: skip
        assert SourceFacts(text, language).check(text, [text], language=language).flags == ()


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=200), st.text(max_size=200), st.sampled_from(["en", "de", "ja", "xx", None])
)
def test_flags_lie_inside_any_text(source: str, sentence: str, language: str | None) -> None:
    checked = SourceFacts(source, language).check(sentence, [source], language=language)
    assert all(0 <= flag.start < flag.end <= len(sentence) for flag in checked.flags)
    assert [flag.start for flag in checked.flags] == sorted(flag.start for flag in checked.flags)


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet="AaBb 19.,“”'’\"()n't not May", max_size=120),
    st.sampled_from(["en", "de", None]),
)
def test_a_source_supports_itself(text: str, language: str | None) -> None:
    flags = SourceFacts(text, language).check(text, [text], language=language).flags
    assert [flag for flag in flags if flag.kind != "quotation"] == []


def test_the_judged_flags_say_where_they_are_and_why() -> None:
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    assert len(judged) == 200
    for flag in judged:
        assert flag["sentence"][flag["start"] : flag["end"]] == flag["flagged"]
        assert flag["why"].endswith(".")
    assert sum(flag["right"] for flag in judged) == 173
