"""Parts of a result written anew: the rest stays, and the new whole can be asked about again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from engine.decoding import Hypothesis, Step
from engine.errors import NothingElseWritten, PartNotWritten
from engine.seq2seq import LoadedModel
from engine.tasks import TaskOptions
from engine.tasks.faithful.ground import Ground
from engine.tasks.traces.reworking import find_choice, rework
from engine.tasks.traces.trace import RunTrace
from engine.tasks.traces.weighing import Choice, WeighedWord, weigh
from engine.tasks.varying import same_words
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import CUT, ScriptedSearch
from tests.engine.tasks.traces.running import (
    SENTENCES,
    SOURCE,
    ended,
    rewritten,
    standing,
    traced,
)

FIRST, SECOND, THIRD = SENTENCES
TEXT = " ".join(SENTENCES)
INVENTED = "Captain Soto sold it to a museum."
QUOTED = "Captain Ruiz sold it in May to a museum of the city."
OTHERWISE = "Two hundred people a day were carried."


def written_otherwise(
    model: LoadedModel,
    run: RunTrace,
    place: tuple[int, int],
    *outputs: str,
    variation: int = 1,
) -> RunTrace:
    search = ScriptedSearch(outputs) if outputs else None
    options = {"search": search} if search else {}
    return ended(rework(model, run, place, variation=variation, **options))  # type: ignore[arg-type]


def test_only_the_sentence_at_the_place_is_written_otherwise(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([TEXT]))
    place = (len(FIRST) + 5, len(FIRST) + 9)
    found = written_otherwise(model, run, place, f"{FIRST} {OTHERWISE} It was slow.")
    assert found.outcome.text == f"{FIRST} {OTHERWISE} {THIRD}"
    assert standing(found) == [[found.outcome.text]]
    said = found.passes[0].ids[1:-1]
    assert model.target_tokenizer.decode(said) == found.outcome.text
    assert found.outcome.tokens > 0


def test_what_the_source_does_not_support_is_not_taken(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([TEXT]))
    place = (len(TEXT) - 5, len(TEXT))
    outputs = [f"{FIRST} {SECOND} {last}" for last in (INVENTED, THIRD, QUOTED)]
    found = written_otherwise(model, run, place, *outputs)
    assert found.outcome.text == f"{FIRST} {SECOND} {QUOTED}"
    with pytest.raises(NothingElseWritten):
        written_otherwise(model, run, place, *outputs[:2])


def test_variations_are_the_next_best_and_begin_again(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([FIRST]))
    others = [FIRST, "The Aurora was built in 1932.", "It carried people until the war began."]
    made = [
        written_otherwise(model, run, (0, 5), *others, variation=number).outcome.text
        for number in (1, 2, 3)
    ]
    assert made == [others[1], others[2], others[1]]


def test_quotations_stay_and_cannot_be_written_otherwise(model: LoadedModel) -> None:
    text = f"{FIRST} {INVENTED} It was slow."
    run = traced(model, ScriptedSearch([text], [text]))
    start = run.outcome.text.index(QUOTED)
    with pytest.raises(PartNotWritten):
        written_otherwise(model, run, (start + 3, start + 4))
    other = "The Aurora was built in 1932."
    found = written_otherwise(model, run, (0, 4), f"{other} {INVENTED}")
    assert found.outcome.text == f"{other} {QUOTED} It was slow."
    ((start, end),) = found.outcome.quotations
    assert found.outcome.text[start:end] == QUOTED
    assert standing(found) == [[other, "It was slow."]]


def test_what_was_quoted_altogether_has_no_part_to_rework(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([INVENTED], [INVENTED]))
    with pytest.raises(PartNotWritten):
        ended(rework(model, run, (0, 10)))


def test_sentences_of_several_passes_are_written_otherwise_one_after_the_other(
    model: LoadedModel,
) -> None:
    first = "The old ferry was slow. It was withdrawn in March."
    second = "The captain was sad. He sold it to a museum."
    source = document(first.replace(". It", ", and it"), second.replace(". He", ", and he"))
    run = traced(model, ScriptedSearch([first], [second]), "split", source)
    assert run.outcome.text == f"{first}\n\n{second}"
    others = [first.replace("It", "And it"), second.replace("He", "And he")]
    search = ScriptedSearch(*([other] for other in others))
    found = ended(rework(model, run, (0, len(run.outcome.text)), variation=1, search=search))
    assert found.outcome.text == "\n\n".join(others)
    assert standing(found) == [[other] for other in others]


def test_a_chosen_word_stands_and_the_pass_goes_on_from_it(model: LoadedModel) -> None:
    run = traced(model)
    words = weigh(model, run)
    word = next(word for word in words if word.choices and word.start)
    choice = word.choices[0]
    assert find_choice(words, word.start, choice.text) == (word, choice)
    found = ended(rework(model, run, (word.start, word.end), choice=(word, choice)))
    before = run.outcome.text[: word.start].rstrip()
    assert found.outcome.text.startswith(before)
    assert found.outcome.text[len(before) :].lstrip().startswith(choice.text)
    again = weigh(model, found)
    assert found.outcome.text[again[0].start : again[0].end]
    assert any(found.outcome.text[w.start : w.end] == choice.text for w in again)


def test_the_likeliest_word_chosen_again_gives_the_same_text(model: LoadedModel) -> None:
    """Going on from an output's own beginning is the search that was made, from there on."""
    source = document("The ferry was old. It was withdrawn in March.")
    run = traced(model, task="fuse", source=source)
    words = weigh(model, run)
    word = next(word for word in words if word.choices)
    once = ended(rework(model, run, (word.start, word.end), choice=(word, word.choices[0])))
    twice = ended(rework(model, run, (word.start, word.end), choice=(word, word.choices[0])))
    assert once.outcome.text == twice.outcome.text != run.outcome.text


