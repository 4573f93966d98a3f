"""What is kept of a run in one language is told in any other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.window.history.keeping import chosen_settings
from app.window.history.kept_words import in_present_words
from app.window.runs import FinishedRun
from app.window.source_text import SourceText
from engine.messages import Finished, Run
from engine.wording import LANGUAGES
from tests.app.language_driving import speaking

_SUMMARY = FinishedRun(
    Run(1, "summarize", "Da.", length="4", strategy="auto", language="en", num_beams=8),
    "",
    SourceText("Da. Dort.").part(0, 3),
    "So.",
    Finished(1, 1, 3.24, 6.2, True, "by-section"),
)
_TRANSLATION = FinishedRun(
    Run(2, "translate", "Da.", "a/b", "cpu", source_language="de", target_language="ja"),
    "",
    SourceText("Da."),
    "So.",
    Finished(2, 1, 24.0, 6.2, False),
    part_of=1,
)


@pytest.mark.full
@pytest.mark.parametrize("after", LANGUAGES)
@pytest.mark.parametrize("before", LANGUAGES)
def test_how_a_run_was_made_is_told_in_the_language_of_now(
    qapp: QApplication, before: str, after: str
) -> None:
    for done in (_SUMMARY, _TRANSLATION):
        with speaking(qapp, before):
            kept = chosen_settings(done)
        with speaking(qapp, after):
            assert in_present_words(kept) == chosen_settings(done)


def test_words_that_no_language_knows_stay_as_they_were_kept(qapp: QApplication) -> None:
    with speaking(qapp, "de"):
        assert in_present_words({"Longueur": "Medium"}) == {"Longueur": "Medium"}
