"""All pairs of all sources, filtered, without repetitions, parted for training and development."""

from __future__ import annotations

import hashlib
import random
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pairs import corpora
from pairs.central import central_sentence
from pairs.fusion import fusion_pairs
from pairs.pages import PAGES
from pairs.pair import Page, Pair, beginning, sentences, words

# The least and the most words of source and target, by task.
_LENGTHS = {
    "fuse": ((7, 70), (7, 70)),
    "split": ((7, 70), (7, 70)),
    "summarize": ((30, 240), (6, 90)),
    "headline": ((40, 240), (3, 25)),
}
_MOST_SOURCE = 240
_HEADLINES = frozenset({"summ_msdocs", "summ_digitalgov", "summ_18f"})


@dataclass(frozen=True)
class Repository:
    """Where a source's files come from: owner/name, at a commit or as it is today."""

    origin: str
    name: str
    commit: str

    @property
    def folder(self) -> str:
        """What its folder among the sources is called."""
        return self.name.replace("/", "--")


def repositories(recipe: Path) -> list[Repository]:
    """The repositories that a recipe names; the first name of a source tells how it is read."""
    found = []
    for source in tomllib.loads(recipe.read_text(encoding="utf-8"))["source"]:
        for named in source["repositories"]:
            name, _, commit = named.partition("@")
            found.append(Repository(source["from"][0], name, commit))
    return found


def pairs_of(repository: Repository, folder: Path) -> Iterator[Pair]:
    """The pairs of one repository's files, unfiltered."""
    if repository.origin == "wikisplit":
        for name in ("tune.tsv", "validation.tsv"):
            yield from corpora.wikisplit((folder / name).read_text(encoding="utf-8"))
    elif repository.origin == "scitldr":
        path = folder / "SciTLDR-Data/SciTLDR-A/train.jsonl"
        yield from corpora.scitldr(path.read_text(encoding="utf-8"))
    elif repository.origin == "acl":
        for path in sorted(folder.glob(f"data/xml/[{corpora.ACL_VENUES}]1[6-9].xml")):
            yield from corpora.acl(path.read_bytes())
    else:
        for page in PAGES[repository.origin](folder):
            yield from _of_page(page, repository.origin)


def kept(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Those of a useful length whose source and target differ, each once."""
    seen: set[bytes] = set()
    for pair in pairs:
        (least, most), (least_target, most_target) = _LENGTHS[pair.task]
        if not (
            least <= words(pair.source) <= most
            and least_target <= words(pair.target) <= most_target
            and pair.source != pair.target
        ):
            continue
        key = hashlib.sha256(f"{pair.task}\0{pair.source}".encode()).digest()[:12]
        if key not in seen:
            seen.add(key)
            yield pair


def parted(pairs: list[Pair], most_dev: int, seed: int) -> tuple[list[Pair], list[Pair]]:
    """Pairs to train on, and at most so many of each task for development.

    No text of the latter, as a source or as a target, is in the former.
    """
    order = list(pairs)
    random.Random(seed).shuffle(order)
    taken: Counter[str] = Counter()
    dev: list[Pair] = []
    for pair in order:
        if taken[pair.task] < most_dev and taken[pair.task] < len(order) // 40:
            taken[pair.task] += 1
            dev.append(pair)
    held = {text for pair in dev for text in (pair.source, pair.target)}
    chosen = set(dev)
    train = [p for p in order if p not in chosen and not {p.source, p.target} & held]
    return train, dev


def _of_page(page: Page, origin: str) -> Iterator[Pair]:
    text = beginning(" ".join(page.paragraphs), _MOST_SOURCE)
    if page.summary and text:
        summary = beginning(page.summary, _LENGTHS["summarize"][1][1])
        if summary not in text:
            yield Pair("summarize", text, summary, origin)
    if page.title and text and origin in _HEADLINES:
        yield Pair("headline", text, page.title, origin)
    for paragraph in page.paragraphs:
        if origin == "openstax" and (central := central_sentence(paragraph)) is not None:
            yield Pair("summarize", beginning(paragraph, _MOST_SOURCE), central, "central")
        yield from fusion_pairs(sentences(paragraph))
