"""What each checkpoint does, how it is asked, and how its output is read: data, in one place.

The data is `resources/checkpoints.json`. Its sources are the checkpoints' model cards, the
reference's own tests, and the paper (arXiv 1907.12461); `tests/parity/test_published_forms.py`
holds each entry against the reference. A checkpoint takes from its form what it does not say.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, TypeVar

from engine.decoding import DecodingOptions
from engine.errors import OptionInvalid
from engine.resources import resource
from engine.tasks.task import TASKS, TRANSLATE

RULES_FILE = "checkpoints.json"
TOKENIZER_KINDS = ("sentencepiece", "wordpiece", "byte-level", "xlm-roberta")

Settings = Mapping[str, Any]
LanguagePair = tuple[str, str]

_OPTIONS = frozenset(option.name for option in fields(DecodingOptions))
_T = TypeVar("_T")
_D = TypeVar("_D")


@dataclass(frozen=True)
class TaskRule:
    """A task of a checkpoint.

    `piece` is the control piece that asks for the task, where a checkpoint does several.
    `generation` wins over the checkpoint's files, which know of no tasks. `pairs` are the languages
    that a translation goes from and to.
    """

    piece: str | None = None
    generation: Settings = field(default_factory=dict)
    pairs: tuple[LanguagePair, ...] = ()


@dataclass(frozen=True)
class InputRule:
    """How a text becomes a source.

    `special_tokens`: inside the tokenizer's own, `[CLS]` and `[SEP]` or `<s>` and `</s>`. `before`
    and `after` are control pieces round the text. `replace` rewrites the text itself.
    """

    special_tokens: bool = True
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    replace: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OutputRule:
    """How an output becomes text; special tokens are never shown.

    `clean_up` takes away the spaces before punctuation; None: as the tokenizer's files say.
    """

    clean_up: bool | None = None


@dataclass(frozen=True)
class TokenNames:
    """The tokens of a checkpoint whose tokenizer files do not name them.

    Those that its vocabulary has are never shown, and stand in where its files give no ids.
    """

    pad: str | None = None
    bos: str | None = None
    eos: str | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """Those that are named."""
        return tuple(name for name in (self.pad, self.bos, self.eos) if name is not None)


@dataclass(frozen=True)
class CheckpointRule:
    """Everything that a task needs to know of a checkpoint, or of a form of checkpoints.

    `name` is the checkpoint's id, or what its form is called. `other_tasks` are what it does that
    Brevity does not offer. `languages` are those of the sources; none are known of a form.
    `generation` fills what the checkpoint's files leave open. `tokenizer` and `decoder` are the
    kind of vocabulary and the decoder's model type; None is any.
    """

    name: str
    tokenizer: str | None = None
    decoder: str | None = None
    tasks: Mapping[str, TaskRule] = field(default_factory=dict)
    other_tasks: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    input: InputRule = InputRule()
    output: OutputRule = OutputRule()
    tokens: TokenNames = TokenNames()
    generation: Settings = field(default_factory=dict)

    @property
    def language_pairs(self) -> tuple[LanguagePair, ...]:
        """From which language to which it translates."""
        return self.tasks[TRANSLATE].pairs if TRANSLATE in self.tasks else ()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The pieces that its vocabulary must have."""
        asking = (task.piece for task in self.tasks.values() if task.piece is not None)
        return (*asking, *self.input.before, *self.input.after)


@dataclass(frozen=True)
class Rules:
    """The rules of known checkpoints by id, and those of forms by name, the most telling first."""

    checkpoints: Mapping[str, CheckpointRule]
    forms: Mapping[str, CheckpointRule]


@cache
def shipped_rules() -> Rules:
    """The rules that Brevity ships."""
    return parse_rules(json.loads(resource(RULES_FILE).read_text(encoding="utf-8")))


def parse_rules(values: object) -> Rules:
    """The rules of a JSON value. Raises ValueError that names the place of what can't be."""
    top = _Place("", values).object("forms", "checkpoints")
    forms, named = top.objects("forms"), top.objects("checkpoints")
    parsed = {name: _rule(name, form) for name, form in forms.items()}
    return Rules(
        checkpoints={name: _checkpoint(name, place, forms) for name, place in named.items()},
        forms=parsed,
    )


# ---------------------------------------------------------------- parsing


