"""Whether a model fits a machine, and why."""

from __future__ import annotations

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.hub.fit import (
    PRECISIONS,
    Machine,
    Precision,
    fit,
    fit_reason,
    machine,
    memory_needed,
    memory_of_weights,
)

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("needed", "here", "verdict", "reason"),
    [
        (GB, Machine(16 * GB, 8 * GB), "fits", "8.00 GB are free"),
        (9 * GB, Machine(16 * GB, 8 * GB, "cuda"), "slow", "close other programs first"),
        (4 * GB, Machine(16 * GB, 8 * GB), "slow", "without a graphics card"),
        (4 * GB, Machine(16 * GB, 8 * GB, "mps"), "fits", "8.00 GB are free"),
        (16 * GB, Machine(16 * GB, 15 * GB), "does not fit", "has 16.00 GB in all"),
        (4 * GB, Machine(0, 0), "fits", "does not tell"),
    ],
)
def test_the_verdict_and_its_reason(needed: int, here: Machine, verdict: str, reason: str) -> None:
    assert fit(needed, here) == verdict
    assert reason in fit_reason(needed, here)
    assert fit_reason(needed, here).endswith(".")


@given(
    smaller=st.integers(0, 50 * GB),
    larger=st.integers(0, 50 * GB),
    total=st.integers(1, 64 * GB),
    share=st.floats(0, 1),
    accelerator=st.sampled_from(["", "cuda", "mps"]),
)
def test_a_smaller_model_never_fits_worse(
    smaller: int, larger: int, total: int, share: float, accelerator: str
) -> None:
    smaller, larger = sorted((smaller, larger))
    here = Machine(total, int(total * share), accelerator)  # type: ignore[arg-type]
    order = ["fits", "slow", "does not fit"]
    assert order.index(fit(smaller, here)) <= order.index(fit(larger, here))


def test_this_machine_is_known() -> None:
    here = machine()
    assert here.total_memory == psutil.virtual_memory().total
    assert 0 < here.available_memory <= here.total_memory


@given(parameters=st.integers(1_000_000, 10**9), share=st.floats(0, 1))
def test_a_finer_precision_never_needs_less(parameters: int, share: float) -> None:
    tables = int(parameters * share / 4)
    needs = {name: memory_needed(parameters, tables, name) for name in PRECISIONS}
    assert needs["int8"] <= needs["float32"]
    assert needs["float16"] == needs["bfloat16"] < needs["float32"]


@pytest.mark.parametrize(("precision", "weights"), [("float32", 400), ("float16", 200)])
def test_what_files_tell_is_what_parameters_tell(precision: Precision, weights: int) -> None:
    assert memory_of_weights(weights * 10**6) == memory_needed(10**8, 10**7, precision)


def test_int8_takes_a_byte_for_a_weight_and_four_in_tables() -> None:
    assert memory_needed(100 * 10**6, 10 * 10**6, "int8") == memory_of_weights(130 * 10**6)
