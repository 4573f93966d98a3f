"""The engine process on documents of many passes, of other languages, and of structure."""

from __future__ import annotations

import pytest

from benchmarks.books import book
from engine.documents import document_from_bytes
from engine.messages import (
    Cancel,
    Failed,
    Finished,
    Loaded,
    Progress,
    Run,
    SourceBlock,
    Started,
    Stopped,
)
from tests.engine.foreign_documents import GERMAN, JAPANESE
from tests.engine.service_driving import Service, text_of, texts_of


def run_of(job: int, markdown: str, **options: object) -> Run:
    """A run as the window asks for it, with the blocks and the language of a document."""
    document = document_from_bytes(markdown.encode(), "book.md")
    blocks: tuple[SourceBlock, ...] = tuple(
        (block.kind, block.start, block.end, block.level) for block in document.blocks
    )
    run = Run(job, "summarize", document.text, blocks=blocks, language=document.language)
    return Run(**{**vars(run), **options})


def test_sections_stream_with_the_pass_and_the_time_that_is_left(service: Service) -> None:
    service.send(run_of(1, book(4), strategy="by-section"))
    events = service.ended(1)
    start = next(event for event in events if isinstance(event, Started))
    assert (start.strategy, start.complete) == ("by-section", True)
    progress = [event for event in events if isinstance(event, Progress)]
    numbers = [event.number for event in progress]
    assert numbers == sorted(numbers)
    assert {event.passes for event in progress} == {start.passes}
    assert any(event.seconds_left is not None for event in progress)
    sections = texts_of(events, 1)
    assert len(sections) >= 2
    headings = [section.partition("\n")[0] for section in sections]
    assert all(f"# {heading}\n" in book(4) for heading in headings)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.strategy == "by-section"


def test_every_block_of_the_source_is_covered(service: Service) -> None:
    run = run_of(
        1, book(3) + "\n| a | b |\n|---|---|\n| 1 | 2 |\n", strategy="condensed", length="2"
    )
    service.send(run)
    finished = service.ended(1)[-1]
    assert isinstance(finished, Finished)
    assert [block[:2] for block in finished.coverage] == [block[1:3] for block in run.blocks]
    states = {block[2] for block in finished.coverage}
    assert "used" in states
    assert all(reason.endswith(".") for *_, state, reason in finished.coverage if state == "unread")


def test_a_stopped_run_has_sent_the_sections_that_were_finished(service: Service) -> None:
    service.send(run_of(1, book(20), strategy="by-section"))
    events = service.until(
        lambda event: isinstance(event, Finished) or getattr(event, "section", 0) == 1
    )
    service.send(Cancel(1))
    events += service.ended(1)
    assert isinstance(events[-1], Stopped)
    assert texts_of(events, 1)[0].endswith(".")
    service.send(Run(2, "summarize", "One. Two.", strategy="extractive"))
    assert isinstance(service.ended(2)[-1], Finished)


def test_quoting_loads_no_model(service: Service) -> None:
    service.send(run_of(1, book(10), strategy="extractive", length="3"))
    events = service.ended(1)
    assert not any(isinstance(event, Loaded) for event in events)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.strategy, finished.tokens) == ("extractive", 0)
    quoted = text_of(events, 1).replace("\n\n", " ").split(". ")
    assert len(quoted) == 3
    assert all(sentence.rstrip(".") in book(10) for sentence in quoted)


@pytest.mark.parametrize(
    ("text", "language"),
    [(GERMAN, "German"), pytest.param(JAPANESE, "Japanese", marks=pytest.mark.full)],
)
def test_a_language_that_the_model_does_not_read_is_refused_and_can_be_quoted(
    service: Service, text: str, language: str
) -> None:
    for job, task in enumerate(("summarize", "headline", "fuse", "split"), start=1):
        service.send(Run(job, task, text))
        failure = service.ended(job)[-1]
        assert isinstance(failure, Failed)
        assert failure.code == "LanguageUnsupported"
        assert language in failure.message
    service.send(Run(9, "summarize", text, strategy="extractive", length="2"))
    events = service.ended(9)
    assert isinstance(events[-1], Finished)
    assert text_of(events, 9)
    service.send(Run(10, "summarize", text, any_language=True, max_tokens=4))
    assert isinstance(service.ended(10)[-1], Finished)


def test_what_can_not_be_done_fails_by_name_before_a_model_is_loaded(service: Service) -> None:
    wrong: list[tuple[dict[str, object], str]] = [
        ({"strategy": "shortest"}, "OptionInvalid"),
        ({"length": "tiny"}, "OptionInvalid"),
        ({"length": "0"}, "OptionInvalid"),
        ({"length": "²"}, "OptionInvalid"),
        ({"blocks": (("paragraph", 0, 999, 0),)}, "ProtocolBroken"),
        ({"blocks": (("poem", 0, 9, 0),)}, "ProtocolBroken"),
        ({"text": " \n "}, "SourceEmpty"),
    ]
    for job, (changed, code) in enumerate(wrong, start=1):
        run = Run(job, "summarize", "One. Two.", strategy="extractive")
        service.send(Run(**{**vars(run), **changed}))
        events = service.ended(job)
        failure = events[-1]
        assert isinstance(failure, Failed)
        assert failure.code == code
        assert not any(isinstance(event, Loaded) for event in events)
