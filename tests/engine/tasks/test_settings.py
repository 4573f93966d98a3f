"""How a task decodes: the user, then the task, then the checkpoint's files, then its rule."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.decoding import DecodingOptions
from engine.resources import resource
from engine.seq2seq import load_model
from engine.tasks import TaskOptions, find_rules
from engine.tasks.settings import task_decoding
from tests.engine.tasks.conftest import LoadPublished, MakePublished

BLOG = "patrickvonplaten/bert2bert_cnn_daily_mail"
FP16 = "patrickvonplaten/bert2bert-cnn_dailymail-fp16"
GOOGLE = "google/roberta2roberta_L-24_bbc"


def decoding(model: Any, task: str = "summarize", **options: Any) -> DecodingOptions:
    chosen = TaskOptions(**options)
    return task_decoding(model, *find_rules(model, task, chosen), chosen)


def test_a_checkpoints_files_say_how_it_decodes(published: LoadPublished) -> None:
    found = decoding(published(BLOG))
    assert (found.max_length, found.min_length, found.num_beams) == (142, 56, 4)
    assert (found.no_repeat_ngram_size, found.length_penalty) == (3, 2.0)
    assert found.early_stopping is True
    google = decoding(published(GOOGLE))
    assert (google.max_length, google.num_beams, google.no_repeat_ngram_size) == (64, 4, 0)


def test_where_the_files_are_silent_the_card_speaks(published: LoadPublished) -> None:
    found = decoding(published(FP16))
    assert (found.max_length, found.min_length, found.no_repeat_ngram_size) == (142, 56, 3)
    assert found.num_beams == 1


def test_the_users_choice_wins(published: LoadPublished) -> None:
    found = decoding(published(BLOG), num_beams=2, max_tokens=9)
    assert (found.num_beams, found.max_new_tokens, found.min_length) == (2, 9, 56)


def test_the_embedded_models_tasks_decode_each_in_its_way() -> None:
    model = load_model(resource("models", "brevity-small"), device="cpu")
    ids = {"eos_token_id": 1, "pad_token_id": 0, "decoder_start_token_id": 2}
    copying = DecodingOptions(max_length=160, draft_tokens=16, **ids)
    assert decoding(model, "fuse") == decoding(model, "split") == copying
    condensing = replace(copying, draft_tokens=0, num_beams=4, no_repeat_ngram_size=3)
    assert decoding(model, "summarize") == decoding(model, "headline") == condensing


def test_what_old_versions_wrote_into_the_decoders_part_is_nobodys_choice(
    make: MakePublished, tmp_path: Path
) -> None:
    folder = make(FP16, tmp_path)
    values = json.loads((folder / "config.json").read_text())
    values["decoder"] |= {"max_length": 20, "num_beams": 1, "no_repeat_ngram_size": 0}
    (folder / "config.json").write_text(json.dumps(values))
    found = decoding(load_model(folder, device="cpu"))
    assert (found.max_length, found.no_repeat_ngram_size) == (142, 3)
