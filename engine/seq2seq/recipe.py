"""A recipe: of which checkpoint, vocabulary and texts a model is made, and in which stages.

A `recipe.toml` is read and checked here, and its warm start made; `engine/seq2seq/training/` trains
the stages. `resources/models/brevity-small/recipe.toml` shows the form.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from engine.errors import (
    BaseDiffers,
    BaseMissing,
    FileMissing,
    ModelMissing,
    ModelNotInstalled,
    OptionInvalid,
    RecipeInvalid,
    RecipeStageMissing,
)
from engine.hub.library import find_model
from engine.hub.model_json import CONFIG_FILE
from engine.seq2seq.tensor_files import WEIGHTS_FILE
from engine.seq2seq.toml_table import TomlTable
from engine.seq2seq.training.settings import TrainingSettings
from engine.seq2seq.warm_start import (
    Noise,
    VocabularySettings,
    WarmStartPlan,
    make_warm_start,
    read_texts,
    train_vocabulary,
)

WARM_START = "warm start"
"""What a first stage starts from; later ones name a stage before them."""

_MODELS = ("best", "last")
"""What the next stage starts from within a training's folder; there is a best with a dev file."""

_FORMAT = 1
_LARGEST_FILE = 1_000_000
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Base:
    """The checkpoint that all begins with: a hub's id or a folder.

    `sha256` is how the digest of its weights begins, or empty where any will do.
    """

    checkpoint: str
    licence: str
    sha256: str = ""


@dataclass(frozen=True)
class Source:
    """Texts of the data mixture, and what may be done with them.

    `names` are what the pairs file calls them (`from`), `pairs` how many pairs came of them.
    `repositories` are owner/name, or owner/name@commit.
    """

    names: tuple[str, ...]
    title: str
    address: str
    repositories: tuple[str, ...]
    licence: str
    tasks: tuple[str, ...]
    pairs: int


@dataclass(frozen=True)
class Stage:
    """One run of training: from the warm start, or from the best of an earlier stage."""

    name: str
    start: str
    settings: TrainingSettings


@dataclass(frozen=True)
class Recipe:
    """All that a recipe says. The stages stand in their order, one or more."""

    file: Path
    name: str
    base: Base
    vocabulary: VocabularySettings
    plan: WarmStartPlan
    sources: tuple[Source, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True)
class StageRun:
    """A stage with the folder of the model that it starts from, and that of its training.

    `makes_start`: the warm start is not there yet, and `make_start` makes it.
    """

    stage: Stage
    start: Path
    out: Path
    makes_start: bool


