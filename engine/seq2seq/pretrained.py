"""Models from folders and back: stacks, decoders, pairs, and the paper's warm start."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import nn

from engine.errors import ModelDamaged, ModelUnsupported
from engine.seq2seq.checkpoint import (
    Filling,
    Progress,
    extra_tensors,
    fill,
    listed,
    match,
    places_of,
    stored_tensors,
    write_weights,
)
from engine.seq2seq.configuration import (
    DECODERS,
    ENCODERS,
    BertGenerationConfig,
    EncoderDecoderConfig,
    StackConfig,
    read_json,
    read_stack_config,
)
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.language_model import BertGenerationDecoder, LanguageModel
from engine.seq2seq.names import (
    Stored,
    body_name,
    head_table,
    stored_in_language_model,
    stored_in_stack,
)
from engine.seq2seq.stack import BertGenerationEncoder, Stack, initialize
from engine.seq2seq.tensor_files import WEIGHTS_FILE, TensorEntry

_Stack = TypeVar("_Stack", bound=Stack)
_LanguageModel = TypeVar("_LanguageModel", bound=LanguageModel)
_Pair = TypeVar("_Pair", bound=EncoderDecoderModel)

CPU = torch.device("cpu")
GENERATION_CONFIG_FILE = "generation_config.json"


def load_encoder_decoder(
    cls: type[_Pair],
    folder: Path,
    *,
    config: EncoderDecoderConfig | None = None,
    device: torch.device = CPU,
    dtype: torch.dtype = torch.float32,
    filling: Callable[[_Pair], Filling] | None = None,
    check: Progress = lambda fraction: None,
    **changes: Any,
) -> _Pair:
    """The pair of a folder, in evaluation mode.

    Built without memory (meta device) and filled tensor by tensor, so that no second copy exists.
    `filling` says what becomes of the weights of the model that was built, else they all are on
    `device` in `dtype`.
    Raises ModelMissing, ModelUnsupported, ConfigInvalid, or ModelDamaged naming the missing, extra
    or misshapen tensors.
    """
    config = config or EncoderDecoderConfig.from_pretrained(folder, **changes)
    entries = stored_tensors(folder)
    _follow_file(config, entries)
    _check_depth(config, entries, folder)
    with torch.device("meta"):
        model = cls(config)
    places = places_of(model, lambda name: stored_in_pair(config, name))
    matched = match(model, places, entries)
    if matched.missing:
        names = [places[name].names[0] for name in matched.missing]
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it lacks {listed(names)}")
    if extra := extra_tensors(places, entries):
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it also holds {listed(extra)}")
    fill(model, places, matched, filling(model) if filling else Filling.of(device, dtype), check)
    if (folder / GENERATION_CONFIG_FILE).exists():
        model.generation_config = read_json(folder, GENERATION_CONFIG_FILE)
    return model.eval()


def save_encoder_decoder(
    model: EncoderDecoderModel, folder: Path, dtype: torch.dtype | None = None
) -> None:
    """Write a pair in the reference's form, its weights in `dtype` or as they are."""
    config = model.config
    write_weights(model, lambda name: stored_in_pair(config, name), folder, dtype)
    if dtype is not None:
        named = {**config.extra, "dtype": str(dtype).removeprefix("torch.")}
        config = replace(config, extra=named)
    config.save_pretrained(folder)
    if model.generation_config:
        text = json.dumps(dict(model.generation_config), indent=2, sort_keys=True)
        (folder / GENERATION_CONFIG_FILE).write_text(text + "\n", encoding="utf-8")


def load_stack(cls: type[_Stack], folder: Path, **changes: Any) -> _Stack:
    """The stack of a folder: of a model of its own, or the body of one with a head."""
    config = _stack_config(cls, BertGenerationEncoder, folder, ENCODERS, changes)
    with torch.device("meta"):
        model = cls(config)
    entries = stored_tensors(folder)
    prefix = _body_prefix(config, entries, folder)
    place = _under(prefix, lambda name: stored_in_stack(config, name))
    _fill_for_warm_start(model, config, place, entries, folder)
    return model.eval()


