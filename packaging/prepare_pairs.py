"""Turns the public sources of the embedded model into the pairs that it is trained on.

    python packaging/prepare_pairs.py --sources DIR --pairs pairs.jsonl.gz --dev dev.jsonl

Which sources, under which licences, says the recipe, resources/models/brevity-small/recipe.toml.
A repository that is in DIR already, as owner--name, is read there; the others are downloaded. The
rules are those of the embedded model as far as they are written down; the pairs come out alike in
kind, not one by one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pairs.assembly import Repository, kept, pairs_of, parted, repositories
from pairs.download import fetch
from pairs.pair import Pair

RECIPE = Path(__file__).parent.parent / "resources/models/brevity-small/recipe.toml"


def main(argv: list[str] | None = None) -> int:
    """Write both files; the exit status: 1 when a source was missing, else 0."""
    values = _parser().parse_args(argv)
    trouble: list[str] = []
    found = list(kept(_all_pairs(values.recipe, values.sources, values.offline, trouble)))
    train, dev = parted(found, values.most_dev, values.seed)
    write(values.pairs, train)
    write(values.dev, dev)
    for (origin, task), count in sorted(Counter((p.origin, p.task) for p in train).items()):
        print(f"{count:8} {task:10} {origin}")
    print(f"{len(train):8} pairs to train on, {len(dev)} for development")
    for line in trouble:
        print(f"prepare_pairs: {line}", file=sys.stderr)
    return 1 if trouble else 0


def write(path: Path, pairs: Iterable[Pair]) -> None:
    """Write a pairs file, packed when its name ends in .gz."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        gzip.open(path, "wt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open("w", encoding="utf-8") as file
    ):
        for pair in pairs:
            row = {"task": pair.task, "source": pair.source, "target": pair.target}
            file.write(json.dumps({**row, "from": pair.origin}, ensure_ascii=False) + "\n")


def _all_pairs(recipe: Path, sources: Path, offline: bool, trouble: list[str]) -> Iterator[Pair]:
    for repository in repositories(recipe):
        folder = sources / repository.folder
        try:
            if not folder.exists():
                _fetch(repository, folder, offline)
            yield from pairs_of(repository, folder)
        except (OSError, ValueError, KeyError, tarfile.TarError) as error:
            trouble.append(f"{repository.name}: {error}")


def _fetch(repository: Repository, folder: Path, offline: bool) -> None:
    if offline:
        raise FileNotFoundError(f"there is no folder {folder}")
    print(f"downloading {repository.name} ...", file=sys.stderr)
    fetch(repository, folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Turn the recipe's sources into pairs of texts.")
    parser.add_argument("--sources", type=Path, required=True, help="where the repositories are")
    parser.add_argument("--pairs", type=Path, required=True, help="the file to train on")
    parser.add_argument("--dev", type=Path, required=True, help="the file for development")
    parser.add_argument("--recipe", type=Path, default=RECIPE)
    parser.add_argument("--offline", action="store_true", help="download nothing")
    parser.add_argument("--most-dev", type=int, default=400, help="development pairs a task")
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    sys.exit(main())
