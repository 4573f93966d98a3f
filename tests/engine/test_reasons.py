"""What is told of exceptions that others raise."""

from __future__ import annotations

import pytest
import torch

from engine.errors import fault_of
from engine.reasons import first_line, reason_of


def failure_of_a_script() -> Exception:
    script = torch.jit.CompilationUnit(
        "def take(x: Tensor, ids: Tensor) -> Tensor:\n    return x.index_select(0, ids)\n"
    )
    with pytest.raises(Exception, match="TorchScript") as caught:
        script.take(torch.zeros(2), torch.tensor([5]))
    return caught.value


def test_it_is_the_operators_own_sentence_and_no_lines_of_the_script() -> None:
    reason = reason_of(failure_of_a_script())
    assert "\n" not in reason
    assert "index" in reason
    assert not reason.startswith("RuntimeError")
    assert reason in str(fault_of(failure_of_a_script()))


def test_others_say_what_they_say() -> None:
    assert reason_of(ValueError("first\nsecond")) == "first\nsecond"
    assert reason_of(ValueError()) == ""


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("\n it failed \nwith a trace", "it failed"),
        ("it failed.\r\nwith a trace", "it failed"),
        ("The driver is too old (11.4). Please update it.", "The driver is too old (11.4)"),
        ("x" * 300, "x" * 200),
        ("", "RuntimeError"),
    ],
)
def test_within_a_sentence_it_is_the_first_of_the_first_line(said: str, line: str) -> None:
    assert first_line(RuntimeError(said)) == line


def test_within_a_sentence_too_a_script_shows_no_lines() -> None:
    assert "TorchScript" in str(failure_of_a_script())
    assert "index" in first_line(failure_of_a_script())
