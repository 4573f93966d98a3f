"""What a beam search considers, told while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from engine.resources import resource
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, TaskOptions, run_document, watching
from engine.tasks.watching import WatchedSearch
from tests.engine.tasks.documents import document

SOURCE = document(
    "The ferry Aurora was built in 1932 for the lake. It carried two hundred people a day until the"
    " war began. Captain Ruiz sold it in May to a museum of the city. It was very slow."
)
Told = list[Sequence[tuple[str, float]]]


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return load_model(resource("models", "brevity-small"), device="cpu")


def told(model: LoadedModel, task: str, **options: object) -> tuple[Told, str]:
    found: Told = []
    chosen = TaskOptions(**options)  # type: ignore[arg-type]
    watched = WatchedSearch(task, chosen, found.append)
    *_, outcome = run_document(lambda: model, task, SOURCE, chosen, search=watched)
    assert isinstance(outcome, Outcome)
    return found, outcome.text


def test_the_candidates_grow_best_first_and_end_with_the_result(
    model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_SECONDS", 0.0)
    found, text = told(model, "summarize", strategy="whole", faithful=False)
    assert len(found) > 5
    for candidates in found:
        scores = [score for _, score in candidates]
        assert scores == sorted(scores, reverse=True)
        assert all(score <= 0 for score in scores)
        assert 1 <= len(candidates) <= 8
    assert found[-1][0][0] == text
    lengths = [max(len(candidate) for candidate, _ in one) for one in found]
    assert all(later >= earlier for earlier, later in pairwise(lengths[:5]))


def test_no_more_is_told_than_can_be_looked_at(
    model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 0.03
        return now

    monkeypatch.setattr(watching.time, "monotonic", clock)
    found, _ = told(model, "summarize", strategy="whole", faithful=False)
    assert 1 < len(found) <= now / 0.1 + 1


def test_a_greedy_search_considers_nothing_else(model: LoadedModel) -> None:
    assert told(model, "summarize", strategy="whole", faithful=False, num_beams=1)[0] == []
