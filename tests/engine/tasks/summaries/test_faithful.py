"""Sentences that their source does not support: tried again, then quoted each for itself."""

from __future__ import annotations

import pytest

from engine.documents import Document
from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, SectionRevision, TaskOptions, run_document
from tests.engine.tasks.documents import document
from tests.engine.tasks.scripted_search import ScriptedSearch

SOURCE = document(
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city. It was very slow.",
    language="en",
)
INVENTED = "Captain Soto sold it to a museum."
TRUE = "Captain Ruiz sold it to a museum."
QUOTED = "Captain Ruiz sold it in May to a museum of the city."
OTHER = "The ferry Aurora was built for the lake."


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


def run(
    model: LoadedModel,
    search: ScriptedSearch,
    options: TaskOptions | None = None,
    *,
    task: str = "summarize",
    source: Document = SOURCE,
) -> Outcome:
    """The outcome of a run whose model writes what is scripted, and all of that."""
    options = options or TaskOptions(strategy="whole")
    shown = ""
    for event in run_document(lambda: model, task, source, options, search=search):
        if isinstance(event, SectionRevision):
            shown = shown[: event.keep] + event.text
        if isinstance(event, Outcome):
            outcome = event
    assert shown == outcome.text
    assert search.is_used_up
    return outcome


def quoted(outcome: Outcome) -> list[str]:
    return [outcome.text[start:end] for start, end in outcome.quotations]


def test_what_the_source_supports_stands_as_it_is(model: LoadedModel) -> None:
    outcome = run(model, ScriptedSearch([TRUE]))
    assert (outcome.text, outcome.quotations) == (TRUE, ())


def test_of_the_beams_a_supported_one_is_taken(model: LoadedModel) -> None:
    outcome = run(model, ScriptedSearch([INVENTED, "Captain Ito sold it.", TRUE, OTHER]))
    assert (outcome.text, outcome.quotations) == (TRUE, ())


def test_what_is_not_supported_is_tried_again_with_more_beams(model: LoadedModel) -> None:
    search = ScriptedSearch([INVENTED], [INVENTED, TRUE])
    assert run(model, search).text == TRUE
    first, second = search.asked
    assert second.num_beams > first.num_beams


def test_what_stays_unsupported_is_quoted_from_the_nearest_sentence(model: LoadedModel) -> None:
    outcome = run(model, ScriptedSearch([INVENTED], [INVENTED]))
    assert outcome.text == QUOTED
    assert quoted(outcome) == [QUOTED]


def test_one_sentence_is_quoted_and_the_others_stand(model: LoadedModel) -> None:
    text = f"{OTHER} {INVENTED} It was slow."
    outcome = run(model, ScriptedSearch([text], [text]))
    assert outcome.text == f"{OTHER} {QUOTED} It was slow."
    assert quoted(outcome) == [QUOTED]


@pytest.mark.parametrize(
    "invented",
    [
        "The ferry Aurora was built in 1923.",
        "The ferry Aurora was not built for the lake.",
        "Soto sold the ferry to a museum.",
        "The ferry carried ofators a day.",
    ],
)
def test_no_invention_stands(model: LoadedModel, invented: str) -> None:
    outcome = run(model, ScriptedSearch([invented], [invented]))
    assert outcome.text in SOURCE.text
    assert quoted(outcome) == [outcome.text]


def test_nothing_is_tried_again_unasked(model: LoadedModel) -> None:
    options = TaskOptions(strategy="whole", faithful=False)
    strange = "The ferry carried ofators a day."
    assert run(model, ScriptedSearch([strange, TRUE]), options).text == strange
    outcome = run(model, ScriptedSearch([INVENTED, TRUE]), options)
    assert quoted(outcome) == [outcome.text]
    assert outcome.text in SOURCE.text


def test_a_headline_is_tried_again_and_else_quoted(model: LoadedModel) -> None:
    headline = "Captain Ruiz sold the ferry"
    search = ScriptedSearch(["Captain Soto sold the ferry"], [headline])
    assert run(model, search, task="headline").text == headline
    search = ScriptedSearch(["Captain Soto sold the ferry"], ["Soto sold the ferry"])
    outcome = run(model, search, task="headline")
    assert quoted(outcome) == [outcome.text]


def test_quotations_of_several_sections_stand_at_their_places(model: LoadedModel) -> None:
    sold = "Captain Vega sold it in June to a school of the town, which was small."
    source = document("# Boats", f"{QUOTED} Later, {QUOTED}", "# Sails", sold)
    script = [[TRUE], [INVENTED], [INVENTED]]
    options = TaskOptions(strategy="by-section", length=2)
    shown: list[str] = []
    events = run_document(
        lambda: model, "summarize", source, options, search=ScriptedSearch(*script)
    )
    for event in events:
        if isinstance(event, SectionRevision):
            if event.section == len(shown):
                shown.append("")
            shown[-1] = shown[-1][: event.keep] + event.text
        if isinstance(event, Outcome):
            outcome = event
    assert "\n\n".join(shown) == outcome.text
    assert outcome.text == f"Boats\n{TRUE}\n\nSails\n{sold}"
    assert quoted(outcome) == [sold]


def test_half_a_sentence_that_was_asked_for_is_let_stand(model: LoadedModel) -> None:
    options = TaskOptions(strategy="whole", max_tokens=3, num_beams=1)
    events = run_document(lambda: model, "summarize", SOURCE, options)
    outcome = list(events)[-1]
    assert isinstance(outcome, Outcome)
    assert outcome.truncated
    assert outcome.quotations == ()
