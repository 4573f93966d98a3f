"""Each published checkpoint, small and random: asked as its card says, it answers as there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
import transformers

from engine.errors import ModelUnsupported, TaskUnsupported
from engine.seq2seq import BertGenerationEncoder, LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, find_rules, rule_of, run_task
from engine.tasks.prompt import make_prompt
from engine.tasks.rules import shipped_rules
from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies
from tests.parity import flavours, oracle
from tests.parity.published import (
    EMBEDDED,
    ENCODER,
    NOT_OFFERED,
    PUBLISHED,
    add_published_vocabularies,
    make_published,
    reference_tokenizer,
    token_ids,
)

SAMPLE = [
    "google/roberta2roberta_L-24_discofuse",
    "google/roberta2roberta_L-24_wikisplit",
    "google/bert2bert_L-24_wmt_de_en",
    "patrickvonplaten/bert2bert-cnn_dailymail-fp16",
    "patrickvonplaten/roberta2roberta-share-cnn_dailymail-fp16",
    "patrickvonplaten/bert2gpt2-cnn_dailymail-fp16",
    "ahmeddbahaa/xlmroberta2xlmroberta-finetune-summarization-ar",
]
NAMES = [pytest.param(name, marks=() if name in SAMPLE else pytest.mark.full) for name in PUBLISHED]
TEXTS = [
    'The ferry was "old" . In 1911 it was withdrawn , and nobody didn\'t care .',
    "Élise a déjà vu l'été à Saint-Malo; größere Schiffe legten nicht an.",
    "الفنار قديم والبحر هادئ اليوم",
]


@pytest.fixture(scope="session")
def published_vocabularies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("published-vocabularies")
    return add_published_vocabularies(make_vocabularies(root), root)


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("published")


def sent(model: LoadedModel, task: str, text: str) -> list[int]:
    return make_prompt(model, *find_rules(model, task, TaskOptions()), text).ids


def written(model: LoadedModel, task: str, text: str, **options: Any) -> str:
    # The reference binds no output to the words of its source.
    *_, outcome = run_task(model, task, text, TaskOptions(**options, faithful=False))
    assert isinstance(outcome, Outcome)
    return outcome.text


def test_every_rule_is_held_against_a_card() -> None:
    rules = shipped_rules().checkpoints
    assert {*PUBLISHED, *NOT_OFFERED, ENCODER, EMBEDDED} == set(rules)
    assert {name: tuple(rules[name].tasks) for name in PUBLISHED} == {
        name: (published.task,) for name, published in PUBLISHED.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_it_is_asked_and_answers_as_its_card_says(
    name: str, published_vocabularies: dict[str, Path], checkpoints: Path
) -> None:
    published = PUBLISHED[name]
    folder = make_published(name, checkpoints, published_vocabularies)
    model = load_model(folder, device="cpu", precision="float32")
    assert rule_of(model).name == name
    assert published.task is not None
    source = reference_tokenizer(published, published_vocabularies)
    target = reference_tokenizer(published, published_vocabularies, target=True)
    reference = flavours.reference(folder)
    for text in TEXTS:
        ids = published.ask(source, text)
        assert sent(model, published.task, text) == ids
        settings = {**token_ids(published), **published.files, **published.card, "num_beams": 1}
        output = generated(reference, ids, settings)
        expected = target.decode(
            output, skip_special_tokens=True, clean_up_tokenization_spaces=published.cleans_up
        )
        assert written(model, published.task, text, num_beams=1) == expected
    output = generated(
        reference, ids, {**token_ids(published), **published.files, **published.card}
    )
    expected = target.decode(
        output, skip_special_tokens=True, clean_up_tokenization_spaces=published.cleans_up
    )
    assert written(model, published.task, text) == expected


def generated(
    reference: transformers.EncoderDecoderModel, ids: list[int], settings: dict[str, Any]
) -> list[int]:
    sources = torch.tensor([ids])
    configuration = transformers.GenerationConfig(**settings)
    output: list[int] = reference.generate(
        sources, attention_mask=torch.ones_like(sources), generation_config=configuration
    )[0].tolist()
    return output


@pytest.mark.parametrize("task", ["summarize", "headline", "fuse", "split"])
def test_the_embedded_model_is_asked_with_the_piece_of_the_task(
    task: str, embedded_model_folder: Path
) -> None:
    model = load_model(embedded_model_folder, device="cpu", precision="float32")
    assert rule_of(model).name == EMBEDDED
    tokenizer = transformers.BertGenerationTokenizer.from_pretrained(str(embedded_model_folder))
    text = "The ferry was old. It was withdrawn in March."
    ids = [tokenizer.convert_tokens_to_ids(f"<{task}>"), *tokenizer(text).input_ids]
    assert sent(model, task, text) == ids
    settings = {"max_length": 160, "pad_token_id": 0, "eos_token_id": 1, "num_beams": 1}
    if task in ("summarize", "headline"):
        settings |= {"no_repeat_ngram_size": 3, "num_beams": 4}
    settings["decoder_start_token_id"] = 2
    output = generated(oracle.reference(embedded_model_folder), ids, settings)
    assert written(model, task, text) == tokenizer.decode(output, skip_special_tokens=True)


@pytest.mark.parametrize("name", NOT_OFFERED)
def test_what_a_checkpoint_does_is_said_even_where_it_is_not_offered(
    name: str, published_vocabularies: dict[str, Path], checkpoints: Path
) -> None:
    folder = make_published(name, checkpoints, published_vocabularies)
    model = load_model(folder, device="cpu")
    with pytest.raises(TaskUnsupported, match=NOT_OFFERED[name]):
        next(run_task(model, "summarize", TEXTS[0], TaskOptions()))


def test_the_encoder_alone_is_for_warm_starts(tmp_path: Path) -> None:
    reference = transformers.BertGenerationEncoder(
        transformers.BertGenerationConfig(**oracle.SIZES)
    ).eval()
    folder = tmp_path / ENCODER.replace("/", "--")
    reference.save_pretrained(folder)
    ids, mask = oracle.random_batch(1)
    ours = BertGenerationEncoder.from_pretrained(folder)
    with torch.no_grad():
        expected = reference(ids, attention_mask=mask).last_hidden_state
        assert torch.allclose(ours(ids, mask).last_hidden_state, expected, atol=1e-4)
    with pytest.raises(ModelUnsupported, match="BertGenerationEncoder"):
        load_model(folder)