def save_stack(model: Stack, folder: Path) -> None:
    """Write a stack in the reference's form."""
    write_weights(model, lambda name: stored_in_stack(model.config, name), folder)
    model.config.save_pretrained(folder)


def load_language_model(cls: type[_LanguageModel], folder: Path, **changes: Any) -> _LanguageModel:
    """The decoder of a folder; cross-attention and a head that it lacks start at random."""
    config = _stack_config(cls, BertGenerationDecoder, folder, DECODERS, changes)
    entries = stored_tensors(folder)
    with torch.device("meta"):
        model = cls(config)
    body = f"{body_name(config)}."
    prefix = _body_prefix(config, entries, folder)

    def place(name: str) -> Stored:
        stored = stored_in_language_model(config, name)
        moved = tuple(
            prefix + theirs.removeprefix(body) for theirs in stored.names if theirs.startswith(body)
        )
        # This file's own names first: a tensor that is nowhere is told of under the first.
        return replace(stored, names=moved).also(stored.names)

    _fill_for_warm_start(model, config, place, entries, folder)
    return model.eval()


def save_language_model(model: LanguageModel, folder: Path) -> None:
    """Write a decoder in the reference's form."""
    write_weights(model, lambda name: stored_in_language_model(model.config, name), folder)
    model.config.save_pretrained(folder)


def warm_start(cls: type[_Pair], encoder: Path, decoder: Path, **changes: Any) -> _Pair:
    """A pair from one or two checkpoints; only cross-attention starts at random."""
    of_encoder = _taken(changes, "encoder_")
    of_decoder = _taken(changes, "decoder_", keep={"decoder_start_token_id"})
    left = Stack.from_pretrained(
        encoder, **{"is_decoder": False, "add_cross_attention": False, **of_encoder}
    )
    right = LanguageModel.from_pretrained(
        decoder, **{"is_decoder": True, "add_cross_attention": True, **of_decoder}
    )
    config = EncoderDecoderConfig.from_encoder_decoder_configs(left.config, right.config, **changes)
    return cls(config, left, right)


def _stack_config(
    cls: type[nn.Module],
    bert_generation: type[nn.Module],
    folder: Path,
    kinds: Mapping[str, type[StackConfig]],
    changes: dict[str, Any],
) -> StackConfig:
    """The configuration to build with: as given, else the file's, read as the class asks."""
    given = changes.pop("config", None)
    if isinstance(given, StackConfig):
        for name, value in changes.items():
            setattr(given, name, value)
        given.validate()
        return given
    if issubclass(cls, bert_generation):
        # As the reference does: a BERT checkpoint, read as a BertGeneration.
        return BertGenerationConfig.from_pretrained(folder, **changes)
    config = read_stack_config(folder, kinds)
    for name, value in changes.items():
        setattr(config, name, value)
    config.validate()
    return config


def _fill_for_warm_start(
    model: nn.Module,
    config: StackConfig,
    place: Callable[[str], Stored],
    entries: Mapping[str, TensorEntry],
    folder: Path,
) -> None:
    """Fill what the file has; cross-attention and head may be missing, the rest may not."""
    places = places_of(model, place)
    matched = match(model, places, entries)
    missing = matched.missing
    fresh = [name for name in missing if "cross_attention" in name or name.startswith("lm_head.")]
    if lost := [places[name].names[0] for name in missing if name not in fresh]:
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it lacks {listed(lost)}")
    fill(model, places, matched, Filling.of(CPU, torch.float32))
    for name in fresh:
        owner_name, _, leaf = name.rpartition(".")
        owner = model.get_submodule(owner_name)
        shape = owner.get_parameter(leaf).shape
        ones = leaf == "weight" and owner_name.endswith("norm")
        setattr(owner, leaf, nn.Parameter(torch.ones(shape) if ones else torch.zeros(shape)))
        if isinstance(owner, nn.Linear):
            initialize(owner, config)


