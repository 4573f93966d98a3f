from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.window.standing import Standing
from app.window.text_view import TextView

WRITTEN = "Ruth built the 🗼 house. It fell.\n\nNobody\xa0came back."


def standing(now: str, written: str = WRITTEN) -> tuple[Standing, TextView]:
    view = TextView()
    view.setPlainText(now)
    return Standing(written, view), view


def words_at(view: TextView, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    cursor = view.textCursor()
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def find(now: str, words: str) -> str | None:
    """What stands where some words of the written text stand now."""
    start = WRITTEN.index(words)
    found, view = standing(now)
    return words_at(view, found.span(start, start + len(words)))


@pytest.mark.parametrize(
    ("now", "words", "stands"),
    [
        (WRITTEN, "house", "house"),
        (f"Long ago, {WRITTEN}", "house", "house"),
        (WRITTEN.replace("built", "made 🧱"), "house", "house"),
        (WRITTEN.replace("built", "made"), "built", None),
        (WRITTEN.replace("house", "houses"), "house", None),
        (WRITTEN.replace("house", "warehouse"), "house", None),
        (WRITTEN.replace("fell", "fell down").replace("Ruth", "She"), "house", "house"),
        (WRITTEN.replace("fell", "fell down").replace("Ruth", "She"), "It", "It"),
        ("", "house", None),
        (WRITTEN, "back", "back"),
    ],
)
def test_a_word_is_found_where_it_stands_now_unless_it_was_changed(
    qapp: QApplication, now: str, words: str, stands: str | None
) -> None:
    assert find(now, words) == stands


def test_a_place_leads_back_to_the_written_text(qapp: QApplication) -> None:
    found, view = standing(f"🧓 So: {WRITTEN}".replace("It", "All of it"))
    position = view.document().find("house").selectionStart()
    assert found.place(position) == WRITTEN.index("house")
    assert found.place(view.document().find("All of").selectionStart() + 2) is None


def test_a_paragraph_is_a_part_only_as_it_was_written(qapp: QApplication) -> None:
    place = WRITTEN.index("house")
    found, view = standing(WRITTEN.replace("came", "ever came"))
    part = found.part(place, place + 5)
    assert part is not None
    assert WRITTEN[part.start : part.end] == "Ruth built the 🗼 house. It fell."
    assert words_at(view, (part.first, part.last)) == "Ruth built the 🗼 house. It fell."
    assert found.part(WRITTEN.index("back"), len(WRITTEN)) is None
    assert part.text == WRITTEN


@given(
    before=st.text("ab 🗼\n", max_size=12),
    kept=st.text("cd 🧱", max_size=12),
    behind=st.text("ef \n", max_size=12),
    new=st.text("gh 🗼", max_size=6),
)
def test_what_is_said_to_stand_is_really_there(
    qapp: QApplication, before: str, kept: str, behind: str, new: str
) -> None:
    written = before + kept + behind
    found, view = standing(new + kept + new + behind, written)
    for start in range(len(written)):
        span = found.span(start, start + 1)
        if span is not None:
            assert (words_at(view, span) or "").replace("\u2029", "\n") == written[start]
