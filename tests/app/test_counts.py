"""Words, sentences and the share of the source, however long a text is."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.window.chunks import LONGEST_LINE
from app.window.counts import Counts, TextCounter, counts_in_words
from app.window.text_view import TextView
from engine.documents import count_words
from engine.documents.sentences import split_sentences


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    view = TextView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def counter(view: TextView) -> Iterator[TextCounter]:
    counter = TextCounter(view.document(), view, quiet_ms=20)
    yield counter
    counter.stop()


def counted(qtbot: QtBot, counter: TextCounter, view: TextView, text: str) -> Counts:
    with qtbot.waitSignal(counter.counted, timeout=60_000) as blocker:
        view.load(text, undoable=False)
    while view.is_filling:  # it began before all of the text was in
        with qtbot.waitSignal(counter.counted, timeout=60_000) as blocker:
            pass
    assert isinstance(blocker.args[0], Counts)
    return blocker.args[0]


@pytest.mark.parametrize(
    ("counts", "source_words", "said"),
    [
        (Counts(91, 6), 1_140, ("91 words", "6 sentences", "8 % of the source")),
        (Counts(1, 1), 0, ("1 word", "1 sentence")),
        (Counts(12_000, 640), 10_000, ("12,000 words", "640 sentences", "120 % of the source")),
        (Counts(9, 1), 10_000, ("9 words", "1 sentence", "under 1 % of the source")),
        (Counts(0, 0), 10, ()),
    ],
)
def test_words_sentences_and_the_share_are_said(
    counts: Counts, source_words: int, said: tuple[str, ...]
) -> None:
    assert counts_in_words(counts, source_words) == said


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One two. Three four five! Six?", Counts(6, 3)),
        ("A sentence that goes\non in the next line. Another.\n\nA third", Counts(12, 3)),
        ("灯台守は海を見た。船が来た。", Counts(12, 2)),
        ("ذهب الرجل إلى البحر. ثم عاد.", Counts(6, 2)),
        ("🙂🙂 smile. 🙃 again.", Counts(4, 2)),
        (" \n\n \n", Counts(0, 0)),
    ],
)
def test_words_and_sentences_are_counted_in_any_script(
    qtbot: QtBot, view: TextView, counter: TextCounter, text: str, counts: Counts
) -> None:
    assert counted(qtbot, counter, view, text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One line of words, cut on the screen. " * 400, Counts(3_200, 400)),
        # What has no end is cut into sentences by rule (LENGTH_LIMIT).
        ("x" * (3 * LONGEST_LINE), Counts(1, 6)),
        ("漢" * (3 * LONGEST_LINE), Counts(3 * LONGEST_LINE, 6)),
        ("word " * LONGEST_LINE, Counts(LONGEST_LINE, 10)),
    ],
    ids=["sentences", "no space", "Han", "no end"],
)
def test_a_line_that_is_broken_on_the_screen_counts_as_one(
    qtbot: QtBot, view: TextView, counter: TextCounter, text: str, counts: Counts
) -> None:
    assert counted(qtbot, counter, view, text) == counts


SENTENCES = st.sampled_from(
    [
        "It rained all day. ",
        "Did Mr. Smith go? ",
        "No!\n",
        "海は静かだ。",
        "the end.\n\n",
        "1.5 km ",
    ]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SENTENCES, max_size=12), st.integers(1, 40))
@example(
    [
        *("No!\n", "1.5 km ", "海は静かだ。", "No!\n", *["It rained all day. "] * 3),
        *("Did Mr. Smith go? ", "It rained all day. ", "1.5 km ", "海は静かだ。"),
    ],
    32,
)
def test_reading_in_pieces_counts_what_reading_at_once_counts(
    qtbot: QtBot, parts: list[str], times: int
) -> None:
    view = TextView()
    qtbot.addWidget(view)
    counter = TextCounter(view.document(), view, quiet_ms=20)
    text = "A beginning. " + "".join(parts) * times
    found = counted(qtbot, counter, view, text)
    counter.stop()
    assert found.words == count_words(text)
    assert found.sentences == len(split_sentences(text))


def test_an_edit_of_a_long_text_reads_only_what_changed(
    qtbot: QtBot, view: TextView, counter: TextCounter
) -> None:
    paragraph = "The lamp was lit every evening by the keeper. " * 20
    text = "\n\n".join(f"{number}. {paragraph}" for number in range(1_000))
    before = counted(qtbot, counter, view, text)
    cursor = QTextCursor(view.document())
    begin = time.process_time()
    with qtbot.waitSignal(counter.counted, timeout=60_000) as blocker:
        cursor.insertText("New. ")
    again = time.process_time() - begin
    assert blocker.args == [Counts(before.words + 1, before.sentences + 1)]
    split_begin = time.process_time()
    split_sentences(text)
    assert again < time.process_time() - split_begin


def test_a_stream_is_counted_while_it_comes(
    qtbot: QtBot, view: TextView, counter: TextCounter
) -> None:
    seen: list[Counts] = []
    counter.counted.connect(seen.append)
    cursor = QTextCursor(view.document())
    for _ in range(60):
        cursor.insertText("More of it. ")
        qtbot.wait(16)
    assert len(seen) >= 2
    qtbot.waitUntil(lambda: seen[-1] == Counts(180, 60))


def test_a_text_whose_language_becomes_known_is_counted_again(
    qtbot: QtBot, view: TextView, counter: TextCounter
) -> None:
    text = "Das war am 3. Mai z. B. in Kiel. Danach nicht."
    counted(qtbot, counter, view, text)
    with qtbot.waitSignal(counter.counted) as blocker:
        counter.set_language("de")
    assert blocker.args == [Counts(11, len(split_sentences(text, "de")))]
