"""The declarations: what they promise of each setting, and that the rest of Brevity agrees."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import Choice, Folder, Settings
from app.settings.declared import (
    BEAMS,
    BY_KEY,
    DEVICE,
    GROUPS,
    HISTORY_KEEPS,
    HISTORY_MEGABYTES,
    LANGUAGE,
    LENGTH,
    MAX_TOKENS,
    MIRROR,
    MODEL_FOLDER,
    PRECISION,
    PROXY,
    SETTINGS,
    STRATEGY,
    ZOOM,
)
from app.settings.kinds import UnfitError
from app.window.history.controller import MOST_BYTES
from app.window.summary_choice import LENGTHS, STRATEGIES, SummaryChoice
from app.window.zoom import LEAST, MOST, USUAL
from engine.cli import task_parser

ROOT = Path(__file__).parents[3]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def test_every_setting_stands_in_a_group_once_and_takes_its_own_default() -> None:
    assert len(BY_KEY) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.group in GROUPS
        assert setting.refusal(setting.default) is None
        assert setting.read(setting.default) == setting.default
        assert Settings()[setting] == setting.default
        assert setting.label
        assert setting.description.endswith(".")


@given(st.sampled_from(SETTINGS), JSON)
def test_whatever_a_file_says_a_setting_takes_it_or_refuses_it(
    setting: object, raw: object
) -> None:
    known = BY_KEY[setting.key]  # type: ignore[attr-defined]
    try:
        value = known.read(raw)
    except UnfitError:
        return
    assert known.refusal(value) is None
    assert type(value) is type(known.default)


@pytest.mark.parametrize("raw", [True, 4.0, "4", None, 17, -1])
def test_a_number_is_a_number_in_its_range(raw: object) -> None:
    with pytest.raises(UnfitError):
        BEAMS.read(raw)


def test_nought_is_automatic_only_where_that_is_so() -> None:
    assert BEAMS.refusal(0) is None
    assert MAX_TOKENS.refusal(0) is None
    assert MAX_TOKENS.refusal(7) is not None
    assert HISTORY_MEGABYTES.refusal(0) is not None


@pytest.mark.parametrize(
    "address",
    [
        "http://proxy.example:3128",
        "http://user:pass%20word@10.0.0.1:8080",
        "http://[::1]:8080",
        "",
    ],
)
def test_the_address_of_a_proxy_is_taken(address: str) -> None:
    assert PROXY.refusal(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "proxy.example",
        "https://proxy.example:443",
        "socks5://proxy.example:1080",
        "http://",
        "http://proxy.example:port",
        "http://proxy.example:99999",
        "http://proxy.example:0",
        "http://proxy .example",
        "http://[::1",
        "http://prøxy.example",
        "http://proxy.example\n:80",
    ],
)
def test_what_is_no_address_of_a_proxy_is_refused_with_an_example(address: str) -> None:
    refusal = PROXY.refusal(address)
    assert refusal is not None
    said = refusal.sentence.format(**refusal.facts)
    assert said == "Give an address like http://proxy.example:8080, or nothing."


def test_a_mirror_may_be_encrypted_and_a_folder_must_be_whole(tmp_path: Path) -> None:
    assert MIRROR.refusal("https://mirror.example/hub") is None
    assert MODEL_FOLDER.refusal(str(tmp_path)) is None
    assert MODEL_FOLDER.refusal("~/models") is None
    assert MODEL_FOLDER.refusal("models") is not None


def test_values_that_are_the_defaults_are_not_chosen_ones() -> None:
    settings = Settings().with_value(BEAMS, 4).with_value(LENGTH, "long")
    assert (settings[BEAMS], settings[LENGTH], settings[DEVICE]) == (4, "long", "auto")
    settings = settings.with_value(BEAMS, 0)
    assert settings.chosen == {"length": "long"}
    assert not settings.is_changed(BEAMS)


# ---------------------------------------------------------------- the rest agrees


def test_the_choices_are_those_of_the_commands_and_of_the_bar() -> None:
    assert tuple(DEVICE.options) == task_parser.DEVICES
    assert tuple(PRECISION.options) == task_parser.PRECISIONS
    assert tuple(STRATEGY.options) == task_parser.STRATEGIES
    assert tuple(LENGTH.options) == task_parser.LENGTHS
    assert {name: way.name for name, way in STRATEGIES.items()} == dict(STRATEGY.options)
    assert dict(LENGTH.options) == LENGTHS


def test_the_defaults_are_what_the_window_does_without_settings() -> None:
    assert SummaryChoice() == SummaryChoice(LENGTH.default, STRATEGY.default)
    assert HISTORY_MEGABYTES.default * 1_000_000 == MOST_BYTES
    assert (ZOOM.least, ZOOM.default, ZOOM.most) == (LEAST, USUAL, MOST)


def test_languages_are_called_as_those_who_speak_them_call_them() -> None:
    assert list(LANGUAGE.options) == ["system", "en", "ja", "de"]
    assert list(LANGUAGE.options.values())[1:] == ["English", "日本語", "Deutsch"]


def test_the_declarations_need_no_qt() -> None:
    script = (
        "import sys; import app.settings.file, app.settings.declared, app.settings.environment\n"
        "import app.settings.model_folder\n"
        "sys.exit(any(name.startswith(('PySide6', 'torch')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_the_page_says_what_the_declarations_do() -> None:
    spec = importlib.util.spec_from_file_location("page", ROOT / "packaging/settings_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    assert written == module.page(), "run: python packaging/settings_page.py"
    for setting in SETTINGS:
        assert f"`{setting.key}`" in written
        assert isinstance(setting, Choice | Folder) or " ".join(written.split())


@pytest.mark.parametrize("path", ["models", "~nobody-of-this-name/x", "/a\0b", "/a\ud800"])
def test_a_folder_that_there_can_not_be_is_refused(path: str) -> None:
    assert MODEL_FOLDER.refusal(path) is not None


def test_the_history_s_setting_says_all_that_is_kept() -> None:
    said = HISTORY_KEEPS.description
    assert "the names of the documents opened" in said
    assert "what a window shows is saved until it is closed" in said
