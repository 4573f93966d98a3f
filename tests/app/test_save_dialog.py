"""Asking where to save: names, formats, what is remembered, and no file replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from app.window.export.formats import ExportOptions, dialog_filter
from app.window.export.save_dialog import with_ending
from engine.export.formats import ENDINGS
from tests.app.driving import message, type_text
from tests.app.export_driving import Exports, Visitor, name_field, named, pressed

# The offscreen platform says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
TEXT, WORD = dialog_filter(".txt"), dialog_filter(".docx")


@pytest.mark.parametrize(
    ("name", "chosen_filter", "expected"),
    [
        ("Summary", TEXT, "Summary.txt"),
        ("Summary", WORD, "Summary.docx"),
        ("Summary.txt", WORD, "Summary.txt"),
        ("Summary.HTM", TEXT, "Summary.HTM"),
        ("Summary.odt", WORD, "Summary.odt.docx"),
        ("Report v1.2", TEXT, "Report v1.2.txt"),
        ("Report v1.2", dialog_filter(".md"), "Report v1.2.md"),
        (".txt", TEXT, ".txt.txt"),
        ("Ends.", TEXT, "Ends..txt"),
        ("Summary", "", "Summary.txt"),
    ],
)
def test_a_name_gets_an_ending_unless_it_has_one_of_ours(
    name: str, chosen_filter: str, expected: str
) -> None:
    assert with_ending(Path("folder", name), chosen_filter) == Path("folder", expected)


@pytest.mark.parametrize("letter", ["x", "報", "🚢"])
def test_the_name_that_is_proposed_for_a_result_is_never_too_long(
    qtbot: QtBot, exports: Exports, tmp_path: Path, letter: str
) -> None:
    document = tmp_path / f"{letter * (250 // len(letter.encode()))}.txt"
    document.write_text("One. Two.", encoding="utf-8")
    exports.window.open_document(document, start=True)
    qtbot.waitUntil(lambda: exports.window.result.text() != "", timeout=20_000)
    exports.wait_until_done()
    proposed = exports.export._composer.name()
    assert proposed.startswith(letter * 30)
    assert proposed.endswith(" – Summary")
    (tmp_path / f"{proposed}.docx").write_bytes(b"")


def test_a_name_that_is_too_long_is_told(
    qtbot: QtBot, typed: Exports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = str(tmp_path / ("x" * 300)), TEXT  # as systems' own dialogs let it through
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: given)
    typed.export.choose_where_to_save()
    qtbot.waitUntil(lambda: "too long" in message(typed.window, "save"), timeout=20_000)
    assert list(tmp_path.iterdir()) == []


def test_the_first_time_the_folder_of_documents_is_proposed(
    typed: Exports, visitor: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.directory().path())
        dialog.reject()

    visitor.answers = [look]
    typed.export.choose_where_to_save()
    assert seen == [str(documents)]


@pytest.fixture
def typed(exports: Exports) -> Exports:
    """With a text in the result that nobody has saved."""
    type_text(exports.window.result.view, "new")
    return exports


def wait_until_saved(qtbot: QtBot, exports: Exports) -> None:
    qtbot.waitUntil(lambda: exports.said.startswith("Saved"), timeout=20_000)


@pytest.mark.parametrize("name", ["Summary", "Summary.txt"])
@pytest.mark.parametrize("replaces", [True, False])
def test_no_file_is_replaced_unasked(
    qtbot: QtBot, typed: Exports, visitor: Visitor, tmp_path: Path, name: str, replaces: bool
) -> None:
    path = tmp_path / "Summary.txt"
    path.write_text("precious", encoding="utf-8")
    button = QMessageBox.StandardButton.Yes if replaces else QMessageBox.StandardButton.No
    visitor.answers = [named(str(tmp_path / name)), pressed(button)]
    typed.export.choose_where_to_save()
    assert visitor.answers == []
    if replaces:
        wait_until_saved(qtbot, typed)
    assert path.read_text(encoding="utf-8") == ("new\n" if replaces else "precious")
    assert list(tmp_path.iterdir()) == [path]


def test_who_would_not_replace_it_is_asked_for_another_name(
    qtbot: QtBot, typed: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    (tmp_path / "Summary.txt").write_text("precious", encoding="utf-8")
    no = QMessageBox.StandardButton.No
    visitor.answers = [
        named(str(tmp_path / "Summary")),
        pressed(no),
        named(str(tmp_path / "Other")),
    ]
    typed.export.choose_where_to_save()
    wait_until_saved(qtbot, typed)
    assert (tmp_path / "Summary.txt").read_text(encoding="utf-8") == "precious"
    assert (tmp_path / "Other.txt").read_text(encoding="utf-8") == "new\n"


def test_the_chosen_format_gives_the_ending_and_is_proposed_the_next_time(
    qtbot: QtBot, typed: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    visitor.answers = [named(str(tmp_path / "Report v1.2"), ".md")]
    typed.export.choose_where_to_save()
    wait_until_saved(qtbot, typed)
    assert [path.name for path in tmp_path.iterdir()] == ["Report v1.2.md"]
    assert visitor.seen == 1, "a new file needs no question"
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        proposed.append(name_field(dialog).text())
        dialog.reject()

    visitor.answers = [look]
    typed.export.choose_where_to_save()
    assert proposed == ["Summary.md"]


def test_a_result_is_called_after_its_document(
    qtbot: QtBot, exports: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    path = tmp_path / "annual: report.txt"
    path.write_text("Sales grew by four percent in the year.", encoding="utf-8")
    exports.window.open_document(path, start=True)
    qtbot.waitUntil(lambda: exports.window.result.text() != "", timeout=20_000)
    exports.wait_until_done()
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        proposed.append(name_field(dialog).text())
        dialog.reject()

    visitor.answers = [look]
    exports.export.choose_where_to_save()
    assert proposed == ["annual report – Summary.txt"]


def test_saving_again_goes_to_the_same_file_unless_that_was_changed(
    qtbot: QtBot, typed: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    assert typed.save_to(path)
    type_text(typed.window.result.view, "er")
    with qtbot.waitSignal(typed.export.ended, timeout=20_000):
        typed.export.save()
    assert path.read_text(encoding="utf-8") == "newer\n"
    assert visitor.seen == 0
    path.write_text("somebody else's work", encoding="utf-8")
    visitor.answers = [QDialog.reject]
    typed.export.save()
    assert visitor.seen == 1
    assert path.read_text(encoding="utf-8") == "somebody else's work"


def test_another_result_is_not_saved_over_the_one_before(
    typed: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    assert typed.save_to(tmp_path / "a.txt")
    typed.run()
    visitor.answers = [QDialog.reject]
    typed.export.save()
    assert visitor.seen == 1
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "new\n"


def test_a_window_that_closes_waits_until_it_is_saved(
    typed: Exports, visitor: Visitor, tmp_path: Path
) -> None:
    visitor.answers = [QDialog.reject]
    assert not typed.export.save_and_wait()
    visitor.answers = [named(str(tmp_path / "a"), ".docx")]
    assert typed.export.save_and_wait()
    assert (tmp_path / "a.docx").exists()
    assert visitor.seen == 2


def test_nothing_is_asked_of_an_empty_result(exports: Exports, visitor: Visitor) -> None:
    exports.export.save()
    exports.export.choose_where_to_save(".pdf")
    exports.export.print_result()
    exports.export.copy_rich()
    assert visitor.seen == 0
    assert not exports.window.result.save_button.isEnabled()
    assert not exports.export.grip.isEnabled()


# ---------------------------------------------------------------- the menu


def test_the_menu_opens_with_the_keyboard_and_asks_for_its_formats(
    typed: Exports, visitor: Visitor
) -> None:
    button = typed.window.result.save_button
    button.setFocus()
    opened: list[QMenu] = []

    def close() -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            opened.append(popup)
            popup.close()

    QTimer.singleShot(100, button, close)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert opened == [typed.export.menu]
    assert list(typed.export.menu.formats) == list(ENDINGS)
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        proposed.append(name_field(dialog).text())
        dialog.reject()

    for entry in typed.export.menu.formats.values():
        visitor.answers = [look]
        entry.trigger()
    assert proposed == [f"Summary{ending}" for ending in ENDINGS]


def test_what_was_chosen_can_be_remembered(qtbot: QtBot, exports: Exports) -> None:
    menu = exports.export.menu
    with qtbot.waitSignal(menu.options_changed) as blocker:
        menu.footnotes.trigger()
    assert blocker.args == [ExportOptions(".txt", footnotes=True)]
    remembered = ExportOptions(".pdf", receipt=True)
    menu.choose(remembered)
    assert menu.options == remembered
    assert not menu.footnotes.isChecked()
    assert menu.receipt.isChecked()
