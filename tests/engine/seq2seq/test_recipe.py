"""Recipes: reading them, what they run, and that of the embedded model."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.errors import (
    BaseDiffers,
    BaseMissing,
    FileMissing,
    RecipeInvalid,
    RecipeStageMissing,
)
from engine.seq2seq import BertConfig, EncoderDecoderConfig, EncoderDecoderModel, Stack, load_model
from engine.seq2seq.recipe import WARM_START, make_start, read_recipe, stage_runs
from tests.engine.seq2seq.tokenizers.vocabularies import SENTENCES, make_vocabularies


@pytest.fixture
def shipped(embedded_model_folder: Path) -> Path:
    return embedded_model_folder / "recipe.toml"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A small checkpoint of the kind of the embedded model's."""
    folder = make_vocabularies(tmp_path / "vocabularies")["bert uncased"]
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(lines),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
    )
    Stack(config).save_pretrained(folder)
    return folder


# ---------------------------------------------------------------- that of the embedded model


def test_the_recipe_describes_the_model_beside_it(shipped: Path) -> None:
    recipe = read_recipe(shipped)
    config = EncoderDecoderConfig.from_pretrained(shipped.parent)
    vocabulary = load_model(shipped.parent, "cpu", "float32").tokenizer
    generation = json.loads((shipped.parent / "generation_config.json").read_text())
    assert recipe.name == shipped.parent.name
    assert recipe.vocabulary.size == config.decoder.vocab_size == vocabulary.vocab_size
    pieces = [vocabulary.id_to_piece(number) for number in range(4, 10)]
    assert list(recipe.vocabulary.task_pieces) == pieces
    assert recipe.plan.share is config.tie_encoder_decoder is True
    assert recipe.plan.hidden_dropout == config.decoder.hidden_dropout_prob
    assert recipe.plan.attention_dropout == config.decoder.attention_probs_dropout_prob
    assert recipe.plan.max_length == generation["max_length"]


def test_the_model_card_names_every_source_and_licence_of_the_recipe(shipped: Path) -> None:
    card = (shipped.parent / "README.md").read_text(encoding="utf-8")
    plain = " ".join(card.replace("-", " ").split())
    for source in read_recipe(shipped).sources:
        assert re.split("[ :,(]", source.title)[0].replace("-", " ") in plain, source.title
        for licence in re.split("[,/]", source.licence):
            assert licence.replace("-", " ").strip() in plain, source.title
    texts = card.partition("## Texts and licences")[2]
    counts = [int(number.replace(",", "")) for number in re.findall(r"\| ([\d,]+) \|", texts)]
    assert sum(counts) == sum(source.pairs for source in read_recipe(shipped).sources)


def test_its_stages_lead_from_the_warm_start_to_the_last_model(shipped: Path) -> None:
    recipe = read_recipe(shipped)
    out = Path("made")
    first, second = stage_runs(recipe, out)
    assert first.stage.start == WARM_START
    assert (first.start, first.out, first.makes_start) == (out / "warm-start", out / "first", True)
    assert (second.start, second.makes_start) == (out / "first" / "best", False)
    assert first.stage.settings.steps == 2293
    assert first.stage.settings.mixture == {"summarize": 0.5, "headline": 0.5}


@pytest.mark.parametrize(("left", "start"), [(["best", "last"], "best"), (["last"], "last")])
def test_a_stage_starts_from_what_the_one_before_it_left(
    shipped: Path, tmp_path: Path, left: list[str], start: str
) -> None:
    runs = stage_runs(read_recipe(shipped), tmp_path)
    first = next(runs)
    for name in left:
        (first.out / name).mkdir(parents=True)
        (first.out / name / "config.json").write_text("{}")
    assert next(runs).start == first.out / start


def test_a_stage_can_be_run_alone_from_another_model(shipped: Path) -> None:
    recipe = read_recipe(shipped)
    (run,) = stage_runs(recipe, Path("made"), only="second", start=Path("mine"))
    assert (run.start, run.out, run.makes_start) == (Path("mine"), Path("made/second"), False)
    with pytest.raises(RecipeStageMissing, match="It has: first, second"):
        list(stage_runs(recipe, Path("made"), only="third"))


