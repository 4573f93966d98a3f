"""Products in TorchScript."""

from __future__ import annotations

import pytest
import torch

from engine.seq2seq.packed.linear import BlockedLinear, DenseLinear, Int8Linear, Int8Operator
from engine.seq2seq.packed.operators import operators
from engine.seq2seq.packed.scripts import linear_script


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
