"""What is measured: one call of a system, and what came of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

Ids = list[int]


@dataclass(frozen=True)
class Case:
    """One call: a batch of sources of the same length, and outputs of a fixed length."""

    beams: int
    source_tokens: int
    batch: int
    new_tokens: int

    @property
    def label(self) -> str:
        """How progress messages call it."""
        return f"{self.beams} beams, {self.source_tokens} tokens, batch {self.batch}"


@dataclass(frozen=True)
class Measurement:
    """One call, measured.

    Seconds count from the call with token ids to the first token (all of `first_tokens`) and to the
    last of `tokens`, of one row. `passes` is how often the decoder ran. `ids` are the new tokens of
    the first row. `peak_bytes` is the process's largest resident size during load or this call.
    """

    first_token_s: float
    total_s: float
    first_tokens: int
    tokens: int
    passes: int
    ids: tuple[int, ...]
    peak_bytes: int = 0

    @property
    def tokens_per_s(self) -> float:
        """Tokens after the first a second, of one row."""
        return (self.tokens - self.first_tokens) / max(self.total_s - self.first_token_s, 1e-9)

    @property
    def accepted_per_pass(self) -> float:
        """Tokens that one pass of the decoder gave."""
        return self.tokens / max(self.passes, 1)

    def to_json(self) -> dict[str, Any]:
        """As one object; `from_json` reads it."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Measurement:
        """What `to_json` wrote."""
        return cls(**{**values, "ids": tuple(values["ids"])})
