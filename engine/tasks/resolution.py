"""Which rule a loaded model goes by."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine.errors import LanguagePairUnsupported, TaskUnsupported
from engine.hub.naming import model_name
from engine.seq2seq import LoadedModel
from engine.seq2seq.tokenizers import (
    BertGenerationTokenizer,
    BertTokenizer,
    GPT2Tokenizer,
    RobertaTokenizer,
    Tokenizer,
    XLMRobertaTokenizer,
)
from engine.tasks.rules import CheckpointRule, TaskRule, shipped_rules
from engine.tasks.task import TRANSLATE, TaskOptions, check_task

_KINDS: tuple[tuple[type[Tokenizer], str], ...] = (
    (BertGenerationTokenizer, "sentencepiece"),
    (BertTokenizer, "wordpiece"),
    (RobertaTokenizer, "byte-level"),
    (GPT2Tokenizer, "byte-level"),
    (XLMRobertaTokenizer, "xlm-roberta"),
)


def rule_of(model: LoadedModel) -> CheckpointRule:
    """The rule of a known checkpoint, found by its folder's name; else that of its form.

    The folder may be called `owner--name` or `name`, or lie in the library or in a cache of the
    hub. A name counts only where the files bear it out: the kind of vocabulary, and every piece
    that the rule needs.
    """
    rules = shipped_rules()
    named = _rule_by_name(model.folder, rules.checkpoints)
    if named is not None and _fits(named, model, known=True):
        return named
    # The last form fits all.
    return next(form for form in rules.forms.values() if _fits(form, model, known=False))


def task_for_pairs(model: LoadedModel, task: str) -> str:
    """As what a model is asked for that which pairs of texts call `task`.

    A model of an unknown name without pieces for tasks does one thing, whatever pairs call it: what
    it was trained to do. Otherwise it is `task` itself, which the model may not do.
    """
    rule = rule_of(model)
    any_name = not any(known.piece for known in rule.tasks.values())
    if task in rule.tasks or not any_name or rule not in shipped_rules().forms.values():
        return task
    return next(iter(rule.tasks), task)


def find_rules(
    model: LoadedModel, task_name: str, options: TaskOptions
) -> tuple[CheckpointRule, TaskRule]:
    """The model's rule, and in it that of the task.

    Raises OptionInvalid for an unknown task, TaskUnsupported for one that the model does not do,
    LanguagePairUnsupported for languages that it does not translate.
    """
    check_task(task_name)
    rule = rule_of(model)
    task = rule.tasks.get(task_name)
    if task is None:
        does = ", ".join(rule.tasks) or ", ".join(rule.other_tasks)
        raise TaskUnsupported(model.name, task_name, does or "nothing that is known")
    if task_name == TRANSLATE:
        _check_languages(model.name, task, options)
    return rule, task


def _check_languages(name: str, task: TaskRule, options: TaskOptions) -> None:
    """What the user left open is the model's choice."""
    wanted = tuple(
        language and language.lower()
        for language in (options.source_language, options.target_language)
    )
    for pair in task.pairs:
        if all(w is None or w == language for w, language in zip(wanted, pair, strict=True)):
            return
    source, target = (language or "any language" for language in wanted)
    pairs = ", ".join(f"from {one} to {other}" for one, other in task.pairs)
    raise LanguagePairUnsupported(name, source, target, pairs)


def _rule_by_name(folder: Path, rules: Mapping[str, CheckpointRule]) -> CheckpointRule | None:
    name = model_name(folder)
    for known, rule in rules.items():
        if name in (known, known.replace("/", "--"), known.rpartition("/")[2]):
            return rule
    return None


def _fits(rule: CheckpointRule, model: LoadedModel, *, known: bool) -> bool:
    kind = _kind_of(model.tokenizer)
    # What a tokenizer.json without a class holds can't be told: the name of a checkpoint may.
    of_kind = rule.tokenizer in (None, kind) or (known and kind is None)
    of_decoder = rule.decoder in (None, model.model.config.decoder.model_type)
    rows = model.model.config.encoder.vocab_size
    found = (model.tokenizer.piece_id(piece) for piece in rule.pieces)
    return of_kind and of_decoder and all(i is not None and i < rows for i in found)


def _kind_of(tokenizer: Tokenizer) -> str | None:
    return next((kind for cls, kind in _KINDS if isinstance(tokenizer, cls)), None)
