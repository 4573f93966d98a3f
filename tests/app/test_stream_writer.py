from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from app.window.stream_writer import StreamWriter
from app.window.text_positions import code_points, utf16_length

pytestmark = pytest.mark.usefixtures("qapp")

# No control characters (a document has none), no surrogates (a str with them is no text), and not
# the separators that Qt turns into line ends.
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\u00a0"),
    max_size=12,
) | st.sampled_from(["🙂", "👩‍🚀 x", "a\nb", "é", "日本"])


def _document(text: str = "") -> QTextDocument:
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setPlainText(text)
    return document


def _edit(document: QTextDocument, position: int, removed: int, text: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(position + removed, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


@given(st.text())
def test_code_points_and_utf16_units_agree_with_the_codec(text: str) -> None:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert utf16_length(text) == units
    assert code_points(text, units) == len(text)


def test_half_an_emoji_counts_as_touched() -> None:
    assert code_points("a🙂b", 2) == 2
    assert code_points("a🙂b", 3) == 2
    assert code_points("a🙂b", 0) == 0


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), TEXT), max_size=12))
def test_an_undisturbed_stream_is_written_as_it_was_said(deltas: list[tuple[int, str]]) -> None:
    document = _document("what was there before")
    writer = StreamWriter(document)
    expected = ""
    for wish, text in deltas:
        keep = min(wish, len(expected))
        expected = expected[:keep] + text
        writer.apply(0, keep, text)
    assert document.toPlainText() == (expected if deltas else "what was there before")
    if deltas:
        document.undo()
        assert document.toPlainText() == "what was there before"


@settings(deadline=None)
@given(st.data())
def test_no_edit_of_the_user_is_ever_lost(data: st.DataObject) -> None:
    """Edits are marked by characters that no stream says; all of them must survive."""
    document = _document()
    writer = StreamWriter(document)
    said, marks = "", 0
    for _ in range(data.draw(st.integers(1, 10))):
        if data.draw(st.booleans()) and said:
            length = utf16_length(document.toPlainText())
            position = data.draw(st.integers(0, length))
            text = document.toPlainText()
            units = text.encode("utf-16-le")
            inside_pair = (
                position < length
                and 0xDC00
                <= int.from_bytes(units[2 * position : 2 * position + 2], "little")
                <= 0xDFFF
            )
            if inside_pair:
                continue
            _edit(document, position, 0, "§")
            marks += 1
        else:
            keep = data.draw(st.integers(0, len(said)))
            text = data.draw(TEXT).replace("§", "")
            said = said[:keep] + text
            writer.apply(0, keep, text)
        assert document.toPlainText().count("§") == marks


def test_an_edit_in_the_text_stays_and_the_stream_goes_on_after_it() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "The old man went")
    _edit(document, 4, 3, "elderly")
    writer.apply(0, 16, " home.")
    assert document.toPlainText() == "The elderly man went home."
    writer.apply(0, 12, "walked 🚶 away.")
    assert document.toPlainText() == "The elderly man walked 🚶 away."


def test_text_typed_at_the_end_stays_behind_the_stream() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "One 🙂")
    _edit(document, 6, 0, " My note.")
    writer.apply(0, 5, " two.")
    assert document.toPlainText() == "One 🙂 two. My note."


def test_text_typed_at_the_start_stays_before_the_stream() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "One")
    _edit(document, 0, 0, "Note: ")
    writer.apply(0, 0, "Two")
    assert document.toPlainText() == "Note: Two"


def test_a_rewrite_of_what_was_edited_starts_over_below() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "The old man went home")
    _edit(document, 4, 3, "elderly")
    writer.apply(0, 0, "A man went")
    assert document.toPlainText() == "The elderly man went home\n\nA man went"
    writer.apply(0, 10, " away")
    writer.apply(0, 2, "woman")
    assert document.toPlainText() == "The elderly man went home\n\nA woman"


def test_deleting_everything_does_not_stop_the_stream() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "One two")
    _edit(document, 0, 7, "")
    writer.apply(0, 7, " three")
    assert document.toPlainText() == " three"


def test_sections_stand_below_each_other_and_can_each_be_rewritten() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "First")
    writer.apply(1, 0, "Second")
    writer.apply(0, 5, " part 🙂")
    writer.apply(1, 0, "2nd")
    assert document.toPlainText() == "First part 🙂\n\n2nd"
    assert writer.position == utf16_length("First part 🙂\n\n2nd")


def test_one_undo_takes_back_a_whole_run_and_one_redo_repeats_it() -> None:
    document = _document("before")
    writer = StreamWriter(document)
    for word in ("a ", "b ", "c "):
        writer.apply(0, 2 * "abc".index(word[0]), word)
    writer.close()
    document.undo()
    assert document.toPlainText() == "before"
    document.redo()
    assert document.toPlainText() == "a b c "


def test_a_closed_writer_no_longer_follows_the_document() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "abc")
    writer.close()
    _edit(document, 0, 0, "xyz")
    assert writer.position == 3


def test_a_section_never_begins_within_a_line_of_the_users() -> None:
    document = _document()
    writer = StreamWriter(document)
    writer.apply(0, 0, "One.")
    _edit(document, 4, 0, " (Check this!)\nAnd this.")
    writer.apply(1, 0, "Two.")
    writer.apply(1, 4, " More.")
    assert document.toPlainText() == "One. (Check this!)\n\nTwo. More.\nAnd this."
