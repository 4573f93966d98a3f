from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.window.part_writer import Part, PartWriter
from app.window.text_positions import utf16_length

TEXT = "One 🗼 here.\n\nTwo there. Three.\n\nFour."
TEXTS = st.text(alphabet="ab 🗼.\n", max_size=30)


def editor_with(text: str) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setPlainText(text)
    return editor


def part_of(text: str, words: str) -> Part:
    """The part of a text that nobody has edited."""
    start = text.index(words)
    first = utf16_length(text[:start])
    return Part(text, start, start + len(words), first, first + utf16_length(words))


def insert(editor: QPlainTextEdit, position: int, text: str) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    cursor.insertText(text)


def test_only_the_part_changes_and_one_undo_brings_it_back(qapp: QApplication) -> None:
    editor = editor_with(TEXT)
    writer = PartWriter(editor.document(), part_of(TEXT, "Two there. Three."))
    start = TEXT.index("Two")
    for said in ("T", "Ten", "Ten 🗼"):
        writer.apply(0, start, f"{said}{TEXT[TEXT.index(' Three.') :]}")
        assert editor.toPlainText() == f"One 🗼 here.\n\n{said} Three.\n\nFour."
        assert writer.text == editor.toPlainText()
    editor.undo()
    assert editor.toPlainText() == TEXT
    writer.close()


def test_edits_before_and_behind_the_part_are_kept_also_in_mid_stream(qapp: QApplication) -> None:
    editor = editor_with(TEXT)
    writer = PartWriter(editor.document(), part_of(TEXT, "Two there. Three."))
    insert(editor, 0, "🧓 ")
    start = TEXT.index("Two")
    writer.apply(0, start, "Ten\n\nFour.")
    insert(editor, utf16_length(editor.toPlainText()), "!!")
    insert(editor, 0, "So: ")
    writer.apply(0, start + 3, " men.\n\nFour.")
    assert editor.toPlainText() == "So: 🧓 One 🗼 here.\n\nTen men.\n\nFour.!!"
    assert writer.text == "One 🗼 here.\n\nTen men.\n\nFour."
    writer.close()


def test_an_edit_in_the_part_itself_is_never_overwritten(qapp: QApplication) -> None:
    editor = editor_with(TEXT)
    writer = PartWriter(editor.document(), part_of(TEXT, "Two there. Three."))
    start = TEXT.index("Two")
    writer.apply(0, start, "Ten men\n\nFour.")
    insert(editor, editor.toPlainText().index("men") + 1, "MINE")
    writer.apply(0, start, "Nine\n\nFour.")
    assert "MINE" in editor.toPlainText()
    assert "Nine" in editor.toPlainText()
    assert editor.toPlainText().endswith("\n\nFour.")
    writer.close()


def test_more_may_be_written_anew_than_was_thought(qapp: QApplication) -> None:
    editor = editor_with(TEXT)
    writer = PartWriter(editor.document(), part_of(TEXT, "Two there. Three."))
    writer.apply(0, TEXT.index("Two"), "The end")
    assert editor.toPlainText() == "One 🗼 here.\n\nThe end"
    writer.apply(0, TEXT.index("Two"), "The very end.")
    assert editor.toPlainText() == writer.text == "One 🗼 here.\n\nThe very end."
    writer.close()


def test_what_was_edited_behind_the_part_stays_though_more_is_written(qapp: QApplication) -> None:
    editor = editor_with(TEXT)
    writer = PartWriter(editor.document(), part_of(TEXT, "Two there. Three."))
    insert(editor, utf16_length(TEXT) - 3, " MINE ")
    for said in ("The", "The very end."):
        writer.apply(0, TEXT.index("Two"), said)
        assert editor.toPlainText() == f"One 🗼 here.\n\n{said}\n\nFo MINE ur."
    assert writer.text == "One 🗼 here.\n\nThe very end."
    editor.undo()
    assert editor.toPlainText() == TEXT[:-3] + " MINE " + TEXT[-3:]
    writer.close()


@given(before=TEXTS, old=TEXTS, behind=TEXTS, said=st.lists(TEXTS, min_size=1, max_size=4))
def test_whatever_comes_the_document_is_what_the_engine_means(
    qapp: QApplication, before: str, old: str, behind: str, said: list[str]
) -> None:
    editor = editor_with(before + old + behind)
    first = utf16_length(before)
    part = Part(
        before + old + behind, len(before), len(before) + len(old), first, first + utf16_length(old)
    )
    writer = PartWriter(editor.document(), part)
    for words in said:
        writer.apply(0, len(before), words + behind)
        assert editor.toPlainText() == before + words + behind
    writer.close()
