"""Starting quickly: without garbage collections, and without a part of torch."""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys
from collections.abc import Callable

import pytest
import torch

from engine.quick_start import quick_start


def ends_badly() -> None:
    with quick_start():
        assert not gc.isenabled()
        raise KeyError


@pytest.mark.parametrize("set_before", [gc.enable, gc.disable])
def test_afterwards_all_is_as_it_was_however_it_ends(set_before: Callable[[], None]) -> None:
    before = gc.isenabled()
    try:
        set_before()
        collected = gc.isenabled()
        with pytest.raises(KeyError):
            ends_badly()
        assert gc.isenabled() == collected
    finally:
        (gc.enable if before else gc.disable)()


def in_a_new_process(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout


DRAWN = """
from engine.quick_start import quick_start
with quick_start():
    import torch
print(torch.randn(3, generator=torch.Generator().manual_seed(5)).tolist())
"""


def test_random_numbers_from_a_seed_are_those_of_the_whole_torch() -> None:
    numbers = torch.randn(3, generator=torch.Generator().manual_seed(5)).tolist()
    assert in_a_new_process(DRAWN) == f"{numbers}\n"


LEFT_OUT = """
import sys
from engine.quick_start import quick_start
with quick_start():
    import torch
part = sys.modules["torch._meta_registrations"]
print(hasattr(part, "__file__"), "torch._decomp.decompositions" in sys.modules)
from torch._meta_registrations import meta_index_Tensor
whole = sys.modules["torch._meta_registrations"]
print(part is whole, torch._meta_registrations is whole, meta_index_Tensor.__name__)
"""


def test_a_part_of_torch_comes_when_it_is_used() -> None:
    assert in_a_new_process(LEFT_OUT) == "False False\nFalse True meta_index_Tensor\n"


SCRIPTED = r"""
from engine.quick_start import quick_start
with quick_start():
    import torch
double = torch.jit.CompilationUnit("def double(x: Tensor) -> Tensor:\n    return x + x\n").double
print([double(torch.ones(1)).item() for _ in range(3)])
print("before:", torch._C._jit_set_profiling_mode(True))
"""


def test_scripts_are_not_watched_when_they_first_run() -> None:
    assert in_a_new_process(SCRIPTED) == "[2.0, 2.0, 2.0]\nbefore: False\n"


OTHERWISE = """
import engine.quick_start
def changed():
    raise AttributeError("_set_generator_metaclass")
engine.quick_start._complete_generators = changed
"""


def test_a_torch_that_does_its_generators_otherwise_has_the_part_after_all() -> None:
    numbers = torch.randn(3, generator=torch.Generator().manual_seed(5)).tolist()
    told = "\nprint('torch._prims.rng_prims' in sys.modules, torch.Generator().device)"
    found = in_a_new_process(f"import sys{OTHERWISE}{DRAWN}{told}")
    assert found == f"{numbers}\nTrue cpu\n"


def test_what_was_imported_before_stays_as_it_is() -> None:
    before = list(sys.meta_path)
    with quick_start():
        importlib.import_module("torch")
    assert sys.meta_path == before
    assert hasattr(sys.modules["torch._meta_registrations"], "__file__")