# ---------------------------------------------------------------- running one


def test_its_warm_start_runs_on_pairs_and_is_made_once(
    shipped: Path, base: Path, tmp_path: Path
) -> None:
    pairs = tmp_path / "pairs.jsonl"
    rows = [{"task": "fuse", "source": text, "target": f"{text} {n}"}
            for n, text in enumerate(SENTENCES * 20)]  # fmt: skip
    pairs.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    recipe = read_recipe(shipped)
    small = replace(recipe.vocabulary, size=420)
    recipe = replace(recipe, base=replace(recipe.base, checkpoint=str(base), sha256=""))
    recipe = replace(recipe, vocabulary=small)
    run = next(stage_runs(recipe, tmp_path / "made"))
    assert run.makes_start
    make_start(recipe, [pairs], run.start)
    assert not next(stage_runs(recipe, tmp_path / "made")).makes_start
    made = EncoderDecoderModel.from_pretrained(run.start)
    theirs = EncoderDecoderConfig.from_pretrained(shipped.parent)
    for name in ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id",
                 "tie_encoder_decoder"):  # fmt: skip
        assert getattr(made.config, name) == getattr(theirs, name)
    assert made.config.encoder.model_type == theirs.encoder.model_type
    assert made.config.decoder.vocab_size == 420


def test_a_checkpoint_that_is_not_here_is_named(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(BaseMissing, match="hf download sentence-transformers/all-MiniLM-L6-v2"):
        make_start(read_recipe(shipped), [], tmp_path / "made")


def test_other_weights_than_those_of_the_recipe_are_refused(
    shipped: Path, base: Path, tmp_path: Path
) -> None:
    recipe = read_recipe(shipped)
    recipe = replace(recipe, base=replace(recipe.base, checkpoint=str(base)))
    found = hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()[:8]
    with pytest.raises(BaseDiffers, match=f"{found}, not 53aa5117"):
        make_start(recipe, [], tmp_path / "made")


# ---------------------------------------------------------------- what is wrong with one


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("format = 1", "format = 2", "format is not 1"),
        ('name = "brevity-small"', "", "name is missing"),
        ("size = 16384", 'size = "many"', "vocabulary.size is not a whole number"),
        ("size = 16384", "size = 3", "vocabulary size can't be 3"),
        ("share = true", "share = 1", "warm_start.share is not true or false"),
        ("share = true", "share = true\ncolour = 1", "nothing is called warm_start.colour"),
        ('"self-attention"', '"self"', "cross-attention can't be self"),
        ('sha256 = "53aa5117"', 'sha256 = "minilm"', "no beginning of a digest"),
        ("pairs = 19376", "pairs = 1.5", "source 1.pairs is not a whole number"),
        ("rate = 5e-4", "speed = 5e-4", "training has no setting 'speed' (stage first)"),
        ("rate = 5e-4", "rate = -1", "rate can't be -1"),
        ('start = "first"', 'start = "third"', "starts from third, which is no stage"),
        ('name = "second"', 'name = "first"', "can't be the name of another stage"),
        ('name = "second"', 'name = "../second"', "can't be the name of another stage"),
        ("[base]", "[base", "it is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    shipped: Path, tmp_path: Path, before: str, after: str, reason: str
) -> None:
    text = shipped.read_text(encoding="utf-8")
    assert before in text
    changed = tmp_path / "recipe.toml"
    changed.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RecipeInvalid) as caught:
        read_recipe(changed)
    assert reason in str(caught.value)


def test_files_that_are_no_recipes_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "large.toml").write_bytes(b"#" * 2_000_000)
    with pytest.raises(FileMissing):
        read_recipe(tmp_path / "gone.toml")
    for name in ("binary.toml", "large.toml", "."):
        with pytest.raises(RecipeInvalid):
            read_recipe(tmp_path / name)
