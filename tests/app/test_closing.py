"""Closing asks one question, and only when something that the user wrote would be lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.app.driving import paste, press, save, type_text, wait_until_done

Button = QMessageBox.StandardButton


class Questions:
    """What the window asked, and what it is answered."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.offered = Button.NoButton
        self.answer = Button.Cancel

    def question(
        self, _parent: object, _title: str, text: str, offered: Button, *_: object
    ) -> Button:
        self.asked.append(text)
        self.offered = offered
        return self.answer


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> Questions:
    questions = Questions()
    monkeypatch.setattr(QMessageBox, "question", questions.question)
    return questions


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, here are six words.", encoding="utf-8")
    return path


def run(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)


@pytest.mark.parametrize(("answer", "closes"), [(Button.Cancel, False), (Button.Discard, True)])
def test_closing_asks_only_when_an_edit_would_be_lost(
    make_window: MakeWindow, questions: Questions, answer: Button, closes: bool
) -> None:
    questions.answer = answer
    window = make_window()
    type_text(window.result.view, "mine")
    assert window.close() is closes
    assert questions.asked == ["Save your changes to the result before closing?"]


def test_closing_does_not_ask_for_what_can_be_made_again(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions
) -> None:
    window = make_window()
    paste(window.source.view, "a b")
    for _ in range(2):
        run(qtbot, window)
    assert window.result.text()
    assert window.close()
    assert questions.asked == []


@pytest.mark.parametrize("is_saved", [False, True])
def test_edits_that_a_second_run_replaced_are_asked_for_unless_they_were_saved(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions, tmp_path: Path, is_saved: bool
) -> None:
    window = make_window()
    paste(window.source.view, "a b")
    run(qtbot, window)
    type_text(window.result.view, "mine")
    if is_saved:
        save(qtbot, window, tmp_path / "result.txt")
    for _ in range(2):
        run(qtbot, window)
    assert not window.result.has_unsaved_edits
    assert window.close() is is_saved
    assert len(questions.asked) == (0 if is_saved else 1)
    if not is_saved:
        assert questions.asked[0].startswith("A result that you edited was replaced")
        assert questions.offered == Button.Discard | Button.Cancel


def test_edits_that_undo_brought_back_are_the_result_s_own_and_can_be_saved(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions, tmp_path: Path
) -> None:
    window = make_window()
    paste(window.source.view, "a b")
    run(qtbot, window)
    type_text(window.result.view, "mine")
    run(qtbot, window)
    window.result.view.undo()
    assert window.result.text().endswith("mine")
    assert not window.close()
    assert questions.asked == ["Save your changes to the result before closing?"]
    save(qtbot, window, tmp_path / "result.txt")
    assert window.close()
    assert len(questions.asked) == 1


def test_all_that_would_be_lost_is_one_question(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions
) -> None:
    window = make_window()
    type_text(window.source.view, "a b")
    run(qtbot, window)
    type_text(window.result.view, "mine")
    run(qtbot, window)
    type_text(window.result.view, "again")
    assert not window.close()
    (question,) = questions.asked
    assert "replaced" in question
    assert "typed" in question
    assert question.endswith("Save your changes to the result before closing?")


# ---------------------------------------------------------------- the source


def _type(window: MainWindow) -> None:
    type_text(window.source.view, "mine")


def _type_behind_a_paste(window: MainWindow) -> None:
    paste(window.source.view, "theirs ")
    type_text(window.source.view, "mine")


def _compose(window: MainWindow) -> None:
    event = QInputMethodEvent()
    event.setCommitString("語")
    QApplication.sendEvent(window.source.view, event)


@pytest.mark.parametrize(
    "write",
    [
        _type,
        _compose,
        _type_behind_a_paste,
    ],
    ids=["typed", "composed", "typed behind a paste"],
)
def test_text_that_was_typed_is_asked_for(
    make_window: MakeWindow, questions: Questions, write: Callable[[MainWindow], None]
) -> None:
    window = make_window()
    write(window)
    assert not window.close()
    assert questions.asked == [
        "The source text that you typed is saved nowhere. Close and lose it?"
    ]


def test_typed_text_is_asked_for_under_a_document_that_was_opened_over_it(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions, letter: Path
) -> None:
    window = make_window()
    type_text(window.source.view, "mine")
    window.open_document(letter)
    wait_until_done(qtbot, window)
    assert not window.close()
    assert len(questions.asked) == 1


def test_what_is_opened_pasted_or_taken_back_is_not_asked_for(
    qtbot: QtBot, make_window: MakeWindow, questions: Questions, letter: Path
) -> None:
    window = make_window()
    window.open_document(letter)
    wait_until_done(qtbot, window)
    paste(window.source.view, "pasted")
    assert not window.source.would_lose_typing
    type_text(window.source.view, "x")
    assert window.source.would_lose_typing
    window.source.view.selectAll()
    press(window.source.view, Qt.Key.Key_Delete)
    assert not window.source.would_lose_typing
    type_text(window.source.view, "  ")
    assert window.close()
    assert questions.asked == []
