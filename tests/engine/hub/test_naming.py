"""Names of models and of the folders that are called after them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import ModelIdInvalid
from engine.hub.naming import (
    folder_of,
    is_model_id,
    local_id,
    model_key,
    model_name,
    parse_model_key,
    place_of,
    split_commit,
)
from tests.engine.hub.models import COMMIT


@pytest.mark.parametrize(
    "name", ["google/roberta2roberta_L-24_bbc", "JulienRPA/BERT2BERT_pretrained_LC-QuAD_2.0", "a"]
)
def test_an_id_of_the_hub_is_one(name: str) -> None:
    assert is_model_id(name)


@pytest.mark.parametrize(
    "name",
    ["", "/", "a/", "/a", "a/b/c", "../a", "a/..", "a..b", "a--b/c", ".a/b", "-a/b", "a/b.", "a/b-",
     "a\\b", "C:/a", "a b/c", "ä/b", "a/b\0", "a/b\n", "a/" + "b" * 100, "a/b.git"],
)  # fmt: skip
def test_anything_else_is_not_and_makes_no_folder(name: str) -> None:
    assert not is_model_id(name)
    with pytest.raises(ModelIdInvalid):
        folder_of(name)


@pytest.mark.parametrize("commit", ["", "main", "../x", "A" * 40, "a" * 39, "a" * 41])
def test_a_commit_of_a_hub_is_not_trusted_either(commit: str) -> None:
    with pytest.raises(ModelIdInvalid):
        model_key("owner/name", commit)


@given(name=st.from_regex(r"[A-Za-z0-9_]{1,20}/[A-Za-z0-9_][A-Za-z0-9._-]{0,30}", fullmatch=True))
def test_an_id_is_read_from_what_is_called_after_it(name: str) -> None:
    if is_model_id(name):
        assert parse_model_key(model_key(name, COMMIT)) == (name, COMMIT)
        assert place_of(Path("/x", folder_of(name), COMMIT)) == (name, COMMIT)
        assert "/" not in folder_of(name)


@pytest.mark.parametrize("name", [".deleted-1", "import-1", f"a--b@{COMMIT}.lock", "a--b", "@"])
def test_other_folders_are_no_downloads(name: str) -> None:
    assert parse_model_key(name) is None


def test_a_model_is_called_by_its_place_else_as_its_folder() -> None:
    assert model_name(Path("/x/owner--name", COMMIT)) == "owner/name"
    assert model_name(Path("/x/models--owner--name/snapshots", COMMIT)) == "owner/name"
    assert model_name(Path("/x/owner--name")) == "owner--name"
    assert model_name(Path("/x/snapshots", COMMIT)) == COMMIT
    assert place_of(Path("/x/owner--name/old")) is None


def test_a_commit_stands_behind_an_at_sign() -> None:
    assert split_commit("a/b@main") == ("a/b", "main")
    assert split_commit("a/b") == ("a/b", None)
    assert split_commit("a/b@") == ("a/b@", None)


@given(name=st.text())
def test_every_folder_has_a_local_id(name: str) -> None:
    assert is_model_id(local_id(name))
