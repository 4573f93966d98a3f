"""The models that Brevity knows: what each does, how large and how good it is.

The data is `resources/catalogue.json`. What a task needs to know of a checkpoint (tasks, languages,
how its input is made) stands in `resources/checkpoints.json` and is taken from there; how many
parameters a model has, and so how much memory it needs, is worked out from its shape.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from engine.hub.fit import PRECISIONS, Precision, memory_needed
from engine.hub.naming import EMBEDDED_MODEL, is_commit, is_model_id
from engine.resources import resource

CATALOGUE_FILE = "catalogue.json"
RULES_FILE = "checkpoints.json"

Values = dict[str, Any]
WeightsFormat = Literal["safetensors", "bin"]

_FLAVOURS = {
    "task pieces": "BertGeneration",
    "bert-generation": "BertGeneration",
    "bert": "BERT",
    "roberta": "RoBERTa",
    "xlm-roberta": "XLM-RoBERTa",
    "bert2gpt2": "BERT and GPT-2",
    "roberta2gpt2": "RoBERTa and GPT-2",
}
_POSITIONS = 512
_FIELDS = {
    "short_name", "title", "licence", "format", "download_bytes", "about", "revision", "quality",
    "quality_source", "note", "shape",
}  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """The sizes of a pair whose stacks are alike, which tell how many parameters it has.

    `head` is a dense layer and a LayerNorm before the vocabulary, as BERT's and RoBERTa's decoders
    have them. A single stack has neither a decoder nor a head.
    """

    layers: int
    width: int
    vocabulary: int
    shared: bool
    head: bool
    single: bool = False

    @property
    def embeddings(self) -> int:
        """Parameters in tables of tokens and positions."""
        tables = (self.vocabulary + _POSITIONS) * self.width
        return tables if self.shared or self.single else 2 * tables

    @property
    def parameters(self) -> int:
        """All of them, to within a few thousand."""
        width = self.width
        attention = 4 * (width * width + width) + 2 * width
        feed_forward = 2 * 4 * width * width + 5 * width + 2 * width
        stack = self.layers * (attention + feed_forward)
        stacks = stack if self.shared or self.single else 2 * stack
        crossing = 0 if self.single else self.layers * attention
        head = width * width + 3 * width if self.head else 0
        return self.embeddings + stacks + crossing + head + (0 if self.single else self.vocabulary)


@dataclass(frozen=True)
class CatalogueEntry:
    """A published checkpoint.

    `download_bytes` is None where nobody said it; `size_is_about` where it was worked out or
    rounded: the hub tells the real one before anything is downloaded. `parameters` and
    `memory_bytes` (by precision) are None and empty where the shape is not known. `rule` is its key
    in `resources/checkpoints.json`. `revision` is where a safetensors form of it was seen, if not
    on its main branch. `other_tasks` are what it does that Brevity does not offer.
    """

    id: str
    short_name: str
    title: str
    tasks: tuple[str, ...]
    other_tasks: tuple[str, ...]
    languages: tuple[str, ...]
    flavour: str
    shared: bool | None
    parameters: int | None
    download_bytes: int | None
    size_is_about: bool
    memory_bytes: Mapping[Precision, int]
    licence: str
    quality: str
    quality_source: str
    rule: str
    note: str
    revision: str | None
    format: WeightsFormat

    @property
    def embedded(self) -> bool:
        """Whether it ships with Brevity."""
        return self.id == EMBEDDED_MODEL


@cache
def catalogue() -> tuple[CatalogueEntry, ...]:
    """All entries, the embedded model first."""
    return parse_catalogue(_read(CATALOGUE_FILE), _read(RULES_FILE))


def entry_for(name: str) -> CatalogueEntry | None:
    """The entry of an id or a short name, in any case of letters; None for an unknown one."""
    wanted = name.casefold()
    for entry in catalogue():
        if wanted in (entry.id.casefold(), entry.short_name.casefold()):
            return entry
    return None


def parse_catalogue(values: object, rules: Values) -> tuple[CatalogueEntry, ...]:
    """The entries of the two files. Raises ValueError that names the entry which can't be."""
    if not isinstance(values, dict):
        raise ValueError(f"{CATALOGUE_FILE} holds no JSON object")
    entries = []
    for model_id, value in values.items():
        try:
            entries.append(_entry(model_id, value, rules))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{CATALOGUE_FILE}: {model_id}: {error}") from error
    names = [name.casefold() for entry in entries for name in {entry.id, entry.short_name}]
    if len(set(names)) != len(names):
        raise ValueError(f"{CATALOGUE_FILE} uses a name twice")
    return tuple(entries)


def _read(name: str) -> Values:
    values: Values = json.loads(resource(name).read_text(encoding="utf-8"))
    return values


def _entry(model_id: str, value: Values, rules: Values) -> CatalogueEntry:
    if unknown := value.keys() - _FIELDS:
        raise ValueError(f"unknown field {sorted(unknown)[0]}")
    rule = rules["checkpoints"][model_id]
    rule = {**rules["forms"][rule["form"]], **rule}
    shape = Shape(**value["shape"]) if value["shape"] else None
    entry = CatalogueEntry(
        id=model_id,
        short_name=value["short_name"],
        title=value["title"],
        tasks=tuple(rule["tasks"]),
        other_tasks=tuple(rule.get("other_tasks", ())),
        languages=_languages(rule),
        flavour=_FLAVOURS[rule["form"]],
        shared=shape.shared if shape else None,
        parameters=shape.parameters if shape else None,
        download_bytes=value["download_bytes"],
        size_is_about=value["about"],
        memory_bytes=_memory(shape),
        licence=value["licence"],
        quality=value["quality"],
        quality_source=value["quality_source"],
        rule=model_id,
        note=value["note"],
        revision=value.get("revision"),
        format=value["format"],
    )
    _check(entry)
    return entry


def _languages(rule: Values) -> tuple[str, ...]:
    """The codes of its languages; a translation's as "de>en"."""
    pairs = rule["tasks"].get("translate", {}).get("pairs", ())
    return tuple(f"{source}>{target}" for source, target in pairs) or tuple(rule["languages"])


def _memory(shape: Shape | None) -> dict[Precision, int]:
    if shape is None:
        return {}
    return {
        precision: memory_needed(shape.parameters, shape.embeddings, precision)
        for precision in PRECISIONS
    }


def _check(entry: CatalogueEntry) -> None:
    for name in ("short_name", "title", "licence", "note"):
        text = getattr(entry, name)
        if not isinstance(text, str) or not text or text != text.strip():
            raise ValueError(f"{name} is no text")
    if not (is_model_id(entry.id) and is_model_id(entry.short_name)) or "/" in entry.short_name:
        raise ValueError("its names can't be typed")
    if entry.format not in ("safetensors", "bin"):
        raise ValueError(f"unknown format {entry.format}")
    if type(entry.size_is_about) is not bool:
        raise ValueError("about is not true or false")
    size = entry.download_bytes
    if size is not None and (type(size) is not int or size <= 0):
        raise ValueError("its size is no number of bytes")
    if bool(entry.quality) != bool(entry.quality_source):
        raise ValueError("quality and its source come together")
    revision = entry.revision
    if revision is not None and not (is_commit(revision) or revision.startswith("refs/")):
        raise ValueError(f"the revision {revision} is neither a commit nor a ref")
