"""The names of tensors in files, against the reference's own modules."""

from __future__ import annotations

import pytest
import torch

from engine.seq2seq import EncoderDecoderConfig, EncoderDecoderModel
from engine.seq2seq.checkpoint import places_of
from engine.seq2seq.names import IGNORED_ENDINGS, Stored, modern_name
from engine.seq2seq.pretrained import stored_in_pair
from tests.parity import flavours


@pytest.mark.parametrize("name", flavours.FLAVOURS)
def test_every_name_of_the_references_state_dict_has_a_place(name: str) -> None:
    theirs = flavours._model(flavours.FLAVOURS[name], seed=0)
    config = EncoderDecoderConfig.from_dict(theirs.config.to_dict())
    with torch.device("meta"):
        model = EncoderDecoderModel(config)
    places = places_of(model, lambda parameter: stored_in_pair(config, parameter))
    known = {stored for place in places.values() for stored in place.names}
    names = {stored for stored in theirs.state_dict() if not stored.endswith(IGNORED_ENDINGS)}
    assert names - known == set()
    for place in places.values():
        assert names & set(place.names), place


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a.LayerNorm.gamma", "a.LayerNorm.weight"),
        ("a.LayerNorm.beta", "a.LayerNorm.bias"),
        ("a.LayerNorm.weight", "a.LayerNorm.weight"),
        ("gamma.weight", "gamma.weight"),
    ],
)
def test_old_names_have_present_ones(old: str, new: str) -> None:
    assert modern_name(old) == new


def test_a_place_under_a_prefix_keeps_its_part() -> None:
    place = Stored(("a", "b"), written=("b",), part=1, parts=3, transposed=True).under("x.")
    assert place == Stored(("x.a", "x.b"), written=("x.b",), part=1, parts=3, transposed=True)


def test_more_names_are_looked_for_after_the_first() -> None:
    assert Stored(("a", "b")).also(("b", "c")).names == ("a", "b", "c")
