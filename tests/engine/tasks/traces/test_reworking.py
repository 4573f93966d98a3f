"""Parts of a result written anew: the rest stays, and the new whole can be asked about again."""

from __future__ import annotations

import pytest

from engine.errors import NothingElseWritten, PartNotWritten
from engine.seq2seq import LoadedModel
from engine.tasks import TaskOptions
from engine.tasks.faithful.ground import Ground
from engine.tasks.traces.reworking import find_choice, rework
from engine.tasks.traces.trace import RunTrace
from engine.tasks.traces.weighing import weigh
from engine.tasks.varying import same_words
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import ScriptedSearch
from tests.engine.tasks.traces.running import SENTENCES, SOURCE, ended, standing, traced

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


def test_the_real_model_writes_otherwise_what_its_source_supports(model: LoadedModel) -> None:
    run = traced(model)
    found = written_otherwise(model, run, (0, 5))
    again = written_otherwise(model, run, (0, 5))
    assert found.outcome.text == again.outcome.text
    assert not same_words(found.outcome.text, run.outcome.text)
    assert not any(Ground(SOURCE.text, language="en").doubts(one) for one in [found.outcome.text])
