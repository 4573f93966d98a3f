"""How long encoded texts may and must be: the reference's padding and truncation strategies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_NO_LIMIT_KNOWN = int(1e20)  # larger model_max_lengths stand for "unknown" in the reference


@dataclass(frozen=True)
class Limit:
    """`cut`: the strategy, or None; `pad`: "longest", "max_length" or None; `length`: the limit."""

    cut: str | None
    pad: str | None
    length: int | None

    @property
    def pads(self) -> bool:
        """Whether rows may be filled up."""
        return self.pad is not None

    @classmethod
    def of(
        cls,
        padding: bool | str,
        truncation: bool | str | None,
        max_length: int | None,
        model_max_length: int,
    ) -> Limit:
        """From the arguments of a tokenizer's call. Raises ValueError for unknown values."""
        if max_length is not None and max_length < 0:
            raise ValueError(f"max_length can't be {max_length}")
        if max_length is not None and padding is False and truncation is None:
            truncation = True  # a limit alone is meant to be kept
        pad = _one_of("padding", padding, {True: "longest"}, ("longest", "max_length"))
        cut = _one_of(
            "truncation",
            truncation,
            {True: "longest_first"},
            ("longest_first", "only_first", "only_second"),
        )
        if max_length is None:
            known = model_max_length <= _NO_LIMIT_KNOWN
            if not known:
                pad = None if pad == "max_length" else pad
                cut = None
            elif cut or pad == "max_length":
                max_length = model_max_length
        return cls(cut, pad, max_length)


def lengths(sizes: Sequence[int], limit: Limit) -> list[int]:
    """The length of each row after padding."""
    if limit.pad is None or not sizes:
        return list(sizes)
    target = max(sizes) if limit.pad == "longest" else limit.length or 0
    return [max(size, target) for size in sizes]


def truncated(
    ids: list[int], pair: list[int] | None, surplus: int, strategy: str, *, side: str
) -> tuple[list[int], list[int] | None]:
    """A text and its pair without `surplus` ids, taken by the reference's strategy.

    "longest_first" first makes the longer of a pair as long as the other, then cuts both.
    """
    if surplus <= 0:
        return ids, pair
    if strategy == "only_first" or (strategy == "longest_first" and pair is None):
        return _without(ids, surplus, side), pair
    if pair is None:
        return ids, pair
    if strategy == "only_second":
        return ids, _without(pair, surplus, side)
    from_longer = min(abs(len(pair) - len(ids)), surplus)
    rest = surplus - from_longer
    if len(ids) > len(pair):
        first, second = from_longer + rest // 2, rest - rest // 2
    else:
        first, second = rest // 2, from_longer + rest - rest // 2
    return _without(ids, first, side), _without(pair, second, side)


def _without(ids: list[int], count: int, side: str) -> list[int]:
    kept = max(0, len(ids) - count)
    return ids[:kept] if side == "right" else ids[len(ids) - kept :]


def _one_of(
    name: str, value: bool | str | None, meanings: dict[bool, str], allowed: Sequence[str]
) -> str | None:
    if value is None or value is False or value in ("do_not_pad", "do_not_truncate"):
        return None
    if isinstance(value, bool):
        return meanings[value]
    if value not in allowed:
        raise ValueError(f"{name} can be True, False or one of {', '.join(allowed)}, not {value!r}")
    return value
