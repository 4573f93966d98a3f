"""Products in TorchScript."""

from __future__ import annotations

import pytest
import torch

from engine.seq2seq.packed.beam_form import ALIKE, SCALED
from engine.seq2seq.packed.linear import BlockedLinear, DenseLinear, Int8Linear, Int8Operator
from engine.seq2seq.packed.operators import operators
from engine.seq2seq.packed.scripts import layer_scripts, linear_script


@pytest.mark.parametrize("rows", [1, 2, 7])
def test_every_form_of_a_weight_multiplies_as_its_class_does(rows: int) -> None:
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(rows, 40)
    with torch.inference_mode():
        dense, blocked = DenseLinear(weight, bias), BlockedLinear(weight, bias)
        for form, linear in (("dense", dense), ("blocked", blocked)):
            product = linear_script(form)(x, linear.weight, bias, bias, bias, False)
            assert torch.equal(product, linear(x))


@pytest.mark.parametrize("form", ["int8", "int8 spread"])
def test_in_eight_bits_a_row_alone_and_beside_others_is_the_same(form: str) -> None:
    here = operators().int8
    assert here is not None
    if form == "int8" and here.form != form:
        pytest.skip("the engine here takes no scale from outside")
    torch.manual_seed(0)
    operator = Int8Operator(here.engine, form, here.reduce_range)
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(5, 40)
    linear = Int8Linear(weight, bias, operator)
    exact = DenseLinear(weight, bias)(x)
    alone = torch.cat([linear(row[None]) for row in x])
    assert (linear(x) - exact).norm() < 0.02 * exact.norm()
    assert (linear(x) - alone).norm() < (1e-6 if form == "int8" else 0.02) * exact.norm()


@pytest.mark.parametrize("form", ["int8", "int8 spread"])
def test_rows_of_beams_lose_nothing_beside_larger_ones_in_eight_bits(form: str) -> None:
    here = operators().int8
    assert here is not None
    operator = Int8Operator(here.engine, form, here.reduce_range)
    torch.manual_seed(0)
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(5, 40)
    x[1] *= 1000
    x[2] = 0
    x[3] = x[3].abs()
    found = Int8Linear(weight, bias, operator).in_form(SCALED)(x)
    exact = DenseLinear(weight, bias)(x)
    torch.testing.assert_close(found[2], bias)
    assert ((found - exact).norm(dim=1) < 0.02 * exact.norm(dim=1)).all()


def test_rows_that_are_alike_share_a_scale_in_eight_bits() -> None:
    here = operators().int8
    assert here is not None
    torch.manual_seed(0)
    weight, bias, x = torch.randn(70, 40), torch.randn(70), torch.randn(5, 40)
    linear = Int8Linear(weight, bias, here).in_form(ALIKE)
    dense = DenseLinear(weight, bias)

    def worst(x: torch.Tensor) -> float:
        exact = dense(x)
        return float(((linear(x) - exact).norm(dim=1) / exact.norm(dim=1)).max())

    assert worst(x) < 0.02
    x[1] *= 1000
    assert worst(x) > 0.5  # what rows that are not alike would lose


def test_what_a_layer_adds_and_its_gelu_are_the_same_numbers_within_a_product() -> None:
    weight, bias = torch.randn(70, 40), torch.randn(70)
    blocked = BlockedLinear(weight, bias)
    for rows in (1, 4, 9):
        x, added = torch.randn(rows, 40), torch.randn(rows, 70)
        arguments = (x, blocked.weight, bias, bias, bias, False)
        script = layer_scripts("blocked", "gelu")
        assert torch.equal(script.linear_add(*arguments, added), blocked(x) + added)
        assert torch.equal(
            script.linear_activation(*arguments), torch.nn.functional.gelu(blocked(x))
        )
