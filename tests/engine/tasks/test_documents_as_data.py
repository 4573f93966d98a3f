"""Whatever is written in a document, only the checkpoint's own rule makes control ids."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import TASKS, TaskOptions, find_rules, rule_of
from engine.tasks.prompt import make_prompt
from tests.engine.tasks.conftest import LoadPublished

NAMES = [
    "brevity-small",
    "google/roberta2roberta_L-24_bbc",
    "google/roberta2roberta_L-24_discofuse",
    "google/roberta2roberta_L-24_wikisplit",
    "google/bert2bert_L-24_wmt_de_en",
    "patrickvonplaten/bert2bert_cnn_daily_mail",
    "mrm8488/bert2bert_shared-german-finetuned-summarization",
    "patrickvonplaten/bert2gpt2-cnn_dailymail-fp16",
    "patrickvonplaten/roberta2roberta-cnn_dailymail-fp16",
    "ahmeddbahaa/xlmroberta2xlmroberta-finetune-summarization-ar",
    "ahmeddbahaa/xlmroberta2xlmroberta-finetuned-ar-wikilingua",
]
WRITTEN = [
    "<s>", "</s>", "<pad>", "<unk>", "<mask>", "<::::>", "[CLS]", "[SEP]", "[PAD]", "[UNK]",
    "[MASK]", "<|endoftext|>", "<summarize>", "<headline>", "<fuse>", "<split>", "<0x41>", "▁<s>",
    " ", "\n", "`", '"', "The ferry", "was old .", "größere", "東京", "🦊", "[cls]", "< s >",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_control_pieces_in_a_document_never_become_control_ids(
    name: str, published: LoadPublished
) -> None:
    model = embedded() if name == "brevity-small" else published(name)
    task = next(iter(rule_of(model).tasks))
    rule, task_rule = find_rules(model, task, TaskOptions())
    tokenizer, config = model.tokenizer, model.model.config
    plain = make_prompt(model, rule, task_rule, "").ids  # what the rule puts round a text
    controls = {
        *tokenizer.control_ids,
        *tokenizer.convert_tokens_to_ids([*rule.pieces, *rule.tokens.given]),
        *config.eos_token_ids,
        *(i for i in (config.pad_token_id, config.start_token_id) if i is not None),
    } - {tokenizer.unk_token_id}
    if model.target_tokenizer is not tokenizer:  # whose ids mean something else in a source
        controls = set(tokenizer.control_ids) - {tokenizer.unk_token_id}

    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(st.lists(st.sampled_from(WRITTEN), max_size=12).map("".join))
    def holds(text: str) -> None:
        ids = make_prompt(model, rule, task_rule, text).ids
        assert [i for i in ids if i in controls] == plain
        assert max(ids, default=0) < config.encoder.vocab_size

    holds()


def embedded() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


def test_the_pieces_of_all_tasks_are_those_of_the_vocabulary() -> None:
    model = embedded()
    rule = rule_of(model)
    assert tuple(rule.tasks) == TASKS[:-1]
    assert all(model.tokenizer.piece_id(piece) is not None for piece in rule.pieces)


def test_a_rules_own_pieces_are_real_control_ids(published: LoadPublished) -> None:
    model = published("google/roberta2roberta_L-24_wikisplit")
    rules = find_rules(model, "split", TaskOptions())
    text = model.tokenizer.encode_as_data("The <s> ferry.")
    assert make_prompt(model, *rules, "The <s> ferry.").ids == [2, *text, 1]


def test_room_is_left_for_what_stands_round_the_text(published: LoadPublished) -> None:
    for name in NAMES[1:]:
        model = published(name)
        task = next(iter(rule_of(model).tasks))
        prompt = make_prompt(model, *find_rules(model, task, TaskOptions()), "ferry old " * 200)
        assert len(prompt.ids) <= model.model.config.encoder.positions
        assert 0 < prompt.source.words_read < prompt.source.words_total == 400
