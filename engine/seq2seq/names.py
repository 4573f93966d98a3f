"""The names of tensors: ours follow the model's structure, files have the reference's.

A file keeps each shared tensor under one of its names, whichever; and GPT-2 files hold query, key
and value as one transposed matrix. Both are described here, as data, for reading and writing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.seq2seq.configuration import GPT2Config, StackConfig

WORD_EMBEDDINGS = "embeddings.word_embeddings.weight"

# What files of the family carry beside their weights: buffers, and parts that nothing uses.
IGNORED_ENDINGS = (
    "position_ids",
    "token_type_ids",
    "pooler.dense.weight",
    "pooler.dense.bias",
    ".attn.bias",
    ".attn.masked_bias",
    ".crossattention.bias",
    ".crossattention.masked_bias",
)
_OLD_NAMES = ((".LayerNorm.gamma", ".LayerNorm.weight"), (".LayerNorm.beta", ".LayerNorm.bias"))

# The name of a decoder's body in the reference's classes.
_BODIES = {"bert-generation": "bert", "bert": "bert", "gpt2": "transformer"}

# Applied in this order to our names of a BERT-shaped stack.
_BERT_SHAPED = (
    ("layers.", "encoder.layer."),
    (".cross_attention_norm.", ".crossattention.output.LayerNorm."),
    (".cross_attention.out.", ".crossattention.output.dense."),
    (".cross_attention.", ".crossattention.self."),
    (".attention_norm.", ".attention.output.LayerNorm."),
    (".attention.out.", ".attention.output.dense."),
    (".attention.query.", ".attention.self.query."),
    (".attention.key.", ".attention.self.key."),
    (".attention.value.", ".attention.self.value."),
    (".intermediate.", ".intermediate.dense."),
    (".output_norm.", ".output.LayerNorm."),
    (".output.weight", ".output.dense.weight"),
    (".output.bias", ".output.dense.bias"),
    ("embeddings.norm.", "embeddings.LayerNorm."),
)

# Our parts of a GPT-2: the reference's name, and which part of how many of that tensor they are.
_GPT2: dict[str, tuple[str, int, int]] = {
    "attention.query": ("attn.c_attn", 0, 3),
    "attention.key": ("attn.c_attn", 1, 3),
    "attention.value": ("attn.c_attn", 2, 3),
    "attention.out": ("attn.c_proj", 0, 1),
    "cross_attention.query": ("crossattention.q_attn", 0, 1),
    "cross_attention.key": ("crossattention.c_attn", 0, 2),
    "cross_attention.value": ("crossattention.c_attn", 1, 2),
    "cross_attention.out": ("crossattention.c_proj", 0, 1),
    "intermediate": ("mlp.c_fc", 0, 1),
    "output": ("mlp.c_proj", 0, 1),
    "attention_norm": ("ln_1", 0, 1),
    "cross_attention_norm": ("ln_cross_attn", 0, 1),
    "output_norm": ("ln_2", 0, 1),
    "embeddings.word_embeddings": ("wte", 0, 1),
    "embeddings.position_embeddings": ("wpe", 0, 1),
    "final_norm": ("ln_f", 0, 1),
}

_HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "bert-generation": {"bias": ("lm_head.decoder.bias", "lm_head.bias")},
    "bert": {
        "transform.weight": ("cls.predictions.transform.dense.weight",),
        "transform.bias": ("cls.predictions.transform.dense.bias",),
        "transform_norm.weight": ("cls.predictions.transform.LayerNorm.weight",),
        "transform_norm.bias": ("cls.predictions.transform.LayerNorm.bias",),
        "bias": ("cls.predictions.decoder.bias", "cls.predictions.bias"),
    },
    "roberta": {
        "transform.weight": ("lm_head.dense.weight",),
        "transform.bias": ("lm_head.dense.bias",),
        "transform_norm.weight": ("lm_head.layer_norm.weight",),
        "transform_norm.bias": ("lm_head.layer_norm.bias",),
        "bias": ("lm_head.decoder.bias", "lm_head.bias"),
    },
    "gpt2": {},
}
_HEAD_TABLES = {
    "bert-generation": "lm_head.decoder.weight",
    "bert": "cls.predictions.decoder.weight",
    "roberta": "lm_head.decoder.weight",
    "gpt2": "lm_head.weight",
}


@dataclass(frozen=True)
class Stored:
    """Where a parameter stands in a file: under the first of these names that the file has.

    It is written under `written`, or the first name. It is part `part` of `parts` equal parts of
    the last dimension, and `transposed` when the file has it as [in, out].
    """

    names: tuple[str, ...]
    written: tuple[str, ...] = ()
    part: int = 0
    parts: int = 1
    transposed: bool = False

    def under(self, prefix: str) -> Stored:
        """The same in a model that holds this one as `prefix`."""
        return replace(
            self,
            names=tuple(prefix + name for name in self.names),
            written=tuple(prefix + name for name in self.written),
        )

    def also(self, names: tuple[str, ...]) -> Stored:
        """The same, with more names to look for."""
        return replace(self, names=tuple(dict.fromkeys((*self.names, *names))))


def modern_name(name: str) -> str:
    """The present name of a tensor that an old file calls `gamma` or `beta`."""
    for old, new in _OLD_NAMES:
        name = name.replace(old, new)
    return name


def body_name(config: StackConfig) -> str:
    """What the reference's decoder of this flavour calls its stack."""
    return _BODIES.get(config.model_type, "roberta")


def stored_in_stack(config: StackConfig, name: str) -> Stored:
    """Where a parameter of a stack stands in a file of that stack alone."""
    if isinstance(config, GPT2Config):
        return _stored_in_gpt2(name)
    for ours, theirs in _BERT_SHAPED:
        name = name.replace(ours, theirs)
    return Stored((name,))


def stored_in_language_model(config: StackConfig, name: str) -> Stored:
    """Where a parameter of a decoder with its head stands in a file of that decoder alone.

    The word embeddings are looked for under the head's name, too, when the two are tied.
    """
    owner, _, rest = name.partition(".")
    flavour = _head_flavour(config)
    if owner == "lm_head":
        if rest == "weight":
            return Stored((_HEAD_TABLES[flavour],))
        names = _HEADS[flavour][rest]
        # The reference computes with the first of the bias's two names, and in a tied head reads
        # both from the second; it has no tie where the tables are apart.
        return Stored(names, written=names[-1:] if config.tie_word_embeddings else names)
    stored = stored_in_stack(config, rest).under(f"{body_name(config)}.")
    if rest == WORD_EMBEDDINGS and config.tie_word_embeddings:
        return stored.also((_HEAD_TABLES[flavour],))
    return stored


def head_table(config: StackConfig) -> str:
    """The name of the head's own table in a file of a decoder."""
    return _HEAD_TABLES[_head_flavour(config)]


def _head_flavour(config: StackConfig) -> str:
    return config.model_type if config.model_type in _HEADS else "roberta"


def _stored_in_gpt2(name: str) -> Stored:
    path, _, leaf = name.rpartition(".")
    prefix = ""
    if path.startswith("layers."):
        _, index, path = path.split(".", 2)
        prefix = f"h.{index}."
    theirs, part, parts = _GPT2[path]
    is_matrix = leaf == "weight" and not path.endswith("norm") and "embeddings" not in path
    return Stored((f"{prefix}{theirs}.{leaf}",), part=part, parts=parts, transposed=is_matrix)
