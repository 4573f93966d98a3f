"""Questions about finished jobs, asked of a real engine process."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.messages import (
    Beams,
    Cancel,
    Delta,
    Event,
    Failed,
    Finished,
    Loaded,
    LoadModel,
    Rework,
    Run,
    Started,
    Stopped,
    Weigh,
    Weighed,
)
from tests.engine.service_driving import Service, text_of
from tests.parity.published import small_checkpoint

TEXT = (
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city. It was very slow."
)


def weighed(service: Service, job: int, of: int) -> Weighed | Failed:
    service.send(Weigh(job, of))
    answer = service.until(lambda event: isinstance(event, Weighed | Failed) and event.job == job)
    assert isinstance(answer[-1], Weighed | Failed)
    return answer[-1]


def code_of(event: Event) -> str:
    assert isinstance(event, Failed)
    return event.code


def test_a_result_is_weighed_reworked_and_weighed_again(service: Service) -> None:
    service.send(Run(1, "summarize", TEXT))
    text = text_of(service.ended(1), 1)
    answer = weighed(service, 2, of=1)
    assert isinstance(answer, Weighed)
    assert answer.of == 1
    assert text[answer.tokens[0][0] : answer.tokens[-1][1]] == text
    service.send(Rework(9, 1, 0, 3, "Zeppelin"))
    assert code_of(service.ended(9)[-1]) == "PartNotWritten"
    start, end, _, choices = next(token for token in answer.tokens if token[3])
    service.send(Rework(3, 1, start, end, choices[0][0]))
    events = service.ended(3)
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    chosen = text_of(events, 3)
    assert chosen[:start].strip() == text[:start].strip()
    assert chosen != text
    service.send(Rework(4, 3, 0, 3, variation=1))
    again = text_of(service.ended(4), 4)
    assert again not in (text, chosen)
    last = weighed(service, 5, of=4)
    assert isinstance(last, Weighed)
    assert last.tokens[-1][1] == len(again)


def test_what_was_quoted_has_no_tokens_and_no_part_to_rework(service: Service) -> None:
    service.send(Run(1, "summarize", TEXT, strategy="extractive"))
    service.ended(1)
    assert weighed(service, 2, of=1) == Weighed(2, 1, ())
    service.send(Rework(3, 1, 0, 5))
    assert code_of(service.ended(3)[-1]) == "PartNotWritten"


@pytest.mark.full
def test_jobs_that_are_not_remembered_are_told(service: Service, tmp_path: Path) -> None:
    assert code_of(weighed(service, 1, of=99)) == "RunForgotten"
    service.send(Rework(2, 99, 0, 1))
    assert code_of(service.ended(2)[-1]) == "RunForgotten"
    for job in range(11, 16):
        service.send(Run(job, "fuse", "The ferry was old. It was slow."))
        service.ended(job)
    assert code_of(weighed(service, 3, of=11)) == "RunForgotten"
    assert isinstance(weighed(service, 4, of=12), Weighed)
    folder = str(small_checkpoint("google/roberta2roberta_L-24_bbc", tmp_path))
    service.send(LoadModel(folder))
    service.until(lambda event: isinstance(event, Loaded))
    assert code_of(weighed(service, 5, of=15)) == "RunForgotten"


def test_reworking_stops_between_tokens_and_the_old_result_can_still_be_asked_about(
    service: Service,
) -> None:
    service.send(Run(1, "summarize", TEXT), Rework(2, 1, 0, 5))
    service.until(lambda event: isinstance(event, Delta) and event.job == 2)
    service.send(Cancel(2))
    assert isinstance(service.ended(2)[-1], Stopped)
    assert code_of(weighed(service, 3, of=2)) == "RunForgotten"
    assert isinstance(weighed(service, 4, of=1), Weighed)


@pytest.mark.parametrize("asks", [Weigh(0, 1), Rework(0, 1, 0, 1)])
def test_a_question_without_a_job_of_its_own_is_refused(
    service: Service, asks: Weigh | Rework
) -> None:
    service.send(asks)
    service.next()
    assert code_of(service.next()) == "ProtocolBroken"


@pytest.mark.full
def test_what_the_search_considers_is_told_where_it_is_wanted(service: Service) -> None:
    service.send(Run(1, "summarize", TEXT, shows_beams=True))
    told = [event for event in service.ended(1) if isinstance(event, Beams)]
    assert told
    assert all(event.job == 1 and event.section == 0 for event in told)
    assert max(len(event.candidates) for event in told) > 1
    service.send(
        Run(2, "summarize", TEXT), Run(3, "summarize", TEXT, num_beams=1, shows_beams=True)
    )
    assert not any(isinstance(event, Beams) for event in service.ended(3))


@pytest.mark.full
def test_a_variation_is_another_text(service: Service) -> None:
    service.send(Run(1, "summarize", TEXT), Run(2, "summarize", TEXT, variation=1))
    first = text_of(service.ended(1), 1)
    assert text_of(service.ended(2), 2) != first
