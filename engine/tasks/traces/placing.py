"""Finding the outputs of passes in the text that was made of them.

What a pass wrote may stand as it is, or with some of its sentences quoted, left out, or refused. So
it is looked up: a sentence of an output that stands word for word in the result was written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.documents.sentences import split_sentences
from engine.tasks.rewriting.fidelity import capitalized
from engine.tasks.traces.trace import Span, Stretch

_ENDS_UNSPACED = re.compile("[。！？」』][”’\"']?$")


def place_output(
    output: str, text: str, within: Span, taken: Iterable[Span], language: str | None
) -> tuple[Stretch, ...]:
    """Where sentences of an output stand in `text`, in their order; neighbours as one stretch.

    Only `within` this part of it, and not where something is `taken` already: quoted, or written by
    another pass. A sentence whose first letter was made large is the same.
    """
    barred = sorted(taken)
    place, end = within
    stretches: list[Stretch] = []
    for one in split_sentences(output, language):
        written = output[one.start : one.end]
        for form in dict.fromkeys((written, capitalized(written))):
            found = _find(form, text, (place, end), barred) if len(form) == len(written) else -1
            if found >= 0:
                stretches.append(Stretch(found, found + len(form), one.start))
                place = found + len(form)
                break
    return _joined(stretches, text, output)


def length_of(stretches: Sequence[Stretch]) -> int:
    """How much of a text they are."""
    return sum(one.end - one.start for one in stretches)


def _find(sentence: str, text: str, within: Span, barred: Sequence[Span]) -> int:
    """Where a sentence stands by itself, or -1."""
    place, end = within
    while (place := text.find(sentence, place, end)) >= 0:
        stop = place + len(sentence)
        alone = _may_part(text, place) and _may_part(text, stop)
        if alone and not any(start < stop and place < behind for start, behind in barred):
            return place
        place += 1
    return -1


def _may_part(text: str, place: int) -> bool:
    """Whether a sentence may end or begin here: at a space, but in a script without spaces."""
    if not text[max(place - 1, 0) : place].strip() or not text[place : place + 1].strip():
        return True
    return _ENDS_UNSPACED.search(text[max(place - 2, 0) : place]) is not None


def _joined(stretches: Sequence[Stretch], text: str, output: str) -> tuple[Stretch, ...]:
    """The stretches, those that only what the output has between them parts made one."""
    joined: list[Stretch] = []
    for one in stretches:
        last = joined[-1] if joined else None
        if last and text[last.end : one.start] == output[last.written_to : one.written_at]:
            joined[-1] = Stretch(last.start, one.end, last.written_at)
        else:
            joined.append(one)
    return tuple(joined)
