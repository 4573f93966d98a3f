"""The help: a guide, the keys, the licences, and what this machine has."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.licences import NEEDED, libraries, licence_texts
from app.window.help.help_window import ABOUT, DIAGNOSTICS, GUIDE, KEYS, HelpWindow, guide
from app.window.help.pages import about_page, diagnostics_page, diagnostics_text
from app.window.shortcuts import Act
from engine.diagnostics import diagnose
from engine.version import VERSION
from engine.wording import LANGUAGES, retold
from tests.app.language_driving import speaking

ROOT = Path(__file__).resolve().parents[2]
ACTS = (Act("Open a document", lambda: None, ("Ctrl+O",)), Act("Run", lambda: None, ("F5", "F6")))


@pytest.fixture
def help_window(qtbot: QtBot) -> Iterator[HelpWindow]:
    window = HelpWindow(lambda: ACTS)
    qtbot.addWidget(window)
    yield window
    window.shutdown()


def shown(window: HelpWindow) -> str:
    return window.text.toPlainText()


def test_the_guide_says_how_to_begin(help_window: HelpWindow) -> None:
    help_window.open()
    assert "Drop a document on the window" in shown(help_window)
    assert not help_window.copy_button.isVisible()


def test_a_minimized_help_is_restored_when_it_is_wanted_again(help_window: HelpWindow) -> None:
    help_window.open()
    help_window.showMinimized()
    help_window.open()
    assert not help_window.isMinimized()


def test_a_language_without_a_guide_gets_the_english_one(qtbot: QtBot) -> None:
    window = HelpWindow(lambda: ACTS, language="xx")
    qtbot.addWidget(window)
    window.open(GUIDE)
    assert "The first summary" in shown(window)


def test_the_guides_of_all_languages_have_the_same_parts() -> None:
    def parts(code: str) -> list[str]:
        path = guide(code)
        assert path.name == f"{code}.md"
        return re.findall(r"^(#+|-|\d\.) ", path.read_text(encoding="utf-8"), re.MULTILINE)

    for code in LANGUAGES:
        assert parts(code) == parts("en")


def test_the_page_that_is_read_changes_its_language_with_the_window(
    qtbot: QtBot, qapp: QApplication, help_window: HelpWindow
) -> None:
    help_window.open(GUIDE)
    with speaking(qapp, "de"):
        qtbot.waitUntil(lambda: "Die erste Zusammenfassung" in shown(help_window))
        names = [help_window.pages.item(place).text() for place in range(4)]
        assert names == ["Anleitung", "Tasten", "Über Brevity", "Diese Installation"]
        help_window.open(KEYS)
        assert "F5 oder F6" in shown(help_window)
    qtbot.waitUntil(lambda: "F5 or F6" in shown(help_window))


def test_every_key_is_listed_with_what_it_does(help_window: HelpWindow) -> None:
    help_window.open(KEYS)
    assert "Open a document" in shown(help_window)
    assert "Ctrl+O" in shown(help_window)
    assert "F5 or F6" in shown(help_window)


def test_the_version_and_all_licences_are_told(help_window: HelpWindow) -> None:
    help_window.open(ABOUT)
    assert VERSION in shown(help_window)
    assert "torch" in shown(help_window)
    assert "LGPL" in next(lib.licence for lib in libraries() if "PySide6" in lib.name)


def test_the_help_of_a_bundle_says_where_the_licences_own_texts_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert licence_texts() is None
    texts = tmp_path / "THIRD_PARTY.txt"
    texts.write_text("all of them")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "brevity"))
    assert licence_texts() == texts
    assert str(texts) in about_page([], texts)


def test_no_library_hides_its_licence() -> None:
    found = libraries()
    assert len(found) > 15
    assert [library.name for library in found if library.licence == "see its page"] == []


def test_what_the_machine_has_is_looked_up_and_copied(
    qtbot: QtBot, help_window: HelpWindow
) -> None:
    help_window.open(DIAGNOSTICS)
    assert "Looking at this machine" in shown(help_window)
    assert not help_window.copy_button.isEnabled()
    qtbot.waitUntil(lambda: "8-bit products" in shown(help_window), timeout=60_000)
    qtbot.mouseClick(help_window.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert f"Brevity: {VERSION}" in copied
    assert "torch: 2.13" in copied


def test_a_look_that_fails_says_why_and_can_be_repeated(
    qtbot: QtBot, help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "import sys; sys.exit('no such library: libgomp')"
    command = [sys.executable, "-c", script]
    monkeypatch.setattr("app.diagnostics_thread.diagnostics_command", lambda: command)
    help_window.open(DIAGNOSTICS)
    qtbot.waitUntil(lambda: "no such library: libgomp" in shown(help_window))


def test_closing_ends_a_look(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.open(DIAGNOSTICS)
    help_window.close()  # the guards see what is left behind


def test_the_diagnosis_names_devices_and_folders_and_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_verysecret")
    groups = dict(diagnose())
    assert ("Available", "cpu") in groups["Devices"]
    assert [name for name, _ in groups["Folders"]][:2] == ["Data", "Models"]
    assert "verysecret" not in str(groups)


def test_what_the_machine_has_is_shown_in_the_users_language_and_copied_in_english(
    qapp: QApplication,
) -> None:
    diagnosis = diagnose()
    ours = [name for group, facts in diagnosis if group != "Libraries" for name, _ in facts]
    with speaking(qapp, "ja"):
        assert [name for name in ours if retold(name) == name] == ["Brevity", "Python"]
        assert "使用可能" in diagnostics_page(diagnosis)
        assert "Available: cpu" in diagnostics_text(diagnosis)


def test_what_the_program_needs_is_what_its_licences_are_told_of() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [re.split(r"[^A-Za-z0-9._-]", item)[0] for item in project["dependencies"]]
    assert sorted(NEEDED, key=str.lower) == sorted(needed, key=str.lower)
