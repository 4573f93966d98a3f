"""Count the words that targets add to their sources: resources/words/added-en-*.txt.

    python packaging/count_added_words.py PAIRS [--task fuse --task split] [--most 50]

PAIRS holds one JSON object a line (task, source, target) and may be packed (.gz). A word counts
once in a target, in whatever case; names are left out.
"""

from __future__ import annotations

import argparse
import textwrap
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from engine.evidence.flags.words import is_common
from engine.resources import resource
from engine.seq2seq.training.pairs import Pair, read_pairs
from engine.tasks.bound.pieces import WORD

MOST = 50


def added_words(pairs: Iterable[Pair]) -> Counter[str]:
    """How many targets have a word that their sources lack."""
    counts = Counter[str]()
    for pair in pairs:
        counts.update(_words(pair.target) - _words(pair.source))
    return counts


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def main() -> None:
    """Count, and write a file for each task."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, metavar="PAIRS")
    parser.add_argument("--task", action="append", metavar="TASK", help="(fuse and split)")
    parser.add_argument("--most", type=int, default=MOST, help="(%(default)s)")
    options = parser.parse_args()
    found = read_pairs(options.pairs).pairs
    for task in options.task or ("fuse", "split"):
        counts = added_words(pair for pair in found if pair.task == task)
        common = (word for word, _ in counts.most_common() if len(word) == 1 or is_common(word))
        words = list(islice(common, options.most))
        file = resource("words", f"added-en-{task}.txt")
        file.write_text(textwrap.fill(" ".join(words), 100) + "\n", encoding="utf-8")
        print(f"{file.name}: {len(words)} words")


if __name__ == "__main__":
    main()