def stored_in_pair(config: EncoderDecoderConfig, name: str) -> Stored:
    """Where a parameter of a pair stands in its file."""
    side, _, rest = name.partition(".")
    if side == "encoder":
        return stored_in_stack(config.encoder, rest).under("encoder.")
    if side == "decoder":
        return stored_in_language_model(config.decoder, rest).under("decoder.")
    return Stored((name,))


def _follow_file(config: EncoderDecoderConfig, entries: Mapping[str, TensorEntry]) -> None:
    """Set the tying flags as the file has the tensors: it, not the flags, is the model.

    A file that lacks one side's tensors was saved from a shared model, even where newer versions of
    the reference dropped the flag. One that holds both names of a tied pair with different values
    was saved from an untied model.
    """
    decoder = config.decoder
    body = f"decoder.{body_name(decoder)}."
    words = stored_in_stack(decoder, "embeddings.word_embeddings.weight").names[0]
    pairs = [
        (name, body + name.removeprefix("encoder."))
        for name in entries
        if name.startswith("encoder.") and body + name.removeprefix("encoder.") in entries
    ]
    sides = {side for side in ("encoder.", body) if any(n.startswith(side) for n in entries)}
    has_own_stack = any(
        name.startswith(body) and "crossattention" not in name and "ln_cross_attn" not in name
        for name in entries
    )
    if not has_own_stack or "encoder." not in sides:
        config.tie_encoder_decoder = True
    elif config.tie_encoder_decoder and any(_differ(entries, *pair) for pair in pairs):
        config.tie_encoder_decoder = False
    head = f"decoder.{head_table(decoder)}"
    table = body + words
    if config.tie_encoder_decoder and table not in entries:
        table = f"encoder.{words}"
    if decoder.tie_word_embeddings and head in entries and table in entries:
        decoder.tie_word_embeddings = not _differ(entries, head, table)
    config.validate()


def _check_depth(
    config: EncoderDecoderConfig, entries: Mapping[str, TensorEntry], folder: Path
) -> None:
    """Refuse a configuration with more layers than the file, before hundreds of them are built."""
    last = (
        f"encoder.layers.{config.encoder.num_hidden_layers - 1}.output.bias",
        f"decoder.bert.layers.{config.decoder.num_hidden_layers - 1}.output.bias",
    )
    names = [stored_in_pair(config, name).names[0] for name in last]
    lost = [name for name in names if name not in entries]
    if len(lost) > (1 if config.tie_encoder_decoder else 0):
        raise ModelDamaged(str(folder), WEIGHTS_FILE, f"it lacks {lost[0]}")


def _differ(entries: Mapping[str, TensorEntry], first: str, second: str) -> bool:
    return not entries[first].same_values(entries[second])


def _body_prefix(config: StackConfig, entries: Mapping[str, TensorEntry], folder: Path) -> str:
    """What stands before the names of the body: nothing, or the name of the body.

    Raises ModelUnsupported when no body of this flavour is in the file.
    """
    words = stored_in_stack(config, "embeddings.word_embeddings.weight").names[0]
    for prefix in ("", "bert.", "roberta.", "transformer.", "encoder."):
        if prefix + words in entries:
            return prefix
    raise ModelUnsupported(str(folder), f"its weights hold no {words}")


def _under(prefix: str, place: Callable[[str], Stored]) -> Callable[[str], Stored]:
    return lambda name: place(name).under(prefix)


def _taken(
    changes: dict[str, Any], prefix: str, keep: frozenset[str] | set[str] = frozenset()
) -> dict[str, Any]:
    names = [name for name in changes if name.startswith(prefix) and name not in keep]
    return {name.removeprefix(prefix): changes.pop(name) for name in names}
