"""Where options come from: the caller, then the model's files, then the defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from engine.decoding.options import DecodingOptions
from engine.errors import ConfigInvalid, OptionInvalid

GENERATION_CONFIG_FILE = "generation_config.json"
CONFIG_FILE = "config.json"
DEFAULT_NEW_TOKENS = 20
"""How many tokens are generated when nobody says anything about length."""

_OPTIONS = frozenset(field.name for field in fields(DecodingOptions))
_OURS = frozenset({"prefix", "seed", "draft_tokens", "log_probs", "alternatives"})
"""Options that only a caller sets: to the reference they would be unknown keys of a file."""

_WITHOUT_EFFECT = frozenset({"use_cache", "cache_implementation", "low_memory", "synced_gpus"})
"""The reference's arguments that change how it works, not what comes out."""


def decoding_options(
    arguments: Mapping[str, Any],
    generation_config: Mapping[str, Any] | None = None,
    config: Mapping[str, Any] | None = None,
) -> DecodingOptions:
    """Options from the caller's arguments and a model's files.

    Each option is the first of these that sets it to anything but None: `arguments`; then
    `generation_config`, the object of generation_config.json, or if the model has none (None, or
    empty) the top level of `config`, the object of config.json, and after it its `decoder`; then
    the defaults. Without any length, 20 new tokens are generated. A missing decoder_start_token_id
    is the bos_token_id of the same places. This is the order of the reference's
    `_prepare_generation_config` and `from_model_config`.

    Keys of files that are no options are ignored. Raises OptionInvalid for an argument that is no
    option, for a value that can't be (ConfigInvalid, naming the file, if a file sets it), and for
    a setting that asks for a way of decoding that is not supported.
    """
    for name, value in arguments.items():
        known = name in _OPTIONS or name in _UNSUPPORTED or name == "bos_token_id"
        if not known and name not in _WITHOUT_EFFECT:
            raise OptionInvalid(name, f"{value!r:.60}", "no value: there is no such option")
    sources = [_Source("", arguments), *_file_sources(generation_config, config)]
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name in sorted(_OPTIONS | set(_UNSUPPORTED) | {"bos_token_id"}):
        for source in sources:
            if source.sets(name):
                values[name] = _frozen(source.values[name])
                origins[name] = source.name
                break
    unsupported = {name: values.pop(name) for name in _UNSUPPORTED if name in values}
    if "bos_token_id" in values:
        start = values.pop("bos_token_id")
        if "decoder_start_token_id" not in values:
            values["decoder_start_token_id"] = start
            origins["decoder_start_token_id"] = origins["bos_token_id"]
    if "max_length" not in values:
        values.setdefault("max_new_tokens", DEFAULT_NEW_TOKENS)
    try:
        options = DecodingOptions(**values)
    except OptionInvalid as error:
        if not origins.get(error.option):
            raise
        field = f"{origins[error.option]}: {error.option}"
        raise ConfigInvalid(field, f"can't be {error.value}; it takes {error.allowed}") from error
    for name, value in unsupported.items():
        if _UNSUPPORTED[name](value, options):
            raise OptionInvalid(
                name, f"{value!r:.60}", "no value: that way of decoding is not supported"
            )
    return options


class _Source:
    """One place that may set options; `name` is empty for the caller."""

    def __init__(self, name: str, values: Mapping[str, Any]) -> None:
        self.name = name
        self.values = values

    def sets(self, option: str) -> bool:
        if self.name and option in _OURS:
            return False
        return self.values.get(option) is not None


def _file_sources(
    generation_config: Mapping[str, Any] | None, config: Mapping[str, Any] | None
) -> Sequence[_Source]:
    if generation_config:
        return [_Source(GENERATION_CONFIG_FILE, generation_config)]
    if not config:
        return []
    decoder = config.get("decoder")
    inner = decoder if isinstance(decoder, Mapping) else {}
    return [_Source(CONFIG_FILE, config), _Source(f"{CONFIG_FILE}: decoder", inner)]


def _frozen(value: object) -> object:
    """JSON's lists as tuples."""
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


# ---------------------------------------------------------------- what is not supported

_Active = Callable[[object, DecodingOptions], bool]
"""Whether a value, beside these options, would change what comes out."""


def _set(value: object, options: DecodingOptions) -> bool:
    return value not in (False, (), {}, "")


def _above(limit: float) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, int | float) or value > limit


def _cuts(value: object, options: DecodingOptions) -> bool:
    return options.do_sample and _above(0)(value)


_UNSUPPORTED: Mapping[str, _Active] = {
    "constraints": _set,
    "force_words_ids": _set,
    "dola_layers": _set,
    "sequence_bias": _set,
    "exponential_decay_length_penalty": _set,
    "remove_invalid_values": _set,
    "watermarking_config": _set,
    "stop_strings": _set,
    "token_healing": _set,
    "guidance_scale": lambda value, options: value != 1,
    "num_beam_groups": lambda value, options: options.num_beams > 1 and _above(1)(value),
    "penalty_alpha": lambda value, options: (
        options.num_beams == 1 and not options.do_sample and options.top_k > 1 and _above(0)(value)
    ),
    "top_h": _cuts,
    "epsilon_cutoff": _cuts,
    "eta_cutoff": _cuts,
}
