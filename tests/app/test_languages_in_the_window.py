"""A document in a language that the model does not read is never run on it unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window.banner import Banner
from app.window.main_window import MainWindow
from app.window.theme import Theme
from tests.app.conftest import MakeWindow
from tests.app.driving import click, message, press, shown, type_text, wait_until_done
from tests.app.model_driving import PATIENCE_MS

GERMAN = (
    "Die alte Fähre verließ am Mittag den Hafen und kam erst am Abend zurück. "
    "Niemand an Bord war davon überrascht, denn sie war auch gestern zu spät."
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(GERMAN, encoding="utf-8")
    return path


def refused(qtbot: QtBot, window: MainWindow, letter: Path) -> Banner:
    window.open_document(letter, start=True)
    qtbot.waitUntil(lambda: message(window, "language") != "")
    assert window.result.text() == ""
    return window.result.banners.banner("language")


def labels(banner: Banner) -> list[str]:
    return [banner.action_button.text(), *(button.text() for button in banner.other_buttons)]


def test_it_is_offered_to_quote_its_sentences_or_to_choose_a_model(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    banner = refused(qtbot, window, letter)
    assert message(window, "language") == (
        "This document is in German; the model fake reads only English. "
        "Its key sentences can be quoted word for word. "
        "For German there is “BERT base, shared: German summaries”."
    )
    assert labels(banner) == ["Quote key sentences", "Choose a model…", "Run anyway"]
    click(banner.action_button)
    wait_until_done(qtbot, window)
    assert message(window, "language") == ""
    assert window.result.text().startswith("summarize of 27 words")
    assert window.result.facts.text() == "· key sentences"
    assert window.tool_bar.length_button.choice.strategy == "auto", "it was for once"


def test_who_knows_better_runs_it_anyway(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    banner = refused(qtbot, window, letter)
    click(banner.other_buttons[1])
    wait_until_done(qtbot, window)
    assert window.result.text().startswith("summarize of 27 words")
    assert window.result.facts.text() == ""


def test_choosing_a_model_opens_the_manager_at_one_that_reads_it(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    qtbot.waitUntil(lambda: window.models.shelf.is_listed, timeout=PATIENCE_MS)
    banner = refused(qtbot, window, letter)
    click(banner.other_buttons[0])
    assert window.models.window is not None
    assert (
        window.models.window.view.key == "mrm8488/bert2bert_shared-german-finetuned-summarization"
    )


def test_where_nothing_can_be_quoted_only_a_model_is_offered(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    press(window, Qt.Key.Key_3, control=True)
    banner = refused(qtbot, window, letter)
    assert labels(banner) == ["Choose a model…", "Run anyway"]
    assert "Brevity knows of no model for German." in message(window, "language")


def test_an_earlier_result_is_not_taken_for_one_of_what_is_refused(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    type_text(window.source.view, "a b c")
    press(window, Qt.Key.Key_Return, control=True)
    wait_until_done(qtbot, window)
    window.open_document(letter, start=True)
    qtbot.waitUntil(lambda: message(window, "language") != "")
    assert message(window, "language").endswith("The result below is an earlier one.")
    assert window.result.text().startswith("summarize of 3 words")


@pytest.mark.parametrize("change", ["edit", "document", "task", "model"])
def test_nothing_is_offered_any_more_for_another_text_task_or_model(
    qtbot: QtBot, make_window: MakeWindow, letter: Path, change: str
) -> None:
    window = make_window("reads-english")
    refused(qtbot, window, letter)
    match change:
        case "edit":
            type_text(window.source.view, "!")
        case "document":
            window.open_document(letter)
        case "task":
            press(window, Qt.Key.Key_2, control=True)
        case "model":
            window.controller.warm_up("another")
    qtbot.waitUntil(lambda: message(window, "language") == "")
    wait_until_done(qtbot, window)


def test_what_is_offered_is_of_the_task_that_ran(
    qtbot: QtBot, make_window: MakeWindow, letter: Path
) -> None:
    window = make_window("reads-english")
    window.open_document(letter)
    wait_until_done(qtbot, window)
    press(window, Qt.Key.Key_Return, control=True)
    press(window, Qt.Key.Key_3, control=True)
    qtbot.waitUntil(lambda: message(window, "language") != "")
    click(window.result.banners.banner("language").action_button)
    wait_until_done(qtbot, window)
    assert window.result.text().startswith("summarize of 27 words")
    assert window.result.title.text() == "Summary"


JAPANESE = (
    "灯台は、夜の海を行く船に岬の位置を知らせるために建てられた。"
    "灯台には灯台守と呼ばれる職員が住み込みで働いていた。"
    "多くの灯台は人里から遠く離れた岬や島にあった。"
    "今では多くの灯台が文化財として守られている。"
)


def test_the_real_engine_refuses_and_then_quotes_german_and_japanese_word_for_word(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    with shown(qtbot, MainWindow(theme)) as window:
        for language, text in (("German", GERMAN), ("Japanese", JAPANESE)):
            path = tmp_path / f"{language}.txt"
            path.write_text(text, encoding="utf-8")
            window.open_document(path, start=True)
            qtbot.waitUntil(lambda: message(window, "language") != "", timeout=PATIENCE_MS * 4)
            assert message(window, "language").startswith(
                f"This document is in {language}; the model brevity-small reads only English."
            )
            click(window.result.banners.banner("language").action_button)
            wait_until_done(qtbot, window, timeout=PATIENCE_MS)
            assert window.result.facts.text() == "· key sentences"
            assert 0 < len(window.result.text()) < len(text)
            assert window.result.text() in text
            assert message(window, "words-read") == ""
