"""The rules are data that is checked; a model finds its own by name or by form."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from engine.errors import LanguagePairUnsupported, OptionInvalid, TaskUnsupported
from engine.resources import resource
from engine.seq2seq import load_model
from engine.tasks import TaskOptions, find_rules, rule_of, run_task
from engine.tasks.prompt import make_prompt
from engine.tasks.rules import parse_rules, shipped_rules
from tests.engine.tasks.conftest import LoadPublished, MakePublished

WMT = "google/bert2bert_L-24_wmt_de_en"
WIKISPLIT = "google/roberta2roberta_L-24_wikisplit"
FUSION = "google/roberta2roberta_L-24_discofuse"


def test_every_checkpoint_takes_from_its_form_what_it_does_not_say() -> None:
    rules = shipped_rules()
    fusion = rules.checkpoints[FUSION]
    assert fusion.input.replace == (('"', "`"),)
    assert not fusion.input.special_tokens
    assert fusion.output == rules.forms["bert-generation"].output
    assert rules.checkpoints[WMT].language_pairs == (("de", "en"),)
    assert rules.checkpoints["brevity-small"].pieces == (
        "<summarize>", "<headline>", "<fuse>", "<split>",
    )  # fmt: skip


FORMS: dict[str, Any] = {"form": {"tokenizer": "wordpiece"}}


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ([], "the whole is no object"),
        ({"more": {}}, "unknown key 'more'"),
        ({"forms": []}, "forms is no object"),
        ({"forms": {"f": {"tokenizer": "letters"}}}, "forms.f has an unknown kind"),
        ({"checkpoints": {"c": {}}}, "checkpoints.c has no form"),
        ({"checkpoints": {"c": {"form": "other"}}}, "unknown one: 'other'"),
        ({"checkpoints": {"c": {"form": "form", "name": "x"}}}, "unknown key 'name'"),
        ({"checkpoints": {"c": {"form": "form", "tasks": {"sing": {}}}}}, "c.tasks has an unknown"),
        ({"checkpoints": {"c": {"form": "form", "tasks": {"translate": {}}}}}, "pairs of lang"),
        (
            {"checkpoints": {"c": {"form": "form", "tasks": {"fuse": {"pairs": [["a", "b"]]}}}}},
            "tasks.fuse must have pairs of languages if",
        ),
        (
            {"checkpoints": {"c": {"form": "form", "tasks": {"translate": {"pairs": [["a"]]}}}}},
            r"pairs\[0\] is no pair",
        ),
        ({"checkpoints": {"c": {"form": "form", "languages": "en"}}}, "languages is no list"),
        ({"checkpoints": {"c": {"form": "form", "languages": [""]}}}, r"languages\[0\] is empty"),
        ({"checkpoints": {"c": {"form": "form", "input": {"before": [1]}}}}, "is no text"),
        ({"checkpoints": {"c": {"form": "form", "output": {"clean_up": 1}}}}, "true or false"),
        ({"checkpoints": {"c": {"form": "form", "tokens": {"cls": "x"}}}}, "unknown key 'cls'"),
        (
            {"checkpoints": {"c": {"form": "form", "generation": {"beams": 4}}}},
            "generation has an unknown key 'beams'",
        ),
        (
            {"checkpoints": {"c": {"form": "form", "generation": {"num_beams": 0}}}},
            "generation can't be: num_beams can't be 0",
        ),
    ],
)
def test_a_mistake_in_the_data_is_named_by_its_place(values: Any, place: str) -> None:
    if isinstance(values, dict) and "checkpoints" in values:
        values = {"forms": FORMS, **values}
    with pytest.raises(ValueError, match=place):
        parse_rules(values)


@pytest.mark.parametrize(
    "folder",
    [
        "google--bert2bert_L-24_wmt_de_en",
        "bert2bert_L-24_wmt_de_en",
        "models--google--bert2bert_L-24_wmt_de_en/snapshots/0123abcd",
    ],
)
def test_a_checkpoint_is_known_by_its_folder(
    folder: str, make: MakePublished, tmp_path: Path
) -> None:
    made = make(WMT, tmp_path / "made")
    shutil.copytree(made, tmp_path / folder)
    assert rule_of(load_model(tmp_path / folder, device="cpu")).name == WMT


def test_a_name_without_the_files_to_it_counts_for_nothing(
    make: MakePublished, tmp_path: Path
) -> None:
    made = make(WIKISPLIT, tmp_path)
    renamed = made.rename(tmp_path / "bert2bert_L-24_wmt_de_en")
    assert rule_of(load_model(renamed, device="cpu")).name == "bert-generation"


@pytest.mark.parametrize(
    ("known", "form"),
    [
        (WIKISPLIT, "bert-generation"),
        ("patrickvonplaten/bert2bert_cnn_daily_mail", "bert"),
        ("patrickvonplaten/roberta2roberta-cnn_dailymail-fp16", "roberta"),
        ("patrickvonplaten/bert2gpt2-cnn_dailymail-fp16", "bert2gpt2"),
        ("ahmeddbahaa/xlmroberta2xlmroberta-finetune-summarization-ar", "xlm-roberta"),
    ],
)
def test_an_unknown_checkpoint_goes_by_its_form_and_summarizes(
    known: str, form: str, make: MakePublished, tmp_path: Path
) -> None:
    unknown = make(known, tmp_path).rename(tmp_path / "mine")
    model = load_model(unknown, device="cpu")
    rule = rule_of(model)
    assert rule.name == form
    assert list(rule.tasks) == ["summarize"]
    text = "The ferry was old."
    ids = make_prompt(model, *find_rules(model, "summarize", TaskOptions()), text).ids
    assert ids == model.tokenizer(text).input_ids


def test_a_copy_of_the_embedded_model_is_known_by_its_pieces(tmp_path: Path) -> None:
    copy = shutil.copytree(resource("models", "brevity-small"), tmp_path / "copy")
    assert list(rule_of(load_model(copy, device="cpu")).tasks) == [
        "summarize", "headline", "fuse", "split",
    ]  # fmt: skip


def test_special_tokens_that_the_model_has_no_rows_for_are_left_out(
    make: MakePublished, tmp_path: Path
) -> None:
    folder = make(WMT, tmp_path).rename(tmp_path / "mine")
    for part in ("encoder", "decoder"):  # as published: no rows for [CLS] and [SEP]
        cut_rows(folder, part)
    model = load_model(folder, device="cpu")
    ids = make_prompt(model, *find_rules(model, "summarize", TaskOptions()), "The ferry.").ids
    assert ids == model.tokenizer.encode_as_data("The ferry.")
    assert list(run_task(model, "summarize", "The ferry.", TaskOptions(max_tokens=3)))


def cut_rows(folder: Path, part: str) -> None:
    from safetensors.torch import load_file, save_file

    values = json.loads((folder / "config.json").read_text())
    size = len((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    old = values[part]["vocab_size"]
    assert old > size
    values[part]["vocab_size"] = size
    (folder / "config.json").write_text(json.dumps(values))
    tensors = load_file(folder / "model.safetensors")
    cut = {
        name: tensor[:size].clone() if name.startswith(part) and tensor.shape[:1] == (old,)
        else tensor
        for name, tensor in tensors.items()
    }  # fmt: skip
    save_file(cut, folder / "model.safetensors")


def test_what_a_model_does_not_do_is_refused_by_name(published: LoadPublished) -> None:
    with pytest.raises(TaskUnsupported) as caught:
        find_rules(published(WMT), "fuse", TaskOptions())
    assert str(caught.value) == (
        "The model google--bert2bert_L-24_wmt_de_en does not do the task fuse. "
        "It does: translate. Choose another task, or another model."
    )
    with pytest.raises(TaskUnsupported, match="It does: split"):
        list(run_task(published(WIKISPLIT), "translate", "One.", TaskOptions()))
    with pytest.raises(OptionInvalid):
        find_rules(published(WMT), "sing", TaskOptions())


@pytest.mark.parametrize(
    ("source", "target"), [(None, None), ("de", None), (None, "en"), ("de", "en"), ("DE", "EN")]
)
def test_languages_that_are_left_open_are_the_models(
    published: LoadPublished, source: str | None, target: str | None
) -> None:
    options = TaskOptions(source_language=source, target_language=target, max_tokens=5)
    *_, outcome = run_task(published(WMT), "translate", "Die Fähre.", options)
    assert outcome


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("en", "de", "from en to de. It translates from de to en."),
        ("fr", None, "from fr to any language. It translates from de to en."),
        ("de", "fr", "from de to fr. It translates from de to en."),
    ],
)
def test_other_languages_are_refused_with_those_it_knows(
    published: LoadPublished, source: str, target: str | None, said: str
) -> None:
    options = TaskOptions(source_language=source, target_language=target)
    with pytest.raises(LanguagePairUnsupported) as caught:
        find_rules(published(WMT), "translate", options)
    assert said in str(caught.value)


def test_names_of_tokens_that_a_vocabulary_lacks_do_not_matter(
    make: MakePublished, tmp_path: Path
) -> None:
    folder = make(WMT, tmp_path)
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    words[:3] = ["[PAD]", "[SEP]", "[CLS]"]
    (folder / "vocab.txt").write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    model = load_model(folder, device="cpu")
    assert rule_of(model).name == WMT
    *_, outcome = run_task(model, "translate", "Die Fähre.", TaskOptions(max_tokens=5))
    assert outcome
