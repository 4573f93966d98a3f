"""Documents that are decoded together: what comes of each, and of those that go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

import engine.batch.together
from engine.batch.job import Answer, Assignment, Ended, Failure, Job, PassesDone
from engine.batch.model_worker import ModelWorker
from engine.batch.results import Result
from engine.batch.together import Together
from engine.decoding import DecodingOptions, Step
from engine.documents import Document, document_from_bytes
from engine.errors import TaskUnsupported
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, run_document
from engine.tasks.searching import search_alone
from tests.engine.decoding.fixed_vocabulary import FixedVocabulary


@pytest.fixture(scope="module")
def sentences(sample_document: Path) -> list[str]:
    text = sample_document.read_text(encoding="utf-8")
    return [" ".join(part.split()) for part in re.split(r"(?<=[.!?])\s+", text)]


@pytest.fixture(scope="module")
def model(embedded_model_folder: Path) -> LoadedModel:
    return load_model(embedded_model_folder, device="cpu", precision="float32")


def documents_of(sentences: Sequence[str], count: int) -> list[Document]:
    """Beginnings at different places, of different lengths."""
    return [
        document_from_bytes(
            " ".join(sentences[start % 9 : start % 9 + 1 + start % 4]).encode(), f"{start}.txt"
        )
        for start in range(count)
    ]


def together(
    task: str, documents: Sequence[Document], batch: int = 0, **options: Any
) -> dict[str, Result | Failure]:
    worker = ModelWorker(Job(task, options, precision="float32", device="cpu", batch=batch))
    assignments = [Assignment(document.name, document) for document in documents]
    return {ended.name: ended.outcome for ended in worker.do_all(assignments)}


def alone(model: LoadedModel, task: str, document: Document, **options: Any) -> Outcome:
    *_, outcome = run_document(lambda: model, task, document, TaskOptions(**options))
    assert isinstance(outcome, Outcome)
    return outcome


@pytest.mark.parametrize(
    ("task", "options", "count"),
    [
        ("summarize", {"max_tokens": 12}, 4),
        pytest.param("summarize", {}, 60, marks=pytest.mark.full),
        pytest.param("summarize", {"length": "short"}, 40, marks=pytest.mark.full),
        pytest.param("headline", {}, 60, marks=pytest.mark.full),
        pytest.param("split", {}, 60, marks=pytest.mark.full),
        pytest.param("fuse", {}, 60, marks=pytest.mark.full),
    ],
)
def test_a_document_says_in_a_batch_what_it_says_alone(
    model: LoadedModel, sentences: list[str], task: str, options: dict[str, Any], count: int
) -> None:
    documents = documents_of(sentences, count)
    found = together(task, documents, batch=5, **options)
    assert len(found) == count
    for document in documents:
        result, expected = found[document.name], alone(model, task, document, **options)
        assert isinstance(result, Result)
        assert result.text == expected.text
        assert result.truncated == expected.truncated
        assert result.tokens == expected.tokens


@pytest.mark.full
def test_the_passes_of_a_long_document_are_told_of(sentences: list[str]) -> None:
    document = document_from_bytes(" ".join(sentences * 3).encode(), "long.txt")
    told: list[Answer] = []
    waiting = iter([Assignment("long.txt", document)])
    worker = ModelWorker(Job("fuse", {}, precision="float32", device="cpu"))
    worker.do(lambda wait: next(waiting, None), told.append)
    passes = [answer for answer in told if isinstance(answer, PassesDone)]
    assert passes
    assert [p.done for p in passes] == sorted(p.done for p in passes)
    assert isinstance(told[-1], Ended)


Decode = Callable[..., Generator[Step, None, None]]


def wrap_decoding(
    monkeypatch: pytest.MonkeyPatch, before: Callable[[torch.Tensor], None]
) -> list[int]:
    """Call `before` with the sources of every batch; the sizes of those that it let pass."""
    sizes: list[int] = []
    decode: Decode = engine.batch.together.decode

    def wrapped(model: Any, ids: torch.Tensor, *arguments: Any, **options: Any) -> Any:
        before(ids)
        sizes.append(len(ids))
        return decode(model, ids, *arguments, **options)

    monkeypatch.setattr(engine.batch.together, "decode", wrapped)
    return sizes


def test_batches_that_the_memory_does_not_hold_are_halved_from_then_on(
    sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[int] = []

    def little_memory(ids: torch.Tensor) -> None:
        if len(ids) > 3:
            refused.append(len(ids))
            raise MemoryError

    sizes = wrap_decoding(monkeypatch, little_memory)
    found = together("summarize", documents_of(sentences, 12), batch=6, max_tokens=4)
    assert all(isinstance(outcome, Result) for outcome in found.values())
    assert sum(sizes) == 12
    assert refused == [6]


@pytest.mark.full
def test_a_source_that_never_fits_the_memory_fails_alone(
    sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = documents_of(sentences, 6)
    longest = max(documents, key=lambda document: len(document.text))

    def no_room_for_the_longest(ids: torch.Tensor) -> None:
        if ids.shape[1] > 60:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    wrap_decoding(monkeypatch, no_room_for_the_longest)
    found = together("summarize", documents, max_tokens=4)
    failed = {name for name, outcome in found.items() if isinstance(outcome, Failure)}
    assert longest.name in failed
    assert len(failed) < 6
    assert {o.code for o in found.values() if isinstance(o, Failure)} == {"MemoryExhausted"}


def test_a_defect_over_one_source_is_its_own(
    sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def defect(ids: torch.Tensor) -> None:
        if len(ids) > 1 or ids.shape[1] == shortest:
            raise ValueError("a defect")

    documents = documents_of(sentences, 3)
    shortest = -1
    sizes = wrap_decoding(monkeypatch, lambda ids: lengths.append(ids.shape[1]))
    lengths: list[int] = []
    together("summarize", documents, batch=1, max_tokens=4)
    assert sizes == [1, 1, 1]
    shortest = min(lengths)
    wrap_decoding(monkeypatch, defect)
    found = together("summarize", documents, max_tokens=4)
    failures = [outcome for outcome in found.values() if isinstance(outcome, Failure)]
    assert [failure.code for failure in failures] == ["EngineFault"]
    assert "a defect" in str(failures[0].error())


def test_each_source_keeps_to_its_own_vocabulary_or_to_none(model: LoadedModel) -> None:
    shared = Together()
    tokens = model.model.config.decoder.vocab_size
    ends = list(model.model.config.eos_token_ids)
    options = DecodingOptions(max_new_tokens=6)
    sources = [[5, *range(200, 210 + which)] for which in range(3)]
    said: dict[int, Sequence[int]] = {}

    def ask(which: int) -> None:
        allowed = torch.zeros(tokens, dtype=torch.bool)
        allowed[[*range(100 + which, tokens, 7), *ends]] = True
        bound = FixedVocabulary(allowed) if which else None
        *_, last = shared.search(model, sources[which], options, lambda: None, vocabulary=bound)
        said[which] = last.hypotheses[0]

    for which in range(3):
        shared.start(lambda which=which: ask(which))  # type: ignore[misc]
    while shared.documents:
        shared.decode_next()
    *_, alone = search_alone(model, sources[0], options, lambda: None)
    assert said.pop(0) == alone.hypotheses[0]
    for which, ids in said.items():
        assert all(i in ends or (i >= 100 and (i - 100 - which) % 7 == 0) for i in ids[1:])


def test_a_task_that_the_model_does_not_do_is_refused_before_any_document() -> None:
    with pytest.raises(TaskUnsupported):
        ModelWorker(Job("translate", {}, precision="float32", device="cpu"))
