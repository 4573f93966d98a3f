"""Texts with doubtful sentences, chosen from and mended."""

from __future__ import annotations

from collections.abc import Sequence

from engine.tasks.faithful.ground import Ground
from engine.tasks.faithful.mending import best_supported, judge, mend

SOURCE = "The ferry Aurora was built in 1932. Captain Ruiz sold it in May. It was slow."
GROUND = Ground(SOURCE, language="en")
FIRST, SECOND, THIRD = "It was built in 1932.", "Captain Soto sold it.", "It was slow."


def ruiz(sentence: str, beside: Sequence[str]) -> str:
    return "Captain Ruiz sold it in May."


def nothing(sentence: str, beside: Sequence[str]) -> None:
    return None


def test_a_text_is_doubted_by_its_sentences() -> None:
    judged = judge(f"{FIRST} {SECOND} {THIRD}", GROUND, "en")
    assert judged.doubtful == (False, True, False)
    assert judged.doubts == 1
    headline = judge(f"{FIRST} {SECOND}", GROUND, "en", whole=True)
    assert headline.doubtful == (True,)


def test_of_several_texts_the_first_with_the_fewest_doubts_is_best() -> None:
    texts = [f"{SECOND} {SECOND}", f"{FIRST} {SECOND}", f"{SECOND} {FIRST}"]
    best = best_supported(judge(text, GROUND, "en") for text in texts)
    assert best is not None
    assert best.text == texts[1]
    assert best_supported([]) is None


def test_a_quotation_stands_in_place_of_a_doubtful_sentence_alone() -> None:
    text, quotations = mend(judge(f"{FIRST} {SECOND}\n{THIRD}", GROUND, "en"), ruiz)
    assert text == f"{FIRST} Captain Ruiz sold it in May. {THIRD}"
    assert [text[start:end] for start, end in quotations] == ["Captain Ruiz sold it in May."]


def test_what_cannot_be_replaced_is_left_out() -> None:
    for sentences in ((SECOND, FIRST, THIRD), (FIRST, SECOND, THIRD), (FIRST, THIRD, SECOND)):
        assert mend(judge(" ".join(sentences), GROUND, "en"), nothing) == (f"{FIRST} {THIRD}", [])
    assert mend(judge(SECOND, GROUND, "en"), nothing) == ("", [])


def test_a_text_without_doubts_stays_to_the_character() -> None:
    text = f"{FIRST}\n  {THIRD}"
    assert mend(judge(text, GROUND, "en"), ruiz) == (text, [])


def test_what_is_quoted_knows_what_stands_beside_it() -> None:
    seen: list[list[str]] = []

    def quote(sentence: str, beside: Sequence[str]) -> str:
        seen.append(list(beside))
        return "Captain Ruiz sold it in May."

    mend(judge(f"{SECOND} {FIRST} {SECOND}", GROUND, "en"), quote)
    assert seen == [[FIRST], [FIRST, "Captain Ruiz sold it in May."]]


def test_behind_a_quotation_without_an_end_a_line_begins() -> None:
    text, _ = mend(judge(f"{SECOND} {THIRD}", GROUND, "en"), lambda *_: "Sold: May 1932")
    assert text == f"Sold: May 1932\n{THIRD}"
