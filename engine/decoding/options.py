"""How to decode: one frozen value, with the reference's names, defaults and meanings."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.errors import OptionInvalid

MAX_BEAMS = 64
MAX_ALTERNATIVES = 100
MAX_DRAFT_TOKENS = 64
MAX_LENGTH_PENALTY = 32.0
"""The longest output to the power of this is still a finite number."""

MIN_TEMPERATURE = 1e-6
"""Logits divided by less than this leave float32. Files may hold 0 where nothing is sampled."""

TokenIds = tuple[int, ...]


@dataclass(frozen=True)
class DecodingOptions:
    """Options of `decode`: hashable, with tuples where the reference takes lists.

    Names, defaults and meanings are those of the reference's GenerationConfig, except:

    - `prefix`: token ids that every output begins with, after the start token; what the reference
      takes as `decoder_input_ids`.
    - `seed` makes samples repeatable; None draws from torch's global generator, as the reference.
    - `draft_tokens`: a greedy search on one source proposes up to so many tokens of the source at a
      time, and verifies them in one pass (`engine/decoding/draft.py`); 0 proposes none.
    - `log_probs` records the model's own log-probability of every output token, `alternatives` that
      many of its most probable tokens at each position (and log_probs).

    Lengths count the start token and the prefix, "new" ones do not; a new length wins over the
    other. The three token ids default to the model's own. top_k is on (50) when sampling.
    Raises OptionInvalid, on construction, for a value of the wrong type or out of its range, and
    for combinations that can't work.
    """

    # search
    num_beams: int = 1
    num_return_sequences: int = 1
    early_stopping: bool | Literal["never"] = False
    length_penalty: float = 1.0
    # length
    max_length: int = 20
    max_new_tokens: int | None = None
    min_length: int = 0
    min_new_tokens: int | None = None
    max_time: float | None = None
    # what may follow
    repetition_penalty: float = 1.0
    encoder_repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0
    encoder_no_repeat_ngram_size: int = 0
    bad_words_ids: tuple[TokenIds, ...] = ()
    suppress_tokens: TokenIds = ()
    begin_suppress_tokens: TokenIds = ()
    forced_bos_token_id: int | None = None
    forced_eos_token_id: int | TokenIds | None = None
    renormalize_logits: bool = False
    # sampling
    do_sample: bool = False
    temperature: float = 1.0
    top_k: int = 50
    top_p: float = 1.0
    min_p: float | None = None
    typical_p: float = 1.0
    seed: int | None = None
    # token ids
    eos_token_id: int | TokenIds | None = None
    pad_token_id: int | None = None
    decoder_start_token_id: int | None = None
    prefix: TokenIds = ()
    # speed
    draft_tokens: int = 0
    # records
    log_probs: bool = False
    alternatives: int = 0

    def __post_init__(self) -> None:
        for names, holds, allowed in _RULES:
            for name in names.split():
                value = getattr(self, name)
                if not holds(value):
                    raise OptionInvalid(name, f"{value!r:.60}", allowed)
        if self.do_sample and self.temperature < MIN_TEMPERATURE:
            allowed = f"{MIN_TEMPERATURE:g} or more; do_sample=false decodes without chance"
            raise OptionInvalid("temperature", repr(self.temperature), allowed)
        self._check_return_sequences()
        self._check_forced_tokens()

    @property
    def forced_end_ids(self) -> TokenIds:
        """The tokens of which one must end an output of full length; none if not forced."""
        return _as_tuple(self.forced_eos_token_id)

    @property
    def end_ids(self) -> TokenIds:
        """The end tokens, if these options choose them."""
        return _as_tuple(self.eos_token_id)

    def _check_return_sequences(self) -> None:
        count = self.num_return_sequences
        if self.num_beams > 1:
            _require(count, count <= self.num_beams, f"at most num_beams, {self.num_beams}")
        elif not self.do_sample:
            _require(count, count == 1, "1 for a greedy search; set num_beams or do_sample")

    def _check_forced_tokens(self) -> None:
        """A forced token that is suppressed leaves nothing to choose."""
        suppressed = set(self.suppress_tokens)
        for name in ("forced_bos_token_id", "forced_eos_token_id"):
            forced = set(_as_tuple(getattr(self, name)))
            if forced and forced <= suppressed:
                raise OptionInvalid(
                    name, str(getattr(self, name)), "a token that suppress_tokens leaves"
                )


def _require(count: int, holds: bool, allowed: str) -> None:
    if not holds:
        raise OptionInvalid("num_return_sequences", str(count), allowed)


def _as_tuple(ids: int | TokenIds | None) -> TokenIds:
    if ids is None:
        return ()
    return (ids,) if isinstance(ids, int) else ids


# ---------------------------------------------------------------- rules

_Rule = Callable[[object], bool]


def _integer(low: int, high: float = math.inf) -> _Rule:
    def holds(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high

    return holds


def _number(holds_for: Callable[[float], bool]) -> _Rule:
    def holds(value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        try:
            return math.isfinite(value) and holds_for(value)
        except OverflowError:  # an integer beyond any float
            return False

    return holds


def _token_ids(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_integer(0), value))


def _either(*rules: _Rule) -> _Rule:
    return lambda value: any(rule(value) for rule in rules)


def _none(value: object) -> bool:
    return value is None


def _boolean(value: object) -> bool:
    return isinstance(value, bool)


_RULES: tuple[tuple[str, _Rule, str], ...] = (
    ("num_beams num_return_sequences", _integer(1, MAX_BEAMS), f"1 to {MAX_BEAMS}"),
    ("early_stopping", _either(_boolean, lambda v: v == "never"), "true, false or never"),
    (
        "length_penalty",
        _number(lambda v: abs(v) <= MAX_LENGTH_PENALTY),
        f"a number from {-MAX_LENGTH_PENALTY:g} to {MAX_LENGTH_PENALTY:g}",
    ),
    ("max_length", _integer(2), "2 or more"),
    ("max_new_tokens", _either(_none, _integer(1)), "1 or more"),
    ("min_length", _integer(0), "0 or more"),
    ("min_new_tokens", _either(_none, _integer(0)), "0 or more"),
    ("max_time", _either(_none, _number(lambda v: v >= 0)), "a number of seconds, 0 or more"),
    (
        "repetition_penalty encoder_repetition_penalty",
        _number(lambda v: v > 0),
        "a number above 0",
    ),
    ("no_repeat_ngram_size encoder_no_repeat_ngram_size", _integer(0), "0 (off) or more"),
    (
        "bad_words_ids",
        lambda v: isinstance(v, tuple) and all(_token_ids(word) and word for word in v),
        "sequences of token ids, none of them empty",
    ),
    ("suppress_tokens begin_suppress_tokens prefix", _token_ids, "token ids"),
    (
        "forced_bos_token_id pad_token_id decoder_start_token_id",
        _either(_none, _integer(0)),
        "a token id",
    ),
    (
        "forced_eos_token_id eos_token_id",
        _either(_none, _integer(0), lambda v: _token_ids(v) and v != ()),
        "a token id, or several",
    ),
    ("renormalize_logits do_sample log_probs", _boolean, "true or false"),
    ("temperature", _number(lambda v: v >= 0), "a number above 0"),
    ("top_k", _integer(0), "0 (off) or more"),
    ("top_p", _number(lambda v: 0 <= v <= 1), "a number from 0 to 1"),
    ("min_p", _either(_none, _number(lambda v: 0 <= v <= 1)), "a number from 0 to 1"),
    ("typical_p", _number(lambda v: 0 < v <= 1), "a number above 0, at most 1"),
    ("seed", _either(_none, _integer(0, 2**63 - 1)), "a whole number from 0 to 2^63 - 1"),
    ("alternatives", _integer(0, MAX_ALTERNATIVES), f"0 (none) to {MAX_ALTERNATIVES}"),
    ("draft_tokens", _integer(0, MAX_DRAFT_TOKENS), f"0 (none) to {MAX_DRAFT_TOKENS}"),
)
