from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox

from app.window.main_window import MainWindow
from app.window.saving import save_text, with_suffix
from tests.app.conftest import MakeWindow
from tests.app.driving import message

# The offscreen platform says so of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ROOT = Path(__file__).parents[2]
TEXT, MARKDOWN = "Plain text (*.txt)", "Markdown (*.md)"


def test_the_result_is_saved_as_utf8(make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    window.result.view.setPlainText("Grüße 🙂")
    assert window.save_result(tmp_path / "result.md")
    assert (tmp_path / "result.md").read_text(encoding="utf-8") == "Grüße 🙂\n"
    assert window.status.activity.text() == "Saved as result.md"


def test_a_result_that_can_not_be_saved_is_told_and_kept(
    make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window()
    window.result.view.setPlainText("text")
    assert not window.save_result(tmp_path / "no-folder" / "result.txt")
    assert message(window, "save").startswith("result.txt was not saved")
    assert window.save_result(tmp_path / "result.txt")
    assert message(window, "save") == ""


SAVES_WITHOUT_SPACE = """
import resource, signal, sys
from pathlib import Path
from app.errors import FileNotSaved
from app.window.saving import save_text

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    save_text(Path(sys.argv[1]), "new " * 100)
except FileNotSaved:
    sys.exit(7)
"""


def test_when_there_is_no_space_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "result.txt"
    save_text(path, "old")
    # In a process of its own: the limit holds for all that a process writes.
    command = [sys.executable, "-c", SAVES_WITHOUT_SPACE, str(path)]
    # Nor may coverage want to write its own file there.
    environment = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    run = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    assert run.returncode == 7
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "chosen_filter", "expected"),
    [
        ("Summary", TEXT, "Summary.txt"),
        ("Summary", MARKDOWN, "Summary.md"),
        ("Summary.txt", MARKDOWN, "Summary.txt"),
        ("Summary.MD", TEXT, "Summary.MD"),
        ("Report v1.2", TEXT, "Report v1.2.txt"),
        ("Report v1.2", MARKDOWN, "Report v1.2.md"),
        (".txt", TEXT, ".txt.txt"),
        ("Ends.", TEXT, "Ends..txt"),
    ],
)
def test_a_name_gets_a_suffix_unless_it_has_one_of_ours(
    name: str, chosen_filter: str, expected: str
) -> None:
    assert with_suffix(Path("folder", name), chosen_filter) == Path("folder", expected)


# ---------------------------------------------------------------- the real dialog


class Visitor:
    """Answers, one after the other, the dialogs that open while the window waits for them.

    Those that it has no answer for are cancelled.
    """

    def __init__(self) -> None:
        self.answers: list[Callable[[QDialog], object]] = []
        self.seen = 0
        self.timer = QTimer(interval=10, singleShot=True)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        # Before the answer: it may open the next dialog, and return only when that has closed.
        self.timer.start()
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if not self.answers:
            dialog.reject()
            return
        if dialog.property("seen"):
            return
        dialog.setProperty("seen", True)
        self.seen += 1
        try:
            self.answers.pop(0)(dialog)
        except AssertionError:
            dialog.reject()  # or it would wait for ever
            raise


@pytest.fixture
def visitor(qapp: QApplication) -> Iterator[Visitor]:
    visitor = Visitor()
    yield visitor
    visitor.timer.stop()


def named(name: str, chosen_filter: str = TEXT) -> Callable[[QDialog], object]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(chosen_filter)
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        edit.setText(name)
        dialog.accept()

    return answer


def pressed(button: QMessageBox.StandardButton) -> Callable[[QDialog], object]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "already exists" in dialog.text()
        dialog.button(button).click()

    return answer


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    window = make_window()
    window.result.view.setPlainText("new")
    return window


@pytest.mark.parametrize("typed", ["Summary", "Summary.txt"])
@pytest.mark.parametrize("replaces", [True, False])
def test_no_file_is_replaced_unasked(
    window: MainWindow, visitor: Visitor, tmp_path: Path, typed: str, replaces: bool
) -> None:
    path = tmp_path / "Summary.txt"
    path.write_text("precious", encoding="utf-8")
    button = QMessageBox.StandardButton.Yes if replaces else QMessageBox.StandardButton.No
    visitor.answers = [named(str(tmp_path / typed)), pressed(button)]
    window.choose_where_to_save()
    assert visitor.answers == []
    assert path.read_text(encoding="utf-8") == ("new\n" if replaces else "precious")
    assert list(tmp_path.iterdir()) == [path]


def test_who_would_not_replace_it_is_asked_for_another_name(
    window: MainWindow, visitor: Visitor, tmp_path: Path
) -> None:
    (tmp_path / "Summary.txt").write_text("precious", encoding="utf-8")
    no = QMessageBox.StandardButton.No
    visitor.answers = [
        named(str(tmp_path / "Summary")),
        pressed(no),
        named(str(tmp_path / "Other")),
    ]
    window.choose_where_to_save()
    assert (tmp_path / "Summary.txt").read_text(encoding="utf-8") == "precious"
    assert (tmp_path / "Other.txt").read_text(encoding="utf-8") == "new\n"


def test_the_chosen_kind_of_file_gives_the_suffix(
    window: MainWindow, visitor: Visitor, tmp_path: Path
) -> None:
    visitor.answers = [named(str(tmp_path / "Report v1.2"), MARKDOWN)]
    window.choose_where_to_save()
    assert [path.name for path in tmp_path.iterdir()] == ["Report v1.2.md"]
    assert visitor.seen == 1, "a new file needs no question"


def test_the_dialog_proposes_the_whole_name(window: MainWindow, visitor: Visitor) -> None:
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        proposed.append(edit.text())
        dialog.reject()

    visitor.answers = [look]
    window.choose_where_to_save()
    assert proposed == ["Summary.txt"]
