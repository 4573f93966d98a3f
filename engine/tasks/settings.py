"""How a task decodes: the user's choices, then the task's, then the checkpoint's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.decoding import DecodingOptions, decoding_options
from engine.seq2seq import LoadedModel
from engine.tasks.rules import CheckpointRule, TaskRule
from engine.tasks.task import TaskOptions

_TOKEN_OPTIONS = {"pad": "pad_token_id", "bos": "bos_token_id", "eos": "eos_token_id"}


def task_decoding(
    model: LoadedModel, rule: CheckpointRule, task: TaskRule, options: TaskOptions
) -> DecodingOptions:
    """The options of a run.

    In this order: what the user chose, what the task of this checkpoint asks for, what the
    checkpoint's files say (in the reference's order), what its rule says where they are silent.
    Raises OptionInvalid or ConfigInvalid.
    """
    chosen = {"num_beams": options.num_beams, "max_new_tokens": options.max_tokens}
    config = model.model.config.to_dict()
    # A decoder's part of config.json counts as silent: it holds the defaults of the versions that
    # wrote it, such as a max_length of 20, which nobody chose.
    said = model.generation_config or config
    fillers = {**rule.generation, **_token_ids(model, rule)}
    arguments = {
        **{name: value for name, value in fillers.items() if said.get(name) is None},
        **task.generation,
        **{name: value for name, value in chosen.items() if value is not None},
    }
    return decoding_options(arguments, model.generation_config, config)


def _token_ids(model: LoadedModel, rule: CheckpointRule) -> Mapping[str, Any]:
    return {
        option: model.target_tokenizer.piece_id(getattr(rule.tokens, name))
        for name, option in _TOKEN_OPTIONS.items()
        if getattr(rule.tokens, name) is not None
    }