def test_a_word_that_was_not_offered_is_refused(model: LoadedModel) -> None:
    run = traced(model)
    words = weigh(model, run)
    with pytest.raises(PartNotWritten):
        find_choice(words, words[0].start, "zeppelins")
    with pytest.raises(PartNotWritten):
        find_choice(words, len(run.outcome.text) + 5, "The")


def test_a_choice_at_the_longest_length_ends_the_text_there(model: LoadedModel) -> None:
    run = traced(model, options=TaskOptions(strategy="whole", faithful=False, max_tokens=6))
    words = [word for word in weigh(model, run) if word.choices]
    word = words[-1]
    found = ended(rework(model, run, (word.start, word.end), choice=(word, word.choices[0])))
    assert len(found.passes[0].ids) <= max(7, word.token + len(word.choices[0].ids))


def chosen(model: LoadedModel, run: RunTrace, *outputs: str) -> RunTrace:
    """The run when its first word is chosen anew, and the model goes on as a script has it."""
    token = model.target_tokenizer.encode_as_data("The")[0]
    word = WeighedWord(0, 3, 0.5, (choice := Choice("The", 0.4, (token,)),), 0, 1)
    search = ScriptedSearch(outputs)
    return ended(rework(model, run, (0, 3), choice=(word, choice), search=search))


@pytest.mark.parametrize("beams", [1, 4])
def test_a_choice_is_the_whole_word_whatever_the_model_likes_better(
    model: LoadedModel, beams: int
) -> None:
    run = traced(model, options=TaskOptions(strategy="whole", num_beams=beams))
    run = rewritten(model, run, "The ferry Aurora was built for the lake.")
    word = next(w for w in weigh(model, run) if run.outcome.text[w.start : w.end] == "Aurora")
    (token,) = model.target_tokenizer.encode_as_data("A")  # "Aurora" begins with it
    choice = Choice("A", 0.1, (token,))
    found = ended(rework(model, run, (word.start, word.end), choice=(word, choice)))
    assert found.outcome.text.startswith("The ferry A")
    assert not found.outcome.text[len("The ferry A") :][:1].isalnum()


