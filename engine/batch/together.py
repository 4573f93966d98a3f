"""Sources of many documents, searched together: the documents wait while a batch is decoded.

A task is written for one document, as a generator that asks for one search after the other. Each
document has a thread of its own, which does nothing while its search waits for others of its kind;
a single thread runs the model, when no document has anything else to do. So at any time either one
document works, or the model does, and nobody waits for Python's lock.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from engine.decoding import DecodingOptions, Step, Vocabulary, decode
from engine.out_of_memory import is_out_of_memory
from engine.seq2seq import LoadedModel

_ROWS = {"cpu": 32}
_MOST_ROWS = 256
"""Rows (sources times beams) of a batch: on a CPU, more measured no faster."""
_TOKENS = {"cpu": 16_384}
_MOST_TOKENS = 131_072
"""Tokens (rows times the longest source) of a batch; what is too much is found out and halved."""


@dataclass(eq=False)
class _Wish:
    """A search that a document waits for."""

    model: LoadedModel
    ids: Sequence[int]
    options: DecodingOptions
    vocabulary: Vocabulary | None
    answered: threading.Event = field(default_factory=threading.Event)
    steps: Sequence[Step] = ()
    error: Exception | None = None

    @property
    def kind(self) -> DecodingOptions:
        """What is equal where wishes can be decoded together."""
        return self.options


class Together:
    """Runs the work of documents, and decodes what they ask for in batches.

    `batch` is how many sources at most (0: as many as are good on the kind of device that the model
    is on). `start` and `decode_next` are for one thread alone.
    """

    def __init__(self, batch: int = 0, device: str = "cpu") -> None:
        self._batch = batch
        self._most_rows = _ROWS.get(device, _MOST_ROWS)
        self._most_tokens = _TOKENS.get(device, _MOST_TOKENS)
        self._halvings = 0
        self._condition = threading.Condition()
        self._busy = 0  # threads of documents that do not wait for a search
        self._alive = 0
        self._wishes: list[_Wish] = []

    @property
    def documents(self) -> int:
        """How many documents are being worked on."""
        with self._condition:
            return self._alive

    def room(self, beams: int) -> int:
        """How many documents it takes to fill batches with sources of like length."""
        return 3 * (self._batch or max(1, self._most_rows // beams))

    def start(self, work: Callable[[], None]) -> None:
        """Run the work of a document, whose searches are `search`, in a thread of its own."""

        def run() -> None:
            try:
                work()
            finally:
                with self._condition:
                    self._busy -= 1
                    self._alive -= 1
                    self._condition.notify_all()

        with self._condition:
            self._busy += 1
            self._alive += 1
        threading.Thread(target=run, daemon=True).start()

    def search(
        self,
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        """A `Search` (engine/tasks/searching.py) that waits for others to be decoded with.

        Its steps come all at once, and are those that the source has alone; but of a search that
        may draft, whose steps are as many tokens as happen to be right, only the last.
        """
        check()
        wish = _Wish(model, ids, options, vocabulary)
        with self._condition:
            self._wishes.append(wish)
            self._busy -= 1
            self._condition.notify_all()
        wish.answered.wait()
        if wish.error is not None:
            raise wish.error
        yield from wish.steps

    def decode_next(self) -> None:
        """Wait until all documents wait, and decode the next batch of what they wait for, if any.

        What goes wrong in decoding is raised in the thread of the document that it concerns. A
        batch that fails is halved, so that it concerns no other; and so are all later ones where
        there was not enough memory.
        """
        with self._condition:
            self._condition.wait_for(lambda: not self._busy)
            chosen = self._choose()
            self._wishes = [wish for wish in self._wishes if wish not in chosen]
        if chosen:
            self._decode(chosen)
            with self._condition:
                self._busy += len(chosen)
            for wish in chosen:
                wish.answered.set()

    def _choose(self) -> list[_Wish]:
        """The wish that has waited longest, with those of its kind that are closest in length."""
        if not self._wishes:
            return []
        oldest = self._wishes[0]
        alike = [wish for wish in self._wishes if wish.kind == oldest.kind]
        alike.sort(key=lambda wish: len(wish.ids))
        first = alike.index(oldest)
        last = first
        length = len(oldest.ids)
        while first > 0 or last + 1 < len(alike):
            shorter = length - len(alike[first - 1].ids) if first else None
            longer = len(alike[last + 1].ids) - length if last + 1 < len(alike) else None
            goes_up = shorter is None or (longer is not None and longer <= shorter)
            size, longest = last - first + 2, len(alike[last + goes_up].ids)
            if not self._fits(oldest, size, longest):
                break
            first, last = (first, last + 1) if goes_up else (first - 1, last)
        return alike[first : last + 1]

    def _fits(self, wish: _Wish, sources: int, longest: int) -> bool:
        rows = sources * wish.options.num_beams
        most_rows, most_tokens = self._most_rows, self._most_tokens
        if self._batch:
            most_rows = self._batch * wish.options.num_beams
            most_tokens = most_rows * longest
        share: int = 1 << self._halvings
        return rows * share <= most_rows and rows * longest * share <= most_tokens

    def _decode(self, wishes: Sequence[_Wish]) -> None:
        """Fulfil these wishes, together or in halves."""
        try:
            _decode_batch(wishes)
        except Exception as error:  # noqa: BLE001 - handed on to the document that it concerns
            failure = error
        else:
            return
        memory_ended = is_out_of_memory(failure)
        if memory_ended:
            failure.__traceback__ = None  # it holds the tensors
            gc.collect()
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
        if len(wishes) == 1:
            wishes[0].error = failure
            return
        self._halvings += memory_ended
        middle = len(wishes) // 2
        self._decode(wishes[:middle])
        self._decode(wishes[middle:])


def _decode_batch(wishes: Sequence[_Wish]) -> None:
    model, options = wishes[0].model, wishes[0].options
    device = model.model.device
    ids, mask = _padded([wish.ids for wish in wishes], model.model.config.pad_token_id or 0)
    steps = list(
        decode(
            model.model,
            ids.to(device),
            None if mask is None else mask.to(device),
            options,
            vocabularies=[wish.vocabulary for wish in wishes],
        )
    )
    for index, wish in enumerate(wishes):
        wish.steps = list(_steps_of(steps, index, options))


def _padded(sources: Sequence[Sequence[int]], pad: int) -> tuple[Tensor, Tensor | None]:
    """Sources as [B, S], and where their tokens are, or None where they are equally long."""
    lengths = torch.tensor([len(ids) for ids in sources])
    longest = int(lengths.max())
    ids = torch.tensor([[*ids, *[pad] * (longest - len(ids))] for ids in sources])
    if int(lengths.min()) == longest:
        return ids, None
    return ids, (torch.arange(longest) < lengths[:, None]).long()


def _steps_of(steps: Sequence[Step], index: int, options: DecodingOptions) -> Iterator[Step]:
    """The steps of one source out of those of all."""
    result = steps[-1].result
    assert result is not None
    if not options.draft_tokens:
        shown: tuple[Sequence[int], int] = ((), -1)
        for step in steps[:-1]:
            now = step.hypotheses[index], step.settled[index]
            if now != shown:  # those of a source that has ended do not change any more
                yield Step([now[0]], [now[1]], finished=False)
            shown = now
    last = steps[-1]
    yield Step(
        [last.hypotheses[index]], [last.settled[index]], finished=True, result=(result[index],)
    )
