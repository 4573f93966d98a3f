"""Quoting: which sentences are chosen, in several languages, and how long it takes."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.documents import Document
from engine.documents.document import Passage, join
from engine.documents.read import document_from_bytes
from engine.extractive import central_sentences, choose_sentences, score_sentences


def read(text: str) -> Document:
    return document_from_bytes(text.encode(), "text.txt")


def quotes(document: Document, count: int) -> list[str]:
    return [document.text[one.start : one.end] for one in central_sentences(document, count)]


ENGLISH = """\
The old lighthouse on the northern cape will be turned into a museum of navigation.

The council voted for the museum on Monday, after two years of debate. Some members had wanted a \
hotel. It rained a lot that day.

The museum will show how navigation by lighthouse worked before satellites. Its lens, made in \
Paris, is the largest on the coast. Visitors will climb to the lens through the old lighthouse.

My aunt sells ice cream in the harbour. Her dog is called Otto.
"""
GERMAN = """\
Die Stadt Lübeck baut bis zum kommenden Jahr drei neue Fahrradstraßen in der Innenstadt.

Die Fahrradstraßen sollen den Radverkehr in der Innenstadt sicherer machen, teilte die Stadt mit. \
Auf ihnen haben Radfahrer Vorrang vor Autos. Gestern hat es geregnet.

Der Radverkehr in Lübeck ist seit der Pandemie um ein Viertel gewachsen. Die Stadt rechnet mit \
Kosten von zwei Millionen Euro für die neuen Straßen. Mein Onkel heißt Fritz und mag keinen Kuchen.
"""
JAPANESE = """\
北の岬の古い灯台が、来年から航海の博物館として公開されることになった。

市議会は月曜日に博物館の計画を承認した。灯台の博物館では、衛星がなかった時代の航海の仕組みを紹介する。\
昨日は雨が降っていたそうである。

灯台のレンズは海岸で最も大きく、見学者は古い灯台の階段を上って見ることができる。私の叔母は港でアイスを売っている。
"""


@pytest.mark.parametrize(
    ("text", "language", "wanted", "unwanted"),
    [
        (ENGLISH, "en", "turned into a museum", ("It rained", "aunt", "Otto")),
        (GERMAN, "de", "drei neue Fahrradstraßen", ("geregnet", "Onkel")),
        (JAPANESE, "ja", "博物館として公開", ("昨日は雨", "叔母")),
    ],
)
def test_what_the_text_is_about_is_quoted_in_any_language(
    text: str, language: str, wanted: str, unwanted: tuple[str, ...]
) -> None:
    document = read(text)
    assert document.language == language
    quoted = quotes(document, 3)
    assert len(quoted) == 3
    assert any(wanted in sentence for sentence in quoted)
    assert not [s for s in quoted if any(words in s for words in unwanted)]
    assert all(sentence in document.text for sentence in quoted)


def test_what_has_been_said_is_not_quoted_again() -> None:
    said = ENGLISH.partition("\n")[0]
    document = read(f"{ENGLISH}\n{said[:-1]}!\n\n{said} {said}\n")
    different = len(score_sentences(document)) - 3
    for count in (2, 4, different):
        quoted = quotes(document, count)
        assert len([sentence for sentence in quoted if sentence[:-1] == said[:-1]]) == 1


def test_questions_and_fragments_are_quoted_only_when_nothing_else_is_left() -> None:
    text = "Is a lighthouse a museum of navigation? A lighthouse museum:\n\n" + ENGLISH
    document = read(text)
    scored = score_sentences(document)
    kept = quotes(document, len(scored) - 2)
    assert not any(sentence.endswith(("?", ":")) for sentence in kept)
    assert len(quotes(document, len(scored))) == len(scored)


def test_what_speaks_of_its_heading_is_preferred() -> None:
    passages = [
        Passage("paragraph", "The tower has many rooms and a hundred people work in it."),
        Passage("heading", "Ventilation", level=1),
        Passage("paragraph", "Every floor has a kitchen and a meeting room for ten people."),
        Passage("paragraph", "The ventilation was renewed last year and makes no noise at all."),
        Passage("paragraph", "The windows of the tower face the river and the old market."),
    ]
    text, blocks = join(passages)
    document = Document(text, "", "test", "text", "utf-8", blocks, "en")
    scores = {document.text[s.start : s.end][:8]: s.score for s in score_sentences(document)}
    without = Document(text, "", "test", "text", "utf-8", blocks[:1] + blocks[2:], "en")
    before = {without.text[s.start : s.end][:8]: s.score for s in score_sentences(without)}
    assert scores["The vent"] - before["The vent"] > scores["Every fl"] - before["Every fl"] + 0.5


def test_a_title_counts_and_the_name_of_a_file_does_not() -> None:
    document = read(ENGLISH.replace("It rained a lot that day.", "It rained a lot on the ferry."))
    place = next(i for i, s in enumerate(quotes(document, 99)) if "ferry" in s)

    def score(title: str, name: str) -> float:
        return score_sentences(replace(document, title=title, name=name))[place].score

    assert score("The ferry", "text.txt") > score("text", "text.txt") + 0.5
    assert score("ferry", "ferry.txt") == score("text", "text.txt")


@pytest.mark.parametrize("text", ["# # #\n", "1 2 3", "| a | b |\n| - | - |\n| 1 | 2 |\n"])
def test_a_document_without_sentences_has_none_that_are_central(text: str) -> None:
    found = central_sentences(document_from_bytes(text.encode(), "text.md"), 3)
    assert all(one.start < one.end for one in found)
    assert len(found) <= 1


def test_scores_do_not_change_with_the_number_of_sentences_that_is_wanted() -> None:
    document = read(ENGLISH)
    scored = score_sentences(document)
    for count in range(1, len(scored) + 1):
        assert set(choose_sentences(document, scored, count)) <= set(scored)


def test_more_sentences_keep_those_that_were_chosen_before() -> None:
    document = read(ENGLISH)
    for count in range(1, len(score_sentences(document))):
        assert set(central_sentences(document, count)) < set(central_sentences(document, count + 1))


@settings(deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=12),
    st.lists(st.sampled_from(["paragraph", "list_item", "heading", "code"]), min_size=12),
    st.integers(1, 20),
)
def test_of_any_document_distinct_places_within_it_are_chosen_in_order(
    texts: list[str], kinds: list, count: int
) -> None:
    passages = [Passage(k, t, level=1) for k, t in zip(kinds, texts, strict=False)]
    text, blocks = join(passages)
    document = Document(text, "", "test", "text", "utf-8", blocks)
    scored = score_sentences(document)
    found = central_sentences(document, count)
    assert len(found) == min(count, len(scored))
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(document.text[one.start : one.end].strip() for one in found)


def test_ten_thousand_sentences_take_seconds() -> None:
    numbers = random.Random(8)
    words = [
        f"{a}{b}{c}" for a in "bdfgk" for b in ("ama", "elo", "inu") for c in ("ra", "te", "so")
    ]
    many = [
        " ".join(numbers.choices(words, k=20)).capitalize() + f" {number}."
        for number in range(10_000)
    ]
    document = read("\n\n".join(" ".join(many[i : i + 10]) for i in range(0, 10_000, 10)))
    began = time.perf_counter()
    assert len(central_sentences(document, 50)) == 50
    assert time.perf_counter() - began < 20  # about one on an idle machine


def test_quoting_imports_no_torch() -> None:
    code = "import sys, engine.extractive; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
