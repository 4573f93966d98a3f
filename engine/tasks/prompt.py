"""From a text to the ids that a model is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import ModelDamaged
from engine.seq2seq import LoadedModel
from engine.seq2seq.tokenizers import Tokenizer
from engine.tasks.fit import FittedSource, fit_source
from engine.tasks.rules import CheckpointRule, TaskRule


@dataclass(frozen=True)
class Prompt:
    """What a model is sent, and how much of the text it holds."""

    ids: list[int]
    source: FittedSource


def make_prompt(model: LoadedModel, rule: CheckpointRule, task: TaskRule, text: str) -> Prompt:
    """The longest beginning of the text that fits the model, inside what its rule puts round it.

    The text is data: whatever is written in it, only the rule's own pieces are control ids. Raises
    ModelDamaged when the vocabulary spells the text with ids that the model has no rows for.
    """
    tokenizer, config = model.tokenizer, model.model.config.encoder
    before, after = _surroundings(tokenizer, rule, task, config.vocab_size)

    def encode(part: str) -> list[int]:
        for written, meant in rule.input.replace:
            part = part.replace(written, meant)
        return tokenizer.encode_as_data(part)

    source = fit_source(text, encode, config.positions - len(before) - len(after))
    if max(source.ids, default=0) >= config.vocab_size:
        reason = f"the vocabulary has more pieces than the model, {config.vocab_size}"
        raise ModelDamaged(str(model.folder), "config.json", reason)
    return Prompt([*before, *source.ids, *after], source)


def _surroundings(
    tokenizer: Tokenizer, rule: CheckpointRule, task: TaskRule, rows: int
) -> tuple[list[int], list[int]]:
    before = [*rule.input.before, *([task.piece] if task.piece else [])]
    first, last = _ids(tokenizer, before), _ids(tokenizer, rule.input.after)
    if rule.input.special_tokens:
        opening, closing = _template(tokenizer, rows)
        first, last = [*opening, *first], [*last, *closing]
    return first, last


def _ids(tokenizer: Tokenizer, pieces: Sequence[str]) -> list[int]:
    return tokenizer.convert_tokens_to_ids(list(pieces))


def _template(tokenizer: Tokenizer, rows: int) -> tuple[list[int], list[int]]:
    """What the tokenizer puts before and behind a text, but for tokens that the model lacks.

    A tokenizer whose vocabulary lacks its special tokens adds them behind the model's last row.
    """
    empty: list[int] = tokenizer.encode("", truncation=False)
    probe: list[int] = tokenizer.encode("a", truncation=False)
    opening = 0
    while opening < len(empty) and empty[opening] == probe[opening]:
        opening += 1
    known = [[i for i in ids if i < rows] for ids in (empty[:opening], empty[opening:])]
    return known[0], known[1]
