"""The tasks and what a user may choose about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from engine.errors import OptionInvalid

SUMMARIZE = "summarize"
HEADLINE = "headline"
TRANSLATE = "translate"
TASKS = (SUMMARIZE, HEADLINE, "fuse", "split", TRANSLATE)
"""What Brevity offers, in the order in which it is shown; how a model is asked is its rule."""

Strategy = Literal["auto", "whole", "by-section", "condensed", "extractive"]
"""How a document becomes a summary: in one pass over all that fits, one summary under each heading,
its central sentences rewritten, or quoted word for word. `auto` is what measured best."""
STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
LENGTHS = ("short", "medium", "long")
MAX_SENTENCES = 1_000
MAX_VARIATION = 1_000_000


@dataclass(frozen=True)
class TaskOptions:
    """What a user may choose; None leaves it to the task and the model. Raises OptionInvalid.

    `length` of a summary is one of LENGTHS or a number of sentences. A document in a language that
    the model does not list is refused (LanguageUnsupported) unless `any_language`.

    The languages, as in `de`, concern translation: what is given must be what the model does.
    `faithful` keeps a result to what its source supports: words that it does not have are not
    written where that can be helped, and a sentence with a name or number that it lacks is written
    again or replaced by a quotation. A `variation` other than 0 is written in other words than
    without, the same each time. `clean_up` takes away the spaces before punctuation that some
    models write.
    """

    num_beams: int | None = None
    max_tokens: int | None = None
    source_language: str | None = None
    target_language: str | None = None
    clean_up: bool | None = None
    strategy: Strategy = "auto"
    length: str | int | None = None
    any_language: bool = False
    faithful: bool = True
    variation: int = 0

    def __post_init__(self) -> None:
        if self.strategy not in STRATEGIES:
            raise OptionInvalid("strategy", str(self.strategy), ", ".join(STRATEGIES))
        if isinstance(self.length, int):
            if not 1 <= self.length <= MAX_SENTENCES:
                raise OptionInvalid("length", str(self.length), f"1 to {MAX_SENTENCES} sentences")
        elif self.length is not None and self.length not in LENGTHS:
            wanted = f"{', '.join(LENGTHS)}, or a number of sentences"
            raise OptionInvalid("length", str(self.length), wanted)
        if self.num_beams is not None:
            from engine.decoding.options import MAX_BEAMS  # where torch is: quoting needs neither

            if not 1 <= self.num_beams <= MAX_BEAMS:
                raise OptionInvalid("beams", str(self.num_beams), f"1 to {MAX_BEAMS}")
        if not 0 <= self.variation <= MAX_VARIATION:
            raise OptionInvalid("variation", str(self.variation), f"0 to {MAX_VARIATION:,}")
        if self.max_tokens is not None and self.max_tokens < 1:
            raise OptionInvalid("max-tokens", str(self.max_tokens), "1 or more")


def check_task(name: str) -> None:
    """Raises OptionInvalid for a task that Brevity does not offer."""
    if name not in TASKS:
        raise OptionInvalid("task", name, ", ".join(TASKS))
