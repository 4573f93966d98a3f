"""What a model said, kept in a file, so that a later model can be compared with it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.errors import OutputsUnreadable, OutputUnwritable
from engine.scores.bootstrap import Interval, paired_bootstrap
from engine.scores.evaluation import Output, TaskEvaluation
from engine.scores.pair_scores import Pair, score_pair

COMPARED = ("sari", "exact", "rouge_1", "rouge_2", "rouge_l")
"""The scores that are compared: means over pairs, which BLEU is not."""

_TEXTS = ("task", "source", "target", "output")


class OutputsFile:
    """Writes pairs and what a model made of them, an object of JSON a line, as they come.

    Opening, `add` and `close` raise OutputUnwritable.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = path.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise self._unwritable(error) from error

    def add(self, pair: Pair, output: Output) -> None:
        """Write a pair's line."""
        values = asdict(output)
        texts = (pair.task, pair.source, pair.target, values.pop("text"))
        line = {**dict(zip(_TEXTS, texts, strict=True)), **values}
        try:
            self._file.write(json.dumps(line) + "\n")
            self._file.flush()
        except OSError as error:
            with suppress(OSError):  # it would try to write the same again
                self._file.close()
            raise self._unwritable(error) from error

    def close(self) -> None:
        """No more will come. Every line is written already."""
        self._file.close()

    def _unwritable(self, error: OSError) -> OutputUnwritable:
        return OutputUnwritable(f"{self._path}: {(error.strerror or 'unknown reason').lower()}")


@dataclass(frozen=True)
class EarlierOutputs:
    """The outputs of an evaluation, by task, source and target."""

    path: Path
    outputs: Mapping[tuple[str, str, str], str]

    def of(self, pairs: Sequence[Pair]) -> list[str]:
        """Those of these pairs, in order. Raises OutputsUnreadable if it lacks any."""
        found = [self.outputs.get((pair.task, pair.source, pair.target)) for pair in pairs]
        if None in found:
            reason = f"it lacks {found.count(None):,} of the {len(pairs):,} pairs"
            raise OutputsUnreadable(str(self.path), reason)
        return [output for output in found if output is not None]


def read_outputs(path: Path) -> EarlierOutputs:
    """What an `OutputsFile` wrote. Raises OutputsUnreadable."""
    outputs = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise OutputsUnreadable(str(path), reason.lower()) from error
    for number, line in enumerate(lines, 1):
        try:
            values = json.loads(line)
            texts = [values[name] for name in _TEXTS]
        except (ValueError, TypeError, KeyError, RecursionError):
            texts = [None]
        if not all(isinstance(text, str) for text in texts):
            raise OutputsUnreadable(str(path), f"line {number} holds no output")
        task, source, target, output = texts
        outputs[task, source, target] = output
    return EarlierOutputs(path, outputs)


def compare(evaluation: TaskEvaluation, before: Sequence[str]) -> dict[str, Interval]:
    """By score, how much better a task's outputs are than these of the same pairs."""
    pairs = zip(evaluation.pairs, before, strict=True)
    earlier = [score_pair(pair, output) for pair, output in pairs]
    return {
        name: paired_bootstrap(
            [getattr(scores, name) for scores in earlier],
            [getattr(scores, name) for scores in evaluation.scores],
        )
        for name in COMPARED
    }
