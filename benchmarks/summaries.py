"""Summaries of long documents beside human ones: ROUGE of each strategy and of two baselines.

    python -m benchmarks.summaries --documents FILE --json OUT --report

FILE holds one JSON object a line: `document`, and `summaries`, of which the first counts. OUT keeps
every summary as it is made: what it has already is not made again, so that a long measurement can
be interrupted. It is good for one model and one set of documents.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from benchmarks.checkpoints import embedded_folder
from benchmarks.equal_length import Summary, read_samples, summarize
from benchmarks.machine import description
from benchmarks.report import write_between
from benchmarks.summarizers import BASELINES, summarizers
from benchmarks.summary_tables import summary_report
from engine.seq2seq import LoadedModel, load_model

REPORT = Path(__file__).resolve().parents[1] / "docs" / "summaries.md"
_EVERY = 5


def main() -> None:
    """Measure, print, and write what was asked for."""
    options = _parser().parse_args()
    samples = read_samples(options.documents, options.every, titles=options.titles)

    @cache
    def get_model() -> LoadedModel:
        return load_model(options.model)

    offered = summarizers(get_model)
    wanted = offered if options.only is None else (*BASELINES, *options.only.split(";"))
    found = _kept(options.json)
    for name in wanted:
        made = found.setdefault(name, [])
        while len(made) < len(samples):
            begun = samples[len(made) : len(made) + _EVERY]
            made += [summarize(sample, offered[name]) for sample in begun]
            _keep(options.json, found)
            print(f"{name}: {len(made)} of {len(samples)}", file=sys.stderr, flush=True)
    whole = {name: found[name] for name in offered if len(found.get(name, ())) == len(samples)}
    text = summary_report(samples, whole)
    print(text)
    if options.report:
        heading = f"{len(samples)} documents, {options.model.name}, on:\n\n{description()}"
        write_between(REPORT, "summaries", f"{heading}\n\n{text}")


def _kept(file: Path) -> dict[str, list[Summary]]:
    """What earlier runs made."""
    if not file.exists():
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    return {name: [Summary(**values) for values in made] for name, made in kept.items()}


def _keep(file: Path, found: Mapping[str, Sequence[Summary]]) -> None:
    values = {name: [asdict(one) for one in made] for name, made in found.items()}
    beside = file.with_suffix(".partial")
    beside.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.summaries", description=__doc__)
    parser.add_argument("--documents", type=Path, required=True, metavar="FILE")
    parser.add_argument("--json", type=Path, required=True, metavar="OUT")
    parser.add_argument("--report", action="store_true",
                        help=f"write the tables between the markers of {REPORT.name}")  # fmt: skip
    names = "measure these beside the baselines, with semicolons between"
    parser.add_argument("--only", metavar="NAMES", help=names)
    every = "measure only every n-th document"
    parser.add_argument("--every", type=int, default=1, metavar="N", help=every)
    titles = "let the documents have their titles, where the file has them"
    parser.add_argument("--titles", action="store_true", help=titles)
    parser.add_argument("--model", type=Path, default=embedded_folder(), metavar="FOLDER")
    return parser


if __name__ == "__main__":
    main()
