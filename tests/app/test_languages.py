"""The window in every language, and while it changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.languages import chosen_language, use_language
from app.window.amounts import data_size
from app.window.banner import Message
from app.window.theme import Theme
from app.window.words import language_name, number, words
from engine.resources import resource
from engine.wording import LANGUAGES, language
from tests.app.confidence_driving import DOUBTING_ENGINE
from tests.app.conftest import MakeWindow
from tests.app.driving import type_text
from tests.app.language_driving import cut_texts, left_in_english, open_all, speaking, texts_of
from tests.app.settings_driving import settings_of

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_MS = 15_000
OpenAll = Callable[[], AbstractContextManager[list[QWidget]]]


@pytest.fixture
def everything(
    qtbot: QtBot,
    theme: Theme,
    make_window: MakeWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> OpenAll:
    """Opens every window there is, on a state of their own, until the end of a block."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    numbers = count()

    @contextmanager
    def opened() -> Iterator[list[QWidget]]:
        state = tmp_path / f"state {next(numbers)}"
        with settings_of(state / "settings.json", theme) as make_settings:
            settings = make_settings()
            window = make_window("", script=DOUBTING_ENGINE, state=state, settings=settings)
            try:
                yield open_all(qtbot, window)
            finally:
                window.close_unasked()

    return opened


@pytest.mark.parametrize(
    "before",
    [pytest.param(code, marks=[] if code == "de" else pytest.mark.full) for code in LANGUAGES],
)
def test_windows_say_nothing_in_english_and_the_same_whether_opened_before_a_change_or_after(
    qtbot: QtBot, qapp: QApplication, everything: OpenAll, before: str
) -> None:
    fresh = {}
    for code in LANGUAGES:
        with speaking(qapp, code), everything() as windows:
            fresh[code] = texts_of(windows)
        if code != "en":
            assert left_in_english(fresh[code], fresh["en"]) == set()
    with speaking(qapp, before), everything() as windows:
        for after in [code for code in LANGUAGES if code != before]:
            for code in (after, before):
                use_language(qapp, code)
                qtbot.wait(20)
                now = texts_of(windows)
                assert now - fresh[code] == set()
                assert fresh[code] - now == set()


def test_a_change_of_language_leaves_the_users_texts_and_their_undo_alone(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow
) -> None:
    window = make_window()
    type_text(window.source.view, "Models, History and Summary: Open.")
    with speaking(qapp, "de"):
        assert window.source.view.toPlainText() == "Models, History and Summary: Open."
        window.source.view.undo()
        assert window.source.view.toPlainText() == ""


def test_what_the_engine_says_is_told_in_the_windows_language(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow
) -> None:
    with speaking(qapp, "de"):
        window = make_window()
        said = Message(
            "report.pdf can't be read: permission denied.", "Split it, or paste the part you need."
        )
        window.source.banners.show_message("test", said)
        shown = window.source.banners.message("test")
    assert shown is not None
    assert shown.title == "report.pdf lässt sich nicht lesen: Zugriff verweigert."
    assert shown.text == "Teilen Sie es auf oder fügen Sie den Teil ein, den Sie brauchen."


@pytest.mark.parametrize(
    ("code", "one", "many", "size"),
    [
        ("en", "1 word", "2,310 words", "1.82 GB"),
        ("de", "1 Wort", "2.310 Wörter", "1,82 GB"),
        ("ja", "1語", "2,310語", "1.82 GB"),
    ],
)
def test_amounts_have_the_forms_and_the_figures_of_the_language(
    qapp: QApplication, code: str, one: str, many: str, size: str
) -> None:
    with speaking(qapp, code):
        assert (words(1), words(2_310), data_size(1_820_000_000)) == (one, many, size)


def test_numbers_that_are_shown_follow_a_change_of_language(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow
) -> None:
    window = make_window()
    label = window.status.activity
    label.setText("Only 1,200 of 2,310 words are read.")
    with speaking(qapp, "de"):
        assert label.text() == "Nur 1.200 von 2.310 Wörtern werden gelesen."
        label.setText("3 von 1.200")
        use_language(qapp, "ja")
        assert label.text() == "3 / 1,200"
    assert label.text() == "3 of 1,200"


def test_languages_are_called_as_the_users_language_calls_them(qapp: QApplication) -> None:
    called = {}
    for code in LANGUAGES:
        with speaking(qapp, code):
            called[code] = language_name("de")
    assert called == {"en": "German", "de": "Deutsch", "ja": "ドイツ語"}


@pytest.mark.parametrize(
    ("choice", "environment", "expected"),
    [
        ("ja", {"LANG": "de_DE.UTF-8"}, "ja"),
        ("system", {"LANG": "de_DE.UTF-8"}, "de"),
        ("system", {"LANG": "de_DE.UTF-8", "BREVITY_LANGUAGE": "ja"}, "ja"),
        ("system", {"LC_ALL": "ja_JP.eucJP", "LANG": "de_DE.UTF-8"}, "ja"),
        ("system", {"BREVITY_LANGUAGE": "fr"}, "en"),
        ("klingon", {"LANG": "C"}, "en"),
    ],
)
def test_the_language_is_the_chosen_one_else_the_systems(
    qapp: QApplication, choice: str, environment: dict[str, str], expected: str
) -> None:
    assert chosen_language(choice, environment) == expected


def test_english_is_spoken_again_after_any_other_language(qapp: QApplication) -> None:
    before = QLocale()
    with speaking(qapp, "ja"):
        assert (language(), number(1_000)) == ("ja", "1,000")
    assert (language(), QLocale()) == ("en", before)


@pytest.mark.parametrize(
    ("code", "percent"),
    [
        pytest.param("de", 100, marks=pytest.mark.full),
        ("de", 200),
        ("ja", 100),
        pytest.param("ja", 200, marks=pytest.mark.full),
    ],
)
def test_no_text_is_cut(
    qtbot: QtBot, qapp: QApplication, everything: OpenAll, code: str, percent: int
) -> None:
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * percent / 100)
    qapp.setFont(larger)
    try:
        with speaking(qapp, code), everything() as windows:
            for window in windows:
                window.resize(window.size().expandedTo(window.minimumSizeHint()))
            qtbot.wait(50)
            assert cut_texts(windows) == []
    finally:
        qapp.setFont(font)


@pytest.mark.parametrize("code", ["de", "ja"])
def test_qts_own_words_are_there_in_the_language(qapp: QApplication, code: str) -> None:
    with speaking(qapp, code):
        said = QApplication.translate("QPlatformTheme", "Cancel")
    assert said == {"de": "Abbrechen", "ja": "キャンセル"}[code]


def test_every_translation_of_the_window_is_the_one_that_qt_gives(qapp: QApplication) -> None:
    for code in ("de", "ja"):
        file = resource("translations", f"{code}.json")
        window = json.loads(file.read_text(encoding="utf-8"))["window"]
        with speaking(qapp, code):
            for context, texts in window.items():
                for text, said in texts.items():
                    assert QApplication.translate(context, text) == said


def test_a_language_that_is_chosen_in_the_settings_is_spoken_at_once_and_at_the_next_start(
    tmp_path: Path,
) -> None:
    environment = {**os.environ, "BREVITY_HOME": str(tmp_path)}

    def start(*choice: str) -> list[str]:
        command = [sys.executable, "-m", "tests.app.language_choosing", *choice]
        done = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    assert start("de") == ["Run", "Ausführen"]
    assert start() == ["Ausführen"]
