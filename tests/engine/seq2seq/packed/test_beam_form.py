"""Which rows are rounded together in 8 bits."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.seq2seq import load_model
from engine.seq2seq.packed.beam_form import ALIKE, SCALED, head_for_beams, stack_for_beams
from engine.seq2seq.packed.model import PackedModel


@pytest.fixture(scope="module")
def int8(embedded_model_folder: Path) -> PackedModel:
    model = load_model(embedded_model_folder, device="cpu", precision="int8").model
    assert isinstance(model, PackedModel)
    return model


@pytest.mark.parametrize(
    ("sources", "rows", "tokens", "form"),
    [
        pytest.param(1, 4, 1, ALIKE, id="beams of one source"),
        pytest.param(2, 4, 1, SCALED, id="beams of several sources"),
        pytest.param(1, 4, 3, SCALED, id="beams with several tokens, as a prefix has"),
        pytest.param(1, 1, 1, "", id="greedy search"),
        pytest.param(2, 2, 1, "", id="a batch"),
        pytest.param(1, 1, 5, "", id="a draft"),
    ],
)
@torch.inference_mode()
def test_rows_share_a_scale_only_where_they_are_alike(
    int8: PackedModel, sources: int, rows: int, tokens: int, form: str
) -> None:
    torch.manual_seed(0)
    source = int8.encode(torch.randint(10, 500, (sources, 12)))
    ids = torch.randint(10, 500, (rows, tokens))
    expected = {"": logits(int8, "", ids, source)}
    if rows > sources:
        expected |= {form: logits(int8, form, ids, source) for form in (ALIKE, SCALED)}
    found = int8.decode(ids, source)
    assert [name for name, other in expected.items() if torch.equal(found, other)] == [form]
    last = int8.next_logits(ids, source, int8.new_cache(rows))
    torch.testing.assert_close(last, found[:, -1], atol=0.2, rtol=0.02)


def logits(model: PackedModel, form: str, ids: Tensor, source: object) -> Tensor:
    """The model's logits [R, T, V] with all products in one form."""
    decoder = stack_for_beams(model.decoder, form) if form else model.decoder
    head = head_for_beams(model.head, form) if form else model.head
    hidden = decoder.decode(ids, source, model.new_cache(len(ids)))  # type: ignore[arg-type]
    return head(hidden.flatten(0, 1)).view(*ids.shape, -1)