class _Place:
    """A value and where it stands."""

    def __init__(self, path: str, value: object) -> None:
        self.path = path
        self.value = value

    def fault(self, reason: str) -> ValueError:
        return ValueError(f"{RULES_FILE}: {self.path or 'the whole'} {reason}")

    def object(self, *keys: str) -> _Place:
        """This, which must be an object with no other keys than these."""
        if not isinstance(self.value, dict):
            raise self.fault("is no object")
        for key in self.value:
            if keys and key not in keys:
                raise self.fault(f"has an unknown key {key!r}")
        return self

    def get(self, key: str, parse: Callable[[_Place], _T], default: _D) -> _T | _D:
        """What `parse` makes of the value of a key; without the key, the default."""
        assert isinstance(self.value, dict)
        return parse(self.at(key)) if key in self.value else default

    def objects(self, key: str) -> dict[str, _Place]:
        """What stands under the keys of an object that may be missing."""
        return self.get(key, _objects, None) or {}

    def at(self, key: str) -> _Place:
        assert isinstance(self.value, dict)
        return _Place(f"{self.path}.{key}" if self.path else key, self.value[key])

    def typed(self, kind: type[_T], name: str) -> _T:
        if not isinstance(self.value, kind):
            raise self.fault(f"is no {name}")
        return self.value

    def items(self) -> list[_Place]:
        found = self.typed(list, "list")
        return [_Place(f"{self.path}[{index}]", item) for index, item in enumerate(found)]


def _checkpoint(name: str, place: _Place, forms: Mapping[str, _Place]) -> CheckpointRule:
    form = place.object().get("form", _text, "")
    if form not in forms:
        raise place.fault(f"has no form, or an unknown one: {form!r}")
    own = {key: value for key, value in place.typed(dict, "object").items() if key != "form"}
    inherited = forms[form].typed(dict, "object")
    return _rule(name, _Place(place.path, {**inherited, **own}))


def _rule(name: str, place: _Place) -> CheckpointRule:
    place.object(*(entry.name for entry in fields(CheckpointRule) if entry.name != "name"))
    kind = place.get("tokenizer", _text, "")
    if kind and kind not in TOKENIZER_KINDS:
        raise place.fault(f"has an unknown kind of tokenizer, {kind!r}")
    return CheckpointRule(
        name=name,
        tokenizer=kind or None,
        decoder=place.get("decoder", _text, "") or None,
        tasks=place.get("tasks", _tasks, {}),
        other_tasks=place.get("other_tasks", _texts, ()),
        languages=place.get("languages", _texts, ()),
        input=place.get("input", _input, InputRule()),
        output=place.get("output", _output, OutputRule()),
        tokens=place.get("tokens", _tokens, TokenNames()),
        generation=place.get("generation", _settings, {}),
    )


def _tasks(place: _Place) -> Mapping[str, TaskRule]:
    place.object(*TASKS)
    found = _objects(place)
    # In the order in which tasks are offered, whatever the file's.
    return {name: _task(name, found[name]) for name in TASKS if name in found}


def _task(name: str, place: _Place) -> TaskRule:
    place.object("piece", "generation", "pairs")
    rule = TaskRule(
        piece=place.get("piece", _text, "") or None,
        generation=place.get("generation", _settings, {}),
        pairs=place.get("pairs", _pairs, ()),
    )
    if bool(rule.pairs) != (name == TRANSLATE):
        raise place.fault("must have pairs of languages if it is translate, and only then")
    return rule


def _input(place: _Place) -> InputRule:
    place.object("special_tokens", "before", "after", "replace")
    replaced = place.objects("replace")
    return InputRule(
        special_tokens=place.get("special_tokens", _boolean, True),
        before=place.get("before", _texts, ()),
        after=place.get("after", _texts, ()),
        replace=tuple((written, _text(meant)) for written, meant in replaced.items()),
    )


def _output(place: _Place) -> OutputRule:
    return OutputRule(place.object("clean_up").get("clean_up", _boolean, None))


def _tokens(place: _Place) -> TokenNames:
    place.object("pad", "bos", "eos")
    return TokenNames(*(place.get(name, _text, "") or None for name in ("pad", "bos", "eos")))


def _settings(place: _Place) -> Settings:
    """Options of decoding; their values are checked as the options' class checks them."""
    values: dict[str, Any] = place.object(*_OPTIONS).typed(dict, "object")
    try:
        DecodingOptions(**values)
    except (OptionInvalid, TypeError) as error:
        raise place.fault(f"can't be: {error}") from error
    return values


def _pairs(place: _Place) -> tuple[LanguagePair, ...]:
    pairs = []
    for item in place.items():
        languages = _texts(item)
        if len(languages) != 2:
            raise item.fault("is no pair of languages")
        pairs.append((languages[0], languages[1]))
    return tuple(pairs)


def _objects(place: _Place) -> dict[str, _Place]:
    """The values of an object, by key."""
    return {key: place.at(key) for key in place.object().typed(dict, "object")}


def _text(place: _Place) -> str:
    text = place.typed(str, "text")
    if not text:
        raise place.fault("is empty")
    return text


def _texts(place: _Place) -> tuple[str, ...]:
    return tuple(_text(item) for item in place.items())


def _boolean(place: _Place) -> bool:
    return place.typed(bool, "true or false")