def read_recipe(path: Path) -> Recipe:
    """The recipe in a file. Raises FileMissing or RecipeInvalid, which says what is wrong where."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise RecipeInvalid(str(path), "it is far too large")
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        raise RecipeInvalid(str(path), (error.strerror or str(error)).lower()) from error
    except (ValueError, RecursionError) as error:
        raise RecipeInvalid(str(path), f"it is not TOML ({error})") from error
    try:
        return _recipe(path, TomlTable(values))
    except OptionInvalid as error:
        raise RecipeInvalid(str(path), f"{error.message} {error.next_step}".rstrip(".")) from error
    except ValueError as error:
        raise RecipeInvalid(str(path), str(error)) from error


def stage_runs(
    recipe: Recipe, out: Path, *, only: str | None = None, start: Path | None = None
) -> Iterator[StageRun]:
    """What is to be trained, in order, with each stage's folder in `out`.

    Ask for the next when one is trained: it starts from what that left. `only` is the one stage to
    run; `start` is a model that the first of the runs starts from, instead of what the recipe says.
    Raises RecipeStageMissing.
    """
    stages = [stage for stage in recipe.stages if only in (None, stage.name)]
    if only is not None and not stages:
        known = ", ".join(stage.name for stage in recipe.stages)
        raise RecipeStageMissing(str(recipe.file), only, known)
    for number, stage in enumerate(stages):
        folder, makes = _start_of(stage, out)
        if number == 0 and start is not None:
            folder, makes = start, False
        yield StageRun(stage, folder, out / stage.name, makes)


def make_start(recipe: Recipe, pairs: Sequence[Path], folder: Path) -> None:
    """Make the warm start of a recipe, its vocabulary trained on the texts of these pairs.

    Raises BaseMissing, BaseDiffers, VocabularyUntrained, and what `make_warm_start` and reading the
    pairs raise.
    """
    base = _find(recipe.base)
    make_warm_start(
        base,
        base,
        folder,
        recipe.plan,
        lambda path: train_vocabulary(read_texts(pairs), recipe.vocabulary, path),
    )


def _start_of(stage: Stage, out: Path) -> tuple[Path, bool]:
    if stage.start != WARM_START:
        made = [out / stage.start / name for name in _MODELS]
        return next((folder for folder in made if (folder / CONFIG_FILE).exists()), made[0]), False
    folder = out / WARM_START.replace(" ", "-")
    return folder, not (folder / CONFIG_FILE).exists()


def _find(base: Base) -> Path:
    try:
        folder = find_model(base.checkpoint)
    except ModelNotInstalled as error:
        raise BaseMissing(base.checkpoint) from error
    if base.sha256:
        found = _sha256(folder / WEIGHTS_FILE)[: len(base.sha256)]
        if found != base.sha256:
            raise BaseDiffers(str(folder), base.sha256, found)
    return folder


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise ModelMissing(str(path.parent), path.name) from error
    return digest.hexdigest()


def _recipe(path: Path, table: TomlTable) -> Recipe:
    if table.whole("format") != _FORMAT:
        raise ValueError(f"its format is not {_FORMAT}")
    recipe = Recipe(
        file=path,
        name=table.text("name"),
        base=_base(table.table("base")),
        vocabulary=_vocabulary(table.table("vocabulary")),
        plan=_plan(table.table("warm_start")),
        sources=tuple(_source(source) for source in table.tables("source")),
        stages=tuple(_stage(stage) for stage in table.tables("stage")),
    )
    table.close()
    before = {WARM_START}
    for stage in recipe.stages:
        if stage.start not in before:
            raise ValueError(f"the stage {stage.name} starts from {stage.start}, which is no stage")
        if stage.name in before or Path(stage.name).name != stage.name:
            raise ValueError(f"{stage.name!r} can't be the name of another stage")
        before.add(stage.name)
    if not recipe.stages:
        raise ValueError("it has no stage")
    return recipe


def _base(table: TomlTable) -> Base:
    base = Base(table.text("checkpoint"), table.text("licence"), table.text("sha256", ""))
    table.close()
    if set(base.sha256) - set("0123456789abcdef") or len(base.sha256) > 64:
        raise ValueError("base.sha256 is no beginning of a digest")
    return base


def _vocabulary(table: TomlTable) -> VocabularySettings:
    settings = VocabularySettings(
        size=table.whole("size"),
        task_pieces=table.texts("task_pieces"),
        character_coverage=table.number("character_coverage"),
        sentences=table.whole("sentences"),
        seed=table.whole("seed"),
    )
    table.close()
    return settings


def _plan(table: TomlTable) -> WarmStartPlan:
    noise = table.table("noise")
    plan = WarmStartPlan(
        share=table.flag("share"),
        encoder_layers=table.wholes("layers"),
        cross_attention=table.text("cross_attention"),
        hidden_dropout=table.number("hidden_dropout"),
        attention_dropout=table.number("attention_dropout"),
        noise=Noise(noise.number("pieces"), noise.number("capitals"), noise.number("tasks")),
        max_length=table.whole("max_length"),
        seed=table.whole("seed"),
    )
    noise.close()
    table.close()
    return plan


def _source(table: TomlTable) -> Source:
    source = Source(
        names=table.texts("from"),
        title=table.text("title"),
        address=table.text("address", ""),
        repositories=table.texts("repositories"),
        licence=table.text("licence"),
        tasks=table.texts("tasks"),
        pairs=table.whole("pairs"),
    )
    table.close()
    return source


def _stage(table: TomlTable) -> Stage:
    name, start = table.text("name"), table.text("start")
    mixture = table.table("mixture", optional=True)
    given: dict[str, object] = {"mixture": {task: mixture.number(task) for task in mixture.left()}}
    kinds = {field.name: str(field.type) for field in fields(TrainingSettings)}
    for key in table.left():
        kind = kinds.get(key)
        if kind is None:
            raise ValueError(f"training has no setting {key!r} (stage {name})")
        if kind.startswith("int"):
            given[key] = table.whole(key)
        elif kind.startswith("float"):
            given[key] = table.number(key)
        else:
            given[key] = table.text(key)
    return Stage(name, start, TrainingSettings(**given))  # type: ignore[arg-type]
