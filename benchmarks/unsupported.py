"""How much of what is written is not supported, with and without `faithful`, and what that costs.

    python -m benchmarks.unsupported --documents FILE --json OUT

FILE holds one JSON object a line: `document`, `summaries`, of which the first counts, and perhaps
`title`, which headlines are compared with. OUT keeps what each document came to, with the sentences
that are flagged. A sentence is unsupported that carries a flag for a name, a number or a date.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, median

from benchmarks.checkpoints import embedded_folder
from benchmarks.equal_length import Sample, read_samples
from benchmarks.rouge import rouge
from benchmarks.table import table
from engine.decoding import DecodingOptions, Step, Vocabulary
from engine.evidence.check import check
from engine.evidence.source import Source
from engine.scores.bootstrap import paired_bootstrap
from engine.seq2seq import LoadedModel, load_model
from engine.tasks import Outcome, Reading, Strategy, TaskOptions, run_document
from engine.tasks.searching import search_alone
from engine.tasks.task import HEADLINE, SUMMARIZE

UNSUPPORTED = ("name", "number", "date")
WRITTEN: dict[str, tuple[str, Strategy]] = {
    "whole": (SUMMARIZE, "whole"),
    "by-section": (SUMMARIZE, "by-section"),
    "condensed": (SUMMARIZE, "condensed"),
    "headline": (HEADLINE, "auto"),
}
"""What is measured: the task and the strategy. Whole is one pass that writes as it likes."""


@dataclass(frozen=True)
class Run:
    """What one document came to. `again` counts the searches beyond one a pass."""

    text: str
    sentences: int
    quoted: int
    flagged: list[tuple[str, list[str]]]
    passes: int
    again: int
    seconds: float


def main() -> None:
    """Measure and print a table."""
    options = _parser().parse_args()
    samples = read_samples(options.documents, options.every, titles=True)
    model = load_model(options.model)
    sources = [Source.of(sample.document) for sample in samples]
    made: dict[str, list[Run]] = {}
    for name in options.only or WRITTEN:
        for faithful in (False, True):
            runs = made[_name(name, faithful=faithful)] = []
            for sample, source in zip(samples, sources, strict=True):
                runs.append(_run(model, sample, source, name, faithful=faithful))
            print(f"{name}: {len(runs)}", file=sys.stderr, flush=True)
    values = {name: [asdict(run) for run in runs] for name, runs in made.items()}
    options.json.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    print(table(_HEADS, list(_lines(samples, made))))


def _run(model: LoadedModel, sample: Sample, source: Source, name: str, *, faithful: bool) -> Run:
    task, strategy = WRITTEN[name]
    one_pass = name == "whole" or task == HEADLINE
    length = None if one_pass else sample.sentences
    options = TaskOptions(strategy=strategy, length=length, faithful=faithful)
    searches = 0

    def search(
        model: LoadedModel,
        ids: Sequence[int],
        options: DecodingOptions,
        check: Callable[[], None],
        *,
        vocabulary: Vocabulary | None = None,
    ) -> Generator[Step, None, None]:
        nonlocal searches
        searches += 1
        yield from search_alone(model, ids, options, check, vocabulary=vocabulary)

    passes = 0
    began = time.perf_counter()
    for event in run_document(lambda: model, task, sample.document, options, search=search):
        if isinstance(event, Reading):
            passes = event.passes
        if isinstance(event, Outcome):
            outcome = event
    seconds = time.perf_counter() - began
    text = outcome.text
    evidence = check(source, text, sample.document.language)
    flagged = []
    for sentence in evidence.sentences:
        flags = [flag for flag in sentence.flags if flag.kind in UNSUPPORTED]
        if flags:
            said = text[sentence.start : sentence.end]
            flagged.append((said, [flag.reason for flag in flags]))
    quoted = sum(
        any(one.start < end and start < one.end for start, end in outcome.quotations)
        for one in evidence.sentences
    )
    count = len(evidence.sentences)
    return Run(text, count, quoted, flagged, passes, max(0, searches - passes), seconds)


_HEADS = (
    "summaries", "sentences", "written", "unsupported", "searched again", "mean ROUGE",
    "with less without", "median seconds",
)  # fmt: skip


def _lines(samples: Sequence[Sample], made: dict[str, list[Run]]) -> Iterator[list[str]]:
    scores = {
        name: [
            rouge(run.text, reference).mean
            for run, sample in zip(runs, samples, strict=True)
            if (reference := _reference(sample, name))
        ]
        for name, runs in made.items()
    }
    for name, runs in made.items():
        sentences = sum(run.sentences for run in runs)
        written = sentences - sum(run.quoted for run in runs)
        flagged = sum(len(run.flagged) for run in runs)
        difference = ""
        plain = name.replace("faithful", "plain")
        if name != plain:
            found = paired_bootstrap(scores[plain], scores[name])
            difference = f"{found.mean:+.2f} ({found.low:+.2f} to {found.high:+.2f})"
        yield [
            name,
            f"{sentences:,}",
            f"{written:,} ({written / sentences:.0%})",
            f"{flagged:,} ({flagged / max(1, written):.1%} of written)",
            f"{sum(run.again for run in runs) / max(1, sum(run.passes for run in runs)):.1%}",
            f"{fmean(scores[name]):.2f}" if scores[name] else "",
            difference,
            f"{median(run.seconds for run in runs):.2f}",
        ]


def _reference(sample: Sample, name: str) -> str:
    return sample.document.title if name.startswith("headline") else sample.reference


def _name(name: str, *, faithful: bool) -> str:
    return f"{name}, {'faithful' if faithful else 'plain'}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unsupported", description=__doc__)
    parser.add_argument("--documents", type=Path, required=True, metavar="FILE")
    parser.add_argument("--json", type=Path, required=True, metavar="OUT")
    parser.add_argument("--only", nargs="+", choices=WRITTEN)
    every = "measure only every n-th document"
    parser.add_argument("--every", type=int, default=1, metavar="N", help=every)
    parser.add_argument("--model", type=Path, default=embedded_folder(), metavar="FOLDER")
    return parser


if __name__ == "__main__":
    main()
