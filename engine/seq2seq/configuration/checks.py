"""Ranges for configuration values. Each check raises ConfigInvalid, naming the field."""

from __future__ import annotations

from engine.errors import ConfigInvalid


def check_integer(name: str, value: object, low: int, high: int) -> None:
    """A whole number from low to high; true and false are none."""
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ConfigInvalid(name, f"must be a whole number from {low} to {high}, not {value!r:.40}")


def check_number(name: str, value: object, low: float, high: float) -> None:
    """A number from low to high; NaN is none."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
        raise ConfigInvalid(name, f"must be a number from {low} to {high}, not {value!r:.40}")


def check_boolean(name: str, value: object) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise ConfigInvalid(name, f"must be true or false, not {value!r:.40}")


def check_token_id(name: str, value: object, vocab_size: int) -> None:
    """None, or an id of the vocabulary; of end tokens also a list of them."""
    if value is None:
        return
    several = value if isinstance(value, list) and name == "eos_token_id" else [value]
    for token_id in several:
        check_integer(name, token_id, 0, vocab_size - 1)
