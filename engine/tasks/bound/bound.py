"""Which runs are bound to the words of their source, and by what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from engine.decoding import Vocabulary
from engine.seq2seq import LoadedModel
from engine.tasks.bound.pieces import WORD, pieces_of
from engine.tasks.bound.vocabulary import SourceVocabulary
from engine.tasks.bound.words import joining_words, source_words
from engine.tasks.prompt import Prompt
from engine.tasks.rules import CheckpointRule
from engine.tasks.task import TaskOptions

_LANGUAGES = ("en",)
"""Those whose words were counted. A model is bound if it reads no other."""
_MARKS = frozenset(".,;:'’-–—")
"""What may be written though the source lacks it: marks that join and part sentences."""


def source_vocabulary(
    model: LoadedModel,
    rule: CheckpointRule,
    task_name: str,
    prompt: Prompt,
    end_ids: Collection[int],
    options: TaskOptions,
) -> Vocabulary | None:
    """What the output of a run may say; None is anything.

    Of a faithful run the words and marks of what was read of the source, the words that this task
    adds, and the marks that join sentences; never a control piece. Not bound are tasks for which no
    such words were counted (translation says all in other words), models of other languages or of
    unknown ones, runs of `any_language`, and vocabularies of an unknown kind.
    """
    if not options.faithful or options.any_language:
        return None
    if rule.languages != _LANGUAGES:
        return None
    ids = prompt.source.ids
    tokenizer = model.target_tokenizer
    if tokenizer is not model.tokenizer:
        ids = tokenizer.encode_as_data(model.tokenizer.decode(ids, skip_special_tokens=True))
    return vocabulary_of(model, Bound(task_name, tuple(ids), tuple(end_ids)))


@dataclass(frozen=True)
class Bound:
    """What a vocabulary is made of: so little that it can be kept, to make it again.

    The source is in the pieces of the output.
    """

    task_name: str
    source_ids: tuple[int, ...]
    end_ids: tuple[int, ...]


class BoundVocabulary(SourceVocabulary):
    """The vocabulary of one source, which knows what it was made of."""

    bound: Bound


def vocabulary_of(model: LoadedModel, bound: Bound) -> BoundVocabulary | None:
    """The vocabulary that is made of this; None where the model's pieces or the task allow none."""
    tokenizer = model.target_tokenizer
    pieces = pieces_of(tokenizer, model.model.config.decoder.vocab_size)
    joining = None if pieces is None else joining_words(bound.task_name, tokenizer, pieces)
    if pieces is None or joining is None:
        return None
    text = "".join(pieces.texts[token_id] or "\0" for token_id in bound.source_ids)
    vocabulary = BoundVocabulary(
        pieces,
        (source_words(text, tokenizer, pieces), joining),
        _MARKS.union(WORD.sub("", text)),
        bound.source_ids,
        bound.end_ids,
        model.model.device,
    )
    vocabulary.bound = bound
    return vocabulary
