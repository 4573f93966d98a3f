"""How sure the model was: the probabilities of the words that it wrote."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import torch

from engine.errors import Cancelled
from engine.seq2seq import EncoderDecoderModel, LoadedModel
from engine.tasks import TaskOptions
from engine.tasks.bound.pieces import pieces_of
from engine.tasks.resolution import rule_of
from engine.tasks.traces.completing import LEAST, MOST, Completing, Told
from engine.tasks.traces.spelled import spell
from engine.tasks.traces.trace import RunTrace
from engine.tasks.traces.weighing import SURE, WeighedWord, weigh
from tests.engine.tasks.conftest import LoadPublished
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import ScriptedSearch
from tests.engine.tasks.traces.running import SENTENCES, rewritten, traced


@pytest.fixture(scope="module")
def run(model: LoadedModel) -> RunTrace:
    return traced(model)


@pytest.fixture(scope="module")
def weighed(model: LoadedModel, run: RunTrace) -> tuple[WeighedWord, ...]:
    return weigh(model, run)


def test_a_word_is_as_probable_as_the_modules_say_of_its_tokens(
    model: LoadedModel, run: RunTrace, weighed: tuple[WeighedWord, ...]
) -> None:
    oracle = EncoderDecoderModel.from_pretrained(model.folder)
    (one,) = run.passes
    with torch.inference_mode():
        source = oracle.encode(torch.tensor([one.source_ids]))
        scores = oracle.decode(torch.tensor([one.ids[:-1]]), source)[0].float().softmax(dim=-1)
    said = scores.gather(1, torch.tensor([one.ids[1:]]).T)[:, 0].tolist()
    words = spell(model, rule_of(model), run.options, one.ids).words()
    assert len(words) == len(weighed)
    for word, found in zip(words, weighed, strict=True):
        expected = math.prod(said[word.first - 1 : word.stop - 1])
        assert found.probability == pytest.approx(expected, abs=1e-4)


def test_a_likelier_first_piece_is_among_the_choices_and_as_probable_as_alone(
    model: LoadedModel, weighed: tuple[WeighedWord, ...]
) -> None:
    for word in weighed:
        assert word.probability + sum(choice.probability for choice in word.choices) < 1.001
        shares = [choice.probability for choice in word.choices]
        assert shares == sorted(shares, reverse=True)
        assert len(shares) <= MOST
        assert sum(share < 0.02 for share in shares) <= LEAST
    assert all(not word.choices for word in weighed if word.probability >= SURE)
    assert any(word.choices for word in weighed)


def test_the_words_are_those_of_the_text_in_their_order(
    run: RunTrace, weighed: tuple[WeighedWord, ...]
) -> None:
    said = "".join(run.outcome.text[word.start : word.end] for word in weighed)
    assert said == run.outcome.text.replace(" ", "")


def test_a_choice_is_what_the_model_goes_on_with_token_by_token(
    model: LoadedModel, run: RunTrace, weighed: tuple[WeighedWord, ...]
) -> None:
    (one,) = run.passes
    checked = 0
    for word in weighed:
        for choice in word.choices:
            ids = torch.tensor([[*one.ids[: word.token], *choice.ids]])
            with torch.inference_mode():
                source = model.model.encode(torch.tensor([one.source_ids]))
                scores = model.model.decode(ids[:, :-1], source)[0].float().softmax(dim=-1)
            said = scores.gather(1, ids[0, 1:, None])[word.token - 1 :, 0]
            assert choice.probability == pytest.approx(float(said.prod()), abs=1e-4)
            rest = said[1:], scores[word.token :].max(dim=-1).values
            torch.testing.assert_close(*rest)
            checked += 1
    assert checked


def test_a_choice_may_part_from_its_word_at_any_piece(model: LoadedModel, run: RunTrace) -> None:
    other = rewritten(model, run, "The ferry Aurelia was built for the lake.")
    (word,) = (w for w in weigh(model, other) if other.outcome.text[w.start : w.end] == "Aurelia")
    (one,) = other.passes
    choice = word.choices[0]
    assert choice.text == "Aurora"
    assert choice.ids[0] == one.ids[word.token]
    assert choice.ids[1] != one.ids[word.token + 1]
    ids = torch.tensor([[*one.ids[: word.token], *choice.ids]])
    with torch.inference_mode():
        source = model.model.encode(torch.tensor([one.source_ids]))
        scores = model.model.decode(ids[:, :-1], source)[0].float().softmax(dim=-1)
    said = scores.gather(1, ids[0, 1:, None])[word.token - 1 :, 0]
    assert choice.probability == pytest.approx(float(said.prod()), abs=1e-4)


def test_the_likeliest_pieces_beside_those_of_a_word_begin_its_choices(
    model: LoadedModel, run: RunTrace
) -> None:
    """What the modules say at each piece, against what is offered."""
    other = rewritten(model, run, "The ferry Aurelia was building for the lakes until the wars.")
    (one,) = other.passes
    spelled = spell(model, rule_of(model), run.options, one.ids)
    pieces = model.target_tokenizer
    with torch.inference_mode():
        source = model.model.encode(torch.tensor([one.source_ids]))
        scores = model.model.decode(torch.tensor([one.ids[:-1]]), source)[0].float().softmax(-1)
    checked = 0
    for word, found in zip(spelled.words(), weigh(model, other), strict=True):
        share, best = 1.0, (0.05, ())
        for place in range(word.first, word.stop):
            beside = scores[place - 1].clone()
            beside[one.ids[place]] = 0.0
            probability, token = map(float, beside.max(dim=-1))
            best = max(best, (share * probability, (*one.ids[word.first : place], int(token))))
            share *= float(scores[place - 1, one.ids[place]])
        begun = pieces.decode(best[1]).strip()
        if not begun or best[1][-1] in pieces.control_ids or found.probability >= SURE:
            continue
        assert any(choice.ids[: len(best[1])] == best[1] for choice in found.choices), begun
        checked += 1
    assert checked > 2


@torch.inference_mode()
def test_words_of_a_script_without_spaces_have_choices_of_their_own(
    published: LoadPublished,
) -> None:
    model = published("ahmeddbahaa/xlmroberta2xlmroberta-finetune-summarization-ar")
    pieces = pieces_of(model.target_tokenizer, model.model.config.decoder.vocab_size)
    assert pieces is not None
    text = "東京の灯台は古い。"
    ids = (0, *model.target_tokenizer.encode_as_data(text), 2)
    spelled = spell(model, rule_of(model), TaskOptions(), ids)
    word = next(word for word in spelled.words() if spelled.text[word.start] == "は")
    other = next(token for token, read in enumerate(pieces.texts) if read == "の")
    likeliest = ([ids[word.first], other], [math.log(0.5), math.log(0.4)])
    told = Told([0.0] * len(ids), [likeliest] * len(ids))
    source = model.model.encode(torch.tensor([ids]))
    past = model.model.new_cache(1, len(ids))
    completing = Completing(model, source, past, ids, told, None, lambda: None)
    ((read, probability, said),) = completing.others(word, spelled.text)
    assert (read, said) == ("の", (other,))
    assert probability == pytest.approx(0.4)


def test_no_choice_is_empty_or_the_word_itself_or_a_control_piece(
    model: LoadedModel, run: RunTrace, weighed: tuple[WeighedWord, ...]
) -> None:
    control = model.tokenizer.control_ids
    for word in weighed:
        texts = [choice.text for choice in word.choices]
        assert run.outcome.text[word.start : word.end] not in texts
        assert len(set(texts)) == len(texts)
        assert all(text and text == text.strip() for text in texts)
        assert not any(control.intersection(choice.ids) for choice in word.choices)


def test_a_word_whose_first_letter_was_made_large_is_no_choice_for_itself(
    model: LoadedModel, run: RunTrace
) -> None:
    small = rewritten(model, run, "the ferry Aurora was built for the lake.")
    assert "The" in [choice.text for choice in weigh(model, small)[0].choices]
    large = replace(small, outcome=replace(small.outcome, text=f"T{small.outcome.text[1:]}"))
    words = weigh(model, large)
    assert words[0].choices
    assert "The" not in [choice.text for choice in words[0].choices]


def test_choices_of_a_bound_pass_are_words_of_its_source(model: LoadedModel) -> None:
    source = document("The ferry was old. It was withdrawn in March.")
    run = traced(model, task="fuse", source=source)
    (one,) = run.passes
    vocabulary = one.vocabulary(model)
    assert vocabulary is not None
    words = weigh(model, run)
    assert any(word.choices for word in words)
    for word in words:
        for choice in word.choices:
            row = list(one.ids[: word.token])
            for token in choice.ids:
                assert vocabulary.allows(row, token)
                row.append(token)


def test_what_was_quoted_is_not_weighed(model: LoadedModel) -> None:
    text = f"{SENTENCES[0]} Captain Soto sold it to a museum. It was slow."
    run = traced(model, ScriptedSearch([text], [text]))
    ((start, end),) = run.outcome.quotations
    words = weigh(model, run)
    assert not any(start < word.end and word.start < end for word in words)
    assert [run.outcome.text[w.start : w.end] for w in words[-4:]] == ["It", "was", "slow", "."]


def test_weighing_can_be_abandoned(model: LoadedModel, run: RunTrace) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        weigh(model, run, check)


@pytest.mark.parametrize(
    "name",
    [
        "google/roberta2roberta_L-24_bbc",
        pytest.param("patrickvonplaten/bert2bert_cnn_daily_mail", marks=pytest.mark.full),
    ],
)
def test_models_of_other_vocabularies_are_weighed(published: LoadPublished, name: str) -> None:
    model = published(name)
    run = traced(model, options=TaskOptions(strategy="whole", faithful=False, max_tokens=12))
    words = weigh(model, run)
    text = "".join(run.outcome.text[word.start : word.end] for word in words)
    placed = "".join(run.outcome.text[s.start : s.end] for one in run.passes for s in one.stretches)
    assert text == "".join(placed.split())
    assert all(0 < word.probability <= 1 for word in words)
