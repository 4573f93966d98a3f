"""The documents that were opened last."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.recent_files import MOST, RecentFiles
from app.window.open_menu import OpenMenu
from engine.resources import resource


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path / "state" / "recent.json")


def test_the_last_one_comes_first_and_none_twice(recent: RecentFiles, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "a.txt"):
        recent.add(tmp_path / name)
    assert recent.paths() == [tmp_path / "a.txt", tmp_path / "b.txt"]


def test_no_more_than_ten_are_known_and_all_can_be_forgotten(
    recent: RecentFiles, tmp_path: Path
) -> None:
    for number in range(MOST + 3):
        recent.add(tmp_path / f"{number}.txt")
    assert [path.stem for path in recent.paths()] == [str(n) for n in range(MOST + 2, 2, -1)]
    recent.clear()
    assert recent.paths() == []


@given(st.binary(max_size=200))
def test_a_file_of_anything_is_no_failure(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recent.json"
        path.write_bytes(data)
        assert isinstance(RecentFiles(path).paths(), list)


@pytest.mark.parametrize("content", ["[" * 100_000, '["a.txt", "/a\\u0000b", "", 3]'])
def test_a_file_of_what_are_no_documents_names_none(recent: RecentFiles, content: str) -> None:
    recent.add(Path("a.txt"))
    file = recent._path
    file.write_text(content)
    assert recent.paths() == []


@pytest.mark.skipif(os.name != "posix", reason="permissions are other ones there")
def test_nobody_else_may_read_what_was_opened(recent: RecentFiles, tmp_path: Path) -> None:
    recent.add(tmp_path / "secret.txt")
    assert stat.S_IMODE((tmp_path / "state" / "recent.json").stat().st_mode) == 0o600


def test_a_folder_that_can_not_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    recent = RecentFiles(tmp_path / "file" / "recent.json")
    recent.add(tmp_path / "a.txt")
    assert recent.paths() == []


def test_names_are_shown_whole_or_shortened_and_open_their_document(
    qtbot: QtBot, recent: RecentFiles, tmp_path: Path
) -> None:
    names = ["R&D.txt", "x" * 200 + ".pdf", "報告書.docx"]
    for name in names:
        recent.add(tmp_path / name)
    opened: list[Path] = []
    menu = OpenMenu(recent, print, print, opened.append, None)  # type: ignore[arg-type]
    qtbot.addWidget(menu)
    menu.show_paths(recent.paths())
    entries = {action.text(): action for action in menu.actions()}
    assert "R&&D.txt" in entries
    assert "報告書.docx" in entries
    assert max(map(len, entries)) < 70
    entries["R&&D.txt"].trigger()
    assert opened == [tmp_path / "R&D.txt"]


def test_with_nothing_opened_yet_the_button_asks_for_a_file_at_once(
    qtbot: QtBot, recent: RecentFiles
) -> None:
    asked: list[bool] = []
    menu = OpenMenu(recent, lambda: asked.append(True), print, print, None)  # type: ignore[arg-type]
    qtbot.addWidget(menu)
    menu.press(menu)
    assert asked == [True]


def test_nothing_is_remembered_while_nothing_is_to_be_kept_nor_the_sample(
    qtbot: QtBot, recent: RecentFiles, tmp_path: Path
) -> None:
    menu = OpenMenu(recent, print, print, print, None)  # type: ignore[arg-type]
    qtbot.addWidget(menu)
    menu.note(resource("samples", "lighthouse-keepers.txt"))
    menu.keep(False)
    menu.note(tmp_path / "secret.txt")
    assert recent.paths() == []
    menu.keep(True)
    menu.note(tmp_path / "open.txt")
    assert recent.paths() == [tmp_path / "open.txt"]