def test_a_choice_goes_on_until_all_beams_agree_on_the_sentences_that_are_wanted(
    model: LoadedModel,
) -> None:
    run = traced(model, ScriptedSearch([FIRST]))
    run = replace(run, passes=(replace(run.passes[0], sentences=1),))
    word = WeighedWord(0, 3, 0.5, (choice := Choice("The", 0.4, (run.passes[0].ids[1],)),), 0, 1)

    def search(*_args: object, **_named: object) -> Iterator[Step]:
        def ids(text: str) -> tuple[int, ...]:
            return (run.passes[0].ids[0], *model.target_tokenizer.encode_as_data(text))

        yield Step([ids("The ferry was old. It was")], [2], finished=False)
        best = (*ids("The ferry was slow. It was sold."), run.passes[0].ids[-1])
        yield Step([best], [len(best)], finished=True, result=((Hypothesis(best),),))

    events = rework(model, run, (0, 3), choice=(word, choice), search=search)  # type: ignore[arg-type]
    assert ended(events).outcome.text == "The ferry was slow."


@pytest.mark.parametrize("way", ["chosen", "otherwise"])
def test_half_a_character_is_never_shown(model: LoadedModel, way: str) -> None:
    run = traced(model, ScriptedSearch([FIRST]), options=TaskOptions(faithful=False))
    text = "The 🗼 ferry carried 東京 people a day."
    shown: list[str] = []

    def watched(*args: object, **named: object) -> Iterator[Step]:
        yield from ScriptedSearch([text])(*args, **named)  # type: ignore[arg-type]

    choice = Choice("The", 0.4, (run.passes[0].ids[1],))
    word = WeighedWord(0, 3, 0.5, (choice,), 0, 1)
    events = rework(
        model,
        run,
        (0, 3),
        choice=(word, choice) if way == "chosen" else None,
        search=watched,  # type: ignore[arg-type]
    )
    for event in events:
        shown.append(getattr(event, "text", ""))
    assert any("🗼" in said for said in shown)
    assert not any("\N{REPLACEMENT CHARACTER}" in said for said in shown)


def test_a_text_ends_early_where_what_was_written_anew_does(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([FIRST]))
    assert not run.outcome.truncated
    cut = chosen(model, run, "The ferry was built for" + CUT)
    assert cut.outcome.truncated
    whole = chosen(model, cut, "The ferry was built.")
    assert not whole.outcome.truncated


def test_what_is_written_anew_begins_as_large_as_before(model: LoadedModel) -> None:
    source = document("The ferry was old. It was withdrawn in March.")
    fused = "The ferry was old and it was withdrawn in March."
    run = traced(model, ScriptedSearch([fused]), "fuse", source)
    found = chosen(model, run, "the ferry was old, it was withdrawn.")
    assert found.outcome.text == "The ferry was old, it was withdrawn."
    assert standing(found) == [[found.outcome.text]]


@pytest.mark.full
def test_what_becomes_too_long_for_the_model_can_still_be_weighed(model: LoadedModel) -> None:
    run = rewritten(model, traced(model), "It was very slow. " * 101 + "It was sold.")
    found = written_otherwise(model, run, (0, 5), OTHERWISE)
    assert found.outcome.text.startswith(f"{OTHERWISE} It was very slow.")
    assert len(found.passes[0].ids) == model.model.config.decoder.positions
    assert weigh(model, found)


@pytest.mark.full
def test_the_real_model_writes_otherwise_what_its_source_supports(model: LoadedModel) -> None:
    run = traced(model)
    found = written_otherwise(model, run, (0, 5))
    again = written_otherwise(model, run, (0, 5))
    assert found.outcome.text == again.outcome.text
    assert not same_words(found.outcome.text, run.outcome.text)
    assert not any(Ground(SOURCE.text, language="en").doubts(one) for one in [found.outcome.text])
