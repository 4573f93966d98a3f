"""What a run leaves behind: which pass wrote what of its result."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.errors import Cancelled
from engine.seq2seq import LoadedModel
from engine.tasks import TaskOptions
from engine.tasks.traces.recording import run_traced
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import ScriptedSearch
from tests.engine.tasks.traces.running import SENTENCES, SOURCE, standing, traced

FIRST, SECOND, THIRD = SENTENCES
INVENTED = "Captain Soto sold it to a museum."
QUOTED = "Captain Ruiz sold it in May to a museum of the city."
LONG = document(*(
    f"The {color} ferry crossed the lake in {1900 + number}, and its captain wrote a letter about"
    f" {color} sails to the harbour office. Nobody answered him for {number + 2} weeks."
    for number, color in enumerate(("red", "green", "white", "black", "brown", "yellow"))
))  # fmt: skip


def ids_of(model: LoadedModel, text: str) -> tuple[int, ...]:
    return tuple(model.target_tokenizer.encode_as_data(text))


def test_what_a_pass_wrote_is_found_with_its_ids(model: LoadedModel) -> None:
    text = " ".join(SENTENCES)
    run = traced(model, ScriptedSearch([text]))
    (one,) = run.passes
    assert standing(run) == [[text]]
    assert (one.start, one.end) == (0, len(text))
    assert one.ids[1:-1] == ids_of(model, text)
    assert one.source_ids[1:] == ids_of(model, SOURCE.text)
    assert one.decoding.num_beams == 4


def test_of_the_beams_and_second_tries_the_one_that_was_taken_is_found(model: LoadedModel) -> None:
    run = traced(model, ScriptedSearch([INVENTED, THIRD]))
    assert run.passes[0].ids[1:-1] == ids_of(model, THIRD)
    run = traced(model, ScriptedSearch([INVENTED], [INVENTED, THIRD]))
    assert run.passes[0].ids[1:-1] == ids_of(model, THIRD)


def test_quotations_are_of_no_pass_but_stand_because_of_one(model: LoadedModel) -> None:
    text = f"{FIRST} {INVENTED} It was slow."
    run = traced(model, ScriptedSearch([text], [text]))
    assert run.outcome.text == f"{FIRST} {QUOTED} It was slow."
    assert standing(run) == [[FIRST, "It was slow."]]
    run = traced(model, ScriptedSearch([f"{FIRST} {INVENTED}"], [f"{FIRST} {INVENTED}"]))
    assert standing(run) == [[FIRST]]
    assert run.passes[0].end == len(run.outcome.text)
    assert traced(model, ScriptedSearch([INVENTED], [INVENTED])).passes == ()


@pytest.mark.parametrize(
    "strategy", ["condensed", pytest.param("by-section", marks=pytest.mark.full)]
)
def test_every_sentence_of_a_long_summary_is_of_a_pass_or_a_quotation(
    model: LoadedModel, strategy: str
) -> None:
    options = TaskOptions(strategy=strategy, length=4)  # type: ignore[arg-type]
    run = traced(model, source=LONG, options=options)
    places = [(s.start, s.end) for one in run.passes for s in one.stretches]
    assert places
    rest = list(run.outcome.text)
    for start, end in (*places, *run.outcome.quotations):
        rest[start:end] = [" "] * (end - start)
    assert not "".join(rest).strip()
    assert all(one.sentences == 1 for one in run.passes)


def test_folded_sentences_are_of_the_pass_that_wrote_them_last(model: LoadedModel) -> None:
    source = document("The ferry was old. It was slow. It was withdrawn in March.")
    fused = "The ferry was old and slow, and it was withdrawn in March."
    search = ScriptedSearch(["The ferry was old and slow."], [fused])
    run = traced(model, search, "fuse", source)
    assert run.outcome.text == fused
    assert standing(run) == [[fused]]
    assert run.passes[0].source_ids[1:] == ids_of(
        model, "The ferry was old and slow. It was withdrawn in March."
    )


def test_splits_of_a_document_lie_behind_each_other(model: LoadedModel) -> None:
    first = "The ferry was very old, and it was withdrawn in March."
    second = "The captain sold it in May, and the museum was glad of it."
    split = [
        f"{one.replace(', and it', '. It').replace(', and the', '. The')}"
        for one in (first, second)
    ]
    run = traced(model, ScriptedSearch(*([s] for s in split)), "split", document(first, second))
    assert run.outcome.text == "\n\n".join(split)
    assert standing(run) == [[split[0]], [split[1]]]
    assert run.passes[1].start == len(split[0]) + 2


def test_a_run_that_quotes_leaves_no_passes_and_imports_no_torch() -> None:
    script = (
        "import sys\n"
        "from engine.documents.from_text import document_from_text\n"
        "from engine.tasks import TaskOptions\n"
        "from engine.tasks.traces.recording import run_traced\n"
        f"source = document_from_text({SOURCE.text!r}, 'A text')\n"
        "options = TaskOptions(strategy='extractive')\n"
        "events = run_traced(lambda: 1 / 0, 'summarize', source, options)\n"
        "try:\n"
        "    while True: next(events)\n"
        "except StopIteration as end:\n"
        "    assert end.value.passes == () and end.value.outcome.text\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_run_that_is_cancelled_leaves_nothing(model: LoadedModel) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls > 20:
            raise Cancelled

    events = run_traced(lambda: model, "summarize", SOURCE, TaskOptions(strategy="whole"), check)
    with pytest.raises(Cancelled):
        list(events)
