from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.sentences import LENGTH_LIMIT, split_sentences


def split(text: str, language: str | None = None) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Fig. 3 shows it.", "See Eq. (2).", "It is approx. 5 metres.", "No. 5 lives."]),
        ("en", ["Smith et al. (2019) agree.", "So do Lee et al. in Fig. 2b."]),
        ("en", ["I said no.", "That is it.", "J. K. Rowling wrote... and wrote.", "Hm… well."]),
        ("en", ["1. One item.", "2. Another item.", "a) First point.", "(iv) Fourth point."]),
        ("en", ["“I came. I saw.”", "He left (see p. 5).", "Really?", "Yes!"]),
        ("de", ["Das ist z. B. gut.", "Nach Nr. 5 und Abs. 2 gilt Art. 3.", "Danach nicht."]),
        ("de", ["Am 3. Oktober 1990 war es.", "Es war 2019.", "Dann kam der 2. Weltkrieg."]),
        (None, ["Es geschah am 3. Oktober.", "Vgl. Kap. 4.", "Dr. Müller kam."]),
        ("ja", ["彼は「行く。すぐ行く。」と言った。", "本当！？", "『本。』を読む。"]),
        ("ja", ["「はい。」", "彼女は答えた。", "（注。）です。"]),
        ("ja", ["1945年に焼けた。", "2012年に戻った！", "３年かかった。", "「2013年。」は嘘だ。"]),
        ("zh", ["他说：“我走了。你呢？”", "她没有回答。", "好！"]),
        ("fr", ["M. Dupont est là.", "« Je viens. Je vois. »", "Il part."]),
        ("hi", ["यह है।", "वह है।"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(language: str | None, sentences: list[str]) -> None:
    joint = "" if language in ("ja", "zh") else " "
    assert split(joint.join(sentences), language) == sentences


def test_a_line_break_ends_no_sentence_and_an_empty_line_does() -> None:
    assert split("One line\nand the next.\n \nThird") == ["One line\nand the next.", "Third"]


def test_offsets_count_code_points() -> None:
    text = "\u202eשלום\u202c 😀👩‍👩‍👧. E\u0301te\u0301 ici. 𠮷野家。終わり。"
    assert split(text) == [
        "\u202eשלום\u202c 😀👩‍👩‍👧.",
        "E\u0301te\u0301 ici.",
        "𠮷野家。",
        "終わり。",
    ]


def test_a_long_sentence_is_cut_at_white_space() -> None:
    text = "word " * 1000
    parts = split(text)
    assert all(len(part) <= LENGTH_LIMIT for part in parts)
    assert " ".join(parts) == text.strip()
    assert len(split("x" * 5000)) == 3


def test_a_sentence_of_any_length_is_cut_nowhere_else() -> None:
    text = "and the dog followed him home " * 500
    parts = split(f"It began. {text}at last. It ended.")
    assert " ".join(parts) == f"It began. {text}at last. It ended."
    assert (parts[0], parts[-1]) == ("It began.", "It ended.")
    assert all(len(part) > LENGTH_LIMIT - 20 for part in parts[1:-2])


def test_a_cut_without_white_space_parts_no_character_from_its_marks() -> None:
    parts = split("x" * (LENGTH_LIMIT - 1) + "e\u0301" * 10)
    assert not any(part.startswith("\u0301") for part in parts)


@given(st.text(st.sampled_from("aB.。 \n「」()\"'1!?…é\u0301😀“”\t-"), max_size=300))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    last = 0
    for one in split_sentences(text, "en"):
        assert text[last : one.start].strip() == ""
        assert last <= one.start < one.end
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        last = one.end
    assert text[last:].strip() == ""


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("a." * 1_000_000, 1.5),
        ("a. " * 1_000_000, 2.0),
        ("x" * 5_000_000, 2.5),
        (" " * 5_000_000 + "x", 2.5),
        ("\n \n" * 500_000, 1.5),
        ("e" + "\u0301" * 500_000, 1.5),
        ("「。" * 20_000, 2.0),
        ("“a. " * 50_000, 2.0),
        ('"' * 100_000, 2.0),
    ],
    ids=range(9),
)
def test_time_stays_linear_whatever_the_text(text: str, seconds: float) -> None:
    begun = time.process_time()
    split_sentences(text, "en")
    assert time.process_time() - begun < seconds
