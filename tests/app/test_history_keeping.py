"""What is kept of a finished run, and how it reads."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.history import KeptSource
from app.window.history.keeping import chosen_settings, kept_run, kept_source
from app.window.history.wording import (
    facts_words,
    long_time_words,
    model_words,
    size_words,
    source_words,
    time_words,
)
from app.window.runs import FinishedRun
from app.window.source_text import SourceText
from engine.documents import Block
from engine.messages import Finished, Run

TEXT = "The ferry\n\nThe ferry was old. It sank."
SOURCE = SourceText(TEXT, 0, (Block("heading", 0, 9, 1, 3), Block("paragraph", 11, 38)), "en")
RUN = Run(7, "summarize", TEXT, strategy="auto", length="4", language="en")
DONE = Finished(7, 20, 3.24, 6.2, False, "by-section", ((0, 9, "used", ""),), ((0, 5),))
FERRY = FinishedRun(RUN, "ferry.pdf", SOURCE, "It sank.", DONE)

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_source_is_kept_with_the_structure_that_the_engine_was_given() -> None:
    blocks = (("heading", 0, 9, 1), ("paragraph", 11, 38, 0))
    assert kept_source(FERRY) == KeptSource("ferry.pdf", TEXT, "en", blocks)


def test_of_a_selection_the_selection_alone_is_kept() -> None:
    part = replace(FERRY, source=SOURCE.part(11, 29))
    kept = kept_source(part)
    assert kept.text == "The ferry was old."
    assert kept.blocks == (("paragraph", 0, 18, 0),)
    assert chosen_settings(part)["Part"] == "the selection"


def test_a_run_is_kept_with_what_was_chosen_and_what_came_of_it() -> None:
    kept = kept_run(FERRY, 1_000.5)
    assert (kept.task, kept.text, kept.made) == ("summarize", "It sank.", 1_000.5)
    assert kept.model == "brevity-small"
    assert (kept.quotations, kept.coverage) == (DONE.quotations, DONE.coverage)
    assert dict(kept.settings) == {
        "Length": "4 sentences",
        "How": "By section, chosen automatically",
        "From": "English",
        "Took": "3.2 s",
    }


def test_settings_name_only_what_was_chosen() -> None:
    run = Run(
        1, "translate", "Da.", "a/b", "cpu", "int8", 4, 90, "de", "en", "auto", "", True, False,
        variation=2,
    )  # fmt: skip
    done = Finished(1, 1, 0.0, 0.0, True)
    da = FinishedRun(run, "", SourceText("Da."), "So.", done, part_of=3)
    assert chosen_settings(da) == {
        "From": "German",
        "To": "English",
        "Variation": "2",
        "Written anew": "in part",
        "Beams": "4",
        "Most tokens": "90",
        "Device": "cpu",
        "Precision": "int8",
        "Unsupported sentences": "kept",
        "Took": "0.1 s",
        "Ended": "at the greatest length",
    }


@pytest.mark.parametrize(
    ("length", "strategy", "used", "words"),
    [
        ("medium", "extractive", "extractive", ("Medium", "Quote key sentences")),
        ("1", "whole", "whole", ("1 sentence", "Whole text")),
        ("vast", "new-way", "new-way", ("vast", "new-way")),
    ],
)
def test_lengths_and_ways_read_as_in_the_menu_and_unknown_ones_as_they_are(
    length: str, strategy: str, used: str, words: tuple[str, str]
) -> None:
    run = Run(1, "summarize", "Da.", length=length, strategy=strategy)
    done = Finished(1, 1, 1.0, 1.0, False, used)
    found = chosen_settings(FinishedRun(run, "", SourceText("Da."), "So.", done))
    assert (found["Length"], found["How"]) == words


def test_runs_read_in_words(qtbot: QtBot) -> None:
    assert facts_words("summarize", "brevity-small", 91) == "Summary · Brevity small · 91 words"
    assert facts_words("unheard-of", "somebody/model", 1) == "unheard-of · somebody/model · 1 word"
    assert model_words("") == ""
    assert source_words(" a\nb ") == "a b"
    assert source_words("") == "Text without a name"
    assert size_words(0, 4_096) == ""
    assert size_words(1_204, 14_000_000) == "1,204 runs · 14.0 MB"
    made = 1_795_442_700.0  # in any time zone in November 2026
    assert "26" in time_words(made)
    assert {"November", "2026"} <= set(re.findall(r"\w+", long_time_words(made)))
