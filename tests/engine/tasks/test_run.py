"""Running tasks on the embedded model."""

from __future__ import annotations

import pytest
import torch

from engine.decoding import DecodingOptions, decode
from engine.errors import OptionInvalid, SourceEmpty
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import CheckpointRule, Outcome, Reading, Revision, TaskOptions, run_task
from engine.tasks.language import language_warning

TEXT = "The ferry was old. It was withdrawn in March."


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"))


def run(model: LoadedModel, task: str, text: str, **options: int) -> tuple[Reading, str, Outcome]:
    reading, *revisions, outcome = run_task(model, task, text, TaskOptions(**options))
    assert isinstance(reading, Reading)
    assert isinstance(outcome, Outcome)
    shown = ""
    for revision in revisions:
        assert isinstance(revision, Revision)
        shown = shown[: revision.keep] + revision.text
    assert shown == outcome.text
    return reading, shown, outcome


@pytest.mark.parametrize("task", ["summarize", "headline", "fuse", "split"])
def test_every_task_makes_text(model: LoadedModel, task: str) -> None:
    reading, text, outcome = run(model, task, TEXT)
    assert (reading.words_read, reading.words_total) == (9, 9)
    assert text
    assert outcome.tokens > 0
    assert not outcome.truncated


def test_fusion_joins_and_splitting_parts(model: LoadedModel) -> None:
    assert run(model, "fuse", TEXT)[1] == "The ferry was old, and it was withdrawn in March."
    whole = "The ferry was old, and it was withdrawn in March."
    assert run(model, "split", whole)[1].count(".") == 2


def test_a_task_decodes_as_it_says_unless_told_otherwise(model: LoadedModel) -> None:
    ids = torch.tensor([[7, *model.tokenizer.encode_as_data(TEXT)]])
    beam = DecodingOptions(num_beams=4, max_length=160, no_repeat_ngram_size=3)
    *_, last = decode(model.model, ids, None, beam)
    assert run(model, "summarize", TEXT)[1] == model.tokenizer.decode(
        last.hypotheses[0], skip_special_tokens=True
    )
    *_, last = decode(model.model, ids, None, DecodingOptions(max_length=5, no_repeat_ngram_size=3))
    _, text, outcome = run(model, "summarize", TEXT, num_beams=1, max_tokens=4)
    assert text == model.tokenizer.decode(last.hypotheses[0], skip_special_tokens=True)
    assert outcome.truncated
    assert outcome.tokens == 4


@pytest.mark.parametrize("piece", ["<s>", "</s>", "<fuse>", "<::::>", "<pad>", "<summarize>"])
def test_control_pieces_in_a_document_are_words(model: LoadedModel, piece: str) -> None:
    reading, text, _ = run(model, "fuse", f"{piece} was written here. {piece} stays text.")
    assert reading.words_read == 7
    assert text


def test_a_long_source_is_never_cut_silently(model: LoadedModel) -> None:
    reading, text, _ = run(model, "summarize", f"{TEXT} " * 200, max_tokens=5)
    assert reading.words_total == 1800
    assert 300 < reading.words_read < 500
    assert text


def test_a_single_word_that_is_cut_is_told(model: LoadedModel) -> None:
    reading, _, _ = run(model, "fuse", "x" * 100_000, max_tokens=2)
    assert (reading.words_read, reading.words_total, reading.complete) == (0, 1, False)
    assert run(model, "fuse", TEXT, max_tokens=2)[0].complete


@pytest.mark.parametrize(
    "text",
    ["Старый паром был выведен из эксплуатации в марте.", "古いフェリーは三月に廃止された。"],
)
def test_a_text_that_the_model_can_not_read_is_told(model: LoadedModel, text: str) -> None:
    reading, _, _ = run(model, "summarize", text, max_tokens=2)
    assert reading.warning == (
        "This text does not look like English, the only language that brevity-small reads: "
        "the result will be poor."
    )


@pytest.mark.parametrize("text", [TEXT, "The ferry 🦊 was old… “Quite” old—naïve, at 5 µg/m²."])
def test_english_is_no_reason_to_warn(model: LoadedModel, text: str) -> None:
    assert run(model, "summarize", text, max_tokens=2)[0].warning == ""


def test_of_a_model_of_unknown_languages_nothing_is_said(model: LoadedModel) -> None:
    ids = model.tokenizer.encode_as_data("Старый паром")
    assert language_warning(model, CheckpointRule("x"), ids) == ""
    several = CheckpointRule("x", languages=("en", "de", "xx"))
    assert "like English, German or xx, the only languages" in language_warning(model, several, ids)


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u3000"])
def test_a_text_without_words_is_refused(model: LoadedModel, text: str) -> None:
    with pytest.raises(SourceEmpty):
        list(run_task(model, "fuse", text, TaskOptions()))


def test_an_unknown_task_and_impossible_options_are_refused(model: LoadedModel) -> None:
    with pytest.raises(OptionInvalid, match="summarize, headline, fuse, split, translate"):
        list(run_task(model, "sing", TEXT, TaskOptions()))
    with pytest.raises(OptionInvalid, match="beams"):
        TaskOptions(num_beams=0)
    with pytest.raises(OptionInvalid, match="max-tokens"):
        TaskOptions(max_tokens=0)
