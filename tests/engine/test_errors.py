"""Every designed failure says what happened and what to do, on one line."""

from __future__ import annotations

import dataclasses
import string

import pytest

import app.errors
import engine.errors
from engine.errors import BrevityError

ALL = [
    value
    for module in (engine.errors, app.errors)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, BrevityError) and value is not BrevityError
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_a_failure_fills_two_sentences_with_all_its_facts(kind: type[BrevityError]) -> None:
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    error = kind(**{name: f"⟨{name}⟩" for name in names})
    assert error.code == kind.__name__
    assert error.facts == {name: f"⟨{name}⟩" for name in names}
    sentence = str(error)
    assert "\n" not in sentence
    # Of a child that failed, both sentences come whole as facts.
    assert error.message.rstrip().endswith(".") or kind.summary == "{what}"
    assert error.next_step
    used = {field for _, field, _, _ in string.Formatter().parse(kind.summary + kind.advice)}
    assert used - {None} == set(names)


def test_a_line_break_in_a_fact_does_not_break_the_line() -> None:
    assert "\n" not in str(engine.errors.FileMissing("two\nlines.txt"))
